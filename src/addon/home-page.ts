import { homeCard } from './cards/home-cards';
import { lacksOf, plainCard } from './cards/message-card';
import type { CardModel } from './cards/model';
import { type Context, openContext } from './context';
import { ask } from './door';
import { isStranger, noticesOf } from './message-page';
import { tryOnCard } from './sending';

/**
 * The add-on's home. For the DSL team it asks the service for the queue, because a card that says "nothing is open"
 * must be true.
 */
export function homePage(context: Context = openContext()): CardModel {
  const { reader, store, knows, watch, when } = context;
  if (isStranger(context)) return plainCard(context.knows);
  tryOnCard(store);
  const queue = reader.dslTeam ? ask('queue', {}) : null;
  return homeCard(
    {
      reader,
      lacks: lacksOf(knows, when),
      waiting: store.waiting(),
      receipts: store.receipts(),
      hourly: store.hourly,
      notices: noticesOf(context),
      watch,
      queue: queue?.ok ? queue.body : null,
    },
    when,
  );
}
