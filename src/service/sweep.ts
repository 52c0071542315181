import { GoogleError } from '../google/google-error';
import { delegatedTokens } from '../google/tokens';
import { type Message, readMessage } from '../mail/message';
import { covers } from '../people/day';
import { holds, isPupil, type Person } from '../people/person';
import type { Finding } from '../policy/finding';
import { answersThatMatter, countedPersonalAddress, judge, ownerOf } from '../policy/judge';
import type { Register } from '../policy/judgement';
import type { CoverageRow, Draft } from '../register/entries';
import { toDrafts } from '../register/filing';
import { type Account, coveredAccounts } from './accounts';
import { type Cursor, loadCursors, saveCursors } from './cursors';
import { attempt, MailboxReader, type Reading, type Step } from './mailbox-reader';
import { owe, tellWhatIsOwed } from './notices';
import { fileDrafts, WRITER, zoneOf } from './registers';
import { tellOwedReports } from './report-notices';
import { loadRegister } from './school-register';
import { isToBeTold, loadInstallation, loadSchool } from './settings';

/** What a run did, for who started it by hand; a clock trigger's result goes nowhere. */
export interface SweepResult {
  /** Messages read; drafts are not. */
  read: number;
  findings: (Finding & { gmailId: string })[];
  /** Accounts that still have mail to read. */
  late: number;
  /** Accounts that could not be read, and a code each. */
  failed: { account: string; code: string }[];
}

/** A finding with what only the mailbox knows of its message. */
interface Found {
  finding: Finding;
  gmailId: string;
  /** When Gmail accepted it, ISO 8601. */
  acceptedAt: string;
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
  private readonly reader = new MailboxReader(this.installation.readSince);
  private readonly result: SweepResult = { read: 0, findings: [], late: 0, failed: [] };
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
    const found: Found[] = [];
    for (const step of steps.filter(({ error }) => error === null)) {
      attempt(step, () => found.push(...this.judgeStep(step)));
    }
    this.file(found);
    const moved = new Map<string, Cursor>();
    for (const { reading, next, more, error } of steps) {
      if (error !== null) {
        this.fail(reading.account, error.reason || String(error.status), reading.cursor);
        continue;
      }
      Object.assign(reading.cursor, next, more ? {} : { readAt: Date.now() });
      this.note(reading.account, 'swept', reading.cursor);
      moved.set(reading.account, reading.cursor);
    }
    saveCursors(moved);
    this.result.findings.push(...found.map(({ finding, gmailId }) => ({ ...finding, gmailId })));
    return steps.filter(({ error, more }) => error === null && more).map(({ reading }) => reading);
  }

  private judgeStep(step: Step): Found[] {
    const { account } = step.reading;
    const due = step.messages
      .map((raw) => ({ raw, message: this.read(raw) }))
      .filter(({ message }) => this.isDue(message));
    const findings = due.flatMap(({ raw, message }) =>
      judge(this.register, account, message, this.answered(step.reading, message)).map((finding) => ({
        finding,
        gmailId: raw.id,
        acceptedAt: new Date(raw.internalDate).toISOString(),
      })),
    );
    this.result.read += due.length;
    return findings;
  }

  /** A message whose date cannot be read is judged whatever days were asked for: nobody can say it is not of them. */
  private isDue(message: Message): boolean {
    return message.date === null || covers(this.installation.days, this.register.localTime(message.date).day);
  }

  private read(raw: Parameters<typeof readMessage>[0]): Message {
    const { roster, school } = this.register;
    return readMessage(raw, {
      trustedAuthserv: school.settings.trustedAuthserv,
      isGroup: (address) => roster.identify(address, '', this.today).kind === 'group',
    });
  }

  /** For the few messages to a colleague's personal address: what rule 4 said of those they answer (rule 8). */
  private answered(reading: Reading, message: Message): ReturnType<typeof countedPersonalAddress> {
    const references = new Set(answersThatMatter(this.register, reading.account, message));
    if (references.size === 0) return [];
    return this.reader
      .threads(reading, [message.threadId])
      .map((raw) => this.read(raw))
      .filter(({ messageId, direction }) => direction === 'received' && references.has(messageId))
      .flatMap((earlier) => countedPersonalAddress(this.register, reading.account, earlier));
  }

  private file(found: readonly Found[]): void {
    const at = new Date().toISOString();
    const drafts = found.flatMap(({ finding, acceptedAt }) => {
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
      const payload = this.coverageRow(account, state, since);
      return { kind: 'coverage', at, actor: WRITER, payload };
    });
    drafts.push(...this.unreadableRows(at));
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

  /** IT is told which rows of the workbooks cannot be read, once a day: where, not what stands there. */
  private unreadableRows(at: string): Draft[] {
    return this.loaded.problems.map(({ file, row, column }): Draft => {
      const where = `${file}, row ${row}, column ${column}`;
      const payload = {
        id: `unreadable ${where} ${this.today}`,
        when: `${this.today}T00:00:00Z`,
        what: 'A row of the school’s registers cannot be read; what it says of a person is not used.',
        code: 'unreadable-row',
        where,
        todo: 'Ask whoever keeps that file to put the cell right, and run configure again.',
        state: 'new' as const,
      };
      return { kind: 'health', at, actor: WRITER, payload };
    });
  }

  private coverageRow(account: string, state: string, since: string): CoverageRow {
    const person = ownerOf(this.register, account, this.today).person;
    return {
      account,
      accountClass: person === null ? 'not on the register' : classOf(person, this.today),
      state: state === 'swept' ? 'swept' : 'not covered',
      why: state === 'swept' ? '' : (WHY_NOT[state] ?? `Google answered: ${state}`),
      since,
    };
  }
}

/** Why an account is not covered, in words for the IT admin. */
const WHY_NOT: Record<string, string> = {
  suspended: 'The account is suspended.',
  excluded: 'The school excluded this account in its settings.',
  gone: 'The account is not among those to be read any more: deleted, or a pupil’s now.',
  unauthorized_client: 'Domain-wide delegation does not cover this account or scope.',
  failedPrecondition: 'The account has no Gmail.',
};

function classOf(person: Person, today: string): string {
  const classes = [
    'staff',
    'governor',
    'parent-group',
    'parent',
    'volunteer',
    'contractor',
    'service',
  ] as const;
  return classes.filter((role) => holds(person, role, today)).join(', ') || 'other';
}
