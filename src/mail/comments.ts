/** A header value without its parenthesised comments (RFC 5322), nested to any sensible depth. */
export function withoutComments(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 5 && plain.includes('('); depth++) plain = plain.replace(/\([^()]*\)/g, ' ');
  return plain;
}
