// Text as an xlsx file can hold it. XML forbids most control characters, half surrogates and U+FFFE/U+FFFF; the file
// format has its own escape for them, `_xHHHH_`, which Excel and LibreOffice undo when they open it. hucre 1.0.0
// escapes control characters only, and not the text `_x0041_` itself, so both directions are done here.

/** A cell of an xlsx file holds no more (Excel's specification); a cell of Google's holds 50,000. */
export const MAX_XLSX_CHARACTERS = 32_767;

function escaped(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

function isForbidden(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  if (code === 0xfffe || code === 0xffff) return true;
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = text.charCodeAt(index + 1);
    return !(next >= 0xdc00 && next <= 0xdfff);
  }
  if (code >= 0xdc00 && code <= 0xdfff) {
    const before = text.charCodeAt(index - 1);
    return !(before >= 0xd800 && before <= 0xdbff);
  }
  return false;
}

/** Whether an underscore here would be read as the start of an escape once the text is written. */
function looksEscaped(text: string, index: number): boolean {
  if (!/^_x[0-9A-Fa-f]{4}$/.test(text.slice(index, index + 6))) return false;
  return text[index + 6] === '_' || (index + 6 < text.length && isForbidden(text, index + 6));
}

/** The text as it is written into the file. `fromXlsxText` is its inverse for every string. */
export function toXlsxText(text: string): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const underscore = text[i] === '_' && looksEscaped(text, i);
    if (!underscore && !isForbidden(text, i)) continue;
    out += text.slice(done, i) + escaped(text.charCodeAt(i));
    done = i + 1;
  }
  return out + text.slice(done);
}

/** The text that a file's text stands for. */
export function fromXlsxText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
