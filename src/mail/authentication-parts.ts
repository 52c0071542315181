/** One `name=value` of an Authentication-Results header, the name lower case, the value without quotation marks. */
export type Property = readonly [name: string, value: string];

const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const BACKSLASH = 0x5c;

/**
 * The parts of an Authentication-Results header between semicolons (RFC 8601), each as the `name=value` pairs in it.
 *
 * The sender chooses some of the text: the local part of the envelope address stands in a comment and in
 * `smtp.mailfrom`, that of `i=` in `header.i`. The mail protocol lets brackets, blanks and semicolons into a local
 * part only between quotation marks, so whatever stands between those opens and closes nothing, in comments too. Every
 * character is read once, however odd the header.
 *
 * @param from where in the header to begin
 */
export function readParts(value: string, from: number): Property[][] {
  return new PartsReader(value, from).read();
}

class PartsReader {
  /** Where looking for a closing quotation mark has failed: from there on each stands for itself. */
  private unclosedFrom = Number.POSITIVE_INFINITY;

  constructor(
    private readonly value: string,
    private at: number,
  ) {}

  read(): Property[][] {
    let part: Property[] = [];
    const parts = [part];
    for (this.skipBlanks(); this.at < this.value.length; this.skipBlanks()) {
      const name = this.word(true);
      this.skipBlanks();
      const code = this.value.charCodeAt(this.at);
      if (code === SEMICOLON) {
        this.at++;
        part = [];
        parts.push(part);
      } else if (code === EQUALS) {
        this.at++;
        this.skipBlanks();
        const value = unquoted(this.word(false));
        if (name !== '') part.push([name.toLowerCase(), value]);
      }
    }
    return parts;
  }

  /** White space and comments. */
  private skipBlanks(): void {
    for (;;) {
      const code = this.value.charCodeAt(this.at);
      if (code === OPEN) this.skipComment();
      else if (code <= SPACE) this.at++;
      else return;
    }
  }

  private skipComment(): void {
    let depth = 0;
    do {
      const code = this.value.charCodeAt(this.at);
      if (code === OPEN) depth++;
      else if (code === CLOSE) depth--;
      else if (code === BACKSLASH) this.at++;
      else if (code === QUOTE) this.at = this.endOfQuoted();
      this.at++;
    } while (depth > 0 && this.at < this.value.length);
  }

  /** What stands here up to a blank, a comment or a semicolon; empty when one of those does. */
  private word(untilEquals: boolean): string {
    const from = this.at;
    for (; this.at < this.value.length; this.at++) {
      const code = this.value.charCodeAt(this.at);
      if (code === QUOTE) this.at = this.endOfQuoted();
      else if (code === SEMICOLON || code === OPEN || code <= SPACE || (untilEquals && code === EQUALS))
        break;
    }
    return this.value.slice(from, this.at);
  }

  /** Where the quotation that begins here ends; here, when nothing closes it. */
  private endOfQuoted(): number {
    if (this.at >= this.unclosedFrom) return this.at;
    for (let i = this.at + 1; i < this.value.length; i++) {
      const code = this.value.charCodeAt(i);
      if (code === QUOTE) return i;
      if (code === BACKSLASH) i++;
    }
    this.unclosedFrom = this.at;
    return this.at;
  }
}

function unquoted(value: string): string {
  return value.charCodeAt(0) === QUOTE && /^"(?:[^"\\]|\\.)*"$/s.test(value)
    ? value.slice(1, -1).replace(/\\(.)/gs, '$1')
    : value;
}
