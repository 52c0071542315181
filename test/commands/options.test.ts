import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refused, run, SmallSchool } from './small-school';

jest.setTimeout(60_000);

let school: SmallSchool;
beforeEach(() => {
  school = new SmallSchool();
});
afterEach(() => school.remove());

describe('a command that cannot be understood', () => {
  test.each([
    ['nothing', [], 'no command'],
    ['a slip of the pen', ['audti'], '"audti" is not a command'],
    ['a name that every object has', ['constructor'], '"constructor" is not a command'],
  ])('is answered with the list of commands: %s', (_, args, said) => {
    const { status, out, lines } = run(args);
    expect([status, out, lines[0], lines[1]]).toEqual([2, '', said, 'Commands:']);
  });

  test('help is no mistake', () => {
    const { status, out, lines } = run(['--help']);
    expect([status, lines]).toEqual([0, []]);
    expect(out).toContain('npm run audit -- --school DIR --mail DIR --out DIR [--from DATE] [--to DATE]');
  });
});

describe('an audit is refused in one line, and earlier results stay', () => {
  const without = (name: string) => {
    const args = school.audit();
    args.splice(args.indexOf(`--${name}`), 2);
    return args;
  };

  test.each(['school', 'mail', 'out'])('without --%s', (name) => {
    expect(refused(school, without(name))).toEqual([`--${name} is missing`]);
  });

  test.each([
    ['an option that is none', ['--form', '2026-07-01'], '--form: there is no such option'],
    ['an option without its value', ['--from'], '--from: needs a value after it'],
    ['an option followed by another', ['--from', '--to', '2026-07-01'], '--from: needs a value after it'],
    ['an option twice', ['--school', '/elsewhere'], '--school: is there twice'],
    ['a word that belongs to nothing', ['elsewhere'], '"elsewhere" stands alone; what is it for?'],
    [
      'a day that does not exist',
      ['--from', '2026-02-30'],
      '--from: "2026-02-30" is not a date that exists, written YYYY-MM-DD',
    ],
    [
      'a day written as people do',
      ['--to', '1/7/2026'],
      '--to: "1/7/2026" is not a date that exists, written YYYY-MM-DD',
    ],
    [
      'days the wrong way round',
      ['--from', '2026-07-02', '--to', '2026-07-01'],
      '--to: 2026-07-01 lies before --from 2026-07-02',
    ],
  ])('for %s', (_, more, said) => {
    expect(refused(school, school.audit(...more))).toEqual([said]);
  });

  test.each([
    ['school', "…/nowhere: there is no such folder; --school names the school's folder"],
    ['mail', "…/nowhere: there is no such folder; --mail names the mail's folder"],
  ])('for a --%s that is not there', (name, said) => {
    expect(refused(school, [...without(name), `--${name}`, join(school.folder, 'nowhere')])).toEqual([said]);
  });
});

describe('a folder that cannot be written to', () => {
  const into = (out: string) => {
    const args = school.audit();
    return [...args.slice(0, args.indexOf('--out')), '--out', out];
  };

  test('is refused before the mail is read: a file is there already', () => {
    const file = join(school.folder, 'results');
    writeFileSync(file, 'mine');
    expect(refused(school, into(file))).toEqual([
      'could not write to …/results: a file is in the way; nothing was changed',
    ]);
    expect(refused(school, into(join(file, 'new', 'folder')))).toEqual([
      `could not write to …/results/new/folder: a file is in the way; nothing was changed`,
    ]);
  });

  test('leaves every earlier file as it was: a folder is in the place of one file', () => {
    mkdirSync(join(school.out, 'roster.xlsx'), { recursive: true });
    writeFileSync(join(school.out, 'summary.json'), 'earlier');
    const { status, lines } = run(school.audit());
    expect([status, lines]).toEqual([
      2,
      [`could not write to ${school.out}: a folder is in the way; nothing was changed`],
    ]);
    expect(school.text('summary.json')).toBe('earlier');
  });

  test('is also refused by sample, and by nothing but one line', () => {
    const file = join(school.folder, 'results');
    writeFileSync(file, 'mine');
    expect(run(['sample', '--out', file])).toEqual({
      status: 2,
      out: '',
      lines: [`could not write to ${file}: a file is in the way; nothing was changed`],
    });
    expect(run(['sample', '--out', school.folder]).lines).toEqual([
      `${school.folder}: holds a school or mail that is not the sample's; name another folder`,
    ]);
  });
});

test('results may go into the mail folder, and the next audit finds the same', () => {
  const args = [...school.audit().slice(0, -1), join(school.mail, 'results')];
  expect(run(args).status).toBe(0);
  const again = run(school.audit());
  expect([again.status, again.lines]).toEqual([
    0,
    ['results: a folder that is not named after a mailbox and holds no .eml file'],
  ]);
  expect(school.findings()).toHaveLength(1);
});
