/** Elements of which nothing is shown. */
const UNSEEN = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg', 'object']);

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** A `div` that a mail program puts around the message it answers: Gmail's, Yahoo's, Proton's. */
const QUOTE_CLASS = /\b(?:gmail_quote|yahoo_quoted|protonmail_quote)\b/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  eacute: 'é',
  euro: '€',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  pound: '£',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  shy: '',
  zwnj: '',
};

/**
 * HTML as a person sees it, in plain lines; what a mail program quoted stands behind `> ` as in plain text, so that
 * one reader of quotations serves both. The addresses behind links are given beside it. Never throws; time grows
 * with the length of the text alone.
 */
export function readHtml(html: string): { text: string; links: string[] } {
  const page = new Page();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    page.write(decodeEntities(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    at = readMarkup(html, open, page);
  }
  return { text: page.text(), links: page.links };
}

/** Reads one tag, comment, or lonely `<`; answers where the text goes on. */
function readMarkup(html: string, open: number, page: Page): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const [, closing = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 30)) ?? [];
  if (name === '') {
    if (/^<[!?/]/.test(html.slice(open, open + 2))) return after(html, '>', open);
    page.write('<');
    return open + 1;
  }
  const end = endOfTag(html, open);
  const element = name.toLowerCase();
  if (closing !== '') page.close(element);
  else page.open(element, html.slice(open + 1 + name.length, end - 1));
  if (closing !== '' || !UNSEEN.has(element)) return end;
  const close = indexOfClosing(html, element, end);
  return close < 0 ? html.length : after(html, '>', close);
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + what.length;
}

/** No honest tag is longer; looking on would cost an attacker's page the square of its length. */
const LONGEST_TAG = 4000;

/** A `>` within quotation marks ends no tag. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  const limit = Math.min(html.length, open + LONGEST_TAG);
  for (let i = open + 1; i < limit; i++) {
    const c = html[i]!;
    if (quote !== '') quote = c === quote ? '' : quote;
    else if ((c === '"' || c === "'") && html[i - 1] === '=') quote = c;
    else if (c === '>') return i + 1;
  }
  // A quotation mark that is never closed hides no more than its own tag.
  return after(html, '>', open);
}

function indexOfClosing(html: string, element: string, from: number): number {
  const wanted = new RegExp(`</${element}\\b`, 'gi');
  wanted.lastIndex = from;
  return wanted.exec(html)?.index ?? -1;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** The lines as they grow, and how deep in quotations they are. */
class Page {
  readonly links: string[] = [];
  private readonly lines: string[] = [];
  /** The line as it grows, in pieces: a text that is added to and looked at in turn would be copied each time. */
  private line: string[] = [];
  private endsInSpace = true;
  private depth = 0;
  /** For each open `div`, whether it is a quotation. */
  private readonly divs: boolean[] = [];

  write(text: string): void {
    // Runs of white space are one, and none begins a line.
    const words = text.replace(/[\s\u00a0]+/g, ' ');
    const said = this.endsInSpace ? words.replace(/^ /, '') : words;
    if (said === '') return;
    this.line.push(said);
    this.endsInSpace = said.endsWith(' ');
  }

  open(element: string, attributes: string): void {
    if (element === 'br') this.endLine();
    else if (BLOCKS.has(element)) this.endBlock();
    else if (element === 'td' || element === 'th') this.write(' ');
    if (element === 'p') this.blank();
    if (element === 'blockquote') this.depth++;
    if (element === 'div') {
      const quotes = QUOTE_CLASS.test(attribute(attributes, 'class'));
      this.divs.push(quotes);
      if (quotes) this.depth++;
    }
    const link = element === 'a' ? decodeEntities(attribute(attributes, 'href')).trim() : '';
    if (/^https?:\/\//i.test(link)) this.links.push(link);
  }

  close(element: string): void {
    if (BLOCKS.has(element)) this.endBlock();
    if (element === 'p') this.blank();
    if (element === 'blockquote' || (element === 'div' && this.divs.pop() === true))
      this.depth = Math.max(0, this.depth - 1);
  }

  text(): string {
    this.endBlock();
    return this.lines.join('\n').trim();
  }

  private endBlock(): void {
    if (this.line.some((piece) => piece.trim() !== '')) this.endLine();
    this.beginLine();
  }

  private endLine(): void {
    this.lines.push(
      `${'>'.repeat(Math.min(this.depth, 20))}${this.depth > 0 ? ' ' : ''}${this.line.join('').trim()}`,
    );
    this.beginLine();
  }

  private beginLine(): void {
    this.line = [];
    this.endsInSpace = true;
  }

  /** One empty line, however many paragraphs are empty. */
  private blank(): void {
    const last = this.lines[this.lines.length - 1];
    if (last !== undefined && last !== '') this.lines.push('');
  }
}

/** The value of an attribute, as written; empty when it is not there. */
function attribute(attributes: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  return double ?? single ?? bare ?? '';
}
