import { type Opened, readAttachment, readWhole } from '../google/opened-message';
import { askAll } from './door';
import {
  type Attachment,
  charsetOf,
  headersOf,
  isPicture,
  isText,
  type Leaf,
  leavesOf,
  type Original,
  toParts,
  typeOf,
  withoutFiles,
} from './original';

/** Larger attachments are not read for their check sum, bytes. */
const LARGEST = 6 * 1024 * 1024;

/** What must be left of a callback's 30 s to send the original, milliseconds. */
const TO_SEND = 14_000;

/**
 * Sends the original of a reported message while the event's token is held: headers, text parts, and of each
 * attachment its name, type, size and SHA-256. To make that, bytes are in memory for a moment, one attachment at a
 * time; those of pictures and films never are.
 *
 * @param until when the callback must be over, epoch milliseconds
 * @returns whether the service has all of it. Never throws: the report stands without it.
 */
export function keepOriginal(opened: Opened, report: string, until: number): boolean {
  try {
    const { parts, sha256 } = toParts(readOriginal(opened, until - TO_SEND));
    const body = (part: number) => ({ report, part, parts: parts.length, text: parts[part - 1]!, sha256 });
    const send = (numbers: readonly number[]) =>
      askAll(
        'evidence',
        numbers.map((part) => ({ id: Utilities.getUuid(), body: body(part) })),
      ).flatMap((asked) => (asked.ok ? [asked.body] : []));
    const answers = send(parts.map((_, i) => i + 1));
    if (answers.some(({ kept }) => kept)) return true;
    // What arrived side by side may each have missed the other; the least missing is the latest word.
    const [latest] = answers.sort((a, b) => a.missing.length - b.missing.length);
    const missing = latest?.missing.filter((part) => part <= parts.length) ?? [];
    return missing.length > 0 && Date.now() < until - TO_SEND && send(missing).some(({ kept }) => kept);
  } catch {
    return false;
  }
}

/** @throws GoogleError */
function readOriginal(opened: Opened, until: number): Original {
  const message = readWhole(opened);
  const leaves = leavesOf(message);
  return {
    format: 'safe-channels-original-1',
    headers: headersOf(message),
    texts: leaves.filter(isText).map((leaf) => ({
      part: leaf.path,
      type: typeOf(leaf.part),
      headers: leaf.part === message ? [] : headersOf(leaf.part),
      text: withoutFiles(textOf(opened, leaf)),
    })),
    attachments: leaves.filter((leaf) => !isText(leaf)).map((leaf) => attachmentOf(opened, leaf, until)),
  };
}

/** A long text comes as an attachment does. */
function textOf(opened: Opened, { part }: Leaf): string {
  const data =
    part.body?.data ?? (part.body?.attachmentId ? readAttachment(opened, part.body.attachmentId) : '');
  if (data === '') return '';
  const blob = Utilities.newBlob(decode(data));
  // Gmail gives most text as UTF-8 whatever its header says; what is none is in the charset that the header names.
  const text = blob.getDataAsString();
  if (!text.includes('\ufffd')) return text;
  try {
    return blob.getDataAsString(charsetOf(part));
  } catch {
    return text;
  }
}

function attachmentOf(opened: Opened, leaf: Leaf, until: number): Attachment {
  const { part, path } = leaf;
  const size = part.body?.size ?? 0;
  const plain = { part: path, name: part.filename ?? '', type: typeOf(part), size };
  if (isPicture(leaf)) return { ...plain, sha256: null, unread: 'picture or film: not read' };
  if (size > LARGEST) return { ...plain, sha256: null, unread: 'too large to be read' };
  if (Date.now() > until) return { ...plain, sha256: null, unread: 'no time' };
  try {
    return { ...plain, sha256: digestOf(opened, part.body ?? {}), unread: null };
  } catch {
    return { ...plain, sha256: null, unread: 'could not be read' };
  }
}

/** The bytes live no longer than this call. @throws GoogleError */
function digestOf(opened: Opened, body: { data?: string; attachmentId?: string }): string {
  const data = body.data ?? (body.attachmentId ? readAttachment(opened, body.attachmentId) : '');
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, decode(data))
    .map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0'))
    .join('');
}

function decode(data: string): number[] {
  return Utilities.base64DecodeWebSafe(data.padEnd(Math.ceil(data.length / 4) * 4, '='));
}
