import type { RequestKind } from '../../wire/request';
import type { Press } from './card';
import { AT, COLLEAGUE_AT_HOME, found, type Letter, MARK, PARENT, PUPIL_AT_HOME } from './people';

/** One thing that happens in the school. */
export type Step =
  | { does: 'deliver' | 'keep-sent'; letter: Letter }
  /** The service's web app is shut, or open again. */
  | { does: 'shut-door' | 'open-door' }
  /** The account can be used again. */
  | { does: 'reopen-account'; who: string }
  /** Time goes by and clock triggers run: until after the next sweep, until just before the next digest, or after it. */
  | { does: 'wait'; until: 'tick' | 'before-digest' | 'digest' }
  | { does: 'sweep' }
  /** Somebody opens the add-on beside a message, or its home page. */
  | { does: 'look'; who: string; at: string | null }
  | ({ does: 'press'; who: string } & Press);

/** How things come right again. */
export interface Aftermath {
  /** What passes between one look at it and the next. */
  wait: 'tick' | 'digest';
  /** Who looks at the card again, beside which message, and presses what it offers of these, in this order. */
  person?: { who: string; at: string | null; presses: readonly Press[] };
}

/** A piece of work that is disturbed at each of its calls. */
export interface Scene {
  name: string;
  what: string;
  before: readonly Step[];
  disturbed: readonly Step[];
  after: Aftermath;
}

export const SCENE_NAMES = ['sweep', 'report', 'original', 'digest', 'acknowledgement'] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

/** By which scene each kind of request is tried. A new kind does not compile until somebody has said which. */
export const TRIED_BY: Readonly<Record<RequestKind, SceneName | null>> = {
  report: 'report',
  evidence: 'original',
  snapshot: 'report',
  queue: 'acknowledgement',
  acknowledge: 'acknowledgement',
  /** Tried by the random schedules of test/local/faults. */
  withdraw: null,
  /** Changes nothing. */
  status: null,
};

/** What ought to be tried as well and cannot be, because the product has no such thing. */
export const NOT_THERE: readonly string[] = [
  'approval: there is no request to ask for or to give one yet; approvals come in with the school’s files',
];

const fromPupil = (to: readonly string[], messageId: string): Letter => ({ from: AT.pupil, to, messageId });

const fromPupilAtHome = (to: readonly string[], messageId: string): Letter => ({
  from: PUPIL_AT_HOME,
  to,
  messageId,
  headers: [found(PUPIL_AT_HOME, 'pass')],
});

const fromColleagueAtHome = (to: readonly string[], messageId: string): Letter => ({
  from: COLLEAGUE_AT_HOME,
  to,
  messageId,
  headers: [found(COLLEAGUE_AT_HOME, 'pass')],
});

/** A parent's letter, of which no rule says anything. */
const fromParent = (body: string): Letter => ({
  from: PARENT,
  to: [AT.teacher],
  messageId: PARENTS,
  headers: [found(PARENT, 'pass')],
  body,
});

const PARENTS = '<parent@post.example>';

/** So long that its original goes in two parts. */
const LONG = `${`${MARK} `.repeat(12)}\r\n`.repeat(1300);

/** What a reporter presses; one who is told that the message could not be read opens it again instead. */
const SEND: Press = {
  button: 'Send',
  entered: { words: `About ${MARK}.` },
  unless: 'The message itself could not be read',
};

/** The teacher looks at the parent's letter, and presses what the card offers until nothing is left to be done. */
const UNTIL_KEPT: Aftermath = {
  wait: 'tick',
  person: {
    who: AT.teacher,
    at: PARENTS,
    presses: [
      { button: 'Try now' },
      { button: 'Keep the original' },
      SEND,
      { button: 'Report' },
      // The same button where the card does not know who writes.
      { button: 'Report something about this message' },
    ],
  },
};

const REPORT: readonly Step[] = [
  { does: 'look', who: AT.teacher, at: PARENTS },
  { does: 'press', who: AT.teacher, button: 'Report' },
  { does: 'press', who: AT.teacher, ...SEND },
];

const ACKNOWLEDGE: Press = { button: 'Acknowledge those chosen', chooseAll: 'incidents' };

export const SCENES: Readonly<Record<SceneName, Scene>> = {
  sweep: {
    name: 'sweep',
    what: 'a sweep with findings of every kind, and an account that is read again',
    before: [
      { does: 'deliver', letter: fromColleagueAtHome([AT.teacher], '<first@yahoo.example>') },
      { does: 'wait', until: 'tick' },
      { does: 'deliver', letter: fromPupil([AT.teacher, AT.head], '<pupil@post.example>') },
      { does: 'deliver', letter: fromPupilAtHome([AT.head], '<home@post.example>') },
      {
        does: 'deliver',
        letter: {
          from: AT.colleague,
          to: [AT.deputy],
          messageId: '<forged@post.example>',
          headers: [found(AT.colleague, 'fail')],
        },
      },
      { does: 'deliver', letter: fromColleagueAtHome([AT.head], '<second@yahoo.example>') },
      {
        does: 'keep-sent',
        letter: {
          from: AT.teacher,
          to: [COLLEAGUE_AT_HOME],
          messageId: '<answer@post.example>',
          headers: ['In-Reply-To: <first@yahoo.example>'],
        },
      },
      { does: 'reopen-account', who: AT.suspended },
      { does: 'deliver', letter: fromPupil([AT.suspended], '<late@post.example>') },
    ],
    disturbed: [{ does: 'sweep' }],
    after: { wait: 'tick' },
  },
  report: {
    name: 'report',
    what: 'a report from the opened message, with its original',
    before: [
      { does: 'deliver', letter: fromParent(`${MARK} says hello.`) },
      { does: 'wait', until: 'tick' },
    ],
    disturbed: REPORT,
    after: UNTIL_KEPT,
  },
  original: {
    name: 'original',
    what: 'the original, in two parts, of a report that could only be sent later',
    before: [
      { does: 'deliver', letter: fromParent(LONG) },
      { does: 'wait', until: 'tick' },
      { does: 'shut-door' },
      ...REPORT,
      { does: 'open-door' },
      { does: 'wait', until: 'tick' },
      { does: 'look', who: AT.teacher, at: null },
      { does: 'look', who: AT.teacher, at: PARENTS },
    ],
    disturbed: [{ does: 'press', who: AT.teacher, button: 'Keep the original' }],
    after: UNTIL_KEPT,
  },
  digest: {
    name: 'digest',
    what: 'the day’s digest, on a day on which somebody joins and somebody leaves SLT',
    before: [
      { does: 'deliver', letter: fromPupil([AT.teacher], '<pupil@post.example>') },
      { does: 'deliver', letter: fromPupilAtHome([AT.head], '<home@post.example>') },
      { does: 'wait', until: 'before-digest' },
    ],
    disturbed: [{ does: 'wait', until: 'digest' }],
    after: { wait: 'digest' },
  },
  acknowledgement: {
    name: 'acknowledgement',
    what: 'the DSL opens the queue and acknowledges all that is new',
    before: [
      { does: 'deliver', letter: fromPupilAtHome([AT.teacher], '<home@post.example>') },
      { does: 'deliver', letter: fromPupilAtHome([AT.head], '<home-again@post.example>') },
      { does: 'wait', until: 'tick' },
    ],
    disturbed: [
      { does: 'look', who: AT.dsl, at: null },
      { does: 'press', who: AT.dsl, ...ACKNOWLEDGE },
    ],
    after: { wait: 'tick', person: { who: AT.dsl, at: null, presses: [ACKNOWLEDGE] } },
  },
};
