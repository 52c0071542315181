import { sendMail } from '../google/mail';
import { concernKindsIn } from '../policy/concern-reasons';
import { CONCERNS } from '../policy/triage/concern';
import { CONCERN_WORDS } from '../policy/words';
import type { Sighted } from '../register/entries';
import type { WholeEntry } from '../register/log';
import { addressesAt, sayThatDeskIsEmpty, workbookLink } from './notices';
import { readEntriesAfter, readLogEnd } from './registers';
import { loadRegister } from './school-register';
import { loadSchool } from './settings';
import { shareWorkbooks } from './sharing';

const DIGESTED = 'digested';

/**
 * Once a day: lets those into the registers who came into post and takes out those who left it, then mails the DSL
 * team how many lines, incidents and further reports came since the last one, first those lines in which words were seen that a person
 * should look at. Numbers only; the names are in the register. A day on which nothing came sends nothing.
 *
 * @returns how many people it went to
 * @throws GoogleError
 */
export function digest(): number {
  const school = loadSchool();
  const { register } = loadRegister(school);
  const today = register.localTime(Date.now()).day;
  shareWorkbooks(school, register.roster, today);
  const properties = PropertiesService.getScriptProperties();
  const since = Number(properties.getProperty(DIGESTED) ?? 0);
  const end = readLogEnd('incidents');
  const entries = end > since ? readEntriesAfter('incidents', since) : [];
  const count = (...kinds: string[]) => entries.filter(({ kind }) => kinds.includes(kind)).length;
  const contacts = count('contact');
  const opened = count('incident-opened', 'report-opened');
  const joined = count('report-joined');
  const first = toReadFirst(entries);
  if (contacts + opened + joined === 0) return 0;
  const to = addressesAt(register, 'dsl', today);
  if (to.length === 0) {
    sayThatDeskIsEmpty(register, 'dsl', today);
    return 0;
  }
  sendMail(
    to,
    `Safe Channels: ${many(opened, 'new incident')}, ${many(contacts, 'new line')} in the contact log${
      joined === 0 ? '' : `, ${many(joined, 'further report')}`
    }${first.length === 0 ? '' : ', some to be read first'}`,
    [
      ...(first.length === 0
        ? []
        : [
            'Please read first (ticked “Read first” in the contact log): words that may be about',
            ...first,
            '',
          ]),
      'Since the last digest Safe Channels has entered in your register:',
      '',
      `${many(opened, 'incident')} that must be acknowledged and closed`,
      `${many(contacts, 'line')} in the contact log, to be read and ticked off by class`,
      ...(joined === 0 ? [] : [`${many(joined, 'further report')} of incidents that are there already`]),
      '',
      `Open the register: ${workbookLink('incidents')}`,
      '',
      'This mail is sent by a program. If a child is in danger now, call 999.',
    ].join('\n'),
  );
  properties.setProperty(DIGESTED, String(end));
  return to.length;
}

/** Lines with words of a child's that a person should look at and nobody was told of at once: how many of each kind. */
function toReadFirst(entries: readonly WholeEntry[]): string[] {
  const lines = entries
    .filter(({ kind }) => kind === 'contact')
    .map(({ payload }) => concernKindsIn((payload as Pick<Sighted, 'reasons'> | null)?.reasons ?? []));
  return CONCERNS.map((kind) => ({ kind, count: lines.filter((kinds) => kinds.includes(kind)).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${CONCERN_WORDS[kind]}: ${many(count, 'line')}`);
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
