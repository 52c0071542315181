import { GoogleError } from '../google/google-error';
import { Pace } from '../google/pace';
import { delegatedTokens } from '../google/tokens';
import { isPupil } from '../people/person';
import type { Finding } from '../policy/finding';
import { ownerOf } from '../policy/judge-by';
import type { Register } from '../policy/judgement';
import type { Draft } from '../register/entries';
import { toDrafts } from '../register/filing';
import { type Account, coveredAccounts } from './accounts';
import { BodyReader } from './bodies';
import { coverageRow, sweptState } from './coverage';
import { type Cursor, loadCursors, saveCursors } from './cursors';
import { type Found, Judging } from './judging';
import { MailboxReader, type Reading } from './mailbox-reader';
import { owe, tellWhatIsOwed } from './notices';
import { fileDrafts, WRITER, zoneOf } from './registers';
import { tellOwedReports } from './report-notices';
import { loadRegister } from './school-register';
import { isToBeTold, loadInstallation, loadSchool } from './settings';
import { unreadable } from './unreadable';

/** What a run did, for who started it by hand; a clock trigger's result goes nowhere. */
export interface SweepResult {
  /** Messages read; drafts are not. */
  read: number;
  findings: (Finding & { gmailId: string })[];
  /** Accounts that still have mail to read. */
  late: number;
  /** Accounts that could not be read, and a code each. */
  failed: { account: string; code: string }[];
  /** Accounts read by headers alone because Google refused their bodies, and a code each. */
  withoutBodies: { account: string; code: string }[];
}

/** A run may last six minutes; what remains is for filing and saving. */
const RUN_MS = 4.5 * 60_000;

/** Accounts read side by side in one step. */
const ACCOUNTS_AT_ONCE = 40;

/**
 * Reads what is new in every covered account, files what the rules find, and moves each account's cursor on. A run
 * that is cut off anywhere loses nothing: cursors move only after filing, and filing twice is harmless.
 *
 * @returns null when another run is still at it
 */
export function sweep(): SweepResult | null {
  // The script's lock is for filing, so that a report does not wait for a sweep; two sweeps exclude each other here.
  const lock = LockService.getUserLock();
  if (!lock.tryLock(0)) return null;
  try {
    return new Sweep().run();
  } finally {
    lock.releaseLock();
  }
}

class Sweep {
  private readonly began = Date.now();
  private readonly school = loadSchool();
  private readonly installation = loadInstallation();
  private readonly loaded = loadRegister(this.school);
  private readonly register: Register = this.loaded.register;
  private readonly zone = zoneOf(this.school.timeZone);
  private readonly today = this.register.localTime(this.began).day;
  private readonly pace = new Pace();
  private readonly reader = new MailboxReader(this.pace, this.installation.readSince);
  private readonly judging = new Judging(
    this.register,
    this.today,
    this.installation.days,
    this.reader,
    new BodyReader(this.installation.serviceAccount, this.pace),
  );
  private readonly result: SweepResult = { read: 0, findings: [], late: 0, failed: [], withoutBodies: [] };
  /** What has to be put right in Coverage. A cursor says what stands there only once it stands there. */
  private readonly coverage = new Map<string, { state: string; since: string; cursor: Cursor }>();
  /** Why people could not be told of something urgent; the next run tries again. */
  private untold: GoogleError | null = null;

  run(): SweepResult {
    this.tell();
    const accounts = coveredAccounts(this.installation, this.register, this.today);
    const cursors = loadCursors(accounts.map(({ address }) => address));
    for (const { address, whyNot } of accounts)
      if (whyNot !== '') this.note(address, whyNot, cursors.get(address)!);
    const listed = new Set(accounts.map(({ address }) => address));
    for (const [address, cursor] of cursors) if (!listed.has(address)) this.note(address, 'gone', cursor);
    let waiting = this.openReadings(accounts, cursors);
    while (waiting.length > 0 && Date.now() - this.began < RUN_MS) {
      const now = waiting.slice(0, ACCOUNTS_AT_ONCE);
      const again = this.readAndFile(now);
      waiting = [...waiting.slice(ACCOUNTS_AT_ONCE), ...again];
    }
    this.result.late = waiting.length;
    this.finish();
    if (this.untold !== null) throw this.untold;
    return this.result;
  }

  /** A mail that cannot be sent must not keep the mailboxes from being read: it is thrown at the end of the run. */
  private tell(): void {
    try {
      tellWhatIsOwed(this.register, this.installation, this.today);
      tellOwedReports(this.school, this.register.roster, this.today);
      this.untold = null;
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      this.untold = error;
    }
  }

  /** Tokens for the accounts that can be read, those that waited longest first. */
  private openReadings(accounts: readonly Account[], cursors: ReadonlyMap<string, Cursor>): Reading[] {
    const open = accounts
      .filter(({ whyNot }) => whyNot === '')
      .map(({ address }) => address)
      .sort((a, b) => cursors.get(a)!.readAt - cursors.get(b)!.readAt);
    const tokens = delegatedTokens(this.installation.serviceAccount, 'sweep', open);
    return open.flatMap((account) => {
      const answer = tokens.get(account)!;
      const cursor = cursors.get(account)!;
      if ('token' in answer) return [{ account, token: answer.token, cursor }];
      this.fail(account, answer.error.reason || String(answer.error.status), cursor);
      return [];
    });
  }

  /** One step: read, judge, file, tell, and only then move the cursors. @returns the accounts that have more */
  private readAndFile(readings: readonly Reading[]): Reading[] {
    const steps = this.reader.step(readings);
    const { found, read, bodiesRefused } = this.judging.judge(steps.filter(({ error }) => error === null));
    this.result.read += read;
    this.file(found);
    const moved = new Map<string, Cursor>();
    for (const { reading, next, more, error } of steps) {
      if (error !== null) {
        this.fail(reading.account, error.reason || String(error.status), reading.cursor);
        continue;
      }
      Object.assign(reading.cursor, next, more ? {} : { readAt: Date.now() });
      const { account, cursor } = reading;
      const bodies = bodiesRefused.get(account);
      if (bodies) this.result.withoutBodies.push({ account, code: bodies });
      this.note(account, sweptState(cursor.coverage, bodies, this.school.settings.bodyTriage), cursor);
      moved.set(reading.account, reading.cursor);
    }
    saveCursors(moved);
    this.result.findings.push(...found.map(({ finding, gmailId }) => ({ ...finding, gmailId })));
    return steps.filter(({ error, more }) => error === null && more).map(({ reading }) => reading);
  }

  private file(found: readonly Found[]): void {
    const at = new Date().toISOString();
    const drafts = found.flatMap(({ finding, acceptedAt, why }) => {
      const { person, mailbox } = finding;
      const { day } = this.register.localTime(finding.date === null ? this.began : Date.parse(finding.date));
      const about = person === null ? null : this.register.roster.person(person);
      const owner = ownerOf(this.register, mailbox, day).person;
      return toDrafts({
        finding,
        acceptedAt,
        ownerName: owner?.name ?? null,
        personName: about?.name ?? null,
        className: about !== null && isPupil(about, day) ? (about.classes[0] ?? null) : null,
        why,
        at,
        actor: WRITER,
      });
    });
    const urgent = found.some(
      ({ finding, acceptedAt }) => finding.interrupt && isToBeTold(this.installation, acceptedAt),
    );
    if (urgent) owe();
    for (const workbook of new Set(drafts.map((draft) => draft.workbook))) {
      fileDrafts(
        workbook,
        drafts.filter((draft) => draft.workbook === workbook).map(({ draft }) => draft),
        this.zone,
      );
    }
    if (urgent) this.tell();
  }

  private fail(account: string, code: string, cursor: Cursor): void {
    this.result.failed.push({ account, code });
    this.note(account, code, cursor);
  }

  /** Coverage gets a line when an account's state changes, not at each run. */
  private note(account: string, state: string, cursor: Cursor): void {
    if (cursor.coverage === state) this.coverage.delete(account);
    else this.coverage.set(account, { state, since: new Date().toISOString(), cursor });
  }

  /** Coverage and the run itself go into the system workbook; a run that found nothing to do leaves no line. */
  private finish(): void {
    const at = new Date().toISOString();
    const drafts = [...this.coverage].map(([account, { state, since }]): Draft => {
      const payload = coverageRow(this.register, account, state, since, this.today);
      return { kind: 'coverage', at, actor: WRITER, payload };
    });
    drafts.push(...this.loaded.problems.map((problem) => unreadable(problem, this.today, at)));
    if (this.result.read > 0) {
      const { read, findings, late } = this.result;
      const payload = {
        id: `sweep-${this.began}`,
        kind: 'sweep',
        when: new Date(this.began).toISOString(),
        read,
        new: read,
        findings: findings.length,
        late,
        ended: at,
      };
      drafts.push({ kind: 'run', at, actor: WRITER, payload });
    }
    fileDrafts('system', drafts, this.zone);
    for (const { state, cursor } of this.coverage.values()) cursor.coverage = state;
    saveCursors(new Map([...this.coverage].map(([account, { cursor }]) => [account, cursor])));
  }
}
