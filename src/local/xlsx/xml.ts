// As much XML as the parts of an .xlsx file use: elements, attributes, text, the five entities, numbers, CDATA.

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

const ENTITIES: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const patterns = new Map<string, RegExp>();

function patternOf(attributeName: string): RegExp {
  const there = patterns.get(attributeName);
  if (there !== undefined) return there;
  const made = new RegExp(`(?:^|\\s)(?:\\w+:)?${attributeName}\\s*=\\s*("([^"]*)"|'([^']*)')`);
  patterns.set(attributeName, made);
  return made;
}

function attribute(source: string, wanted: string): string | undefined {
  const match = patternOf(wanted).exec(source);
  return match === null ? undefined : decoded(match[2] ?? match[3] ?? '');
}

/** Walks through an XML text. Line ends are as XML says: CR LF and CR are LF. */
export function readXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) handler.text?.(decoded(xml.slice(at, textEnd).replace(/\r\n?/g, '\n')));
    if (tag < 0) return;
    at = xml.startsWith('<![CDATA[', tag) ? cdata(xml, tag, handler) : markup(xml, tag, handler);
  }
}

function cdata(xml: string, tag: number, handler: XmlHandler): number {
  const end = xml.indexOf(']]>', tag);
  handler.text?.(xml.slice(tag + 9, end < 0 ? xml.length : end));
  return end < 0 ? xml.length : end + 3;
}

function markup(xml: string, tag: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag);
  const end = tagEnd(xml, tag);
  const second = xml[tag + 1];
  if (second === '?' || second === '!') return end + 1;
  if (second === '/') {
    handler.close?.(localName(xml.slice(tag + 2, end).trim()));
    return end + 1;
  }
  const empty = xml[end - 1] === '/';
  const inside = xml.slice(tag + 1, empty ? end - 1 : end);
  const space = inside.search(/\s/);
  const name = localName(space < 0 ? inside : inside.slice(0, space));
  const source = space < 0 ? '' : inside.slice(space);
  handler.open?.(name, (wanted) => attribute(source, wanted));
  if (empty) handler.close?.(name);
  return end + 1;
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end < 0 ? xml.length : end + mark.length;
}

/** The `>` that ends a tag: not one inside an attribute's quotes. */
function tagEnd(xml: string, tag: number): number {
  const simple = xml.indexOf('>', tag);
  if (simple < 0) return xml.length;
  let quote = '';
  for (let i = tag; i < xml.length; i++) {
    const character = xml[i] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i;
  }
  return xml.length;
}
