import { isDeviceLine, isHeaderBlock, isIntroduction, isSeparator, mayEndIntroduction } from './quote-marks';

/** Lines that a signature below "--", which lost its space, has at most. */
const LONGEST_SIGNATURE = 8;

/** Lines over which mail programs wrap "On ... wrote:". */
const WRAPPED = 5;

/**
 * What the writer of a mail wrote: its plain text without quotations, messages sent on, and signatures.
 *
 * In doubt words stay: a child's words must not be lost because they look like a mail program's. Every line of the
 * answer is a line of the text, in the same order; what is left does not change when it is read again. Never throws.
 */
export function ownWords(text: string): string {
  let lines = text.split(/\r\n|\n|\r/);
  for (let before = -1; before !== lines.length; ) {
    before = lines.length;
    lines = withoutBlankEnds(withoutSignature(withoutQuotations(lines)));
  }
  return lines.join('\n');
}

function withoutQuotations(lines: readonly string[]): string[] {
  const own: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isSeparator(lines[i]!) || isHeaderBlock(lines.slice(i, i + 8))) return withoutRule(own);
    const introduced = introductionAt(lines, i);
    if (introduced > 0) {
      const next = nextWithText(lines, i + introduced);
      const marked = isQuoted(lines[next]) || isBarred(lines[next]);
      // Unmarked text behind it is the quotation, unless nothing stands before it: then it is the answer.
      if (!marked && own.some((line) => line.trim() !== '')) return own;
      i = marked ? endOfQuotation(lines, next) - 1 : i + introduced - 1;
    } else if (!isQuoted(lines[i]) && !isDeviceLine(lines[i]!)) own.push(lines[i]!);
    else if (isFace(lines[i]!)) own.push(lines[i]!);
  }
  return own;
}

/** How many lines from this one on are "On ... wrote:"; 0 when it does not begin here. */
function introductionAt(lines: readonly string[], start: number): number {
  if (isQuoted(lines[start])) return 0;
  let joined = '';
  for (let count = 1; count <= WRAPPED && start + count <= lines.length; count++) {
    const line = lines[start + count - 1]!.trim();
    // One that is wrapped has its date or address in the first line.
    if (line === '' || joined.length > 500 || (count === 2 && !/[\d@]/.test(joined))) return 0;
    joined = `${joined} ${line}`;
    if (mayEndIntroduction(line) && isIntroduction(joined))
      return beginsLater(lines, start, count) ? 0 : count;
  }
  return 0;
}

/** The shortest reading counts: an own line before "On ... wrote:" is no part of it. */
function beginsLater(lines: readonly string[], start: number, count: number): boolean {
  for (let from = 1; from < count; from++) {
    const rest = lines
      .slice(start + from, start + count)
      .map((line) => line.trim())
      .join(' ');
    if (isIntroduction(rest)) return true;
  }
  return false;
}

function isQuoted(line: string | undefined): boolean {
  return line !== undefined && /^\s{0,3}>/.test(line);
}

/** `>:(` begins an angry line, no quotation. */
function isFace(line: string): boolean {
  return /^\s{0,3}>[:;=.]?['’-]?[(<[_|/]/.test(line);
}

function isBarred(line: string | undefined): boolean {
  return line !== undefined && /^\|/.test(line);
}

function endOfQuotation(lines: readonly string[], start: number): number {
  const isMarked = isBarred(lines[start]) ? isBarred : isQuoted;
  let end = start;
  while (end < lines.length && isMarked(lines[end])) end++;
  return end;
}

function nextWithText(lines: readonly string[], start: number): number {
  let next = start;
  while (next < lines.length && lines[next]!.trim() === '') next++;
  return next;
}

/** "-- " begins a signature; "--" only when it stands once, below something and above little: else it divides. */
function withoutSignature(lines: readonly string[]): string[] {
  const marked = lines.indexOf('-- ');
  if (marked >= 0) return lines.slice(0, marked);
  const bare = lines.flatMap((line, i) => (/^(?:--|—)\s*$/.test(line) ? [i] : []));
  const [at = 0] = bare;
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  const isSignature = bare.length === 1 && at > 0 && below.length <= LONGEST_SIGNATURE;
  return isSignature ? lines.slice(0, at) : [...lines];
}

/** The line that Outlook draws above the headers of the message it answers. */
function withoutRule(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && /^[\s_*-]*$/.test(lines[end - 1]!)) end--;
  return lines.slice(0, end);
}

function withoutBlankEnds(lines: readonly string[]): string[] {
  const start = nextWithText(lines, 0);
  let end = lines.length;
  while (end > start && lines[end - 1]!.trim() === '') end--;
  return lines.slice(start, end);
}
