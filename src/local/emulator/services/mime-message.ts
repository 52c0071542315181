// Writes a mail as MailApp would: RFC 5322 text in ASCII.

export interface OutgoingMail {
  from: string;
  name: string;
  to: string[];
  cc: string[];
  /** Stands only in the sender's own copy. */
  bcc: string[];
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string | null;
}

const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue, 24 Nov 2026 15:26:28 +0000` */
function rfcDate(ms: number): string {
  const d = new Date(ms);
  const time = d.toISOString().slice(11, 19);
  return `${day[d.getUTCDay()]}, ${d.getUTCDate()} ${month[d.getUTCMonth()]} ${d.getUTCFullYear()} ${time} +0000`;
}

/** A header value in one line: what is not printable ASCII becomes encoded words (RFC 2047) short enough for a line. */
function encodedWords(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  const words: string[] = [];
  let chunk = '';
  for (const letter of line) {
    if (Buffer.byteLength(chunk + letter) > 39) {
      words.push(chunk);
      chunk = '';
    }
    chunk += letter;
  }
  words.push(chunk);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function addressWithName(address: string, name: string): string {
  if (!name) return address;
  const encoded = encodedWords(name);
  return `${encoded === name ? `"${name.replace(/["\\]/g, '\\$&')}"` : encoded} <${address}>`;
}

function base64Lines(text: string): string {
  return (
    Buffer.from(text, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

function part(type: string, text: string): string {
  const head = `Content-Type: ${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: base64`;
  return `${head}\r\n\r\n${base64Lines(text)}\r\n`;
}

/** The message as bytes with CRLF line ends. `unique`: letters that make Message-ID and boundary unlike any other. */
export function writeMessage(mail: OutgoingMail, at: number, unique: string): Buffer {
  const headers = [
    'MIME-Version: 1.0',
    `Date: ${rfcDate(at)}`,
    `Message-ID: <CA${unique}@mail.gmail.com>`,
    `Subject: ${encodedWords(mail.subject)}`,
    `From: ${addressWithName(mail.from, mail.name)}`,
  ];
  if (mail.to.length > 0) headers.push(`To: ${mail.to.join(',\r\n ')}`);
  if (mail.cc.length > 0) headers.push(`Cc: ${mail.cc.join(',\r\n ')}`);
  if (mail.bcc.length > 0) headers.push(`Bcc: ${mail.bcc.join(',\r\n ')}`);
  if (mail.replyTo) headers.push(`Reply-To: ${mail.replyTo.replace(/[\r\n]+/g, ' ')}`);
  const head = headers.join('\r\n');
  if (mail.htmlBody === null) return Buffer.from(`${head}\r\n${part('text/plain', mail.body)}`);
  const boundary = `000000000000${unique}`;
  const alternatives = [part('text/plain', mail.body), part('text/html', mail.htmlBody)];
  const body = alternatives.map((text) => `--${boundary}\r\n${text}`).join('');
  const type = `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`;
  return Buffer.from(`${head}\r\n${type}\r\n\r\n${body}--${boundary}--\r\n`);
}
