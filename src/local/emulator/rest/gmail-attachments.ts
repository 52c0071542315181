// users.messages.attachments.get.
import { gmailAttachment } from '../../mail/resource';
import type { JsonAnswer, RestCallContext, RestRoute } from '../world';
import { scope } from './auth';
import { invalidArgument, jsonAnswer, notFound } from './errors';
import { accountOf } from './gmail-account';
import { LATENCY } from './latency';
import { checkThread } from './opened-message';
import { allowParameters } from './parameters';

function get(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.messages.attachments.get', []);
  const { mailbox } = accountOf(call);
  const { messageId = '', id = '' } = call.params;
  if (!/^[0-9a-f]{1,16}$/i.test(messageId)) throw invalidArgument('Invalid id value');
  const message = mailbox.messages.get(messageId);
  if (!message) throw notFound();
  checkThread(call, message.threadId);
  const attachment = gmailAttachment(message, id);
  if (!attachment) throw invalidArgument('Invalid attachment token');
  return jsonAnswer(attachment);
}

export const attachmentRoutes: RestRoute[] = [
  {
    name: 'gmail.users.messages.attachments.get',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/messages/{messageId}/attachments/{id}',
    scopes: ['https://mail.google.com/', scope('gmail.modify'), scope('gmail.readonly')],
    openedMessage: true,
    units: 20,
    latency: LATENCY.gmail.messagesGet,
    handle: get,
  },
];
