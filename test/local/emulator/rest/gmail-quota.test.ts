import { chargeUnits } from '../../../../src/local/emulator/rest/gmail-quota';
import { addMail, gmail, HEAD, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

/** Charges `units` every `ms` until refused; answers after how many seconds that was, or null within `seconds`. */
function refusedAfter(units: number, ms: number, seconds: number): number | null {
  const world = tinyWorld();
  const start = world.clock.now();
  while (world.clock.now() - start < seconds * 1000) {
    try {
      chargeUnits(world, HEAD, units);
    } catch {
      return (world.clock.now() - start) / 1000;
    }
    world.clock.spend(ms);
  }
  return null;
}

describe('Gmail’s quota', () => {
  test('160 units a second are refused after about 18 seconds, as measured', () => {
    const seconds = refusedAfter(20, 125, 60);
    expect(seconds).toBeGreaterThan(16);
    expect(seconds).toBeLessThan(20);
  });

  test('100 units a second, evenly spent, are never refused', () => {
    expect(refusedAfter(20, 200, 600)).toBeNull();
  });

  test('never more than 6,000 units go through in a minute', () => {
    const world = tinyWorld();
    let spent = 0;
    for (let i = 0; i < 600; i++) {
      for (let tries = 0; tries < 10; tries++) {
        try {
          chargeUnits(world, HEAD, 20);
          spent += 20;
        } catch {
          break;
        }
      }
      world.clock.spend(100);
    }
    expect(spent).toBeLessThanOrEqual(6_000);
    expect(spent).toBeGreaterThan(5_500);
  });

  test('the refusal is Google’s, costs nothing, and clears with time', () => {
    const world = tinyWorld();
    const { id } = addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    const get = () => gmail(world, token, `messages/${id}?format=minimal`);
    const answers = Array.from({ length: 60 }, get);
    const refused = answers.filter((a) => a.status === 403);
    expect(refused).toHaveLength(6);
    expect(refused[0]?.json.error.errors).toMatchObject([
      { reason: 'rateLimitExceeded', domain: 'usageLimits' },
    ]);
    expect(refused[0]?.json.error.message).toContain(
      "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per user'",
    );
    expect(world.meter.totals().units).toBe(54 * 20);
    world.clock.spend(1000);
    expect(get().status).toBe(200);
  });

  test('one mailbox’s calls do not use up another’s', () => {
    const world = tinyWorld();
    for (let i = 0; i < 54; i++) chargeUnits(world, HEAD, 20);
    expect(() => chargeUnits(world, HEAD, 20)).toThrow('Quota exceeded');
    expect(() => chargeUnits(world, TEACHER, 20)).not.toThrow();
  });

  test('the project as a whole stops at 1,200,000 a minute', () => {
    const world = tinyWorld();
    for (let i = 0; i < 1200; i++) chargeUnits(world, `u${i}@hollybank.example`, 1000);
    expect(() => chargeUnits(world, 'one.more@hollybank.example', 1)).toThrow("limit 'Units per minute' of");
    world.clock.spend(61_000);
    expect(() => chargeUnits(world, 'one.more@hollybank.example', 1)).not.toThrow();
  });

  test('an earlier time, as of requests sent together, takes nothing away', () => {
    let now = 100_000;
    const world = { ...tinyWorld(), clock: { now: () => now, spend: () => {} } };
    for (let i = 0; i < 50; i++) chargeUnits(world, HEAD, 20);
    now = 50_000;
    for (let i = 0; i < 4; i++) chargeUnits(world, HEAD, 20);
    expect(() => chargeUnits(world, HEAD, 20)).toThrow('Quota exceeded');
    now = 100_200;
    expect(() => chargeUnits(world, HEAD, 20)).not.toThrow();
  });
});
