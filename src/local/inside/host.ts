// The one door out of the script's realm.

/** What the host answers: a plain value, or text whose first letter says how to read the rest. */
export type Answer = string | number | boolean | null | undefined;

/**
 * The host function: class and handle of the service object (0 for a service itself), method, arguments as text, and
 * the state of an object that is all text. It never throws. Text answers begin with `s` (a string), `j` (a value, see
 * values.ts), `e` (an error as JSON).
 */
export type Host = (
  className: string,
  handle: number,
  method: string,
  args: string,
  state?: string,
) => Answer;

/** Asks the host; whatever goes wrong in the door itself becomes an error of this realm. */
export function ask(host: Host, ...question: Parameters<Host>): Answer {
  try {
    return host(...question);
  } catch {
    // Only a stack that overflows inside the door gets here; the foreign error must not reach the script.
    throw new RangeError('Maximum call stack size exceeded');
  }
}

/** An error as Apps Script's services throw it: the realm's own Error, named `Exception`. */
export function exception(text: string): Error {
  const { name, message } = JSON.parse(text) as { name: string; message: string };
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  return error;
}
