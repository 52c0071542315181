import { drawCard } from '../../src/local/workbench/card/render';
import { addonSchool, cardOf, textOf } from '../addon/addon-school';
import { DoorSchool, doorSchool, report } from './door-school';
import { HOSTILE, injectedTags, MARK, seen, UNSAFE } from './hostile-text';
import { AT, DOMAIN, genuine, type Letter, PEOPLE, PUPIL_AT_HOME } from './invented-school';
import { CONFIGURATION, workingSchool } from './small-school';

const TEXTS = Object.entries(HOSTILE);

/** Text as a mail program puts it into a header when it is not plain. */
function encoded(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** A pupil's letter whose name and subject are the text. */
function letter(text: string, number: number): Letter {
  return {
    from: PUPIL_AT_HOME,
    fromName: encoded(text),
    to: [AT.teacher],
    subject: encoded(text),
    headers: [genuine(PUPIL_AT_HOME), `Reply-To: ${encoded(text)} <all@evil.example>`],
    messageId: `<=IMPORTXML("${number}")@evil.example>`,
  };
}

describe('mail headers', () => {
  test('that were swept are plain text in the registers, and nothing in our mail', () => {
    const school = workingSchool();
    for (const [i, [, text]] of TEXTS.entries()) school.deliver(letter(text, i));
    school.tenant.advance(3 * 5 * 60_000);
    expect(school.rows('incidents', 'Incidents')).toHaveLength(TEXTS.length);
    const { workbooks } = school.tenant.world;
    const cells = [...workbooks.values()]
      .flatMap(({ sheets }) => sheets.filter(({ title }) => title !== 'Dashboard'))
      .flatMap(({ rows }) => rows.flatMap((row) => row?.values ?? []));
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
    expect(cells.filter((cell) => typeof cell === 'string' && UNSAFE.test(cell))).toEqual([]);
    expect(school.mailsTo(AT.dsl).length).toBeGreaterThan(0);
    expect(JSON.stringify(school.mailsTo(AT.dsl))).not.toContain(MARK);
    expect(school.problems()).toEqual([]);
  });
});

describe('names in people.csv', () => {
  // A file with a character that is no text is refused as a whole, with the row and the column.
  const readable = TEXTS.filter(([, text]) => !/[\0\ufffd\p{Cs}]/u.test(text));
  const address = (i: number) => `hostile${i}@${DOMAIN}`;
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = readable.map(([, text], i) => `Z${i},${quoted(text)},staff,${address(i)},,,${quoted(text)},`);

  test('are plain text in the roster, and their owner reports under the name', () => {
    const school = doorSchool();
    school.configurePeople((people) => [people, ...rows].join('\n'));
    const people = school.rows('roster', 'People');
    const byAddress = new Map(people.map((row) => [row.school_email, row]));
    readable.forEach(([what, text], i) => {
      const { name, class: classes } = byAddress.get(address(i))!;
      expect([what, seen(String(name)), seen(String(classes))]).toEqual([what, seen(text), seen(text)]);
      expect([what, UNSAFE.test(`${name}${classes}`)]).toEqual([what, false]);
      const sent = school.ask(address(i), 'report', report({ message: null }));
      expect([what, sent.ok]).toEqual([what, true]);
    });
    const by = new Set(school.rows('incidents', 'Chronology').map((row) => seen(String(row.by))));
    expect(readable.filter(([, text]) => !by.has(seen(text))).map(([what]) => what)).toEqual([]);
    expect(school.problems()).toEqual([]);
  });

  test.each(TEXTS.filter(([, text]) => /[\0\ufffd]/.test(text)))(
    'with %s are refused before anything is written, by row and column and without the name',
    (_, text) => {
      const school = doorSchool();
      const entries = school.entries();
      const files = { ...CONFIGURATION.files, 'people.csv': `${PEOPLE}\nZ1,${text},staff,z1@${DOMAIN},,,,` };
      const { problems } = school.configure({ files });
      expect(problems).toEqual([expect.stringContaining('people.csv, row 14, column name: ')]);
      expect(problems.join()).not.toContain(MARK);
      expect(school.entries()).toBe(entries);
    },
  );
});

describe('on a card', () => {
  /** What Gmail would draw of a card, as the workbench draws it. */
  const drawn = (shown: Parameters<typeof cardOf>[0]) =>
    String(drawCard(cardOf(shown), 'Europe/London').html);

  test('name and subject of an opened message are quoted text: no markup, no link, one line', () => {
    const school = addonSchool();
    for (const [what, text] of TEXTS) {
      const shown = school.opens(AT.teacher, {
        ...letter(text, 1),
        from: 'someone@evil.example',
        headers: [],
      });
      expect([what, shown.error]).toEqual([what, null]);
      expect([what, injectedTags(drawn(shown))]).toEqual([what, []]);
      const lines = textOf(shown)
        .split('\n')
        .filter((line) => line.includes(MARK));
      expect([what, lines.filter((line) => UNSAFE.test(line) || !/“[^“”]*Zzyzx[^“”]*”/.test(line))]).toEqual([
        what,
        [],
      ]);
    }
  });

  test('what a report is about is quoted text in the DSL’s queue', () => {
    const school = addonSchool();
    const door = new DoorSchool(school.tenant);
    for (const [, text] of TEXTS) {
      const people = [{ who: text, part: 'child' as const }];
      expect(door.ask(AT.teacher, 'report', report({ message: null, people })).ok).toBe(true);
    }
    const shown = school.home(AT.dsl);
    expect(injectedTags(drawn(shown))).toEqual([]);
    const lines = textOf(shown)
      .split('\n')
      .filter((line) => line.includes(MARK));
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !/: “[^“”]*Zzyzx[^“”]*”/.test(line) || UNSAFE.test(line))).toEqual([]);
  });
});
