// The stack of cards in a sidebar, as pure data: what each navigation of a response does to it.

/** The JSON of a card; of it the stack looks at the name alone. */
export interface Card {
  name?: string;
  [part: string]: unknown;
}

/** One navigation as a response has it. */
export type Navigation =
  | { pushCard: Card }
  | { updateCard: Card }
  | { pop: true }
  | { popToRoot: true }
  | { popToCard: string };

export interface CardStack {
  /** The root first, the card that is shown last; never empty. */
  readonly cards: readonly Card[];
  /** A response said `stateChanged`: going back does not show an old card but opens the add-on again. */
  readonly stale: boolean;
}

/** The stack that a trigger's card begins. */
export function stackOf(root: Card): CardStack {
  return { cards: [root], stale: false };
}

/** The card that is shown. */
export function shownCard({ cards }: CardStack): Card {
  return cards[cards.length - 1] as Card;
}

/**
 * The stack after a response; null for a `popToCard` with a name that no card of the stack has. Popping the root
 * leaves it where it is.
 */
export function navigate(
  stack: CardStack,
  navigations: readonly Navigation[],
  stateChanged = false,
): CardStack | null {
  const cards = navigations.reduce<readonly Card[] | null>(
    (now, step) => now && after(now, step),
    stack.cards,
  );
  return cards && { cards, stale: stack.stale || stateChanged };
}

function after(cards: readonly Card[], navigation: Navigation): readonly Card[] | null {
  if ('pushCard' in navigation) return [...cards, navigation.pushCard];
  if ('updateCard' in navigation) return [...cards.slice(0, -1), navigation.updateCard];
  if ('popToRoot' in navigation) return cards.slice(0, 1);
  if ('pop' in navigation) return cards.length > 1 ? cards.slice(0, -1) : cards;
  const at = cards.map(({ name }) => name).lastIndexOf(navigation.popToCard);
  return at < 0 ? null : cards.slice(0, at + 1);
}

/** The stack after the reader's own step back; null when the add-on must be opened again: a stale stack, the root. */
export function back(stack: CardStack): CardStack | null {
  return stack.stale || stack.cards.length === 1 ? null : navigate(stack, [{ pop: true }]);
}
