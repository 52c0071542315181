import { createHash } from 'node:crypto';
import { isNamed, type RawHeader, unfold } from './headers';

/** Whether a Message-ID header names anything: Gmail gives a message an id of its own where it does not. */
export function isMessageId(header: RawHeader): boolean {
  return isNamed(header, 'message-id') && unfold(header).replace(/[<>\s]/g, '') !== '';
}

/**
 * The Message-ID of a message that has none: `<sha256@missing>`, the hash in hex over the raw header block without
 * the blank line (design section 7). The last header's own line end is left out with it, so that the id is the
 * same whether or not a blank line follows; line ends count as LF.
 */
export function missingMessageId(block: Buffer): string {
  const text = block.toString('latin1').replace(/\r\n/g, '\n');
  return `<${createHash('sha256').update(text, 'latin1').digest('hex')}@missing>`;
}
