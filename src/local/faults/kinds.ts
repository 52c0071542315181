import type { Fault } from '../emulator/world';
import { MARK } from './people';

/** What is done at the call that goes wrong. */
export type Mishap =
  | { is: 'fault'; fault: Pick<Fault, 'how' | 'status' | 'reason' | 'message' | 'html'> }
  /** Somebody else holds every lock, for as long as the disturbed work lasts. */
  | { is: 'lock-held' }
  /** The call takes until the execution's time is over: over HTTP it still has its effect. */
  | { is: 'time-over' };

/** One way in which Google lets a call fail. */
export interface FaultKind {
  name: string;
  /** In words, for the table. */
  what: string;
  /** Whether the call of that name, as the emulator's meter has it, can meet with it. */
  befalls(call: string): boolean;
  at(call: string): Mishap;
  /** Whether every further call of the same service meets with it as well, until the disturbed work is over. */
  lasts: boolean;
}

/** Calls over HTTP are named in lower case: `sheets.spreadsheets.batchUpdate`, `webapp.exec`. */
const isHttp = (call: string) => /^[a-z]/.test(call);

/** Worked out inside the script's own runtime: such a call can be the last one, and cannot fail. */
const isOwnWork = (call: string) => call.startsWith('Utilities.');

/** What Google counts, by the day or by the minute (platform-facts 1 and 4.1). */
const isCounted = (call: string) => isHttp(call) || /^(PropertiesService|UrlFetchApp|MailApp)\./.test(call);

const isLock = (call: string) => /^LockService\.(waitLock|tryLock)$/.test(call);

/** Calls that leave something behind. A call that only reads and whose answer is lost is one that failed (`5xx`). */
const hasEffect = (call: string) =>
  /^(UrlFetchApp|MailApp|LockService)\./.test(call) ||
  /\.(set|put|delete|remove|create|batchUpdate|update|exec|modify)\w*$/i.test(call);

/** Calls that can take so long that an execution's time runs out over them; a fetch waits for what it leads to. */
const isSlow = (call: string) => isHttp(call) || isLock(call) || /^MailApp\.|^Utilities\.sleep$/.test(call);

const serviceOf = (call: string) => call.slice(0, call.indexOf('.'));

/** Google's texts may hold an address where it was given one: none of it may be passed on. */
const ABOUT_SOMEBODY = ` (${MARK}@${MARK}.example)`;
const namesPeople = (call: string) => isHttp(call) || call.startsWith('MailApp.');

function failing(
  call: string,
  over: { status: number; reason?: string; text: string },
  how: 'error' | 'after' = 'error',
): Mishap {
  const message = `${over.text}${namesPeople(call) ? ABOUT_SOMEBODY : ''}`;
  const { status, reason } = over;
  return { is: 'fault', fault: { how, message, status, ...(reason === undefined ? {} : { reason }) } };
}

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Every kind of failure that is tried. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    name: 'cut',
    what: 'the execution ends there',
    befalls: () => true,
    at: () => ({ is: 'fault', fault: { how: 'cut' } }),
    lasts: false,
  },
  {
    name: 'quota',
    what: 'the quota of that service is used up',
    befalls: isCounted,
    at: (call) =>
      failing(call, {
        status: 403,
        reason: 'quotaExceeded',
        text: `Service invoked too many times for one day: ${serviceOf(call)}.`,
      }),
    lasts: true,
  },
  {
    name: 'rate',
    what: 'too many calls in a short time (429)',
    // Of Apps Script's own services it is an exception like that of any other fault (`5xx`).
    befalls: (call) => isHttp(call) || call.startsWith('MailApp.'),
    at: (call) =>
      failing(call, {
        status: 429,
        text: `Service invoked too many times in a short time: ${serviceOf(call)}. Try Utilities.sleep(1000) between calls.`,
      }),
    lasts: false,
  },
  {
    name: '5xx',
    what: 'Google has a fault (503)',
    befalls: (call) => !isOwnWork(call),
    at: (call) => failing(call, { status: 503, text: SERVER_ERROR }),
    lasts: false,
  },
  {
    name: 'lost',
    what: 'it takes effect and its answer is lost',
    befalls: hasEffect,
    at: (call) => failing(call, { status: 504, text: SERVER_ERROR }, 'after'),
    lasts: false,
  },
  {
    name: 'lock',
    what: 'the lock is not to be had',
    befalls: isLock,
    at: () => ({ is: 'lock-held' }),
    lasts: false,
  },
  {
    name: 'html',
    what: 'a page of HTML instead of JSON',
    befalls: isHttp,
    at: () => ({ is: 'fault', fault: { how: 'error', html: true, message: `Sorry${ABOUT_SOMEBODY}` } }),
    lasts: false,
  },
  {
    name: 'time',
    what: 'the time is over while it waits',
    befalls: isSlow,
    at: () => ({ is: 'time-over' }),
    lasts: false,
  },
];

/** Whether a further call meets with what befell `call`, of a kind that lasts. */
export function isOfSameService(call: string, further: string): boolean {
  return serviceOf(call) === serviceOf(further);
}
