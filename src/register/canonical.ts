/**
 * Canonical JSON (RFC 8785), then every character outside printable ASCII as `\uXXXX`, so that any spreadsheet keeps
 * it unchanged (design section 6). A lone surrogate, which RFC 8785 refuses, survives as its escape: a register must
 * keep what hostile mail holds. That is why this is not the npm library of the same name, which throws at one.
 *
 * A field whose value is undefined is left out.
 *
 * @throws for what JSON has no word for: NaN, infinities, functions, undefined in a list
 */
export function canonical(value: unknown): string {
  return write(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    // The order of RFC 8785 is that of UTF-16 code units, which is how strings compare and sort here.
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('canonical: not a finite number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error('canonical: not JSON');
  return text;
}
