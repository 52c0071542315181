import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Sample } from '../../../src/local/sample/compose';
import { type Label, labelsText } from '../../../src/local/sample/labels';
import { makeSample, writeSample } from '../../../src/local/sample/write-sample';
import { RULES } from '../../../src/policy/finding';

const sample: Sample = makeSample();

interface Row {
  [column: string]: string;
}

function table(name: string): Row[] {
  return parse(sample.school[name] as string, { columns: true }) as Row[];
}

/** The messages of one mailbox as the file has them: header block and body, in order. */
function messagesOf(text: string): { headers: string; body: string }[] {
  return text
    .replace(/\r\n/g, '\n')
    .split(/^From [^\n]*\n/m)
    .slice(1)
    .map((message) => {
      const end = message.indexOf('\n\n');
      return { headers: message.slice(0, end), body: message.slice(end + 2) };
    });
}

/** Values of a header, unfolded. */
function header(headers: string, name: string): string[] {
  const lines = headers.replace(/\n[ \t]+/g, ' ').split('\n');
  const prefix = `${name.toLowerCase()}: `;
  return lines
    .filter((line) => line.toLowerCase().startsWith(prefix))
    .map((line) => line.slice(prefix.length));
}

const mailboxes = Object.entries(sample.mail).map(([name, text]) => ({
  address: name.replace(/\.mbox$/, ''),
  messages: messagesOf(text),
}));
const people = table('people.csv');
const lists = (cell: string | undefined): string[] => (cell ?? '').split(';').filter((item) => item !== '');

describe('the sample school', () => {
  it('is written as design section 7 has it, the same bytes for the same seed, in place of what stood there', () => {
    const out = mkdtempSync(join(tmpdir(), 'sample-'));
    try {
      mkdirSync(join(out, 'mail'));
      writeFileSync(join(out, 'mail', 'left.behind@uplandprimary.example.mbox'), '');
      const folders = writeSample(out);
      for (const [folder, files] of [
        [folders.school, sample.school],
        [folders.mail, sample.mail],
      ] as const) {
        expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
        for (const name of readdirSync(folder))
          expect({ name, same: readFileSync(join(folder, name), 'utf8') === files[name] }).toEqual({
            name,
            same: true,
          });
      }
      expect(Object.keys(sample.school).sort()).toEqual([
        'approvals.csv',
        'groups.csv',
        'people.csv',
        'school.json',
        'sites.csv',
      ]);
      expect(readFileSync(folders.labels, 'utf8')).toBe(labelsText(sample.labels));
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it('is another school’s term for another seed, with the same hand-written people', () => {
    const other = makeSample(7);
    expect(other.mail['office@uplandprimary.example.mbox']).not.toBe(
      sample.mail['office@uplandprimary.example.mbox'],
    );
    const first = (made: Sample): string => (made.school['people.csv'] as string).split('\n')[1] as string;
    expect(first(other)).toBe(first(sample));
  });

  it('has 420 pupils in fourteen classes, sixty staff, twelve governors and four parent groups', () => {
    const holding = (role: string): Row[] =>
      people.filter((row) => lists(row.roles).some((held) => held.split('@')[0] === role));
    const seats = new Map<string, number>();
    for (const row of holding('pupil')) {
      if ((row.class ?? '') !== '') seats.set(row.class as string, (seats.get(row.class as string) ?? 0) + 1);
    }
    expect([...seats.values()]).toEqual(Array(14).fill(30));
    expect(people.filter((row) => row.id?.startsWith('staff-'))).toHaveLength(60);
    expect(holding('governor')).toHaveLength(12);
    expect(holding('parent-group').every((row) => lists(row.users).length > 0)).toBe(true);
    expect(holding('parent-group')).toHaveLength(4);
    expect(holding('headteacher')[0]?.roles).not.toContain('dsl');
  });

  it('gives no school address twice, and shares personal addresses only in the families meant to', () => {
    const school = people.flatMap((row) => [...lists(row.school_email), ...lists(row.aliases)]);
    expect(new Set(school).size).toBe(school.length);
    const personal = people.flatMap((row) => lists(row.personal_emails));
    const shared = personal.filter((address, i) => personal.indexOf(address) !== i);
    expect(shared.sort()).toEqual([
      'the.hallorans.sample520@gmail.com',
      'thistlewood.family.sample521@btinternet.com',
    ]);
  });

  it('names only people who exist, in every file', () => {
    const ids = new Set(people.map((row) => row.id));
    const desks = (JSON.parse(sample.school['school.json'] as string) as { desks: Record<string, unknown[]> })
      .desks;
    const named = [
      ...people.flatMap((row) => [...lists(row.children), ...lists(row.users)]),
      ...table('approvals.csv').flatMap((row) => [row.person_id as string, ...lists(row.granted_by)]),
      ...table('sites.csv').flatMap((row) => [row.owner_id as string, row.notified_to as string]),
      ...Object.values(desks)
        .flat()
        .map((entry) => (typeof entry === 'string' ? entry : (entry as { id: string }).id)),
      ...sample.labels.flatMap((label) => (label.person === null ? [] : [label.person])),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const addresses = new Set(people.map((row) => row.school_email));
    const members = table('groups.csv').flatMap((row) => lists(row.members));
    expect(members.filter((address) => !addresses.has(address))).toEqual([]);
  });

  it('uses only reserved domains for the school and firms, and a marked local part for private addresses', () => {
    for (const row of people) {
      for (const address of lists(row.personal_emails)) expect(address).toMatch(/\.sample\d+@/);
      if (row.school_email !== '') expect(row.school_email).toMatch(/uplandprimary\.example$/);
    }
    const free =
      /@(?:gmail|googlemail|hotmail|outlook|icloud|yahoo|btinternet|live|sky|talktalk|virginmedia)\./i;
    for (const { messages } of mailboxes) {
      for (const { headers } of messages) {
        for (const line of [
          ...header(headers, 'From'),
          ...header(headers, 'To'),
          ...header(headers, 'Reply-To'),
        ]) {
          for (const [address] of line.matchAll(/[^\s<>",;]+@[^\s<>",;]+/g)) {
            if (free.test(address) && !address.startsWith('mailer-daemon'))
              expect(address).toMatch(/sample\d+/i);
          }
        }
      }
    }
  });
});

describe('the sample’s mail', () => {
  it('is a mailbox for every account that is not a pupil’s, and none besides', () => {
    const accounts = people.filter(
      (row) => row.school_email !== '' && !(row.school_email as string).includes('@pupils.'),
    );
    expect(mailboxes.map(({ address }) => address).sort()).toEqual(
      accounts.map((row) => row.school_email).sort(),
    );
  });

  it('comes to six to nine thousand messages, about 95 % of them with nothing to say', () => {
    const found = mailboxes.reduce((sum, { messages }) => sum + messages.length, 0);
    expect(found).toBe(sample.messages);
    expect(found).toBeGreaterThan(6000);
    expect(found).toBeLessThan(9000);
    const spoken = new Set(sample.labels.map((label) => `${label.mailbox} ${label.messageId}`)).size;
    expect(1 - spoken / found).toBeGreaterThan(0.94);
    expect(1 - spoken / found).toBeLessThan(0.97);
  });

  it('says of every reply what it answers, and dates it later', () => {
    for (const { messages } of mailboxes) {
      const dates = new Map<string, number>();
      for (const { headers } of messages) {
        const [id] = header(headers, 'Message-ID');
        const at = Date.parse(header(headers, 'Date')[0] ?? '');
        const [answered] = header(headers, 'In-Reply-To');
        if (answered !== undefined) {
          expect(header(headers, 'References')[0]?.split(' ')).toContain(answered);
          expect(at).toBeGreaterThan(dates.get(answered) ?? 0);
        }
        if (id !== undefined) dates.set(id, at);
      }
    }
  });

  it('carries Google’s verdict on everything that came from outside, and on nothing sent', () => {
    for (const { messages } of mailboxes) {
      for (const { headers } of messages) {
        const received = header(headers, 'Delivered-To').length > 0;
        const [verdict] = header(headers, 'Authentication-Results');
        if (!received) expect(verdict).toBeUndefined();
        if (header(headers, 'Received').some((line) => line.includes('by mx.google.com')))
          expect(verdict).toMatch(/^mx\.google\.com;\s+(dkim|spf)=/);
      }
    }
  });

  it('exports some mailboxes as Takeout does and some plain, one with German labels, two with CRLF', () => {
    const files = Object.entries(sample.mail);
    const takeout = files.filter(([, text]) => /^X-GM-THRID: \d{19}\r?$/m.test(text));
    expect(takeout.length).toBeGreaterThan(30);
    expect(takeout.length).toBeLessThan(files.length - 20);
    expect(sample.mail['u.brandtlowe@uplandprimary.example.mbox']).toContain('X-Gmail-Labels: Posteingang');
    expect(files.filter(([, text]) => text.includes('\r\n')).map(([name]) => name)).toEqual([
      'gov.kirkbride@uplandprimary.example.mbox',
      'safeguarding@uplandprimary.example.mbox',
    ]);
  });

  it('reads like different letters: no text of any length is more than one in a hundred of the mail', () => {
    const counts = new Map<string, number>();
    let total = 0;
    const seen = new Set<string>();
    for (const { messages } of mailboxes) {
      for (const { headers, body } of messages) {
        const [id = ''] = header(headers, 'Message-ID');
        if (seen.has(id) || body.length < 60) continue;
        seen.add(id);
        total += 1;
        const words = body.replace(/[0-9a-f]{16,}/g, '').slice(0, 2000);
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
    }
    expect(Math.max(...counts.values()) / total).toBeLessThan(0.01);
  });
});

describe('the labels', () => {
  const known = new Map(
    mailboxes.map(({ address, messages }) => [
      address,
      new Set(messages.map(({ headers }) => header(headers, 'Message-ID')[0] ?? '')),
    ]),
  );

  it('each point at a message that is in that mailbox', () => {
    for (const { mailbox, messageId } of sample.labels) {
      if (messageId.endsWith('@missing>')) {
        expect(messageId).toMatch(/^<[0-9a-f]{64}@missing>$/);
        expect(known.get(mailbox)?.has('')).toBe(true);
      } else {
        expect(known.get(mailbox)?.has(messageId)).toBe(true);
      }
    }
  });

  it('say one thing of a mailbox, message, rule and person', () => {
    const keys = sample.labels.map(({ mailbox, messageId, rule, person }) =>
      [mailbox, messageId, rule, person].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keep the table’s precedence: of rules 1 to 7 one, of 8 and 9 one a message', () => {
    const order = (label: Label): number => RULES.indexOf(label.rule);
    const byMessage = new Map<string, Label[]>();
    for (const label of sample.labels) {
      const key = `${label.mailbox} ${label.messageId}`;
      byMessage.set(key, [...(byMessage.get(key) ?? []), label]);
    }
    for (const labels of byMessage.values()) {
      expect(labels.filter((label) => order(label) <= 6).length).toBeLessThanOrEqual(1);
      expect(
        new Set(labels.filter((label) => [7, 8].includes(order(label))).map(order)).size,
      ).toBeLessThanOrEqual(1);
    }
  });

  it('have several of every rule that mail can show, and each approval state', () => {
    for (const rule of RULES.slice(0, 14))
      expect({ rule, several: sample.labels.filter((label) => label.rule === rule).length >= 3 }).toEqual({
        rule,
        several: true,
      });
    expect(new Set(sample.labels.map((label) => label.approval))).toEqual(
      new Set([
        'none',
        'asked',
        'approved',
        'declined',
        'needs-headteacher',
        'retrospective',
        'expired',
        'revoked',
      ]),
    );
  });

  it('give a flag no desk and interrupt for incidents only', () => {
    for (const label of sample.labels) {
      if (label.disposition === 'flag') expect(label.desks).toEqual([]);
      if (label.interrupt) expect(label.disposition).toBe('incident');
    }
  });
});
