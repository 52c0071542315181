/** A header value without its parenthesised comments (RFC 5322), however deep; one that nothing closes stays. */
export function withoutComments(text: string): string {
  if (!text.includes('(')) return text;
  let plain = '';
  let from = 0;
  let depth = 0;
  let opened = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '(' && depth++ === 0) opened = i;
    else if (c === ')' && depth > 0 && --depth === 0) {
      plain += `${text.slice(from, opened)} `;
      from = i + 1;
    }
  }
  return plain + text.slice(from);
}
