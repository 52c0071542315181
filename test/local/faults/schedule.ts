// Several people and the clock at work on one school at once, with Google failing them at random.
import { createHash, randomUUID } from 'node:crypto';
import { subjectOf } from '../../../src/local/emulator/identity';
import { GOOGLE, signingKey, signJwt } from '../../../src/local/emulator/rest/keys';
import { values } from '../../../src/local/emulator/rest/workbook';
import type { Tenant } from '../../../src/local/emulator/tenant';
import { rowsOf } from '../../../src/local/faults/contents';
import { atEachCall, disturb } from '../../../src/local/faults/disturb';
import type { FaultKind } from '../../../src/local/faults/kinds';
import { AT, found, type Letter, MARK, PARENT, PUPIL_AT_HOME } from '../../../src/local/faults/people';
import { Kept, newSchool, type School, TICK } from '../../../src/local/faults/school';
import { registersOf } from '../../../src/local/registers';
import { addOnScript } from '../../../src/local/school/school-tenant';

export const REPORTERS = ['teacher', 'colleague'] as const;
export const PARTS = 3;

/** What somebody wants done. `about`: which of the two letters. */
export type Wish =
  | { does: 'report' | 'withdraw'; who: (typeof REPORTERS)[number]; about: 0 | 1 }
  | { does: 'part'; who: (typeof REPORTERS)[number]; about: 0 | 1; part: number }
  | { does: 'acknowledge'; about: 0 | 1 }
  | { does: 'sweep' };

/** A wish, what goes wrong while it is being done, and what somebody else does in the midst of it. */
export interface Doing {
  wish: Wish;
  fault: { nth: number; kind: FaultKind } | null;
  meanwhile: { nth: number; wish: Wish } | null;
}

/** A child's letter from home, which the sweep makes an incident of, and a parent's, of which no rule says anything. */
export const LETTERS: readonly Letter[] = [
  { from: PUPIL_AT_HOME, to: [AT.teacher, AT.colleague], messageId: '<child@post.example>' },
  { from: PARENT, to: [AT.teacher, AT.colleague], messageId: '<parent@post.example>' },
].map((letter) => ({ ...letter, headers: [found(letter.from, 'pass')] }));

let kept: Kept | null = null;

/** The school with both letters arrived and nothing done yet. */
function schoolWithLetters(): School {
  if (kept === null) {
    const school = newSchool();
    for (const letter of LETTERS) school.deliver(letter);
    // They were written at another time than anything that is done about them.
    school.tenant.world.clock.spend(60_000);
    kept = new Kept(school);
  }
  return kept.copy();
}

interface Request {
  id: string;
  who: string;
  kind: string;
  body: Record<string, unknown>;
  /** Every answer that was one, as text: all must be the same. */
  answers: string[];
}

/** Plays a schedule to its end, everybody repeating what was not answered. */
export class Play {
  readonly school = schoolWithLetters();
  /** Requests that were given two different answers. */
  readonly contradictions: string[] = [];
  private readonly requests: Request[] = [];

  constructor(private readonly doings: readonly Doing[]) {}

  run(): void {
    for (const doing of this.doings) this.do(doing);
    // Now Google is well again. What needs a report to be there first may need one more time.
    for (let again = 0; again < 3; again += 1) {
      for (const request of this.requests) if (request.answers.length === 0) this.send(request);
      this.school.pass(TICK);
    }
    this.keepAgain();
    // What left an entry in the Log is known by it, and gets its first answer again.
    const entered = new Set(logOf(this.school).map(({ payload }) => payload.request));
    for (const request of this.requests) if (entered.has(request.id)) this.answerAgain(request);
  }

  /**
   * Of parts that came side by side each may have missed the others, and said so; the add-on then sends what is missing
   * again, and so does whoever presses Keep again.
   */
  private keepAgain(): void {
    for (const report of new Set(this.requests.map(({ body }) => body.report))) {
      const parts = this.requests.filter(({ kind, body }) => kind === 'evidence' && body.report === report);
      const isWhole = new Set(parts.map(({ body }) => body.part)).size === PARTS;
      if (!isWhole || parts.some(({ answers }) => answers.join().includes('"kept":true'))) continue;
      const { who, kind, body } = parts[0]!;
      this.send(this.ask(who, kind, body));
    }
  }

  private do({ wish, fault, meanwhile }: Doing): void {
    const { tenant } = this.school;
    const wellAgain = fault === null ? () => undefined : disturb(tenant, fault.nth, fault.kind);
    let other = meanwhile;
    const alone = atNthCall(tenant, other?.nth ?? 0, () => {
      const { wish: now } = other!;
      other = null;
      this.grant(now);
    });
    this.grant(wish);
    alone();
    wellAgain();
    // The work was over before: they came one after the other.
    if (other !== null) this.grant(other.wish);
    tenant.world.clock.spend(10_000);
  }

  private grant(wish: Wish): void {
    if (wish.does === 'sweep') this.school.sweep();
    else {
      const request = this.requestFor(wish);
      if (request !== null) this.send(request);
    }
  }

  private requestFor(wish: Exclude<Wish, { does: 'sweep' }>): Request | null {
    if (wish.does === 'acknowledge') {
      const incident = incidentAbout(this.school, wish.about)?.number;
      return incident === undefined ? null : this.ask(AT.dsl, 'acknowledge', { incidents: [incident] });
    }
    const report = reportId(wish.who, wish.about);
    const who = AT[wish.who];
    if (wish.does === 'withdraw') return this.ask(who, 'withdraw', { report, reason: 'A mistake.' });
    if (wish.does === 'part') {
      const parts = partsOf(report);
      const sha256 = digest(parts.join(''));
      const text = parts[wish.part - 1]!;
      return this.ask(who, 'evidence', { report, part: wish.part, parts: PARTS, text, sha256 });
    }
    // Pressed again, it is the same report: the outbox keeps it under its id.
    const same = this.requests.find(({ id }) => id === report);
    return same ?? this.ask(who, 'report', reportBody(wish.about), report);
  }

  private ask(who: string, kind: string, body: Request['body'], id: string = randomUUID()): Request {
    const request: Request = { id, who, kind, body, answers: [] };
    this.requests.push(request);
    return request;
  }

  private send(request: Request): void {
    const { tenant } = this.school;
    const { id, who, kind, body, answers } = request;
    const at = new Date(tenant.now()).toISOString();
    const contents = JSON.stringify({ version: 1, kind, id, at, body, idToken: identityToken(tenant, who) });
    const event = { postData: { contents } };
    const { value } = tenant.run('service', 'doPost', { as: null, kind: 'webapp', event });
    const answer = value === null ? null : (JSON.parse((value as { content: string }).content) as Answer);
    if (answer?.ok) answers.push(JSON.stringify(answer.body));
  }

  private answerAgain(request: Request): void {
    this.send(request);
    const answers = [...new Set(request.answers)];
    if (answers.length > 1) this.contradictions.push(`${request.kind}: ${answers.join(' and ')}`);
  }
}

/** Has something done just before the n-th further call, in the midst of the run that makes it. @returns what ends that */
function atNthCall(tenant: Tenant, nth: number, act: () => void): () => void {
  let seen = 0;
  return atEachCall(tenant, (name, otherwise) => {
    seen += 1;
    if (seen === nth) act();
    return otherwise(name);
  });
}

/** What Google signs for somebody's add-on. */
function identityToken({ world }: Tenant, email: string): string {
  const now = Math.floor(world.clock.now() / 1000);
  const { clientId } = addOnScript(AT.role);
  return signJwt(signingKey(world, GOOGLE), {
    iss: 'https://accounts.google.com',
    azp: clientId,
    aud: clientId,
    sub: subjectOf(email),
    hd: email.slice(email.indexOf('@') + 1),
    email,
    email_verified: true,
    iat: now,
    exp: now + 3600,
  });
}

interface Answer {
  ok: boolean;
  body?: unknown;
}

/** One person's report of one letter has always the same id. */
export function reportId(who: string, about: number): string {
  const hex = digest(`${who} ${about}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function partsOf(report: string): string[] {
  return Array.from({ length: PARTS }, (_, i) => `Part ${i + 1} of ${MARK}'s letter, for ${report}.\n`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function reportBody(about: 0 | 1): Request['body'] {
  const { messageId, from } = LETTERS[about]!;
  return {
    kind: about === 0 ? 'child-contacted-me' : 'about-a-child',
    message: { messageId, date: null, from: { name: 'Zzyzx', address: from }, subject: 'About Zzyzx' },
    happened: null,
    seen: '2026-11-24T09:00:00Z',
    words: `About ${MARK}.`,
    toldInPerson: false,
    people: [],
  };
}

/** An entry of the incidents' Log, as far as it is looked at here. */
export interface LogLine {
  kind: string;
  actor: string;
  payload: {
    incident: string;
    request?: string;
    report?: string;
    matter?: { report: string };
    messageId?: string;
    message?: { messageId: string };
    incidents?: string[];
    file?: string;
  };
}

/** Rows of a tab of the incidents' workbook. */
export function rowsIn(school: School, title: string): Record<string, unknown>[] {
  const sheet = registersOf(school.tenant).incidents.sheets.find((each) => each.title === title)!;
  return rowsOf('incidents', title, values(sheet));
}

export function logOf(school: School): LogLine[] {
  return rowsIn(school, 'Log').map(({ kind, actor, payload }) => ({
    kind: String(kind),
    actor: String(actor),
    payload: JSON.parse(String(payload)) as LogLine['payload'],
  }));
}

export function incidentAbout(school: School, about: number) {
  return rowsIn(school, 'Incidents').find(({ messageId }) => messageId === LETTERS[about]!.messageId);
}
