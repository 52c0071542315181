import fc from 'fast-check';
import { FAULT_KINDS } from '../../../src/local/faults/kinds';
import { removeKept } from '../../../src/local/faults/school';
import '../../workbench/built';
import { type Doing, PARTS, Play, REPORTERS, type Wish } from './schedule';
import { outcomeOf, wanted } from './schedule-model';

afterAll(removeKept);

const who = fc.constantFrom(...REPORTERS);
const about = fc.constantFrom(0 as const, 1 as const);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('report' as const), who, about }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('withdraw' as const), who, about }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('part' as const),
      who,
      about,
      part: fc.integer({ min: 1, max: PARTS }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('acknowledge' as const), about }) },
  { weight: 1, arbitrary: fc.constant({ does: 'sweep' as const }) },
);
/** A request makes some forty calls, a sweep a hundred: one that is never reached disturbs nothing. */
const nth = fc.integer({ min: 1, max: 45 });
const doing: fc.Arbitrary<Doing> = fc.record({
  wish,
  fault: fc.option(fc.record({ nth, kind: fc.constantFrom(...FAULT_KINDS) })),
  meanwhile: fc.option(fc.record({ nth, wish }), { freq: 2 }),
});
const schedule = fc.array(doing, { minLength: 1, maxLength: 12 });

/** How a schedule that fails is shown: short enough to be played by hand. */
function inWords(doings: readonly Doing[]): string {
  return doings
    .map(({ wish: main, fault, meanwhile }) => {
      const wrong = fault === null ? '' : `, ${fault.kind.name} at call ${fault.nth}`;
      const other = meanwhile === null ? '' : `, at call ${meanwhile.nth} ${JSON.stringify(meanwhile.wish)}`;
      return `${JSON.stringify(main)}${wrong}${other}`;
    })
    .join('\n');
}

describe('several people and the clock at once, Google failing at random', () => {
  test('whatever the order, what is lost and what is repeated, the registers end as the model does', () => {
    // A few each time; SAFE_CHANNELS_SCHEDULES=500 for a long search.
    const runs = Number(process.env.SAFE_CHANNELS_SCHEDULES ?? 12);
    fc.assert(
      fc.property(schedule, (doings) => {
        const play = new Play(doings);
        play.run();
        expect({ schedule: inWords(doings), ...outcomeOf(play) }).toEqual({
          schedule: inWords(doings),
          ...wanted(doings),
        });
      }),
      { numRuns: runs },
    );
  });
});
