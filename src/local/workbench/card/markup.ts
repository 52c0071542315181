import { html } from 'hono/html';
import type { Html } from '../pages/html';

// Text in a card may carry a little markup (b, i, u, s, strike, br, font, a, time); Google drops every other tag. This
// reads it as Google does, so that words of a mail that an add-on forgot to escape show here as they would there: bold,
// or as a link. What comes out is built of our own elements, and all text in it is escaped.

type Node = string | { tag: string; href: string; children: Node[] };

const PAIRED = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'strike', 'font', 'a', 'time']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const TAG = /<(\/?)([a-z][a-z0-9]*)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const LINK = /^(?:https?:|mailto:)/i;

/** A card's text as HTML. */
export function cardText(text: string): Html {
  return html`${draw(parse(text))}`;
}

/** A card's text without its markup: for labels and what is read aloud. */
export function plainCardText(text: string): string {
  const words = (nodes: readonly Node[]): string =>
    nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');
  return words(parse(text));
}

function parse(text: string): Node[] {
  const root: Node[] = [];
  const open: { tag: string; children: Node[] }[] = [{ tag: '', children: root }];
  const top = () => open[open.length - 1]!.children;
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = ''] = match;
    if (match.index > at) top().push(decoded(text.slice(at, match.index)));
    at = match.index + whole.length;
    const tag = name.toLowerCase();
    if (tag === 'br') top().push('\n');
    else if (!PAIRED.has(tag)) continue;
    else if (slash === '') {
      const node = { tag, href: hrefOf(attributes), children: [] };
      top().push(node);
      open.push(node);
    } else {
      const opened = open.map((each) => each.tag).lastIndexOf(tag);
      if (opened > 0) open.length = opened;
    }
  }
  if (at < text.length) top().push(decoded(text.slice(at)));
  return root;
}

function hrefOf(attributes: string): string {
  const [, double, single] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes) ?? [];
  const url = decoded(double ?? single ?? '').trim();
  return LINK.test(url) ? url : '';
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, code?: string, name?: string) => {
    if (code === undefined) return ENTITIES[name ?? ''] ?? whole;
    return Number(code) > 0 && Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
  });
}

function draw(nodes: readonly Node[]): (Html | string)[] {
  return nodes.map((node) =>
    typeof node === 'string' ? node : element(node.tag, node.href, draw(node.children)),
  );
}

function element(tag: string, href: string, inner: (Html | string)[]): Html {
  switch (tag) {
    case 'b':
    case 'strong':
      return html`<b>${inner}</b>`;
    case 'i':
    case 'em':
      return html`<i>${inner}</i>`;
    case 'u':
      return html`<u>${inner}</u>`;
    case 's':
    case 'strike':
      return html`<s>${inner}</s>`;
    case 'a':
      return href === ''
        ? html`${inner}`
        : html`<a href="${href}" target="_blank" rel="noopener noreferrer">${inner}</a>`;
    default:
      // Colours and times say nothing that the words do not.
      return html`${inner}`;
  }
}
