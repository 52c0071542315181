/** Characters of a long text in one property, which holds 9 KB (platform-facts 1); a character may take four bytes. */
const PART = /[\s\S]{1,2200}/gu;

/** A long text over several properties: `name:1` begins with how many there are. */
export function inParts(name: string, text: string): Record<string, string> {
  const parts = text.match(PART) ?? [''];
  return Object.fromEntries(
    parts.map((part, i) => [`${name}:${i + 1}`, i === 0 ? `${parts.length} ${part}` : part]),
  );
}

/** The names of the properties that hold `name`. */
export function partNames(all: Readonly<Record<string, string>>, name: string): string[] {
  return Object.keys(all).filter((key) => key.startsWith(`${name}:`));
}

/** What `inParts` took apart; null when a part is missing. */
export function fromParts(all: Readonly<Record<string, string>>, name: string): string | null {
  const [, count, first] = /^(\d+) ([\s\S]*)$/.exec(all[`${name}:1`] ?? '') ?? [];
  if (count === undefined) return null;
  let text = first!;
  for (let i = 2; i <= Number(count); i++) {
    const part = all[`${name}:${i}`];
    if (part === undefined) return null;
    text += part;
  }
  return text;
}

/** UTF-8 bytes of a text. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
