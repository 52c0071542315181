import fc from 'fast-check';
import { ownWords } from '../../src/mail/own-words';

/** What is left of a child's words with this before or behind them. */
const behind = (more: string) => ownWords(`I did my homework\n\n${more}`);

describe('own words', () => {
  test('are the whole text where nothing is quoted', () => {
    expect(ownWords('Dear Miss Khan,\r\n\r\nhere it is\r\n')).toBe('Dear Miss Khan,\n\nhere it is');
    expect(ownWords('')).toBe('');
  });

  test.each([
    ['English', 'On Tue, 10 Nov 2026 at 16:01, Aisha Khan <khan@upland.example> wrote:'],
    [
      'English, wrapped',
      'On Tue, 10 Nov 2026 at 16:01, Aisha Khan of Year Three <\nkhan@upland.example> wrote:',
    ],
    [
      'English, wrapped before the verb',
      'On Tue, Nov 10, 2026 at 4:01 PM Aisha Khan <khan@upland.example>\nwrote:',
    ],
    ['English, on an iPhone', 'On 10 Nov 2026, at 16:01, Aisha Khan wrote:'],
    ['French', 'Le mar. 10 nov. 2026 à 16:01, Aisha Khan <khan@upland.example> a écrit :'],
    ['German', 'Am Di., 10. Nov. 2026 um 16:01 Uhr schrieb Aisha Khan <khan@upland.example>:'],
    ['German, the name first', 'Aisha Khan <khan@upland.example> schrieb am Di., 10. Nov.\n2026 um 16:01:'],
    ['Spanish', 'El mar, 10 nov 2026 a las 16:01, Aisha Khan (<khan@upland.example>) escribió:'],
    ['Italian', 'Il giorno mar 10 nov 2026 alle ore 16:01 Aisha Khan <khan@upland.example> ha scritto:'],
    ['Portuguese', 'Em ter., 10 de nov. de 2026 às 16:01, Aisha Khan <khan@upland.example> escreveu:'],
    ['Dutch', 'Op di 10 nov 2026 om 16:01 schreef Aisha Khan <khan@upland.example>:'],
    ['Polish', 'wt., 10 lis 2026 o 16:01 Aisha Khan <khan@upland.example> napisał(a):'],
    ['Romanian', 'Pe mar., 10 nov. 2026 la 16:01, Aisha Khan <khan@upland.example> a scris:'],
    ['Russian', 'вт, 10 нояб. 2026 г. в 16:01, Aisha Khan <khan@upland.example> написал:'],
    ['Ukrainian', 'вт, 10 лист. 2026 р. о 16:01 Aisha Khan <khan@upland.example> пише:'],
    ['Turkish', 'Aisha Khan <khan@upland.example>, 10 Kas 2026 Sal, 16:01 tarihinde şunu yazdı:'],
    ['Chinese', '在 2026年11月10日 16:01，Aisha Khan <khan@upland.example> 写道：'],
    ['no language', '2026-11-10 16:01 GMT+00:00 Aisha Khan <khan@upland.example>:'],
  ])('end before a quotation introduced in %s, marked or not', (_, introduction) => {
    expect(behind(`${introduction}\n\n> can you send it?\n> A. Khan`)).toBe('I did my homework');
    expect(behind(`${introduction}\n\ncan you send it?\nA. Khan`)).toBe('I did my homework');
  });

  test('go on behind a quotation, and between two', () => {
    const answer =
      'On 10 Nov 2026 at 16:01, A. Khan <k@upland.example> wrote:\n> come?\n\nyes\n> when?\n3 o’clock';
    expect(ownWords(answer)).toBe('yes\n3 o’clock');
  });

  test('stand below an introduction where nothing stands above it', () => {
    expect(ownWords('On 10 Nov 2026 at 16:01, A. Khan <k@upland.example> wrote:\n\nI will come')).toBe(
      'I will come',
    );
  });

  test.each([
    [
      'Outlook',
      '________________________________\nFrom: A. Khan\nSent: 10 November 2026 16:01\nTo: Tom\nSubject: Trip\n\ncome?',
    ],
    [
      'Outlook, in bold',
      '*From:* A. Khan <k@upland.example>\n*Sent:* 10 November 2026\n*To:* Tom\n*Subject:* Trip\n\ncome?',
    ],
    [
      'Outlook in German',
      'Von: A. Khan\nGesendet: Dienstag, 10. November 2026\nAn: Tom\nBetreff: Trip\n\ncome?',
    ],
    ['Outlook in French', 'De : A. Khan\nEnvoyé : mardi 10 novembre 2026\nÀ : Tom\nObjet : Trip\n\ncome?'],
    ['an old Outlook', '-----Original Message-----\nFrom: A. Khan\n\ncome?'],
    ['a Spanish Outlook', '-----Mensaje original-----\nDe: A. Khan\n\ncome?'],
    ['Gmail', '---------- Forwarded message ---------\nFrom: A. Khan <k@upland.example>\nDate: Tue\n\ncome?'],
    ['Gmail in Polish', '---------- Przekazana wiadomość ---------\nOd: A. Khan\n\ncome?'],
    ['an iPhone', 'Begin forwarded message:\n\nFrom: A. Khan\n\ncome?'],
  ])('end before the message that %s puts below them', (_, below) => {
    expect(behind(below)).toBe('I did my homework');
  });

  test('are none in a message that is only sent on', () => {
    expect(ownWords('---------- Forwarded message ---------\nFrom: A. Khan\n\ncome?')).toBe('');
  });

  test.each([
    'Sent from my iPhone',
    'Sent from my Galaxy',
    'Sent from Yahoo Mail on Android',
    'Sent from Outlook for iOS <https://aka.example/o>',
    'Get Outlook for iOS',
    'Envoyé depuis mon iPhone',
    'Von meinem iPhone gesendet',
    'Wysłane z iPhone’a',
    '-- \nTom Smith, Class 3K',
    '--\nTom Smith',
  ])('leave out %j', (signature) => expect(behind(signature)).toBe('I did my homework'));

  test('are not lost in what only looks like a mail program’s', () => {
    for (const said of [
      'On Friday at 3.15 Tom wrote:\nI will hurt you',
      'Mr Lee wrote on the board:\nbe kind',
      'From: Tom\nTo: Miss Khan\nhappy birthday!',
      'From: Tom\nTo: Miss Khan\nDate: 10 November\nhappy birthday!',
      'first bit\n--\nsecond bit\n--\nthird bit',
      '-----My poem-----\nroses are red',
      '5 < 6 and 7 > 6',
      'I sent it from my iPhone yesterday',
      'my email is tom@pupils.upland.example\nI wrote it down: here',
    ])
      expect(ownWords(said)).toBe(said);
  });

  test('before an introduction are no part of it, though they hold a date or an address', () => {
    const said =
      'it is on 12 Dec 2026\nOn Tue, 10 Nov 2026 at 16:01, A. Khan <k@upland.example>\nwrote:\n> when?';
    expect(ownWords(said)).toBe('it is on 12 Dec 2026');
  });
});

describe('whatever comes', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '',
      '> quoted',
      '| barred',
      '-- ',
      '--',
      '____',
      'On Tue, 10 Nov 2026 at 16:01, A. Khan <k@upland.example> wrote:',
      'On Tue, 10 Nov 2026 at 16:01, A. Khan <',
      'k@upland.example> wrote:',
      'wrote:',
      'From: A. Khan',
      'Sent: 10 November 2026',
      'To: Tom',
      'Subject: Trip',
      '-----Original Message-----',
      'Sent from my iPhone',
    ),
  );
  const text = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));

  test('every own line is a line of the text, in the same order', () => {
    fc.assert(
      fc.property(text, (said) => {
        const lines = said.split(/\r\n|\n|\r/);
        let from = 0;
        for (const own of ownWords(said).split('\n')) {
          if (own === '') continue;
          const at = lines.indexOf(own, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });

  test('own words read again are the same', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(ownWords(ownWords(said))).toBe(ownWords(said));
      }),
    );
  });

  test.each([
    '>',
    '--\n',
    'a\n--\n',
    'On 10 Nov 2026 at 10:00 a <\n',
    'From: a\n',
    '(',
    'a@',
    '<',
    '*',
    ' ',
    'wrote ',
  ])('a hundred thousand characters of %j do no harm', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    expect(long.startsWith(ownWords(long).slice(0, 1))).toBe(true);
  });
});

describe('a child’s own line is kept', () => {
  test.each([
    '>:( he hit me again',
    '>:-( i hate it here',
    'Sent by my dad to tell you I am fine but I am not',
    'Sent with a friend because I am scared',
    'sent from the hospital, mum is ill',
  ])('%s', (line) => expect(ownWords(`hi miss\n${line}`)).toBe(`hi miss\n${line}`));

  test.each([
    'Sent from my iPhone',
    'Sent from my Samsung Galaxy S23',
    'Sent via the Samsung Galaxy S21 5G, an AT&T 5G smartphone',
    'Sent from Outlook for Android',
    'Sent from Yahoo Mail on Android',
    'Sent from Mail for Windows',
  ])('and a program’s is not: %s', (line) => expect(ownWords(`hi miss\n${line}`)).toBe('hi miss'));
});
