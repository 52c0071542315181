// Gmail as an add-on may use it: the message that is open, and nothing else. Beside the script's own token goes the
// one that came with the event (platform-facts 2.4).
import type { RawMessage } from '../mail/message';
import { API, type GmailMessage, HEADERS, MESSAGE_FIELDS, toRawMessage } from './gmail';
import { query, sendJson } from './http';

/** A MIME part as `format=full` gives it: decoded from its transfer encoding, base64url. */
export interface MessagePart {
  partId?: string;
  mimeType?: string;
  filename?: string;
  headers?: { name: string; value: string }[];
  body?: { size?: number; data?: string; attachmentId?: string };
  parts?: MessagePart[];
}

/** Where the opened message is to be had. */
export interface Opened {
  /** Gmail's hex id. */
  id: string;
  /** The event's own token, which reads this message only. */
  accessToken: string;
}

/**
 * The id that Gmail REST wants, out of the one an event has: `msg-f:` and a decimal number (platform-facts 2.3).
 *
 * @returns null for an id of another kind, as a message just sent (`msg-a:`) has
 */
export function restId(eventId: string): string | null {
  const [, decimal] = /^(?:msg-f:)(\d{1,20})$/.exec(eventId) ?? [];
  if (decimal !== undefined) return BigInt(decimal).toString(16);
  return /^[0-9a-f]{8,16}$/.test(eventId) ? eventId : null;
}

/** The headers that the rules read. @throws GoogleError */
export function readOpened(opened: Opened): RawMessage {
  const parameters = { format: 'metadata', metadataHeaders: HEADERS, fields: MESSAGE_FIELDS };
  return toRawMessage(get<GmailMessage>(opened, 'gmail.users.messages.get', '', parameters));
}

/** All headers and parts. The bytes of attachments are not in it. @throws GoogleError */
export function readWhole(opened: Opened): MessagePart {
  const whole = get<{ payload?: MessagePart }>(opened, 'gmail.users.messages.get', '', {
    format: 'full',
    fields: 'payload',
  });
  return whole.payload ?? {};
}

/** An attachment's bytes, base64url. @throws GoogleError */
export function readAttachment(opened: Opened, attachmentId: string): string {
  const path = `/attachments/${encodeURIComponent(attachmentId)}`;
  const call = 'gmail.users.messages.attachments.get';
  return get<{ data?: string }>(opened, call, path, { fields: 'data' }).data ?? '';
}

function get<T>(opened: Opened, call: string, path: string, parameters: Parameters<typeof query>[0]): T {
  return sendJson<T>({
    call,
    method: 'get',
    url: `${API}/messages/${opened.id}${path}?${query(parameters)}`,
    token: ScriptApp.getOAuthToken(),
    headers: { 'X-Goog-Gmail-Access-Token': opened.accessToken },
  });
}
