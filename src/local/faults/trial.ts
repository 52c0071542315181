import { offers, press } from './card';
import {
  type Contents,
  contentsOf,
  differences,
  lyingAside,
  problemsOf,
  pulseOf,
  undoneIn,
} from './contents';
import { disturb } from './disturb';
import type { FaultKind } from './kinds';
import { namesInMails, toldIn } from './mails';
import { MARKED } from './people';
import type { Aftermath, Step } from './scenes';
import { type Kept, type School, TICK } from './school';

/** How often it is looked at again before it is said not to have come right. */
const MOST_ROUNDS = 6;

/** How many buttons one after the other a person presses at one look. */
const MOST_PRESSES = 6;

/** How everything stands at the end: what must not depend on what went wrong on the way. */
export interface End {
  contents: Contents;
  /** How often each person was told of each thing. */
  told: Record<string, number>;
}

/** Of one disturbed run. */
export interface TrialResult {
  /** In what it differs from the undisturbed run, a line each; none when it has recovered. */
  problems: string[];
  /** Who was told of what more often than in the undisturbed run. */
  toldAgain: string[];
  /** Texts left in the role account's Drive where no register speaks of them any more. */
  leftLying: string[];
}

/** Does one thing. @throws Error when a card does not offer what is to be pressed */
export function doStep(school: School, step: Step): void {
  switch (step.does) {
    case 'deliver':
      school.deliver(step.letter);
      break;
    case 'keep-sent':
      school.keepSent(step.letter);
      break;
    case 'shut-door':
      school.setDoor(false);
      break;
    case 'open-door':
      school.setDoor(true);
      break;
    case 'reopen-account':
      school.tenant.world.users.get(step.who)!.suspended = false;
      break;
    case 'wait':
      if (step.until === 'tick') school.pass(TICK);
      else school.passToDigest({ before: step.until === 'before-digest' });
      break;
    case 'sweep':
      school.sweep();
      break;
    case 'look':
      school.look(step.who, step.at);
      break;
    case 'press':
      press(school, step.who, step);
  }
}

/**
 * Has the person press again and the triggers run, until neither has anything left to do.
 *
 * @returns whether it came to that
 */
export function settle(school: School, { wait, person }: Aftermath): boolean {
  // First what is still open in the sidebar, where the words are, and then the card as it comes up anew.
  if (person !== undefined) pressOffered(school, person);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (person !== undefined) lookAgain(school, person);
    const before = pulseOf(school.tenant);
    if (wait === 'tick') school.pass(TICK);
    else school.passToDigest({ before: false });
    const isQuiet = pulseOf(school.tenant) === before;
    if (isQuiet && (person === undefined || !lookAgain(school, person))) return true;
  }
  return false;
}

type Looker = NonNullable<Aftermath['person']>;

/** @returns whether anything was there to be pressed */
function lookAgain(school: School, person: Looker): boolean {
  school.look(person.who, person.at);
  return pressOffered(school, person);
}

function pressOffered(school: School, { who, presses }: Looker): boolean {
  for (let i = 0; i < MOST_PRESSES; i += 1) {
    const shown = school.sidebars.get(who);
    const next = shown && presses.find((each) => offers(shown, each));
    if (next === undefined) return i > 0;
    press(school, who, next);
  }
  return true;
}

export function endOf({ tenant }: School): End {
  const contents = { ...contentsOf(tenant), 'still to be done': undoneIn(tenant) };
  return { contents, told: toldIn(tenant) };
}

/** One disturbed run from `kept` on: `kind` at the `nth` call of `step`, then the aftermath, compared with `expected`. */
export function trial(
  kept: Kept,
  step: Step,
  { nth, kind }: { nth: number; kind: FaultKind },
  after: Aftermath,
  expected: End,
): TrialResult {
  const school = kept.copy();
  const undisturbed = disturb(school.tenant, nth, kind);
  doStep(school, step);
  undisturbed();
  const isQuiet = settle(school, after);
  const { contents, told } = endOf(school);
  const things = [...new Set([...Object.keys(expected.told), ...Object.keys(told)])];
  const times = (of: Record<string, number>, thing: string) => of[thing] ?? 0;
  const tooSeldom = things.filter((thing) => times(told, thing) < times(expected.told, thing));
  return {
    problems: [
      ...(isQuiet ? [] : ['it does not come to rest']),
      ...differences(expected.contents, contents),
      ...problemsOf(school.tenant),
      ...tooSeldom.map((thing) => `not told: ${thing}`),
      ...things
        .filter((thing) => times(told, thing) > times(expected.told, thing) + 1)
        .map((thing) => `told ${times(told, thing)} times: ${thing}`),
      ...school.said.filter((said) => MARKED.test(said)).map(() => 'a name in a log or in something thrown'),
      ...namesInMails(school.tenant),
    ],
    leftLying: lyingAside(school.tenant),
    toldAgain: things.filter((thing) => times(told, thing) > times(expected.told, thing)),
  };
}
