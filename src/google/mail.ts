import { GoogleError } from './google-error';

/**
 * Sends a mail as the role account, to each person by itself: one address that Google refuses must not keep the
 * others from being told.
 *
 * @throws GoogleError when it went to nobody. Google's own words are not passed on: they may hold an address.
 */
export function sendMail(to: readonly string[], subject: string, body: string): void {
  const sent = to.filter((address) => {
    try {
      MailApp.sendEmail({ to: address, name: 'Safe Channels', subject, body });
      return true;
    } catch {
      return false;
    }
  });
  if (sent.length === 0 && to.length > 0) throw new GoogleError('mail.sendEmail', 500, 'notSent');
}
