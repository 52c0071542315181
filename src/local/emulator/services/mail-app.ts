import addressparser from 'nodemailer/lib/addressparser';
import { ServiceError } from '../errors';
import { randomLetters } from '../randomness';
import { type OutgoingMail, writeMessage } from './mime-message';
import type { Args, Call, ServiceClass } from './service';

// Platform-facts section 1.
const mostRecipients = 50;
const largestBody = 400 * 1024;

/** Addresses of a comma-separated list. Throws Google's error for one that is none. */
function addresses(list: unknown): string[] {
  if (list === undefined || list === null || list === '') return [];
  const found = addressparser(String(list), { flatten: true }).map((entry) => entry.address ?? '');
  for (const address of found) {
    if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address)) {
      throw new ServiceError(`Invalid email: ${address || String(list)}`);
    }
  }
  return found;
}

/** The four forms of sendEmail as one set of options. */
function optionsOf(args: Args): Record<string, unknown> {
  if (!args.isString(0)) return args.object(0);
  if (args.isString(3)) {
    return { to: args.string(0), replyTo: args.string(1), subject: args.string(2), body: args.string(3) };
  }
  const rest = args.count > 3 ? args.object(3) : {};
  return { ...rest, to: args.string(0), subject: args.string(1), body: args.string(2) };
}

const knownOptions = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'];

function mailOf(options: Record<string, unknown>, from: string): OutgoingMail {
  const unknown = Object.keys(options).find((key) => !knownOptions.includes(key));
  if (unknown) throw new ServiceError(`not emulated: MailApp.sendEmail option ${unknown}`, 'Error');
  const text = (key: string) =>
    options[key] === undefined || options[key] === null ? '' : String(options[key]);
  return {
    from,
    name: text('name'),
    to: addresses(options.to),
    cc: addresses(options.cc),
    bcc: addresses(options.bcc),
    replyTo: addresses(options.replyTo).join(', '),
    subject: text('subject'),
    body: text('body'),
    htmlBody: options.htmlBody === undefined ? null : text('htmlBody'),
  };
}

function send({ args, execution, kernel }: Call): void {
  const from = execution.effectiveUser;
  const mail = mailOf(optionsOf(args), from);
  const recipients = [...mail.to, ...mail.cc, ...mail.bcc];
  if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
  if (recipients.length > mostRecipients) {
    throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  }
  if (Buffer.byteLength(mail.body) > largestBody || Buffer.byteLength(mail.htmlBody ?? '') > largestBody) {
    throw new ServiceError('Limit Exceeded: Email Body Size.');
  }
  const now = kernel.clock.now();
  if (!kernel.quotas.take(from, 'email', recipients.length, now)) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
  const unique = randomLetters(kernel.random, 40);
  kernel.parts.keepSent(kernel.world, writeMessage(mail, now, unique), from);
  kernel.world.deliver(writeMessage({ ...mail, bcc: [] }, now, unique), recipients, from);
}

/** `MailApp`: sends as the effective user, delivers inside the tenant, keeps a copy in the sender's Sent. */
export const mailApp: ServiceClass = {
  name: 'MailApp',
  service: 'MailApp',
  type: 'Mail.MailApp',
  methods: {
    sendEmail: {
      takes: [
        ['object'],
        ['string', 'string', 'string'],
        ['string', 'string', 'string', 'object'],
        ['string', 'string', 'string', 'string'],
      ],
      does: send,
    },
    getRemainingDailyQuota: {
      takes: [[]],
      does: ({ execution, kernel }) =>
        kernel.quotas.left(execution.effectiveUser, 'email', kernel.clock.now()),
    },
  },
};
