// How values cross between a script's realm and the host: as text, so that no object of one realm is ever seen in
// the other. Plain values are JSON; what JSON cannot say is an object with one tag:
//   {o: {...}}  an object       {b: base64}    bytes           {d: ms}     a Date       {u: 1}  undefined
//   {h: [class, handle]}  a service object     {e: [enum, name]}  an enum value   {n: 'NaN'}  a number JSON lacks
//   {t: [class, parcel]}  a service object whose state is text, to be fetched from the host
// Arrays stay arrays. The host's half of this table is src/local/emulator/values.ts.

export type Handle = readonly [className: string, id: number];

/** What the realm knows about its own service objects and enum values. */
export interface Identities {
  handleOf(value: object): Handle | undefined;
  enumOf(value: object): readonly [type: string, name: string] | undefined;
  service(className: string, id: number): object;
  textual(className: string, parcel: number): object;
  enumValue(type: string, name: string): unknown;
}

const deepest = 200;

/** A value of the script as text for the host. Throws a TypeError for a structure nested without end. */
export function encode(value: unknown, known: Identities): string {
  return JSON.stringify(tagged(value, known, 0)) ?? '{"u":1}';
}

function tagged(value: unknown, known: Identities, depth: number): unknown {
  if (depth > deepest) throw new TypeError('Converting circular structure to JSON');
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { n: String(value) };
    case 'undefined':
      return { u: 1 };
    case 'object':
      return value === null ? null : taggedObject(value, known, depth);
    case 'function':
      return { h: ['Function', 0] };
    default:
      return { h: [typeof value, 0] };
  }
}

function taggedObject(value: object, known: Identities, depth: number): unknown {
  const handle = known.handleOf(value);
  if (handle) return { h: handle };
  const enumValue = known.enumOf(value);
  if (enumValue) return { e: enumValue };
  if (Array.isArray(value)) {
    // Byte arrays may be long: plain numbers need no tags.
    return value.every(Number.isFinite) ? value : value.map((item) => tagged(item, known, depth + 1));
  }
  if (value instanceof Date) return { d: value.getTime() };
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined && typeof field !== 'function') fields[key] = tagged(field, known, depth + 1);
  }
  return { o: fields };
}

/** The host's text as a value of this realm. */
export function decode(text: string, known: Identities): unknown {
  return untagged(JSON.parse(text), known);
}

function untagged(value: unknown, known: Identities): unknown {
  if (Array.isArray(value)) return value.map((item) => untagged(item, known));
  if (typeof value !== 'object' || value === null) return value;
  const tags = value as Record<string, unknown>;
  if (tags.o !== undefined) {
    const fields = tags.o as Record<string, unknown>;
    for (const key of Object.keys(fields)) fields[key] = untagged(fields[key], known);
    return fields;
  }
  if (tags.b !== undefined) return signedBytes(tags.b as string);
  if (tags.d !== undefined) return new Date(tags.d as number);
  if (tags.h !== undefined) return known.service(...(tags.h as [string, number]));
  if (tags.t !== undefined) return known.textual(...(tags.t as [string, number]));
  if (tags.e !== undefined) return known.enumValue(...(tags.e as [string, string]));
  if (tags.n !== undefined) return Number(tags.n);
  return undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Uint8Array(128);
for (let i = 0; i < alphabet.length; i += 1) sextets[alphabet.charCodeAt(i)] = i;

/** Base64 (as Node writes it) to Apps Script's Byte[]: plain numbers from -128 to 127. */
function signedBytes(base64: string): number[] {
  const bytes: number[] = [];
  const end = base64.length - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  let bits = 0;
  let held = 0;
  for (let i = 0; i < end; i += 1) {
    bits = ((bits << 6) | (sextets[base64.charCodeAt(i)] ?? 0)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push(((bits >> held) << 24) >> 24);
  }
  return bytes;
}
