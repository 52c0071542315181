// The events that Google sends an add-on (platform-facts 2.3): an opened message, a homepage, and with parameters
// and inputs an action. The deprecated doubles (`e.messageMetadata`, `e.formInput`, `e.parameters`) are left out.
import type { AddOnHost } from './addon-manifest';
import type { FormInputs } from './cards/form-inputs';
import { issueMessageToken } from './rest/opened-message';
import type { World } from './world';

export interface CommonEvent {
  platform: 'WEB' | 'IOS' | 'ANDROID';
  hostApp: 'GMAIL' | 'DRIVE';
  /** Of the action that was pressed. */
  parameters?: Record<string, string>;
  formInputs?: FormInputs;
  /** Only with `useLocaleFromApp` and the scope script.locale. `offset`: milliseconds ahead of UTC. */
  timeZone?: { id: string; offset: number };
  userLocale?: string;
}

export interface AddOnEvent {
  commonEventObject: CommonEvent;
  /** Of an opened message; ids in the event's own form. */
  gmail?: { messageId: string; threadId: string; accessToken: string };
}

/** An id of the Gmail API (hex) in the form in which events have it: `msg-f:` or `thread-f:` and a decimal. */
export function eventId(kind: 'msg' | 'thread', id: string): string {
  return `${kind}-f:${BigInt(`0x${id}`)}`;
}

/** The event of a homepage, or of an action on a card that no message belongs to. */
export function homeEvent(host: AddOnHost, more: Partial<CommonEvent> = {}): AddOnEvent {
  return {
    commonEventObject: { platform: 'WEB', hostApp: host === 'gmail' ? 'GMAIL' : 'DRIVE', ...more },
  };
}

/**
 * The event of a message that a user opens, with a token for its thread.
 * @param messageId as the mailbox has it: hex
 * @throws Error when the user's mailbox has no such message
 */
export function gmailEvent(
  { world }: { world: World },
  user: string,
  messageId: string,
  more: Partial<CommonEvent> = {},
): AddOnEvent {
  const owner = user.toLowerCase();
  const message = world.mailboxes.get(owner)?.messages.get(messageId);
  if (!message) throw new Error(`the mailbox of ${owner} has no message ${messageId}`);
  return {
    ...homeEvent('gmail', more),
    gmail: {
      messageId: eventId('msg', message.id),
      threadId: eventId('thread', message.threadId),
      accessToken: issueMessageToken(world, owner, message.threadId),
    },
  };
}
