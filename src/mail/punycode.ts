const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_CODE = 128;
/** A label has at most 63 characters (RFC 1035), so a longer one is no name and is not worth the work. */
const LONGEST_LABEL = 63;

/**
 * Decodes the part of a label behind `xn--` (RFC 3492): `mnchen-3ya` is `münchen`.
 *
 * @returns null when it is no Punycode
 */
export function decodePunycode(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null;
  const dash = text.lastIndexOf('-');
  const decoded = dash > 0 ? [...text.slice(0, dash)].map((letter) => letter.codePointAt(0)!) : [];
  let code = INITIAL_CODE;
  let bias = INITIAL_BIAS;
  let i = 0;
  let at = dash > 0 ? dash + 1 : 0;
  while (at < text.length) {
    const before = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit === null) return null;
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = decoded.length + 1;
    bias = adapt(i - before, length, before === 0);
    code += Math.floor(i / length);
    i %= length;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    decoded.splice(i++, 0, code);
  }
  return String.fromCodePoint(...decoded);
}

/** The value of a digit, lower case; null for what is none, the end of the text too. */
function digitOf(charCode: number): number | null {
  if (charCode >= 97 && charCode <= 122) return charCode - 97;
  return charCode >= 48 && charCode <= 57 ? charCode - 22 : null;
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
