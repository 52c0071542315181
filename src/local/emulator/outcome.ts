// What a run leaves behind, as plain data for programs.
import { Built } from './cards/part';
import type { Execution, LogLine } from './execution';
import { TextOutput } from './services/content';
import { HtmlOutput } from './services/html';
import { decode, EnumValue, Handle } from './values';

export interface RunError {
  name: string;
  message: string;
  /** One frame of the script a line, innermost first. */
  stack: string;
}

/** The end of one run. */
export interface RunResult {
  /** The execution's number, as the meter has it. */
  execution: number;
  /**
   * What the function returned, as JSON has it. A text output is `{content, mimeType}` (mimeType of
   * `ContentService.MimeType`), a page `{html}`, a built card its card JSON, a built response its JSON.
   */
  value: unknown;
  /** The class of the service object that it returned, `Card[]` for a list of them; null for anything else. */
  returned: string | null;
  /** What it threw, or Google's word for ending it; null when it came to its end. */
  error: RunError | null;
  /** True when it was ended by force (time, or a `cut` fault). */
  cut: boolean;
  log: LogLine[];
  /** The calls it made, in the meter's numbering; `to` < `from` when there were none. */
  calls: { from: number; to: number };
  /** Virtual milliseconds it took. */
  time: number;
}

/** Reads the realm's outcome text: the value as plain data, or the error. */
export function readOutcome(
  text: string,
  execution: Execution,
): Pick<RunResult, 'value' | 'returned' | 'error'> {
  if (text[0] === 'e') {
    const error = JSON.parse(text.slice(1)) as RunError;
    return { value: null, returned: null, error: { ...error, stack: scriptFrames(error) } };
  }
  const value = decode(text.slice(1));
  return { value: plain(value, execution), returned: classOf(value), error: null };
}

function classOf(value: unknown): string | null {
  if (value instanceof Handle) return value.className;
  if (!Array.isArray(value)) return null;
  const [first] = value;
  const alike = value.every((item) => item instanceof Handle && item.className === first.className);
  return value.length > 0 && alike ? `${first.className}[]` : null;
}

/** The script's own frames: without the source line that Node puts above them, and the emulator's below them. */
function scriptFrames({ stack }: RunError): string {
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  const end = frames.findIndex((line) => /inside\.js:|evalmachine|node:vm/.test(line));
  return (end < 0 ? frames : frames.slice(0, end)).map((line) => line.trim()).join('\n');
}

function plain(value: unknown, execution: Execution): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof EnumValue) return value.name;
  if (value instanceof Handle) return output(execution.heldBy(value.id));
  if (Array.isArray(value)) return value.map((item) => plain(item, execution));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field, execution)]));
}

/** A service object that a function returned: an answer's content, a card's JSON, else the `{}` that service objects stringify to. */
function output(held: unknown): unknown {
  if (held instanceof TextOutput) return { content: held.content, mimeType: held.mimeType };
  if (held instanceof Built) return held.json;
  if (held instanceof HtmlOutput) return { html: held.content };
  return {};
}
