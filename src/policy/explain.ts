import type { Message } from '../mail/message';
import { exPupil } from '../people/person';
import { CLAUSES, type Clause } from './clauses';
import {
  answeredAtHome,
  governorAtHome,
  lookalike,
  staffAtHome,
  strangerAtHome,
  wroteToHome,
} from './explanations/adults';
import { childWrote, socialNotice, wroteToOneChild } from './explanations/children';
import type { Look, Told } from './explanations/look';
import { forged, outsideBusiness, ownChildMatter, siteLink } from './explanations/school';
import type { Finding } from './finding';
import type { Knowledge } from './judgement';
import type { Reason } from './reasons';
import type { BuiltRule } from './table';
import { desksInWords, FORCE_WORDS, RULE_WORDS, reasonInWords } from './words';

/** Why a finding is there, in words for somebody who has never seen the program. */
export interface Explanation {
  /** What happened. */
  what: string;
  /** The clause that speaks of it first. */
  clause: { id: Clause; sentence: string };
  force: string;
  /** Who is told. */
  desks: string;
  /** What was seen: which line of the message, which row of a register. At least one sentence. */
  seen: string[];
  /** What would settle it, or that nothing has to. At least one sentence. */
  remedy: string[];
}

const TELLS: Record<BuiltRule, (look: Look) => Told> = {
  'spoofed-school-address': forged,
  'pupil-contact': childWrote,
  'ex-pupil-contact': childWrote,
  'staff-personal-address': staffAtHome,
  'governor-personal-address': governorAtHome,
  'lookalike-address': lookalike,
  'unknown-personal-address': strangerAtHome,
  'accepted-personal-contact': answeredAtHome,
  'to-personal-address': wroteToHome,
  'private-message-to-pupil': wroteToOneChild,
  'social-contact': socialNotice,
  'governance-personal-matter': ownChildMatter,
  'governance-outside-business': outsideBusiness,
  'unregistered-site-link': siteLink,
};

/**
 * Explains what `judge` found in a message. Nobody on a register is named: people are the ids of their rows in
 * people.csv. A finding given without its `person` is explained without any id, for readers who may not know whose
 * address it is. What the message itself says (an address, a name, a child's words) is quoted as it stands.
 *
 * @param message as it was judged, with its content if that was read
 */
export function explain(register: Knowledge, message: Message, finding: Finding): Explanation {
  const { day } = register.localTime(message.at);
  const person = finding.person === null ? null : register.roster.person(finding.person);
  const look: Look = { register, message, finding, day, person };
  const { seen, remedy, told } = TELLS[finding.rule as BuiltRule](look);
  const untold = finding.reasons.filter((reason) => !told.includes(reason as Reason));
  const clause = mainClause(look);
  return {
    what: RULE_WORDS[finding.rule],
    clause: { id: clause, sentence: CLAUSES[clause] },
    force: FORCE_WORDS[finding.force],
    desks: finding.desks.length === 0 ? 'Nobody but the reader' : desksInWords(finding.desks),
    seen: [...seen, ...untold.map((reason) => asSentence(reasonInWords(reason)))],
    remedy,
  };
}

/** The clause that speaks of mail; the others of a rule stand on the register. */
const MAIN: Partial<Record<BuiltRule, Clause>> = {
  'pupil-contact': 'P14',
  'ex-pupil-contact': 'P14',
  'staff-personal-address': 'P22',
  'to-personal-address': 'P22',
};

function mainClause(look: Look): Clause {
  const { finding } = look;
  const main = bestClause(look) ?? MAIN[finding.rule as BuiltRule];
  return main !== undefined && finding.clauses.includes(main) ? main : (finding.clauses[0] as Clause);
}

function bestClause({ finding, person, day }: Look): Clause | null {
  if (finding.rule === 'lookalike-address') return finding.desks.join() === 'dsl' ? 'P13' : 'P22';
  if (finding.rule === 'social-contact' && person !== null && exPupil(person, day) !== 'no') return 'P31';
  return null;
}

function asSentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
