import type { Opened } from '../google/opened-message';
import { explain } from '../policy/explain';
import { judgeOnCard } from '../policy/judge-on-card';
import { authorOf } from './author';
import { type Knows, messageCard, plainCard } from './cards/message-card';
import { type CardModel, section, text } from './cards/model';
import { problemCard } from './cards/problem-card';
import { type Context, openContext } from './context';
import { ownReportOf } from './own-report';
import { readOpenedMessage } from './read-opened';
import { tryOnCard } from './sending';
import { APP, DRAFT, FULL, UNREADABLE } from './words';

/** The card of an opened message. Three calls while all is warm: the cache, the person's store, Gmail. */
export function messagePage(opened: Opened | null): CardModel {
  const context = openContext();
  if (isStranger(context)) return plainCard(context.knows);
  if (opened === null) return problemCard('message-unreadable', null);
  tryOnCard(context.store);
  const read = readOpenedMessage(context, opened);
  if ('problem' in read) return problemCard(read.problem, read.code);
  if (read.draft) return { title: APP, subtitle: '', sections: section([text(DRAFT)]) };
  const { message } = read;
  const { store, knowledge, reader, knows, watch } = context;
  const { day } = knowledge.localTime(message.at);
  return messageCard(
    {
      reader,
      knows,
      direction: message.direction,
      automatic: message.automatic,
      subject: message.subject,
      authors: message.actors.map((actor) => authorOf(knowledge, actor, day)),
      findings: judgeOnCard(knowledge, context.mailbox, message),
      why: (finding) => explain(knowledge, message, { ...finding, person: null }),
      watch,
      own: ownReportOf(opened.id, store.waiting(), store.receipts()),
      hourly: store.hourly,
      notices: noticesOf(context),
    },
    context.when,
  );
}

/** When an account that has no part in the school can be known as such. */
const TELLS_STRANGERS: readonly Knows['state'][] = ['fresh', 'old', 'refused'];

/** For whom the add-on has nothing: no message is read for them. */
export function isStranger({ reader, knows }: Context): boolean {
  return reader.tier === 'pupil' || (reader.tier === 'unknown' && TELLS_STRANGERS.includes(knows.state));
}

/** What is the matter with the person's own store. */
export function noticesOf({ store }: Context): string[] {
  if (!store.readable) return [UNREADABLE];
  const percent = store.nearlyFull();
  return percent === null ? [] : [FULL.nearly(percent)];
}
