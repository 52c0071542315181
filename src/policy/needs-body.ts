import { type Message, needsBodyForActor } from '../mail/message';
import type { Finding } from './finding';
import { situationOf } from './judge-by';
import type { Knowledge } from './judgement';
import { mayNameInBody } from './rules/social-contact';
import { mayCarrySiteLink } from './rules/unregistered-site-link';

/**
 * Whether the body of a message would tell the rules something that its headers do not: a child wrote (triage), a
 * notice names somebody without an address (Chat, Docs), a social platform's notice names nobody, or an adult wrote to
 * pupils (rule 14). Every other body stays unread, whatever the school allows.
 *
 * @param findings what the headers alone gave
 */
export function needsBody(
  register: Knowledge,
  mailbox: string,
  message: Message,
  findings: readonly Finding[],
): boolean {
  if (message.content !== null || message.automatic) return false;
  if (findings.some(({ rule }) => rule === 'pupil-contact' || rule === 'ex-pupil-contact')) return true;
  // Rule 1 ends it: who a forged message says it is from is not looked at any closer.
  if (findings.some(({ rule }) => rule === 'spoofed-school-address')) return false;
  if (needsBodyForActor(message) || mayNameInBody(message)) return true;
  return mayCarrySiteLink(situationOf(register, mailbox, message));
}
