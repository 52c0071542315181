import { localClock } from '../google/local-time';
import type { Knowledge } from '../policy/judgement';
import type { Knows } from './cards/message-card';
import type { When } from './cards/own-report-section';
import { domainsOnly, knowledgeOf, type SchoolFrame } from './knowledge';
import { type Reader, readerOf, STRANGER } from './reader';
import { loadSnapshot } from './snapshot-cache';
import { UserStore } from './user-store';
import { type Watch, watchNow } from './watch';
import { whenInWords } from './words';

/** From this age on a card says of when its knowledge is, milliseconds. */
const OLD = 24 * 3_600_000;

/** All that a card knows before it looks at a message. */
export interface Context {
  store: UserStore;
  /** The reader's own address; empty when Google does not tell it. */
  mailbox: string;
  reader: Reader;
  school: SchoolFrame;
  knowledge: Knowledge;
  knows: Knows;
  watch: Watch;
  when: When;
}

/** Two calls while all is warm: the cache and the person's store. */
export function openContext(): Context {
  const { snapshot, fetched, refused } = loadSnapshot();
  const store = UserStore.open();
  const before = store.remembered;
  const mailbox = (fetched ? null : before?.address) || ownAddress();
  const now = Date.now();
  const known = snapshot ?? domainsOnly(before?.school ?? null);
  const knowledge = knowledgeOf(known, localClock(known.school.timeZone));
  const { day } = knowledge.localTime(now);
  const reader =
    snapshot === null
      ? (before?.reader ?? STRANGER)
      : readerOf(knowledge.roster.identify(mailbox, '', day), knowledge.school, day);
  if (snapshot !== null && mailbox !== '') store.remember({ address: mailbox, reader, school: known.school });
  return {
    store,
    mailbox,
    reader,
    school: known.school,
    knowledge,
    knows:
      snapshot !== null && mailbox === ''
        ? { state: 'no-reader' }
        : refused && before === null
          ? { state: 'refused' }
          : howWell(snapshot?.madeAt ?? null, known.school.domains.length > 0, now),
    watch: watchNow(knowledge, snapshot?.deskOpen ?? null, now),
    when: (at) => whenInWords(knowledge.localTime(at)),
  };
}

/** Empty when Google does not tell it: the scope was not granted. */
function ownAddress(): string {
  try {
    return Session.getActiveUser().getEmail().toLowerCase();
  } catch {
    return '';
  }
}

function howWell(made: string | null, domains: boolean, now: number): Knows {
  if (made === null) return { state: 'missing', domains };
  const madeAt = Date.parse(made);
  return now - madeAt > OLD ? { state: 'old', madeAt } : { state: 'fresh' };
}
