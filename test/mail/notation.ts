// How the tests of this folder write mail: a block of header lines, as it stands in the message.
import { decodeWords } from 'postal-mime';
import type { Content } from '../../src/mail/content';
import type { Header } from '../../src/mail/headers';
import { type Message, readMessage } from '../../src/mail/message';

/** What Google's own server writes about a message of its services: signed, and allowed by DMARC. */
export const GOOGLES_OWN =
  'mx.google.com; dkim=pass header.i=@google.com header.s=20230601 header.b=Ab12; ' +
  'spf=pass (google.com: domain of 3x@doclist.bounces.google.com designates 209.85.220.69 as permitted sender) ' +
  'smtp.mailfrom=3x@doclist.bounces.google.com; ' +
  'dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=google.com';

/** The lines of a header block, unfolded, with encoded words decoded; lines that are no header are left out. */
export function headersOf(block: string): Header[] {
  const unfolded = block.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded.split('\n').flatMap((line) => {
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: decoded(value.trim()) }];
  });
}

/** Encoded words read as quoted text, so that what they hide stays a name. */
function decoded(value: string): string {
  return value.replace(
    /=\?[^?\s]+\?[QqBb]\?[^?]*\?=(?:\s+=\?[^?\s]+\?[QqBb]\?[^?]*\?=)*/g,
    (words) => `"${decodeWords(words).replace(/["\\]/g, '\\$&')}"`,
  );
}

/** How the reader is set up here: Google's two servers are trusted, and two addresses are groups of the school's. */
export const SETTINGS = {
  trustedAuthserv: ['mx.google.com', 'gmr-mx.google.com'],
  isGroup: (address: string) => address === 'year3@upland.example' || address === 'staff@upland.example',
  isSchoolAddress: (address: string) => /@(?:pupils\.)?upland\.example$/.test(address),
};

/** When Gmail accepted every message of these tests. */
export const ACCEPTED = Date.UTC(2026, 10, 10, 10, 0, 5);

/** Reads a message from its header block. */
export function read(block: string, labelIds: readonly string[] = ['INBOX']): Message {
  return readMessage({ ...MAIL, labelIds, headers: headersOf(block) }, SETTINGS);
}

/** The same where the body was read too. */
export function readWithContent(block: string, content: Content): Message {
  return readMessage({ ...MAIL, labelIds: ['INBOX'], headers: headersOf(block), content }, SETTINGS);
}

const MAIL = { id: 'm1', threadId: 't1', internalDate: ACCEPTED };
