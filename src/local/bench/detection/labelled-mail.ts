import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../policy/finding';
import { audit } from '../../audit';
import type { Sample } from '../../sample/compose';
import { writeFolders } from '../../sample/write-sample';
import { readSchoolFolder } from '../../school/school-folder';
import { openSchool } from '../../school/school-tenant';
import { type Share, share } from '../share';
import { type RuleError, type RuleScore, scoreRules } from './rule-scores';
import { type MessageScore, scoreMessages } from './score-baselines';

/** What the rules, through the service's own bundle, and three simpler ways make of one set of labelled mail. */
export interface MailScore {
  name: string;
  messages: number;
  rules: RuleScore[];
  ways: MessageScore[];
  /** Mail from a parent's own address on the register that is given an incident, a line in the log or a count. */
  parentsDisturbed: Share;
  errors: RuleError[];
}

export function scoreMail(name: string, sample: Sample): MailScore {
  const findings = findingsOf(sample);
  const { scores, errors } = scoreRules(findings, sample.labels);
  const more = new Set(findings.filter(({ disposition }) => disposition !== 'flag').map(keyOf));
  const parents = parentsAddresses(sample.school['people.csv']!);
  const fromParents = sample.copies.filter(
    ({ received, letter }) => received && parents.has(letter.from.address),
  );
  return {
    name,
    messages: sample.messages,
    rules: scores,
    ways: scoreMessages(sample.copies, sample.labels, more),
    parentsDisturbed: share(fromParents.filter((copy) => more.has(keyOf(copy))).length, fromParents.length),
    errors,
  };
}

function keyOf({ mailbox, messageId }: { mailbox: string; messageId: string }): string {
  return `${mailbox}\n${messageId}`;
}

/** Addresses of those who are parents and nothing else, which no child shares. */
function parentsAddresses(people: string): Set<string> {
  const rows = people.split('\n').map((row) => row.split(','));
  const shared = new Set(rows.filter(([, , , roles]) => roles !== 'parent').flatMap(addressesOf));
  return new Set(
    rows
      .filter(([, , , roles]) => roles === 'parent')
      .flatMap(addressesOf)
      .filter((address) => !shared.has(address)),
  );
}

function addressesOf(cells: readonly string[]): string[] {
  return (cells[6] ?? '').split(';').filter((address) => address !== '');
}

function findingsOf(sample: Sample): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'safe-channels-bench-'));
  try {
    const { school, mail } = writeFolders(folder, sample);
    const options = { days: { from: null, to: null }, start: Date.UTC(2027, 0, 4, 9), tellFrom: null };
    return audit(openSchool(readSchoolFolder(school), mail, options), () => undefined).findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
