import fc from 'fast-check';
import type { Header } from '../../src/mail/headers';
import { readMessage } from '../../src/mail/message';
import { ACCEPTED, headersOf, read, readWithContent, SETTINGS } from './notation';

const PLAIN = `From: Tom Smith <TOM@Pupils.Upland.example>
To: Aisha Khan <khan@upland.example>, office@upland.example
Cc: Friends: ann@home.example, bob@home.example;
Message-ID: <a1@pupils.upland.example>
Date: Tue, 10 Nov 2026 10:00:00 +0000
Subject: Homework`;

describe('what a message says', () => {
  test('is read from its headers, addresses in lower case, groups opened', () => {
    expect(read(PLAIN)).toMatchObject({
      messageId: '<a1@pupils.upland.example>',
      date: Date.UTC(2026, 10, 10, 10),
      subject: 'Homework',
      direction: 'received',
      channel: 'mail',
      automatic: false,
      bulk: false,
      results: null,
      from: [{ name: 'Tom Smith', address: 'tom@pupils.upland.example' }],
      to: [{ address: 'khan@upland.example' }, { address: 'office@upland.example' }],
      cc: [{ address: 'ann@home.example' }, { address: 'bob@home.example' }],
      bcc: [],
    });
  });

  test('is sent when it carries that label, and spam or bin when it carries those', () => {
    expect(read(PLAIN, ['SENT']).direction).toBe('sent');
    expect(read(PLAIN, ['SPAM'])).toMatchObject({ direction: 'received', inSpam: true, inBin: false });
    expect(read(PLAIN, ['TRASH'])).toMatchObject({ inSpam: false, inBin: true });
  });

  test('lists every message it answers', () => {
    const message = read(
      `${PLAIN}\nIn-Reply-To: <c@x.example> (from Ann)\nReferences: <a@x.example>\n\t<b@x.example>`,
    );
    expect(message.references).toEqual(['<c@x.example>', '<a@x.example>', '<b@x.example>']);
  });

  test('has every author that From names', () => {
    const block = PLAIN.replace(/From.*/, 'From: Ann <ann@home.example>, Tom <tom@pupils.upland.example>');
    expect(read(block).actors.map(({ address }) => address)).toEqual([
      'ann@home.example',
      'tom@pupils.upland.example',
    ]);
  });

  test('has the Sender for an author where From is missing, and nobody where both are', () => {
    expect(read('Sender: ann@home.example').actors).toMatchObject([{ address: 'ann@home.example' }]);
    expect(read('From: nobody\nTo: khan@upland.example').actors).toEqual([]);
    expect(read('').actors).toEqual([]);
  });

  test('an address within a display name is a name', () => {
    for (const from of [
      '"tom@pupils.upland.example" <ann@home.example>',
      'tom@pupils.upland.example <ann@home.example>',
      '=?UTF-8?Q?Tom_=3Ctom=40pupils=2Eupland=2Eexample=3E?= <ann@home.example>',
    ]) {
      expect(read(`From: ${from}`).from.map(({ address }) => address)).toEqual(['ann@home.example']);
    }
  });

  test('a quoted local part does not change the domain', () => {
    const message = read('From: "tom@pupils.upland.example"@evil.example');
    expect(message.from).toMatchObject([{ address: '"tom@pupils.upland.example"@evil.example' }]);
  });

  test('a Message-ID loses what stands around it and gets the brackets it lacks', () => {
    expect(read('Message-ID: <a@x.example> (added by postmaster)').messageId).toBe('<a@x.example>');
    expect(read('Message-ID: a@x.example').messageId).toBe('<a@x.example>');
  });
});

describe('the date', () => {
  const received = 'Received: by mx.google.com with SMTP id a1; Mon, 9 Nov 2026 08:00:00 -0800 (PST)';

  test('is the topmost Received where Date cannot be read', () => {
    const older = 'Received: by a.example; Sun, 8 Nov 2026 08:00:00 +0000';
    expect(read(`${received}\n${older}\nDate: 31 Feb 2026 10:00 +0000`)).toMatchObject({
      date: Date.UTC(2026, 10, 9, 16),
      at: Date.UTC(2026, 10, 9, 16),
    });
  });

  test('is not known where neither can, and Gmail then says on which day roles count', () => {
    expect(read('Date: soon\nReceived: by a.example')).toMatchObject({ date: null, at: ACCEPTED });
  });
});

describe('the verdict of the receiving server', () => {
  const good = 'Authentication-Results: mx.google.com; dmarc=pass header.from=upland.example';
  const bad = 'Authentication-Results: mx.google.com; dmarc=fail header.from=upland.example';
  const other = 'Authentication-Results: mx.evil.example; dmarc=pass header.from=upland.example';

  test('is the topmost of a server that the school trusts', () => {
    expect(read(`${other}\n${bad}\n${good}`).results).toMatchObject({
      authservId: 'mx.google.com',
      dmarc: 'fail',
    });
  });

  test('is not there when no trusted server wrote one', () => {
    expect(read(other).results).toBeNull();
    expect(read(good.replace('mx.google.com', 'mx.google.com.evil.example')).results).toBeNull();
    expect(read(good.replace('Authentication-Results', 'ARC-Authentication-Results')).results).toBeNull();
  });
});

describe('who wrote', () => {
  test('says where that was read', () => {
    expect(read(PLAIN).actors).toEqual([
      {
        name: 'Tom Smith',
        address: 'tom@pupils.upland.example',
        visible: 'tom@pupils.upland.example',
        source: 'from',
      },
    ]);
  });

  test('is the one who sends a message on, never the author of what is inside', () => {
    const block = PLAIN.replace('Homework', 'Fwd: see what he wrote').concat(
      '\nContent-Type: message/rfc822\nX-Original-Sender: ann@home.example\nReply-To: ann@home.example',
    );
    expect(read(block)).toMatchObject({
      channel: 'mail',
      actors: [{ address: 'tom@pupils.upland.example', source: 'from' }],
    });
  });
});

describe('the body', () => {
  test('stands beside the headers where it was read, and is null where it was not', () => {
    const content = { ownWords: 'hello', text: 'hello', links: [] };
    expect(readWithContent(PLAIN, content).content).toBe(content);
    expect(read(PLAIN).content).toBeNull();
  });
});

describe("a social platform's notice", () => {
  const NOTICE = `From: "Tom Smith (via Instagram)" <follow-suggestions@mail.instagram.com>
To: khan@upland.example
Subject: Tom Smith (tom_s) has requested to follow you`.replace('follow-suggestions', 'no-reply');
  const passed =
    'Authentication-Results: mx.google.com; dkim=pass header.i=@mail.instagram.com; dmarc=pass header.from=mail.instagram.com';

  test('is a channel of its own when the receiving server found it to be the platform’s', () => {
    const message = read(`${passed}\n${NOTICE}`);
    expect(message.channel).toBe('social');
    expect(message.social).toMatchObject({
      platform: 'Instagram',
      names: [expect.stringContaining('Tom Smith')],
    });
  });

  test('is plain mail when it was not', () => {
    expect(read(NOTICE)).toMatchObject({ channel: 'mail', social: null });
    expect(read(`${passed.replaceAll('pass', 'fail')}\n${NOTICE}`)).toMatchObject({
      channel: 'mail',
      social: null,
    });
  });
});

describe('whatever comes', () => {
  const name = fc.constantFrom(
    'From',
    'Sender',
    'Reply-To',
    'To',
    'Cc',
    'Bcc',
    'Date',
    'Received',
    'Message-ID',
    'References',
    'List-Id',
    'List-Post',
    'Mailing-list',
    'X-BeenThere',
    'X-Google-Group-Id',
    'X-Original-Sender',
    'X-Original-From',
    'Authentication-Results',
    'X-Original-Authentication-Results',
    'Auto-Submitted',
    'Content-Type',
    'Feedback-ID',
    'Return-Path',
    'Subject',
  );
  const value = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('<', '>', '(', ')', '"', '@', ',', ';', ':', '.', 'a', ' ', '\\', '='),
      maxLength: 80,
    }),
    fc.constantFrom(
      'drive-shares-dm-noreply@google.com',
      '"\'A (via Google Docs)\' via G" <g@x.example>',
      '',
    ),
  );
  const headers = fc.array(fc.record({ name, value }), { maxLength: 12 });

  test('no header makes it throw', () => {
    fc.assert(
      fc.property(headers, (list) => {
        const message = readMessage(
          { id: 'm', threadId: 't', labelIds: [], internalDate: ACCEPTED, headers: list },
          SETTINGS,
        );
        expect(message.messageId).toMatch(/^<[^<>]*>$/);
        expect(Number.isFinite(message.at)).toBe(true);
      }),
    );
  });

  test('a header that means nothing here changes nothing', () => {
    fc.assert(
      fc.property(headers, fc.nat(12), fc.string({ maxLength: 40 }), (list, place, text) => {
        const raw = { id: 'm', threadId: 't', labelIds: [], internalDate: ACCEPTED };
        const more: Header[] = [...list];
        more.splice(Math.min(place, list.length), 0, { name: 'X-Mailer', value: text });
        expect(readMessage({ ...raw, headers: more }, SETTINGS)).toEqual(
          readMessage({ ...raw, headers: list }, SETTINGS),
        );
      }),
    );
  });

  test('a line that is no header is passed over', () => {
    expect(read(`this line has no colon\n${PLAIN}`)).toEqual(read(PLAIN));
    expect(headersOf('this line has no colon')).toEqual([]);
  });

  test('a very long line of brackets does no harm', () => {
    const long = (text: string) => text.repeat(50_000);
    const message = read(
      `From: ${long('(')}\nDate: ${long('(')}\nAuthentication-Results: mx.google.com${long('(;')}`,
    );
    expect(message).toMatchObject({ from: [], date: null, channel: 'mail' });
  });
});
