import type { Tenant } from '../emulator/tenant';
import { AT, MARKED } from './people';

/** A mail that the role account has written, in somebody's mailbox. */
interface Mail {
  mailbox: string;
  subject: string;
  body: string;
}

/** How often each person was told of each thing: `address, thing` to a number. */
export function toldIn(tenant: Tenant): Record<string, number> {
  const told: Record<string, number> = {};
  for (const mail of mailsOf(tenant)) {
    for (const thing of thingsIn(mail)) {
      const key = `${mail.mailbox}, ${thing}`;
      told[key] = (told[key] ?? 0) + 1;
    }
  }
  return told;
}

/** A line for each mail of ours that names anybody. */
export function namesInMails(tenant: Tenant): string[] {
  return mailsOf(tenant)
    .filter(({ subject, body }) => MARKED.test(`${subject} ${body}`))
    .map(({ mailbox, subject }) => `a mail to ${mailbox} names somebody: ${subject}`);
}

/** A notice tells of each incident in it, any other mail of what its subject says. */
function thingsIn({ subject, body }: Mail): string[] {
  const incidents = body.match(/^[A-Z]-\d{4}(?=: )/gm);
  return incidents === null ? [subject] : [...new Set(incidents)];
}

function mailsOf({ world }: Tenant): Mail[] {
  return [...world.mailboxes.values()].flatMap(({ address, messages }) =>
    [...messages.values()].flatMap(({ source, labelIds }) => {
      const [head = '', ...rest] = source.rawBytes().toString().split('\r\n\r\n');
      if (labelIds.includes('SENT') || !new RegExp(`^From: .*${AT.role}`, 'm').test(head)) return [];
      const subject = /^Subject: (.*)$/m.exec(head)?.[1]?.trim() ?? '';
      const body = rest.join('\r\n\r\n');
      const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head);
      return [{ mailbox: address, subject, body: isBase64 ? Buffer.from(body, 'base64').toString() : body }];
    }),
  );
}
