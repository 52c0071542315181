/**
 * Undoes `format=flowed` (RFC 3676): lines that end with a space go on in the next one of the same quotation depth.
 * Google's own notices are written so, and phrases would otherwise be cut at any word.
 *
 * @param delsp whether the space at the end was put there with the line break
 */
export function unflow(text: string, delsp: boolean): string {
  const lines: string[] = [];
  let flowing: string | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, quote = '', rest = ''] = /^(>*)(.*)$/s.exec(line) ?? [];
    const words = rest.startsWith(' ') ? rest.slice(1) : rest;
    const isSignature = words === '-- ';
    if (flowing === quote && !isSignature) lines[lines.length - 1] += words;
    else lines.push(quote === '' ? words : `${quote} ${words}`);
    const flows: boolean = words.endsWith(' ') && !isSignature;
    if (flows && delsp) lines[lines.length - 1] = lines[lines.length - 1]!.slice(0, -1);
    flowing = flows ? quote : null;
  }
  return lines.join('\n');
}
