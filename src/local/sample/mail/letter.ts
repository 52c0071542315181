// What a template or a scene says of one message: who, when, what, how it came, and what the policy says of it.
import type { Expected } from '../expected';
import type { Mailer } from '../school/member';
import type { Route } from './transport';

export type Header = readonly [name: string, value: string];

/** What the policy says of the copies of one message. A mailbox named in `at` has exactly that, nothing else. */
export interface Says {
  /** In every mailbox that receives it. */
  received?: readonly Expected[];
  /** In the sender's own mailbox. */
  sent?: readonly Expected[];
  /** By mailbox address. */
  at?: Readonly<Record<string, readonly Expected[]>>;
}

/** A part beside the text: an attachment or a calendar entry. */
export interface Part {
  type: string;
  name?: string;
  text: string;
}

export interface Letter {
  /** Epoch milliseconds. */
  at: number;
  from: Mailer;
  to: readonly Mailer[];
  cc?: readonly Mailer[];
  bcc?: readonly Mailer[];
  subject: string;
  text: string;
  /** An HTML twin of the text: made from it, or as given. */
  html?: true | string;
  parts?: readonly Part[];
  /** The message that this one answers. */
  answers?: Sent;
  /** Whether the answered text is quoted beneath. */
  quotes?: boolean;
  /** How it reached Gmail; by default as mail from that address comes. */
  route?: Route;
  /** Written above From, in this order. */
  headers?: readonly Header[];
  /** Verbatim values of standard headers; null leaves the header out. */
  verbatim?: Readonly<Record<string, string | null>>;
  says?: Says;
  /** Gmail labels of the received copies; `['Inbox']` when not given. */
  labels?: readonly string[];
  /** Only these mailboxes (addresses) get a copy; by default all whose address is a recipient's. */
  only?: readonly string[];
}

/** A message that has been sent, for answering it. */
export interface Sent {
  messageId: string;
  /** Message-IDs of the thread, oldest first, this one last. */
  references: readonly string[];
  at: number;
  from: Mailer;
  to: readonly Mailer[];
  cc: readonly Mailer[];
  subject: string;
  text: string;
}
