import { headerBlockLength } from './header-block';

/**
 * The message without its headers of these names, all other bytes as they were. Answers the same buffer when it
 * has none of them.
 *
 * @param names in any case; letters, digits and hyphens
 */
export function removeHeaders(raw: Buffer, names: readonly string[]): Buffer {
  const length = headerBlockLength(raw);
  const block = length < 0 ? raw : raw.subarray(0, length);
  const head = block.toString('latin1');
  const field = new RegExp(`^(?:${names.join('|')})[ \\t]*:.*(?:\\r?\\n[ \\t].*)*(?:\\r?\\n|$)`, 'gim');
  const kept = head.replace(field, '');
  if (kept === head) return raw;
  // The block ends without a line end: when the last header goes, the line end of the one before it goes too.
  const end = length < 0 ? kept : kept.replace(/\r?\n$/, '');
  return Buffer.concat([Buffer.from(end, 'latin1'), raw.subarray(block.length)]);
}
