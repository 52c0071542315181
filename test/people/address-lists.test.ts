// The packed lists of domains against the lists they were made of, which lie beside the project.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isDisposable } from '../../src/people/disposable';
import { HASH_BITS, membership } from '../../src/people/domain-set';
import { isFreeMail } from '../../src/people/free-mail';
import { DISPOSABLE_ONLY, FREE_MAIL_AND_DISPOSABLE, FREE_MAIL_ONLY } from '../../src/people/listed-domains';

const LISTS = path.join(__dirname, '../../../shared/data/lists');

/** `test` when every file is there; else a skipped test, and a line that names what was not checked. */
function testWith(...files: string[]): typeof test | typeof test.skip {
  const absent = files.filter((file) => !existsSync(path.join(LISTS, file)));
  if (absent.length === 0) return test;
  console.warn(`not checked, because ../shared/data/lists has no ${absent.join(', ')}`);
  return test.skip;
}

/** Domains with the number of lists that name each. */
function listed(file: string): { domain: string; lists: number }[] {
  const rows = gunzipSync(readFileSync(path.join(LISTS, file)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1);
  return rows.map((row) => {
    const [domain = '', lists = ''] = row.split(',');
    return { domain, lists: Number(lists) };
  });
}

const at = (domain: string) => `someone@${domain}`;

describe('disposable addresses', () => {
  test.each(['mailinator.com', 'guerrillamail.com', '33mail.com', '10minutemail.com', 'YOPMAIL.com'])(
    'are known at %s',
    (domain) => expect(isDisposable(at(domain))).toBe(true),
  );

  test.each(['gmail.com', 'outlook.com', 'btinternet.com', 'upland.example', 'bbc.co.uk', ''])(
    'are none at %s',
    (domain) => expect(isDisposable(at(domain))).toBe(false),
  );
});

describe('the packed lists', () => {
  testWith('free_mail_domains.csv.gz')(
    'hold every domain that two free-mail lists name, and not bt.com',
    () => {
      const due = listed('free_mail_domains.csv.gz').filter(({ lists }) => lists >= 2);
      expect(due).toHaveLength(FREE_MAIL_ONLY.size + FREE_MAIL_AND_DISPOSABLE.size);
      expect(due.filter(({ domain }) => !isFreeMail(at(domain.replace(/^\./, ''))))).toEqual([]);
      expect(isFreeMail(at('bt.com'))).toBe(false);
    },
  );

  testWith('disposable_domains.csv.gz')('hold every domain that four disposable lists name', () => {
    const due = listed('disposable_domains.csv.gz').filter(({ lists }) => lists >= 4);
    expect(due).toHaveLength(DISPOSABLE_ONLY.size + FREE_MAIL_AND_DISPOSABLE.size);
    expect(due.filter(({ domain }) => !isDisposable(at(domain)))).toEqual([]);
  });

  testWith(
    'free_mail_domains.csv.gz',
    'disposable_domains.csv.gz',
    'england_schools_2015.tsv.gz',
    'sublime_high_trust_sender_root_domains.txt',
    'swot_uk_domains.txt',
  )('take no English school, UK university or well-known firm for a listed one', () => {
    const schools = gunzipSync(readFileSync(path.join(LISTS, 'england_schools_2015.tsv.gz'))).toString(
      'utf8',
    );
    const others = ['sublime_high_trust_sender_root_domains.txt', 'swot_uk_domains.txt']
      .map((file) => readFileSync(path.join(LISTS, file), 'utf8'))
      .join('\n');
    const named = `${schools}\n${others}`
      .toLowerCase()
      .match(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net)\b/g);
    const free = new Set(listed('free_mail_domains.csv.gz').map(({ domain }) => domain));
    const disposable = new Set(listed('disposable_domains.csv.gz').map(({ domain }) => domain));
    const domains = [...new Set(named)].filter((domain) => !free.has(domain) && !disposable.has(domain));
    expect(domains.length).toBeGreaterThan(14_000);
    expect(domains.filter((domain) => isFreeMail(at(domain)) || isDisposable(at(domain)))).toEqual([]);
  });

  test('say yes by mistake about as often as their size and the length of the hash foretell', () => {
    const isFree = membership(FREE_MAIL_ONLY, FREE_MAIL_AND_DISPOSABLE);
    const tried = 400_000;
    const foretold = (tried * (FREE_MAIL_ONLY.size + FREE_MAIL_AND_DISPOSABLE.size)) / 2 ** HASH_BITS;
    let wrong = 0;
    for (let i = 0; i < tried; i++) if (isFree(`school${i}.invalid`)) wrong++;
    expect(wrong).toBeLessThan(foretold * 2);
    expect(wrong).toBeGreaterThan(foretold / 2);
  });
});
