// Every real raw message of ../shared/data gives a verdict. Nothing of them is kept here: only counts are.
import { headerBlockOf } from '../../src/local/mail/header-block';
import { decodeHeader, splitHeaders } from '../../src/local/mail/headers';
import { domainOf } from '../../src/mail/domain';
import { type Message, readMessage } from '../../src/mail/message';
import type { Finding } from '../../src/policy/finding';
import { judge } from '../../src/policy/judge';
import { school } from '../policy/notation';
import { headerBlocks, rowsOf, testWith } from './corpus';
import { SETTINGS } from './notation';

const UPLAND = school();

interface Judged {
  message: Message;
  findings: Finding[];
}

/** What is said of it in a teacher's mailbox, read as an export is read. */
function judged(block: Buffer): Judged {
  const headers = splitHeaders(block).headers.map(decodeHeader);
  const raw = { id: 'm', threadId: 't', labelIds: ['INBOX'], internalDate: 0, headers };
  const message = readMessage(raw, SETTINGS);
  return { message, findings: judge(UPLAND, 'khan@upland.example', message) };
}

const fromList = (file: string) => headerBlocks(file).map((block) => judged(Buffer.from(block, 'latin1')));

const fromRows = (file: string) =>
  rowsOf<{ raw_b64: string }>(file).map((row) => judged(headerBlockOf(Buffer.from(row.raw_b64, 'base64'))));

/** None of these people is on the school's register: more than a flag for the reader would be a false alarm. */
function expectNoFalseAlarm(all: readonly Judged[]): void {
  const findings = all.flatMap((one) => one.findings);
  const said = new Set(findings.map(({ rule, disposition }) => `${rule} ${disposition}`));
  expect([...said]).toEqual(['unknown-personal-address flag']);
}

describe('every real raw message gives a verdict, and no false alarm', () => {
  testWith('mail/index.jsonl.gz')(
    'of two lists and the personal mail, with the ids and authors that their index has',
    () => {
      const rows = rowsOf<{ file: string; msgid: string; author_domain: string }>('mail/index.jsonl.gz');
      const all = [...new Set(rows.map(({ file }) => file))].flatMap((file) => fromList(`mail/${file}`));
      expect(all).toHaveLength(9799);
      expectNoFalseAlarm(all);
      const otherId = rows.filter(
        ({ msgid }, i) => msgid !== '' && msgid !== all[i]!.message.messageId,
      ).length;
      expect(otherId).toBe(0);
      const authorOf = (i: number) => domainOf(all[i]!.message.actors[0]?.address ?? '');
      // In five the index goes by X-Original-Sender, which counts only where the group rewrote From.
      expect(rows.filter(({ author_domain }, i) => author_domain !== authorOf(i)).length).toBe(5);
    },
  );

  testWith('mail/takeout-repackaged.mbox.gz')('of a Takeout export, with either line end', () => {
    const rows = rowsOf<{ msgid: string }>('mail/takeout-repackaged.manifest.jsonl.gz');
    const all = fromList('mail/takeout-repackaged.mbox.gz');
    expect(all.map(({ message }) => message.messageId)).toEqual(rows.map(({ msgid }) => msgid));
    const withCrlf = fromList('mail/takeout-repackaged-crlf.mbox.gz');
    expect(withCrlf).toHaveLength(150);
    expectNoFalseAlarm([...all, ...withCrlf]);
  });

  testWith('mail/fixtures.jsonl.gz')("of 510 awkward messages out of other projects' tests", () => {
    const all = fromRows('mail/fixtures.jsonl.gz');
    expect(all).toHaveLength(510);
    expectNoFalseAlarm(all);
  });

  testWith('google_notifications.jsonl.gz')("of Google's notices and what only look like them", () => {
    const all = fromRows('google_notifications.jsonl.gz');
    expect(all).toHaveLength(118);
    expectNoFalseAlarm(all);
  });
});
