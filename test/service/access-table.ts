import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOC = join(__dirname, '../../docs/access.md');

/** A table as Markdown, its columns in line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [heads, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

/**
 * The table that docs/access.md has between the marks of that name. With WRITE_DOCS set it is first put there.
 *
 * @param tested what the test found, or holds to be so
 */
export function tableInDocs(name: string, tested: string): string {
  const doc = readFileSync(DOC, 'utf8');
  const [begin, end] = [`<!-- tested: ${name} -->\n`, '\n<!-- end -->'];
  const from = doc.indexOf(begin) + begin.length;
  const to = doc.indexOf(end, from);
  if (from < begin.length || to < 0) throw new Error(`docs/access.md has no place for the table ${name}`);
  if (process.env.WRITE_DOCS === undefined) return doc.slice(from, to);
  writeFileSync(DOC, doc.slice(0, from) + tested + doc.slice(to));
  return tested;
}
