import { isFreeMail } from '../../../people/free-mail';
import { readPeople } from '../../../people/read-people';
import { type Domains, Roster } from '../../../people/roster';
import { Approvals } from '../../../policy/approvals';
import type { Register } from '../../../policy/judgement';
import { readSchool } from '../../../policy/read-school';

const DOMAINS = { domains: ['fernhill.example'], pupilDomains: ['pupils.fernhill.example'] };

// An invented primary school with what makes own child and another's hard to tell apart: shared first names, a pupil
// and an adult of one name, first names that are words, a teacher who is a governor, a Headteacher who teaches.
const PEOPLE = `id,name,other_names,roles,school_email,personal_emails,date_of_birth,class,children,users
head,Ruth Alderson,,headteacher,head@fernhill.example,,,6 Rowan,,
deputy,Imran Sadiq,,slt;dsl,i.sadiq@fernhill.example,,,,,
clerk,Joan Petty,,clerk;governor,clerk@fernhill.example,,,,,
office,School Office,,service,office@fernhill.example,,,,,
t-hazel,Laura Denham,,staff,l.denham@fernhill.example,,,1 Hazel,,
t-3k,Owen Pugh,,staff,o.pugh@fernhill.example,,,3K,,
t-3m,Sunita Bose,,staff,s.bose@fernhill.example,,,3M,,
t-oak,Callum Reay,,staff;governor,c.reay@fernhill.example,,,5 Oak,elsie-reay,
t-ash,Miriam Katz,,staff,m.katz@fernhill.example,,,4 Ash,nathan-katz,
chair,Derek Hollis,,chair,d.hollis@fernhill.example,,,,,
gov-a,Priya Raman,,governor;parent,p.raman@fernhill.example,priya.raman@gmail.com,,,anand,
gov-b,Stephen Lowe,,governor;parent,s.lowe@fernhill.example,lowes@btinternet.com,,,grace;will,
gov-c,Adaeze Nwosu,,governor;parent,a.nwosu@fernhill.example,,,,chidi,
gov-d,Kasia Wójcik,,governor;parent,k.wojcik@fernhill.example,,,,zofia,
gov-e,Tom Bramley,,governor;parent,t.bramley@fernhill.example,,,,sam-bramley,
gov-f,Hugh Carrick,,governor;parent,h.carrick@fernhill.example,,,,freya-carrick,
gov-g,Marion Teale,,governor,m.teale@fernhill.example,,,,,
gov-h,Basil Okoro,,governor,b.okoro@fernhill.example,,,,,
gov-i,Una Fairley,,governor@2022-09-01..2026-08-31;parent,u.fairley@fernhill.example,,,,jonah,
pta,Fernhill Friends,,parent-group,friends@fernhill.example,,,,,dad-lamb;mum-quill
dad-lamb,Ian Lamb,,parent,,ian.lamb@outlook.com,,,poppy-lamb,
mum-quill,Sara Quill,,parent,,saraquill@yahoo.co.uk,,,dexter,
mum-raman,Leela Raman,,parent,,leela.raman@gmail.com,,,anand,
mum-grace,Grace Amoah,,parent,,grace.amoah@gmail.com,,,kofi,
anand,Anand Raman,Andy,pupil,anand27@pupils.fernhill.example,,2018-05-05,3K,,
grace,Grace Lowe,,pupil,grace26@pupils.fernhill.example,,2017-05-05,4 Ash,,
will,William Lowe,Will,pupil,william29@pupils.fernhill.example,,2020-05-05,1 Hazel,,
chidi,Chidi Nwosu,,pupil,chidi29@pupils.fernhill.example,,2020-06-05,1 Hazel,,
zofia,Zofia Wójcik,Zosia,pupil,zofia27@pupils.fernhill.example,,2018-06-05,3M,,
sam-bramley,Samuel Bramley,Sam,pupil,sam27@pupils.fernhill.example,,2018-07-05,3K,,
freya-carrick,Freya Carrick,,pupil,freya.c26@pupils.fernhill.example,,2017-07-05,4 Ash,,
freya-moss,Freya Moss,,pupil,freya.m27@pupils.fernhill.example,,2018-02-05,3M,,
sam-tully,Samira Tully,Sam,pupil,samira25@pupils.fernhill.example,,2016-02-05,5 Oak,,
anand-twin,Anand Raman,,pupil,anand25@pupils.fernhill.example,,2016-03-05,5 Oak,,
poppy-lamb,Poppy Lamb,,pupil,poppy27@pupils.fernhill.example,,2018-03-09,3K,,
dexter,Dexter Quill,,pupil,dexter26@pupils.fernhill.example,,2017-03-09,4 Ash,,
kofi,Kofi Amoah,,pupil,kofi27@pupils.fernhill.example,,2018-04-09,3M,,
jonah,Jonah Fairley,,pupil,jonah27@pupils.fernhill.example,,2018-04-19,3K,,
ruby,Ruby Thackwell,,pupil,ruby26@pupils.fernhill.example,,2017-04-19,4 Ash,,
leon,Leon Marchetti,,pupil,leon29@pupils.fernhill.example,,2020-04-19,1 Hazel,,
amina,Amina Yusuf,,pupil,amina24@pupils.fernhill.example,,2015-10-19,6 Rowan,,
elsie-reay,Elsie Reay,,pupil,elsie24@pupils.fernhill.example,,2015-11-19,6 Rowan,,
nathan-katz,Nathan Katz,,pupil,nathan29@pupils.fernhill.example,,2020-01-19,1 Hazel,,
`;

/** Fernhill Primary School as the rules ask it. */
export function governanceSchool(): Register {
  const { school, problems } = readSchool(
    JSON.stringify({ name: 'Fernhill Primary School', ...DOMAINS, timeZone: 'Europe/London' }),
  );
  if (school === null) throw new Error(`the bench's school: ${JSON.stringify(problems)}`);
  return registerOf(school, PEOPLE, DOMAINS);
}

/** A register of these people and of nothing else. */
export function registerOf(school: Register['school'], peopleCsv: string, domains: Domains): Register {
  const { people, sheet } = readPeople(peopleCsv, domains);
  if (sheet.problems.length > 0) throw new Error(`the bench's people: ${JSON.stringify(sheet.problems)}`);
  const roster = new Roster(people, [], domains);
  return {
    school,
    roster,
    approvals: new Approvals([], roster, school),
    isFreeMail,
    isDisposable: () => false,
    sites: [],
    concerns: () => [],
    localTime: (at) => ({ day: new Date(at).toISOString().slice(0, 10), minutes: 600 }),
  };
}
