// Whatever stands in the headers, there is a verdict: no message can stop a sweep.
import fc from 'fast-check';
import type { Header } from '../../src/mail/headers';
import { readMessage } from '../../src/mail/message';
import { judge } from '../../src/policy/judge';
import type { Register } from '../../src/policy/judgement';
import { school } from '../policy/notation';
import { GOOGLES_OWN, headersOf, SETTINGS } from './notation';

const UPLAND = school();
const MEGABYTE = 1_000_000;

/** The names of what was found: received in a teacher's mailbox, and sent from a governor's. */
function verdicts(headers: readonly Header[], register: Register = UPLAND): string[] {
  const said = (label: string, mailbox: string) => {
    const raw = { id: 'm', threadId: 't', labelIds: [label], internalDate: 0, headers };
    return judge(register, mailbox, readMessage(raw, SETTINGS)).map(({ rule }) => rule);
  };
  return [...said('INBOX', 'khan@upland.example'), ...said('SENT', 'grace@upland.example')];
}

const isVerdict = (headers: readonly Header[]) => Array.isArray(verdicts(headers));

/** Mail that takes every way through the reader: plain, a group's, Google's and a platform's notices, a forgery. */
const MAIL = [
  `From: Tom Smith <tom@pupils.upland.example>
To: Aisha Khan <khan@upland.example>, "Evans, Carol" <evans@upland.example>
Cc: Friends: a@b.example, "c d"@e.example;
Subject: Re: homework
Date: Tue, 10 Nov 2026 10:00:00 +0000 (GMT)
Message-ID: <m1@upland.example>
In-Reply-To: <m0@upland.example>
References: <a@x.example> <b@x.example>`,
  `From: 'Aisha Khan (via Google Docs)' via Year 3 <year3@upland.example>
X-Original-From: "Aisha Khan (via Google Docs)" <drive-shares-noreply@google.com>
X-Original-Sender: aisha.khan@gmail.com
X-Original-Authentication-Results: gmr-mx.google.com; dmarc=pass header.from=google.com; dkim=pass header.i=@google.com
X-Google-Group-Id: 1
List-ID: Year 3 <year3.upland.example>
List-Post: <mailto:year3@upland.example>
Mailing-list: list year3@upland.example; contact year3+owners@upland.example
References: <x@docs-share.google.com>
Precedence: list
Reply-To: ann@gmail.com
To: year3@upland.example`,
  `From: "Tom Smith (Google Docs)" <comments-noreply@docs.google.com>
Authentication-Results: ${GOOGLES_OWN}
Return-Path: <3x@docs.bounces.google.com>
Subject: Tom Smith mentioned you
To: khan@upland.example`,
  `From: Instagram <no-reply@mail.instagram.com>
Authentication-Results: mx.google.com; dmarc=pass header.from=mail.instagram.com; dkim=pass header.i=@mail.instagram.com
Subject: tom smith started following you
Content-Type: text/html; charset=utf-8
To: khan@upland.example`,
  `From: Ruth Okafor <head@upland.example>
Authentication-Results: mx.google.com; spf=pass (google.com: domain of x@evil.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=x@evil.example; dmarc=fail (p=NONE) header.from=upland.example
Received: from evil (evil [192.0.2.1]) by mx.google.com; Tue, 10 Nov 2026 02:00:00 -0800 (PST)
Auto-Submitted: auto-replied
Feedback-ID: 1:GoogleForms
To: khan@upland.example`,
] as const;

const mail = fc.constantFrom(...MAIL);

describe('a verdict is reached, whatever the headers', () => {
  test('when the header block is cut off anywhere', () => {
    for (const block of MAIL) {
      for (let end = 0; end < block.length; end += 3) {
        if (!isVerdict(headersOf(block.slice(0, end)))) throw new Error(block.slice(0, end));
      }
    }
  });

  test('when characters are changed for others, NUL and halves of characters among them', () => {
    const other = fc.constantFrom(
      ...'\0\u0007\t "\'\\()<>[]@,;:.=-+*%\u00a0\ud83d\udc00\ufeff\u202eé'.split(''),
    );
    const change = fc.tuple(fc.nat(1500), other);
    const changed = fc
      .tuple(mail, fc.array(change, { minLength: 1, maxLength: 12 }))
      .map(([block, changes]) =>
        headersOf(block).map(({ name, value }, line) => {
          const letters = value.split('');
          for (const [at, letter] of changes) {
            if (at % 7 === line % 7 && letters.length > 0) letters[at % letters.length] = letter;
          }
          return { name, value: letters.join('') };
        }),
      );
    fc.assert(fc.property(changed, isVerdict), { numRuns: 500 });
  });

  test('when headers stand twice, in another order, or under each other’s names', () => {
    const shuffled = mail.chain((block) => {
      const headers = headersOf(block);
      const one = fc.tuple(fc.constantFrom(...headers), fc.constantFrom(...headers));
      return fc.array(
        one.map(([{ name }, { value }]) => ({ name, value })),
        { maxLength: 25 },
      );
    });
    fc.assert(fc.property(shuffled, isVerdict), { numRuns: 400 });
  });

  test('when any header holds any text', () => {
    const names = [...new Set(MAIL.flatMap((block) => headersOf(block).map(({ name }) => name)))];
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.emailAddress());
    const any = fc.array(fc.record({ name: fc.constantFrom(...names), value: text }), { maxLength: 30 });
    fc.assert(fc.property(any, isVerdict), { numRuns: 400 });
  });

  test('when there are no headers at all', () => {
    expect(verdicts([])).toEqual([]);
  });
});

describe('a verdict is reached on what is far too much', () => {
  const HOSTILE: Record<string, string> = {
    letters: 'a',
    spaces: ' ',
    'opening brackets': '(',
    'opening angle brackets': '<',
    'closing brackets': ') ',
    'quotation marks': '"',
    backslashes: '\\"',
    'at signs': '@',
    commas: ',',
    semicolons: ';dmarc=',
    groups: 'group:a@home.example;',
    'empty comments': '()',
    halves: '\ud83d',
    'encoded labels': 'xn--a.',
    'addresses without commas': '<a@b> ',
  };

  /** The block with one of its headers replaced, for each in turn. */
  const eachReplaced = (block: string, value: string): Header[][] => {
    const headers = headersOf(block);
    return headers.map((replaced) =>
      headers.map((header) => (header === replaced ? { name: header.name, value } : header)),
    );
  };

  test.each(Object.entries(HOSTILE))('fifty thousand characters of %s, in any header', (_, piece) => {
    const long = piece.repeat(50_000 / piece.length);
    for (const block of [MAIL[1], MAIL[2], MAIL[4]]) {
      for (const headers of eachReplaced(block, long)) expect(isVerdict(headers)).toBe(true);
    }
  });

  test.each(Object.entries(HOSTILE))('a megabyte of %s, in every header of one message', (_, piece) => {
    const long = piece.repeat(MEGABYTE / piece.length);
    expect(isVerdict(headersOf(MAIL[4]).map(({ name }) => ({ name, value: long })))).toBe(true);
  });

  test.each([
    ['comments', `From: ${'('.repeat(200)}x${')'.repeat(200)} tom@pupils.upland.example`],
    ['groups', `From: ${'g:'.repeat(200)} tom@pupils.upland.example ${';'.repeat(200)}`],
    ['angle brackets', `From: Tom ${'<'.repeat(200)}tom@pupils.upland.example${'>'.repeat(200)}`],
  ])('%s nested 200 deep, and the pupil is found behind them', (_, from) => {
    expect(verdicts(headersOf(`${from}\nTo: khan@upland.example`))).toContain('pupil-contact');
  });

  test('a date behind comments nested 200 deep', () => {
    const comment = `${'('.repeat(200)}${')'.repeat(200)}`;
    const headers = headersOf(`Date: ${comment} Tue, 10 Nov 2026 10:00:00 +0000 ${comment}`);
    const raw = { id: 'm', threadId: 't', labelIds: [], internalDate: 0, headers };
    expect(readMessage(raw, SETTINGS).date).toBe(Date.UTC(2026, 10, 10, 10));
  });

  test('ten thousand recipients and authors, each looked up no more often than if there were few', () => {
    const lookUps = (count: number) => {
      let asked = 0;
      const { roster } = UPLAND;
      const counting = new Proxy(roster, {
        get(target, property) {
          if (property === 'identify' || property === 'key') asked++;
          const value = Reflect.get(target, property);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const people = (name: string) =>
        Array.from({ length: count }, (_, i) => `${name} ${i} <${name}${i}@home.example>`).join(', ');
      const headers = headersOf(
        `From: ${people('writer')}\nTo: ${people('reader')}\nCc: khan@upland.example`,
      );
      expect(verdicts(headers, { ...UPLAND, roster: counting })).toEqual([]);
      return asked / count;
    };
    expect(lookUps(10_000)).toBeLessThanOrEqual(lookUps(100));
  });
});
