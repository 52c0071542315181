// Somebody of every role, for the access matrix. All invented.
import { openTenant } from '../../src/local/emulator/tenant';
import { DoorSchool } from './door-school';
import { AT, DOMAIN, PARENT, PEOPLE, PUPIL_DOMAIN, SCHOOL } from './invented-school';
import { CONFIGURATION, saved, workingSchool } from './small-school';

/** Further accounts by what their owner is. */
export const ALSO = {
  pupilHelper: `b.wren@${PUPIL_DOMAIN}`,
  formerPupil: `f.young@${DOMAIN}`,
  formerPupilAtWork: `n.early@${DOMAIN}`,
  actingHead: `a.swift@${DOMAIN}`,
  governor: `g.hale@${DOMAIN}`,
  chair: `c.stone@${DOMAIN}`,
  clerk: `l.nash@${DOMAIN}`,
  parentGroup: `friends@${DOMAIN}`,
  parentHere: `p.moss@${DOMAIN}`,
  volunteer: `v.lane@${DOMAIN}`,
  contractor: `w.coach@${DOMAIN}`,
  dpo: `y.ward@${DOMAIN}`,
  service: `office@${DOMAIN}`,
  onNoRegister: `new.starter@${DOMAIN}`,
  gone: `o.past@${DOMAIN}`,
  dslGone: `j.was@${DOMAIN}`,
  toCome: `u.soon@${DOMAIN}`,
  dslToCome: `q.next@${DOMAIN}`,
  otherSchool: 'd.okafor@valley.example',
  gmail: 'dina.okafor.dsl@gmail.com',
} as const;

const MORE_PEOPLE = [
  `P2,Bo Wren,pupil;volunteer,${ALSO.pupilHelper},,2015-02-03,6A,`,
  `X1,Finn Young,ex-pupil,${ALSO.formerPupil},,2014-01-02,,`,
  `X2,Nia Early,ex-pupil;contractor,${ALSO.formerPupilAtWork},,2009-06-01,,`,
  `A1,Ada Swift,staff,${ALSO.actingHead},,,,`,
  `G1,Gail Hale,governor,${ALSO.governor},,,,`,
  `C1,Cyril Stone,chair,${ALSO.chair},,,,`,
  `K1,Lena Nash,clerk,${ALSO.clerk},,,,`,
  `F1,Friends of Hillside,parent-group,${ALSO.parentGroup},,,,`,
  `M2,Pia Moss,parent,${ALSO.parentHere},,,,`,
  `V1,Val Lane,volunteer,${ALSO.volunteer},,,,`,
  `W1,Wim Coach,contractor,${ALSO.contractor},,,,`,
  `Y1,Yara Ward,dpo,${ALSO.dpo},,,,`,
  `E1,School office,service,${ALSO.service},,,,`,
  `O1,Olga Past,staff@..2026-11-23,${ALSO.gone},,,,`,
  `D3,Jo Was,dsl@..2026-11-23,${ALSO.dslGone},,,,`,
  `U1,Uma Soon,staff@2026-11-25..,${ALSO.toCome},,,,`,
  `D4,Quin Next,dsl@2026-11-25..,${ALSO.dslToCome},,,,`,
].join('\n');

export const EVERYBODY = `${PEOPLE}\n${MORE_PEOPLE}`;

/** Head until the end of November beside the Headteacher. */
const WITH_ACTING_HEAD = {
  ...SCHOOL,
  desks: { ...SCHOOL.desks, 'acting-head': [{ id: 'A1', from: '2026-11-20', to: '2026-11-30' }] },
};

/** A row of the matrix. */
export interface Who {
  role: string;
  address: string;
  /** What an account that is not the school's own has instead in its identity token. */
  claims?: object;
}

/** Google's own word for an account of no organisation: no `hd` at all. */
const PRIVATE = { hd: undefined };

export const WHO: readonly Who[] = [
  { role: 'pupil', address: AT.pupil },
  { role: 'pupil’s account on no register', address: AT.unlisted },
  { role: 'pupil who also volunteers', address: ALSO.pupilHelper },
  { role: 'ex-pupil under 18', address: ALSO.formerPupil },
  { role: 'ex-pupil under 18 who works here', address: ALSO.formerPupilAtWork },
  { role: 'staff', address: AT.teacher },
  { role: 'SLT', address: AT.slt },
  { role: 'Headteacher', address: AT.head },
  { role: 'acting head', address: ALSO.actingHead },
  { role: 'DSL', address: AT.dsl },
  { role: 'deputy DSL', address: AT.deputy },
  { role: 'governor', address: ALSO.governor },
  { role: 'chair of governors', address: ALSO.chair },
  { role: 'clerk', address: ALSO.clerk },
  { role: 'parent group', address: ALSO.parentGroup },
  { role: 'parent with a school account', address: ALSO.parentHere },
  { role: 'parent without one', address: PARENT, claims: PRIVATE },
  { role: 'volunteer', address: ALSO.volunteer },
  { role: 'contractor', address: ALSO.contractor },
  { role: 'IT admin', address: AT.it },
  { role: 'data protection officer', address: ALSO.dpo },
  { role: 'service account', address: ALSO.service },
  { role: 'the role account itself', address: AT.role },
  { role: 'staff account on no register', address: ALSO.onNoRegister },
  { role: 'staff until yesterday', address: ALSO.gone },
  { role: 'DSL until yesterday', address: ALSO.dslGone },
  { role: 'staff from tomorrow', address: ALSO.toCome },
  { role: 'DSL from tomorrow', address: ALSO.dslToCome },
  { role: 'account of another school', address: ALSO.otherSchool },
  { role: 'private Gmail account', address: ALSO.gmail, claims: PRIVATE },
];

let kept: string | null = null;

/** The small school with all of them on its register, each with a Google account. Quick: a copy of one made before. */
export function accessSchool(): DoorSchool {
  if (kept === null) {
    const made = workingSchool();
    const { world } = made.tenant;
    const files = { 'school.json': JSON.stringify(WITH_ACTING_HEAD), 'people.csv': EVERYBODY };
    const { problems } = made.configure({ ...CONFIGURATION, files });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const { address } of WHO)
      if (!world.users.has(address)) made.tenant.addUser({ primaryEmail: address, mailbox: false });
    kept = saved(made);
  }
  return new DoorSchool(openTenant(kept));
}
