import { plainText } from './subject';

/** Words that only a governor's or a parent group's own task has. */
const OWN_TASK =
  "governors?|governing|fgb|pta|ptfa|pfa|friends of|link visit|visit (?:note|report|form)|learning walk|ofsted|siams|pupil premium|sports? premium|headteacher's report|safeguarding|raffle|(?:school|summer|autumn|winter|spring|christmas|easter|may) f[ae]ir|f[ae]yre|tombola|bunting|disco|quiz night|(?:cake|bake|book|uniform) sale|fundrais\\w*|sponsor\\w*|donations?|volunteers?|helpers|hoodies|yearbook|leavers'?|walking bus";

/** Words of a meeting or a task that boards and groups of every kind have. */
const ANY_TASK =
  'agenda|minutes|committee|monitoring|polic(?:y|ies)|exclusions?|complaints?|appraisal|staffing|budget|visit|fair|stalls?|rota|bulbs|compost';

/** Words of a school. */
const SCHOOL =
  'schools?|primary|academy|academies|pupils?|classrooms?|teachers?|teaching|(?<!\\d )children|residential|year ?[1-6]|y[1-6]|eyfs|ks[12]|sats|phonics|literacy|curriculum|sen(?:d|co|dco)?|ehcp?|dbs|gdpr|nga|dfe|dioces(?:e|an)|council|local authority|training|(?<!golf |race|driving )course|cpd|webinar|conference|induction|briefing|workshop|safer recruitment|playground|(?:sports|away|strategy|inset) day|pe|assembly|inspect\\w*|panel|board|meetings?|grants?|trust|climbing frame|flat roof|invoices?|purchase order|prizes?|clerk|term of office';

const wholeWords = (alternatives: string) => new RegExp(`(?<!\\w)(?:${alternatives})(?!\\w)`);
const GOVERNANCE = wholeWords(`${OWN_TASK}|${ANY_TASK}`);
const SCHOOL_BUSINESS = wholeWords(`${OWN_TASK}|${SCHOOL}`);

/**
 * Whether a subject is about a governor's or parent group's task. It keeps rule 12 off a class's name, a first name
 * and the child's teacher: school business that touches the class stays business (F13).
 */
export function isGovernance(subject: string): boolean {
  return GOVERNANCE.test(plainText(subject));
}

/**
 * Whether anything in a subject makes what is written to an outside firm or person the school's business (P25), or
 * what came from one.
 */
export function isSchoolBusiness(subject: string): boolean {
  return SCHOOL_BUSINESS.test(plainText(subject));
}

/** Whether a subject names somebody with a title, as staff are named at a school (`Miss Katz’s leaving present`). */
export function namesWithTitle(subject: string): boolean {
  return /(?<!\w)(?:mr|mrs|miss|ms)\.? \w/.test(plainText(subject));
}

/** Authorities, schools, churches, and those who train, inspect or supply schools and governors. */
const SCHOOL_WORLD =
  /(?:\.gov\.uk|\.gov|\.sch\.uk|\.ac\.uk|\.police\.uk|\.nhs\.uk)$|school|academy|primary|college|governor|council|diocese|church|parish|educat|learn|training|cpd|ofsted|@(?:.+\.)?nga\.|teach|pupil|\btrust\b|@pta|\bpta\b/;

/** Services that boards and groups use at least as much as people do for themselves. */
const OFFICE_SERVICE =
  /(?:^|[@.])(?:zoom\.us|microsoft\.com|google\.com|dropbox\.com|surveymonkey\.com|eventbrite\.(?:com|co\.uk)|ticketsource\.co\.uk|canva\.com|doodle\.com|docusign\.net|slack\.com|trello\.com|adobe\.com|mailchimp\.com|parent(?:pay|mail|kind)\.(?:com|co\.uk|org\.uk))$/;

/** Whether a sender or recipient belongs to the world a school deals with, by address or display name. */
export function isOfSchoolWorld({ name, address }: { name: string; address: string }): boolean {
  const lower = address.toLowerCase();
  return SCHOOL_WORLD.test(lower) || OFFICE_SERVICE.test(lower) || SCHOOL_WORLD.test(plainText(name));
}
