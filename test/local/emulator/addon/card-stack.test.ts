import fc from 'fast-check';
import {
  back,
  type Card,
  type CardStack,
  type Navigation,
  navigate,
  shownCard,
  stackOf,
} from '../../../../src/local/emulator/cards/card-stack';

const card = fc.record({ name: fc.constantFrom('a', 'b', 'c'), id: fc.nat() }) as fc.Arbitrary<Card>;
const step: fc.Arbitrary<Navigation> = fc.oneof(
  card.map((pushCard) => ({ pushCard })),
  card.map((updateCard) => ({ updateCard })),
  fc.constant({ pop: true } as const),
  fc.constant({ popToRoot: true } as const),
);
const stack: fc.Arbitrary<CardStack> = fc
  .tuple(card, fc.array(step))
  .map(([root, steps]) => navigate(stackOf(root), steps) as CardStack);

const titles = (s: CardStack | null) => s?.cards.map(({ name }) => name);
const abc = navigate(stackOf({ name: 'a' }), [
  { pushCard: { name: 'b' } },
  { pushCard: { name: 'c' } },
]) as CardStack;

describe('the stack of cards', () => {
  test('always shows a card', () => {
    fc.assert(fc.property(stack, (s) => s.cards.length > 0 && shownCard(s) !== undefined));
  });

  test('is as it was after a push and a pop', () => {
    fc.assert(
      fc.property(stack, card, (s, pushCard) => {
        expect(navigate(s, [{ pushCard }, { pop: true }])).toEqual(s);
      }),
    );
  });

  test('keeps its root through everything but an update of the root', () => {
    fc.assert(
      fc.property(stack, fc.array(card.map((pushCard) => ({ pushCard }))), (s, pushes) => {
        const after = navigate(s, [...pushes, { popToRoot: true }]);
        expect(after?.cards).toEqual(s.cards.slice(0, 1));
      }),
    );
  });

  test('is as high after an update as before, with the new card shown', () => {
    fc.assert(
      fc.property(stack, card, (s, updateCard) => {
        const after = navigate(s, [{ updateCard }]) as CardStack;
        expect([after.cards.length, shownCard(after)]).toEqual([s.cards.length, updateCard]);
      }),
    );
  });

  test('takes navigations one after the other: all at once is each in turn', () => {
    fc.assert(
      fc.property(stack, fc.array(step), fc.array(step), (s, first, second) => {
        const between = navigate(s, first) as CardStack;
        expect(navigate(s, [...first, ...second])).toEqual(navigate(between, second));
      }),
    );
  });

  test('pops to the topmost card of a name, and knows a name that is not there', () => {
    expect(titles(navigate(abc, [{ popToCard: 'b' }]))).toEqual(['a', 'b']);
    expect(titles(navigate(abc, [{ popToCard: 'c' }]))).toEqual(['a', 'b', 'c']);
    expect(navigate(abc, [{ popToCard: 'toString' }])).toBeNull();
    expect(navigate(abc, [{ popToRoot: true }, { popToCard: 'b' }])).toBeNull();
  });

  test('never changes the stack that it was given', () => {
    navigate(abc, [{ popToRoot: true }, { updateCard: { name: 'x' } }], true);
    expect([titles(abc), abc.stale]).toEqual([['a', 'b', 'c'], false]);
  });

  test('goes back a card, but not past the root, and not to cards that are out of date', () => {
    expect(titles(back(abc))).toEqual(['a', 'b']);
    expect(back(stackOf({ name: 'a' }))).toBeNull();
    const stale = navigate(abc, [], true) as CardStack;
    expect(stale.stale).toBe(true);
    expect(back(stale)).toBeNull();
    expect(navigate(stale, [{ pop: true }])?.stale).toBe(true);
  });
});
