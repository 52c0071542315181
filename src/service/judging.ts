import { GoogleError } from '../google/google-error';
import { readContent } from '../mail/content';
import { type Message, type RawMessage, readMessage } from '../mail/message';
import { covers, type Day, type Span } from '../people/day';
import { type Explanation, explain } from '../policy/explain';
import type { Finding } from '../policy/finding';
import { answersThatMatter, countedPersonalAddress, judge } from '../policy/judge';
import type { Register, Situation } from '../policy/judgement';
import { needsBody } from '../policy/needs-body';
import type { BodyReader } from './bodies';
import { attempt, type MailboxReader, type Reading, type Step } from './mailbox-reader';

/** A finding with what only the mailbox knows of its message. */
export interface Found {
  finding: Finding;
  gmailId: string;
  /** When Gmail accepted it, ISO 8601. */
  acceptedAt: string;
  why: Explanation;
}

/** What judging the messages of a step gave. */
export interface Judged {
  found: Found[];
  /** Messages judged. */
  read: number;
  /**
   * For the accounts whose bodies were asked for: the code with which Google refuses them, or null when it gives them.
   */
  bodiesRefused: Map<string, string | null>;
}

interface Due {
  raw: RawMessage;
  message: Message;
  answered: Situation['answered'];
  findings: Finding[];
}

/**
 * Judges messages: by their headers, and those few again of which the body tells more, where the school allows that
 * (`bodyTriage`). Nothing of a body is kept but what the rules say of it.
 */
export class Judging {
  constructor(
    private readonly register: Register,
    private readonly today: Day,
    private readonly days: Span,
    private readonly reader: MailboxReader,
    private readonly bodies: BodyReader,
  ) {}

  /** A mailbox that Google fails in the midst has failed, and its messages are judged another time. */
  judge(steps: readonly Step[]): Judged {
    const judged: Judged = { found: [], read: 0, bodiesRefused: new Map() };
    const due = new Map<Step, Due[]>();
    for (const step of steps) attempt(step, () => due.set(step, this.byHeaders(step)));
    if (this.register.school.settings.bodyTriage) this.byBodies(due, judged.bodiesRefused);
    for (const [{ error }, messages] of due) {
      if (error !== null) continue;
      judged.read += messages.length;
      judged.found.push(...messages.flatMap((each) => this.foundIn(each)));
    }
    return judged;
  }

  private byHeaders({ reading, messages }: Step): Due[] {
    return messages
      .map((raw) => ({ raw, message: this.read(raw) }))
      .filter(({ message }) => this.isDue(message))
      .map(({ raw, message }) => {
        const answered = this.answered(reading, message);
        return { raw, message, answered, findings: judge(this.register, reading.account, message, answered) };
      });
  }

  private byBodies(due: ReadonlyMap<Step, Due[]>, refused: Judged['bodiesRefused']): void {
    const wanted = [...due].map(([step, messages]) => {
      const { account } = step.reading;
      const needing = messages.filter(({ message, findings }) =>
        needsBody(this.register, account, message, findings),
      );
      return { step, account, needing, ids: needing.map(({ raw }) => raw.id) };
    });
    const read = this.bodies.read(wanted);
    for (const { step, account, needing } of wanted) {
      const bodies = read.get(account);
      if (bodies === undefined) continue;
      attempt(step, () => {
        if (bodies instanceof GoogleError) throw bodies;
        refused.set(account, bodies.refused);
        for (const each of needing) {
          const payload = bodies.payloads.get(each.raw.id);
          if (payload === undefined) continue;
          const content = readContent({ ...payload, headers: each.raw.headers });
          each.message = this.read({ ...each.raw, content });
          each.findings = judge(this.register, account, each.message, each.answered);
        }
      });
    }
  }

  private foundIn({ raw, message, findings }: Due): Found[] {
    return findings.map((finding) => ({
      finding,
      gmailId: raw.id,
      acceptedAt: new Date(raw.internalDate).toISOString(),
      why: explain(this.register, message, finding),
    }));
  }

  /** A message whose date cannot be read is judged whatever days were asked for: nobody can say it is not of them. */
  private isDue(message: Message): boolean {
    return message.date === null || covers(this.days, this.register.localTime(message.date).day);
  }

  private read(raw: RawMessage): Message {
    const { roster, school } = this.register;
    return readMessage(raw, {
      trustedAuthserv: school.settings.trustedAuthserv,
      isGroup: (address) => roster.identify(address, '', this.today).kind === 'group',
      isSchoolAddress: (address) => roster.isSchoolAddress(address),
    });
  }

  /** For the few messages to a colleague's personal address: what rule 4 said of those they answer (rule 8). */
  private answered(reading: Reading, message: Message): Situation['answered'] {
    const references = new Set(answersThatMatter(this.register, reading.account, message));
    if (references.size === 0) return [];
    return this.reader
      .threads(reading, [message.threadId])
      .map((raw) => this.read(raw))
      .filter(({ messageId, direction }) => direction === 'received' && references.has(messageId))
      .flatMap((earlier) => countedPersonalAddress(this.register, reading.account, earlier));
  }
}
