import type { Finding } from '../policy/finding';
import { compareFindings } from '../policy/judge';
import type { Tenant } from './emulator/tenant';
import type { ImportReport } from './mail/import';
import { call, type SchoolTenant } from './school/school-tenant';

/** `summary.json` (design section 7); `notes` are lines for people. */
export interface Summary {
  messages: number;
  drafts: number;
  skipped: ImportReport['skipped'];
  findings: Record<string, number>;
  incidents: number;
  contactLog: number;
  seconds: number;
  notes: string[];
}

export interface AuditResult {
  findings: Finding[];
  /** Runs of the sweep that it took. */
  runs: number;
  summary: Summary;
}

/** What the bundle's `sweep` answers. */
interface SweepAnswer {
  read: number;
  findings: (Finding & { gmailId: string })[];
  late: number;
  failed: { account: string; code: string }[];
  withoutBodies: { account: string; code: string }[];
}

export const TICK_MS = 5 * 60_000;

/** How many runs in a row may read nothing before the audit goes on without the accounts that fail. */
const MOST_FAILURES = 3;

/**
 * Lets the service's own sweep run, tick after tick of its clock, until every mailbox is read.
 *
 * @param onProgress messages read so far
 */
export function audit(school: SchoolTenant, onProgress: (read: number) => void): AuditResult {
  const began = Date.now();
  const found: SweepAnswer['findings'] = [];
  let messages = 0;
  let runs = 0;
  let failures = 0;
  let failed: SweepAnswer['failed'] = [];
  const withoutBodies = new Map<string, string>();
  for (let late = 1; late > 0; ) {
    const answer = runSweep(school.tenant, school.roleAccount);
    found.push(...answer.findings);
    runs++;
    messages += answer.read;
    onProgress(messages);
    failed = answer.failed;
    for (const { account, code } of answer.withoutBodies) withoutBodies.set(account, code);
    failures = failed.length > 0 && answer.read === 0 ? failures + 1 : 0;
    late = answer.late + (failures < MOST_FAILURES ? failed.length : 0);
    school.tenant.world.clock.spend(TICK_MS);
  }
  const findings = found.map(({ gmailId: _, ...finding }) => finding).sort(compareFindings);
  const { drafts, skipped, repeated } = school.mail;
  const notes = [
    ...school.notes,
    ...(repeated === 0
      ? []
      : [
          `${repeated === 1 ? '1 message stands' : `${repeated} messages stand`} a second time in a mailbox: the first copy was judged`,
        ]),
    ...failed.map(({ account, code }) => `${account}: could not be read (${code})`),
    ...[...withoutBodies].map(
      ([account, code]) => `${account}: judged by headers alone, bodies refused (${code})`,
    ),
  ];
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  return {
    findings,
    runs,
    summary: { messages: messages + repeated, drafts, skipped, ...counts(findings), seconds, notes },
  };
}

function runSweep(tenant: Tenant, roleAccount: string): SweepAnswer {
  const answer = call<SweepAnswer | null>(tenant, roleAccount, 'sweep');
  if (answer === null) throw new Error('the sweep did not run: another one holds its lock');
  return answer;
}

function counts(findings: readonly Finding[]): Pick<Summary, 'findings' | 'incidents' | 'contactLog'> {
  const byRule: Record<string, number> = {};
  const incidents = new Set<string>();
  for (const { rule, disposition, messageId, person, address } of findings) {
    byRule[rule] = (byRule[rule] ?? 0) + 1;
    // One message, one incident: the same in every mailbox that has it (design section 6).
    if (disposition === 'incident') incidents.add(`${messageId} ${person ?? address}`);
  }
  const contactLog = findings.filter(({ disposition }) => disposition === 'contact-log').length;
  return { findings: byRule, incidents: incidents.size, contactLog };
}
