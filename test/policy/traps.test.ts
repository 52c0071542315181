// The traps inside the policy's text, each by its number in the clause list (F1 to F25). Where a trap has tests of its
// own beside its subject, this is the case that shows it in one line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as addonWords from '../../src/addon/words';
import { PLATFORMS } from '../../src/mail/platforms';
import { roleNamed } from '../../src/people/role-names';
import { CLAUSES } from '../../src/policy/clauses';
import { atDesk } from '../../src/policy/desks';
import type { Finding } from '../../src/policy/finding';
import { judge } from '../../src/policy/judge';
import { REPORT_KINDS, REPORTS } from '../../src/policy/reports';
import { TABLE } from '../../src/policy/table';
import { toDrafts } from '../../src/register/filing';
import { incidentKey } from '../../src/register/keys';
import { LAYOUTS } from '../../src/register/workbooks';
import { mail, says, school, sent } from './notation';

const RULES = Object.entries(TABLE);

test('F1: a parent writes from a home address and is left in peace', () => {
  expect(says('khan', mail('from Helen Smith <helen.smith@gmail.com> to khan@upland.example'))).toEqual([]);
});

test('F2: approved by SLT alone, a personal account still needs the Headteacher', () => {
  const asked = school({ approvals: ['a1,khan,,P21,,2026-09-01,acting,2026-09-02,,2026-12-18,'] });
  expect(says('evans', mail('from aisha.khan@gmail.com to evans@upland.example'), asked)).toEqual([
    'staff-personal-address khan count headteacher [needs-headteacher]',
  ]);
});

test('F3: abuse on a school site is SLT’s, and the DSL’s as well when a child is concerned', () => {
  expect(REPORTS['abuse-on-a-school-site']).toMatchObject({ desks: ['slt'], withChild: ['dsl'] });
  expect(REPORTS['child-contacted-me'].desks).toEqual(['dsl']);
});

test('F4: homework from a pupil is logged like anything else, and interrupts nobody', () => {
  const homework = mail('from tom@pupils.upland.example to khan@upland.example', ['Subject: my homework']);
  expect(says('khan', homework)).toEqual(['pupil-contact tom contact-log dsl']);
});

test('F5: "immediately" is given no number of hours or days', () => {
  expect(CLAUSES.P18).toMatch(/at once/);
  expect(Object.values(CLAUSES).join(' ')).not.toMatch(/\b(hours?|minutes?|days?|weeks?)\b/);
});

test('F6: approval after the message is not prior approval', () => {
  const late = school({ approvals: ['a1,khan,,P24,,2026-11-10,head,2026-11-12,,2026-12-18,'] });
  expect(says('evans', mail('from aisha.khan@gmail.com to evans@upland.example'), late)).toEqual([
    'staff-personal-address khan count headteacher [retrospective]',
  ]);
});

test('F7: what is advised is never an incident and never has a desk for conduct', () => {
  for (const [, entry] of RULES.filter(([, { force }]) => force === 'advised')) {
    expect(entry.disposition).not.toBe('incident');
    expect([...entry.desks]).not.toContain('headteacher');
  }
});

test('F8: a governor’s personal address is advice, not a breach of P22', () => {
  expect(says('khan', mail('from grace@hall.example to khan@upland.example'))).toEqual([
    'governor-personal-address gov count clerk',
  ]);
  expect([...TABLE['governor-personal-address'].clauses]).not.toContain('P22');
});

test('F9: the hat that counts is the one the clause speaks of', () => {
  expect(says('khan', mail('from carol.evans@gmail.com to khan@upland.example'))).toEqual([
    'staff-personal-address evans flag (also-parent)',
  ]);
  expect(says('khan', mail('from will.hughes@gmail.com to khan@upland.example'))).toEqual([
    'staff-personal-address gov-staff count headteacher',
  ]);
});

test('F10: an ex-pupil is a child until the day before the 18th birthday', () => {
  const almost = school({
    people: ['x,Ivy Lane,,ex-pupil,,,ivy@lane.example,2008-11-11,2020-07-17,,,'],
  });
  const letter = (day: string) => mail(`from ivy@lane.example to khan@upland.example on ${day}`);
  expect(says('khan', letter('2026-11-10'), almost)).toHaveLength(1);
  expect(says('khan', letter('2026-11-11'), almost)).toEqual([]);
});

test('F11: a pupil is a pupil at any age', () => {
  const grown = school({
    people: ['x,Ivy Lane,,pupil,ivy@pupils.upland.example,,,2000-01-01,,6A,,'],
  });
  expect(says('khan', mail('from ivy@pupils.upland.example to khan@upland.example'), grown)).toEqual([
    'pupil-contact x contact-log dsl',
  ]);
});

test('F12: a parent group is an account: what its users do with it is the account’s, not a person’s', () => {
  expect(
    says('pta', sent('from pta@upland.example to office@upland.example', ['Subject: Tom Smith, coat'])),
  ).toEqual([expect.stringMatching(/^governance-personal-matter pta count clerk/)]);
});

test('F13: the same words about another family’s child are no personal matter', () => {
  const about = (name: string) =>
    sent('from nadia@upland.example to office@upland.example', [`Subject: ${name}, music lessons`]);
  expect(says('nadia', about('Sami Haddad'))).toHaveLength(1);
  expect(says('nadia', about('Owen Evans'))).toEqual([]);
});

test('F14: a site is in order once SLT was told, approved or not; before pupils have access it is too early', () => {
  const site = (notified: string, from: string) => ({
    ...school(),
    sites: [
      {
        id: 's1',
        platform: 'Edublogs',
        url: 'https://upland3k.edublogs.org/',
        ownerId: 'khan',
        accountEmail: 'khan@upland.example',
        className: '3K',
        notifiedOn: notified,
        pupilsFrom: from,
        closedOn: null,
      },
    ],
  });
  const letter = sent('from khan@upland.example to tom@pupils.upland.example, owen@pupils.upland.example', [
    'Subject: see https://upland3k.edublogs.org/hello',
  ]);
  expect(says('khan', letter, site('2026-09-01', '2026-09-02'))).toEqual([]);
  expect(says('khan', letter, site('2026-09-01', '2026-12-01'))).toEqual([
    expect.stringMatching(/^unregistered-site-link khan incident slt \(.*before-access/),
  ]);
});

test('F15: a photograph, a name and other details are three consents, for each channel', () => {
  const columns = LAYOUTS.registers.tabs.find(({ title }) => title === 'Consents')!.columns;
  const ticks = columns.filter(({ kind }) => kind === 'tick').map(({ key }) => key);
  expect(ticks).toEqual(['photo', 'name', 'other']);
  expect(columns.map(({ key }) => key)).toContain('channel');
});

test('F16: the report form forbids indecent images and says so before anything can be sent', () => {
  expect(Object.values(addonWords.FORM).join(' ')).toMatch(/Never attach, copy, forward .*indecent image/);
});

test('F17: what the policy lists under "Do not" without repeating it is forbidden, not asked for', () => {
  // The clauses of the broken list that the product words at all begin with what must not be done.
  for (const [id, sentence] of Object.entries(CLAUSES)) {
    if (/^P5[0-3]$/.test(id)) expect(sentence).toMatch(/\bnot\b/);
  }
  expect(TABLE).not.toHaveProperty('include-personal-information');
});

test('F18: no card cites repealed law, and platforms that are gone are marked so', () => {
  const words = JSON.stringify([addonWords, CLAUSES]);
  expect(words).not.toMatch(/1998|Messenger|Last\.fm|designated person/);
  const gone = PLATFORMS.filter(({ defunct }) => defunct).map(({ name }) => name);
  expect(gone).toEqual(expect.arrayContaining(['Windows Live Messenger']));
});

test('F19: nothing watches when staff use social media of their own (P32)', () => {
  expect(RULES.flatMap(([, { clauses }]) => [...clauses] as string[])).not.toContain('P32');
  const notice = (time: string) =>
    mail(`from Instagram <no-reply@mail.instagram.com> to khan@upland.example on ${time}`, [
      'Subject: Zeb Quarry started following you',
      'Authentication-Results: mx.google.com; dkim=pass header.i=@mail.instagram.com; dmarc=pass header.from=mail.instagram.com',
    ]);
  expect(says('khan', notice('2026-11-10T10:00Z'))).toEqual(says('khan', notice('2026-11-10T22:00Z')));
});

test('F20: no finding becomes a concern about an adult; only a person makes one', () => {
  const register = school();
  const [finding] = judge(
    register,
    'evans@upland.example',
    mail('from aisha.khan@gmail.com to evans@upland.example'),
  );
  for (const disposition of ['incident', 'contact-log', 'count', 'flag'] as const) {
    const drafts = toDrafts({
      finding: { ...(finding as Finding), disposition, desks: ['headteacher'] },
      acceptedAt: '2026-11-10T10:00:00Z',
      ownerName: null,
      personName: null,
      className: null,
      at: '2026-11-10T10:00:00Z',
      actor: 'service',
      why: { seen: [], remedy: [] },
    });
    expect(drafts.map(({ draft }) => draft.kind).filter((kind) => /concern/.test(kind))).toEqual([]);
  }
});

test('F21: a desk is closed to whoever’s conduct is in question, and the next one serves', () => {
  const { school: upland, roster } = school();
  const names = (except: string[]) =>
    atDesk(upland, roster, 'dsl', '2026-11-10', new Set(except)).map(({ id }) => id);
  expect(names([])).toEqual(['dsl', 'deputy']);
  expect(names(['dsl'])).toEqual(['deputy']);
  expect(names(['dsl', 'deputy'])).toEqual(expect.arrayContaining(['head']));
});

test('F22: the policy’s odd spaces and hyphens change nothing', () => {
  expect(roleNamed('ex - pupil')).toBe('ex-pupil');
  expect(roleNamed('parents /carers')).toBe('parent');
});

const reference = join(__dirname, '../../../shared/reference');
(existsSync(reference) ? test : test.skip)('F22: each clause that is cited is one of the policy’s', () => {
  const list = readFileSync(join(reference, 'clauses.md'), 'utf8');
  const policy = plain(readFileSync(join(reference, 'policy.txt'), 'utf8'));
  for (const id of Object.keys(CLAUSES).filter((clause) => clause.startsWith('P'))) {
    const quote = new RegExp(`^\\| ${id} \\| "([^"]+)"`, 'm').exec(list)?.[1];
    expect({ id, quoted: quote !== undefined && policy.includes(plain(quote)) }).toEqual({
      id,
      quoted: true,
    });
  }
});

/** Letters and digits alone: "school - sanctioned" and "school-sanctioned" are the same. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

test('F23: roles may be spelt as the policy and schools spell them', () => {
  expect(['Head teacher', 'SLT', 'Designated Person'].map(roleNamed)).toEqual(['headteacher', 'slt', 'dsl']);
});

test('F24: one mail to several staff is one incident, and each of them is on it', () => {
  const register = school();
  const letter = mail('from tom.smith@gmail.com to khan@upland.example, evans@upland.example');
  const found = ['khan@upland.example', 'evans@upland.example'].flatMap((box) =>
    judge(register, box, letter),
  );
  expect(found.map(({ mailbox }) => mailbox)).toEqual(['khan@upland.example', 'evans@upland.example']);
  expect(new Set(found.map((finding) => JSON.stringify(incidentKey(finding)))).size).toBe(1);
});

test('F25: a parent who uses the pupil’s account does not make it another account', () => {
  expect(says('khan', mail('from Tom’s mum <tom@pupils.upland.example> to khan@upland.example'))).toEqual([
    'pupil-contact tom contact-log dsl',
  ]);
});

test('every report kind has a desk', () => {
  for (const kind of REPORT_KINDS) expect(REPORTS[kind].desks.length).toBeGreaterThan(0);
});
