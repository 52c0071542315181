// A mailbox as an mbox file: mboxrd quoting, in Takeout's form or plain.
import { createHash } from 'node:crypto';
import { separatorDate } from '../calendar';
import type { Dice } from '../dice';
import { encodedWords } from './encode';
import type { Copy } from './post';

export interface MboxForm {
  /** With X-GM-THRID and X-Gmail-Labels first, as Google Takeout writes it. */
  takeout: boolean;
  /** Label names by their English name, for an account in another language. */
  names: Readonly<Record<string, string>>;
  lineEnd: '\n' | '\r\n';
}

export interface FiledCopy {
  copy: Copy;
  /** With angle brackets; `<sha256@missing>` for a message without one (design section 7). */
  messageId: string;
}

/**
 * The file's text and, for each message in the order of the file, its id.
 * Thread and message numbers are made as Gmail's are: the time in the upper bits.
 */
export function mboxFile(
  copies: readonly Copy[],
  form: MboxForm,
  chance: Dice,
): { text: string; filed: FiledCopy[] } {
  const threads = new Map<string, string>();
  const filed: FiledCopy[] = [];
  const text = copies
    .slice()
    .sort((a, b) => a.at - b.at)
    .map((copy) => {
      const number = String((BigInt(copy.at) << 20n) | BigInt(chance.int(0, 1_048_575)));
      const thread = threads.get(copy.thread) ?? number;
      threads.set(copy.thread, thread);
      const gmail = form.takeout
        ? `X-GM-THRID: ${thread}\nX-Gmail-Labels: ${labelText(copy.labels, form)}\n`
        : '';
      const headers = gmail + copy.headers;
      filed.push({ copy, messageId: copy.messageId === '' ? missingId(headers) : copy.messageId });
      const sender = form.takeout ? `${number}@xxx` : copy.envelope === '' ? 'MAILER-DAEMON' : copy.envelope;
      const separator = `From ${sender} ${separatorDate(copy.at, form.takeout)}`;
      return `${separator}\n${quoteFrom(`${headers}\n${copy.body}`)}\n\n`;
    })
    .join('');
  return { text: form.lineEnd === '\n' ? text : text.replace(/\n/g, '\r\n'), filed };
}

/** Over the header block without the blank line and without the last header's own line end. */
function missingId(headers: string): string {
  return `<${createHash('sha256').update(headers.replace(/\n$/, ''), 'utf8').digest('hex')}@missing>`;
}

function labelText(labels: readonly string[], form: MboxForm): string {
  const names = labels.map((label) => form.names[label] ?? label);
  const text = names.map((label) => (label.includes(',') ? `"${label}"` : label)).join(',');
  return /^[\x20-\x7e]*$/.test(text) ? text : encodedWords(text);
}

/** mboxrd: a `>` before each line that looks like a separator, however many it has. */
function quoteFrom(message: string): string {
  return message.replace(/^(>*From )/gm, '>$1');
}
