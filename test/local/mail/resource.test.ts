import { createHash } from 'node:crypto';
import type { StoredMessage } from '../../../src/local/emulator/world';
import { MemorySource } from '../../../src/local/mail/raw-source';
import { gmailAttachment, toGmailMessage } from '../../../src/local/mail/resource';

function stored(...lines: string[]): StoredMessage {
  const raw = Buffer.from(lines.join('\r\n'), 'utf8');
  return {
    id: '10000000000000a1',
    threadId: '10000000000000a0',
    labelIds: ['INBOX', 'UNREAD'],
    internalDate: 1_700_000_000_000,
    sizeEstimate: raw.length,
    historyId: 161,
    source: new MemorySource(raw),
  };
}

const LETTER = stored(
  'X-GM-THRID: 1773664405479613283',
  'X-Gmail-Labels: Inbox,Unread',
  'From: Ada <ada@school.example>',
  'To: ben@school.example',
  'Subject: =?utf-8?q?R=C3=A9union?=',
  'Message-ID: <1@school.example>',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  'preamble',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Caf=E9 at "3" & =',
  'cake',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Café</p>',
  '--inner--',
  '--outer',
  'Content-Type: application/pdf; name="plan.pdf"',
  "Content-Disposition: attachment; filename*=utf-8''pl%C3%A1n.pdf",
  'Content-Transfer-Encoding: base64',
  '',
  'AQID',
  'BA==',
  '--outer--',
  'epilogue',
);

function text(data: string | undefined): string {
  return Buffer.from(data ?? '', 'base64url').toString('utf8');
}

describe('a message as Gmail gives it', () => {
  test('in format minimal has no payload', () => {
    expect(toGmailMessage(LETTER, 'minimal')).toEqual({
      id: '10000000000000a1',
      threadId: '10000000000000a0',
      labelIds: ['INBOX', 'UNREAD'],
      snippet: 'Café at &quot;3&quot; &amp; cake',
      historyId: '161',
      internalDate: '1700000000000',
      sizeEstimate: LETTER.sizeEstimate,
    });
  });

  test('in format metadata has its headers, decoded, without those of Takeout', () => {
    expect(toGmailMessage(LETTER, 'metadata').payload).toMatchObject({
      mimeType: 'multipart/mixed',
      headers: [
        { name: 'From', value: 'Ada <ada@school.example>' },
        { name: 'To', value: 'ben@school.example' },
        { name: 'Subject', value: 'Réunion' },
        { name: 'Message-ID', value: '<1@school.example>' },
        { name: 'Content-Type', value: 'multipart/mixed; boundary="outer"' },
      ],
    });
  });

  test('with metadataHeaders has only those, in any case', () => {
    const headers = toGmailMessage(LETTER, 'metadata', ['SUBJECT', 'to', 'X-Gmail-Labels']).payload?.headers;
    expect(headers?.map(({ name }) => name)).toEqual(['To', 'Subject']);
  });

  test('in format metadata reads no body until the snippet is looked at', () => {
    let reads = 0;
    const { source } = LETTER;
    const watched = {
      headerBytes: () => source.headerBytes(),
      rawBytes: () => {
        reads++;
        return source.rawBytes();
      },
    };
    const message = toGmailMessage({ ...LETTER, source: watched }, 'metadata');
    expect(reads).toBe(0);
    expect(message.snippet).toContain('Café');
    expect(reads).toBe(1);
  });

  test('in format full has the tree of its parts, text in UTF-8, files by attachment id', () => {
    const payload = toGmailMessage(LETTER, 'full').payload!;
    expect(payload.headers.map(({ name }) => name)).not.toContain('X-GM-THRID');
    expect(payload.body).toEqual({ size: 0 });
    const [alternative, file] = payload.parts!;
    expect(
      alternative!.parts!.map(({ partId, mimeType, body }) => [partId, mimeType, text(body.data)]),
    ).toEqual([
      ['0.0', 'text/plain', 'Café at "3" & cake'],
      ['0.1', 'text/html', '<p>Café</p>'],
    ]);
    expect(file).toMatchObject({
      partId: '1',
      mimeType: 'application/pdf',
      filename: 'plán.pdf',
      body: { size: 4 },
    });
    expect(gmailAttachment(LETTER, file!.body.attachmentId!)).toEqual({ size: 4, data: 'AQIDBA' });
    expect(gmailAttachment(LETTER, 'part-7')).toBeNull();
  });

  test('in format full shows a forwarded message as a part with parts', () => {
    const forward = stored(
      'Content-Type: message/rfc822',
      '',
      'Subject: inside',
      'Content-Type: text/plain',
      '',
      'hello',
    );
    const payload = toGmailMessage(forward, 'full').payload!;
    expect(payload.body.attachmentId).toBeDefined();
    expect(text(payload.parts![0]!.body.data)).toBe('hello');
  });

  test('in format raw is the message, without the headers of Takeout', () => {
    const raw = text(toGmailMessage(LETTER, 'raw').raw);
    expect(raw).toBe(
      LETTER.source
        .rawBytes()
        .toString('utf8')
        .replace(/^X-G.*\r\n/gm, ''),
    );
  });

  test('has a snippet of HTML without tags when there is no plain text', () => {
    const html = stored(
      'Content-Type: text/html',
      '',
      '<style>p{}</style><p>Tom &amp; Jo&#39;s<br>party</p>',
    );
    expect(toGmailMessage(html, 'minimal').snippet).toBe('Tom &amp; Jo&#39;s party');
  });
});

describe('a message without a Message-ID', () => {
  const expected = `<${createHash('sha256').update('From: a@x.example\nSubject: s').digest('hex')}@missing>`;

  test('gets the hash over its header block, with LF as line end and without the blank line', () => {
    const message = stored('From: a@x.example', 'Subject: s', '', 'body');
    expect(toGmailMessage(message, 'metadata', ['Message-ID']).payload?.headers).toEqual([
      { name: 'Message-Id', value: expected },
    ]);
    expect(text(toGmailMessage(message, 'raw').raw)).toBe(
      `Message-Id: ${expected}\r\nFrom: a@x.example\r\nSubject: s\r\n\r\nbody`,
    );
  });

  test('gets the same one whether or not a blank line follows', () => {
    const message = stored('From: a@x.example', 'Subject: s', '');
    expect(toGmailMessage(message, 'metadata', ['Message-ID']).payload?.headers[0]?.value).toBe(expected);
  });

  test.each(['Message-ID:', 'Message-ID: <>', 'message-id: < >'])('is also one with %s', (line) => {
    const headers = toGmailMessage(stored('Subject: s', line, '', ''), 'metadata', ['message-id']).payload!
      .headers;
    expect(headers).toHaveLength(1);
    expect(headers[0]!.value).toMatch(/^<[0-9a-f]{64}@missing>$/);
  });
});
