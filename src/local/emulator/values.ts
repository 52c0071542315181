// The host's half of src/local/inside/values.ts: the same tags, so that what crosses is text only.

/** A service object that lives on the host; the script holds a proxy of it. */
export class Handle {
  constructor(
    readonly className: string,
    readonly id: number,
  ) {}
}

/** A service object whose whole state is text: the script's realm fetches it by number and holds it (Execution.send). */
export class Parcel {
  constructor(
    readonly className: string,
    readonly number: number,
  ) {}
}

/** A value of one of Google's enums, such as `Utilities.Charset.UTF_8`. */
export class EnumValue {
  constructor(
    readonly type: string,
    readonly name: string,
  ) {}
}

/** The arguments a script sent, as Node values: Date, Handle, EnumValue, arrays and plain objects. */
export function decode(text: string): unknown {
  return untagged(JSON.parse(text));
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value !== 'object' || value === null) return value;
  const tags = value as Record<string, unknown>;
  if (tags.o !== undefined) {
    // A null prototype: a script may use `__proto__` or `constructor` as a key.
    const fields: Record<string, unknown> = Object.create(null);
    for (const [key, field] of Object.entries(tags.o as object)) fields[key] = untagged(field);
    return fields;
  }
  if (tags.d !== undefined) return new Date(tags.d === null ? Number.NaN : (tags.d as number));
  if (tags.h !== undefined) return new Handle(...(tags.h as [string, number]));
  if (tags.e !== undefined) return new EnumValue(...(tags.e as [string, string]));
  if (tags.n !== undefined) return Number(tags.n);
  return undefined;
}

/**
 * A host value as an answer for the realm: plain values as they are, text and structures as text (first letter `s`
 * or `j`). A Buffer arrives as Apps Script's signed bytes, a Handle as a service object.
 */
export function encodeAnswer(value: unknown): string | number | boolean | null | undefined {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) {
    return value;
  }
  return `j${JSON.stringify(tagged(value))}`;
}

function tagged(value: unknown): unknown {
  if (value === undefined) return { u: 1 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { n: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Buffer.isBuffer(value)) return { b: value.toString('base64') };
  if (value instanceof Date) return { d: value.getTime() };
  if (value instanceof Handle) return { h: [value.className, value.id] };
  if (value instanceof Parcel) return { t: [value.className, value.number] };
  if (value instanceof EnumValue) return { e: [value.type, value.name] };
  if (Array.isArray(value)) return value.map(tagged);
  return { o: Object.fromEntries(Object.entries(value).map(([key, field]) => [key, tagged(field)])) };
}

/** Apps Script's Byte[] (-128..127, larger values wrap as Google's do) as bytes. */
export function bytesOf(signed: unknown[]): Buffer {
  return Buffer.from(signed.map((byte) => Number(byte) & 0xff));
}
