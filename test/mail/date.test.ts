import fc from 'fast-check';
import { parseDate, parseReceivedDate } from '../../src/mail/date';

/** The instant in UTC as findings write it, or null. */
function utc(text: string): string | null {
  const at = parseDate(text);
  return at === null ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

describe('the Date header', () => {
  test.each([
    ['Tue, 24 Nov 2026 09:05:06 +0000', '2026-11-24T09:05:06Z'],
    ['24 Nov 2026 09:05:06 +0000', '2026-11-24T09:05:06Z'],
    ['Tue, 24 Nov 2026 09:05 -0330', '2026-11-24T12:35:00Z'],
    ['Tue, 1 Jul 2003 10:52:37 +0200 (CEST)', '2003-07-01T08:52:37Z'],
    ['Tue,24 Nov 2026 09:05:06 +0100', '2026-11-24T08:05:06Z'],
    ['tue, 24 nov 2026 09:05:06 gmt', '2026-11-24T09:05:06Z'],
    ['Tuesday, 24 November 2026 09:05:06 GMT', '2026-11-24T09:05:06Z'],
    ['  Tue,  24   Nov 2026\t09:05:06   +0000 ', '2026-11-24T09:05:06Z'],
    ['Wed, 31 Dec 2025 23:59:60 +0000', '2025-12-31T23:59:59Z'],
    ['Sun, 1 Jan 2026 00:30:00 +0100', '2025-12-31T23:30:00Z'],
  ])('%s is read', (text, expected) => expect(utc(text)).toBe(expected));

  test.each([
    // RFC 5322, appendix A.5 and A.6.
    [
      'Thu,\n      13\n        Feb\n          1969\n      23:32\n               -0330 (Newfoundland Time)',
      '1969-02-14T03:02:00Z',
    ],
    ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06Z'],
    ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06Z'],
    ['Tue, 24 Nov 26 09:05:06 UT', '2026-11-24T09:05:06Z'],
    ['24 Nov 49 00:00:00 Z', '2049-11-24T00:00:00Z'],
    ['24 Nov 50 00:00:00 Z', '1950-11-24T00:00:00Z'],
    ['24 Nov 103 00:00:00 GMT', '2003-11-24T00:00:00Z'],
    ['24 Nov 2026 09:05:06 EST', '2026-11-24T14:05:06Z'],
    ['24 Jul 2026 09:05:06 EDT', '2026-07-24T13:05:06Z'],
    ['24 Jul 2026 09:05:06 PDT', '2026-07-24T16:05:06Z'],
    ['24 Nov 2026 09:05:06 CST', '2026-11-24T15:05:06Z'],
    ['24 Nov 2026 09:05:06 MST', '2026-11-24T16:05:06Z'],
    // A zone of one letter, or one nobody knows, says nothing: UTC.
    ['24 Nov 2026 09:05:06 A', '2026-11-24T09:05:06Z'],
    ['24 Nov 2026 09:05:06 XYZ', '2026-11-24T09:05:06Z'],
    ['24 Nov 2026 09:05:06', '2026-11-24T09:05:06Z'],
  ])('the obsolete form %j is read', (text, expected) => expect(utc(text)).toBe(expected));

  test.each([
    ['2026-11-24T09:05:06Z', '2026-11-24T09:05:06Z'],
    ['2026-11-24T09:05:06+01:00', '2026-11-24T08:05:06Z'],
    ['2026-11-24 09:05:06.123 +0000', '2026-11-24T09:05:06Z'],
    ['2026-11-24T09:05', '2026-11-24T09:05:00Z'],
    ['Tue Nov 24 09:05:06 2026', '2026-11-24T09:05:06Z'],
    ['Tue Nov 24 09:05:06 GMT 2026', '2026-11-24T09:05:06Z'],
    ['24-Nov-2026 09:05:06 +0000', '2026-11-24T09:05:06Z'],
    ['Tue, 24 Nov 2026 09:05:06 GMT+0100', '2026-11-24T08:05:06Z'],
  ])('the broken form %j is read', (text, expected) => expect(utc(text)).toBe(expected));

  test.each([
    '',
    'yesterday',
    '30 Feb 2026 10:00:00 +0000',
    '29 Feb 2026 10:00:00 +0000',
    '31 Apr 2026 10:00:00 +0000',
    '0 Nov 2026 10:00:00 +0000',
    '24 Foo 2026 10:00:00 +0000',
    '24 Nov 2026 24:00:00 +0000',
    '24 Nov 2026 10:60:00 +0000',
    '24 Nov 2026 10:00:61 +0000',
    '24 Nov 2026 10:00:00 +9999',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
  ])('%j names no moment', (text) => expect(parseDate(text)).toBeNull());

  test('29 February exists in a leap year', () => {
    expect(utc('29 Feb 2028 10:00:00 +0000')).toBe('2028-02-29T10:00:00Z');
  });

  test('the machine it is read on does not matter', () => {
    const text = 'Sun, 25 Oct 2026 01:30:00';
    const here = process.env.TZ;
    try {
      const readings = ['UTC', 'America/New_York', 'Pacific/Auckland'].map((zone) => {
        process.env.TZ = zone;
        return utc(text);
      });
      expect(readings).toEqual(Array(3).fill('2026-10-25T01:30:00Z'));
    } finally {
      if (here === undefined) delete process.env.TZ;
      else process.env.TZ = here;
    }
  });

  test('every instant written by the rules is read back, in whatever zone it was written', () => {
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2099, 0, 1) / 1000 }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        (seconds, offset) => {
          const local = new Date(seconds * 1000 + offset * 60_000);
          const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
          const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':');
          const text = `${days[local.getUTCDay()]}, ${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()} ${time} ${zone}`;
          return parseDate(text) === seconds * 1000;
        },
      ),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const at = parseDate(text);
        return at === null || Number.isFinite(at);
      }),
    );
  });
});

describe('the date of a Received header', () => {
  test('stands after the last semicolon', () => {
    const text =
      'from a.example (a.example [192.0.2.1]; helo b) by mx.google.com with ESMTPS id x1; Tue, 24 Nov 2026 01:05:06 -0800 (PST)';
    expect(parseReceivedDate(text)).toBe(Date.UTC(2026, 10, 24, 9, 5, 6));
  });

  test('is not there without a semicolon', () => {
    expect(parseReceivedDate('from a.example by mx.google.com')).toBeNull();
  });
});
