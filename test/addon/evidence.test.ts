import { createHash } from 'node:crypto';
import { AT, genuine, PUPIL_AT_HOME, PUPIL_NAME } from '../service/invented-school';
import { type AddonSchool, addonSchool, reportButton, textOf } from './addon-school';

let school: AddonSchool;
beforeEach(() => {
  school = addonSchool();
});

const LETTER = Buffer.from('%PDF-1.4 a letter home, invented');
const PICTURE = Buffer.from('not really a picture, but nobody may look');

const attached = (type: string, name: string, bytes: Buffer) => [
  '--outer',
  `Content-Type: ${type}; name="${name}"`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${name}"`,
  '',
  bytes.toString('base64'),
];

/** A pupil's message with a text in an old charset, a letter, a picture, and a picture that says it is none. */
function deliver(text = 'Café at four?'): void {
  const raw = [
    genuine(PUPIL_AT_HOME),
    `From: ${PUPIL_NAME} <${PUPIL_AT_HOME}>`,
    `To: ${AT.teacher}`,
    'Subject: =?utf-8?q?Caf=C3=A9?=',
    'Date: Tue, 24 Nov 2026 08:55:00 +0000',
    'Message-ID: <evidence-1@post.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text, 'latin1').toString('base64'),
    '--outer',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Hello <img src="data:image/png;base64,${PICTURE.toString('base64')}"></p>`,
    ...attached('application/pdf', 'letter.pdf', LETTER),
    ...attached('image/jpeg', 'me.jpg', PICTURE),
    ...attached('application/octet-stream', 'me2.JPEG', PICTURE),
    '--outer--',
    '',
  ].join('\r\n');
  school.tenant.world.deliver(Buffer.from(raw), [AT.teacher], PUPIL_AT_HOME);
}

/** What the service keeps of the original. */
function originals(): string[] {
  return [...school.tenant.world.files.values()].flatMap(({ content }) =>
    content === undefined ? [] : [content],
  );
}

const open = () => school.open(AT.teacher, school.latest(AT.teacher));

test('the original is kept with headers, texts, and of attachments no more than name, type, size and check sum', () => {
  deliver();
  expect(textOf(school.report(open()))).toContain('The original is kept with the report.');
  const [text] = originals();
  const original = JSON.parse(text!);
  expect(original.headers).toContainEqual(['Message-ID', '<evidence-1@post.example>']);
  expect(original.texts.map((one: { text: string }) => one.text.trim())).toEqual([
    'Café at four?',
    expect.stringMatching(/^<p>Hello <img src="data:\(left out, \d+ characters\)"><\/p>$/),
  ]);
  const picture = { size: PICTURE.length, sha256: null, unread: 'picture or film: not read' };
  expect(original.attachments).toEqual([
    {
      part: '3',
      name: 'letter.pdf',
      type: 'application/pdf',
      size: LETTER.length,
      sha256: createHash('sha256').update(LETTER).digest('hex'),
      unread: null,
    },
    { part: '4', name: 'me.jpg', type: 'image/jpeg', ...picture },
    { part: '5', name: 'me2.JPEG', type: 'application/octet-stream', ...picture },
  ]);
});

test('no byte of an attachment goes through the door, and those of pictures are not even asked for', () => {
  deliver();
  const form = school.press(open(), 'Report');
  const asked = school.callsOf(() => school.press(form, 'Send'));
  expect(asked.filter(({ name }) => name === 'gmail.users.messages.attachments.get')).toHaveLength(1);
  const everything = originals().join() + JSON.stringify([...school.store(AT.teacher)]);
  for (const bytes of [LETTER, PICTURE]) {
    expect(everything).not.toContain(bytes.toString());
    expect(everything).not.toContain(bytes.toString('base64'));
  }
});

test('a long original goes in parts and is whole again', () => {
  const long = 'She said "yes" \\ and I said no. '.repeat(9_000);
  deliver(long);
  const form = school.press(open(), 'Report');
  const shown = school.press(form, 'Send');
  expect(shown.run!.time).toBeLessThan(30_000);
  expect(textOf(shown)).toContain('The original is kept with the report.');
  const kept = originals().map((content) => JSON.parse(content));
  expect(kept[kept.length - 1].texts[0].text).toBe(long);
});

test('an attachment that cannot be read leaves its check sum out and says why', () => {
  deliver();
  const form = school.press(open(), 'Report');
  school.tenant.faults.set({
    name: 'gmail.users.messages.attachments.get',
    nth: 1,
    times: 1,
    how: 'error',
    status: 500,
  });
  school.press(form, 'Send');
  expect(JSON.parse(originals()[0]!).attachments[0]).toMatchObject({
    sha256: null,
    unread: 'could not be read',
  });
});

describe('when the original cannot be had at once', () => {
  test('the report stands, and Keep gets it afterwards', () => {
    deliver();
    const form = school.press(open(), reportButton(open()));
    school.tenant.faults.set({
      name: 'gmail.users.messages.get',
      nth: 1,
      times: 1,
      how: 'error',
      status: 503,
    });
    const shown = school.press(form, 'Send');
    expect(textOf(shown)).toContain('Its number is I-0001');
    expect(textOf(shown)).toContain('Original not yet kept: open the message and press Keep.');
    expect(originals()).toEqual([]);
    expect(textOf(school.home(AT.teacher))).toContain('Original not yet kept');
    const kept = school.press(open(), 'Keep the original');
    expect(textOf(kept)).toContain('The original is kept with the report.');
    expect(textOf(open())).toContain('The original is kept with the report.');
  });

  test('Keep that fails again says so and changes nothing', () => {
    deliver();
    const form = school.press(open(), 'Report');
    school.tenant.faults.set({
      name: 'gmail.users.messages.get',
      nth: 1,
      times: 1,
      how: 'error',
      status: 503,
    });
    const shown = school.press(form, 'Send');
    school.serviceDown();
    const failed = school.press(shown, 'Keep the original');
    expect(failed.notification).toContain('could not be kept just now');
  });

  test('a report sent from another message keeps none of this one', () => {
    deliver();
    const first = school.latest(AT.teacher);
    const form = school.press(open(), 'Report');
    school.deliver({ from: AT.colleague, to: [AT.teacher] });
    const sidebar = { ...form.sidebar!, messageId: school.latest(AT.teacher) };
    const shown = school.press({ ...form, sidebar }, 'Send');
    expect(textOf(shown)).toContain('Original not yet kept');
    expect(textOf(school.open(AT.teacher, first))).toContain('Keep the original');
  });
});
