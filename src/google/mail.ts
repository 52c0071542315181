import { GoogleError } from './google-error';

/** How long to wait before those whom a mail did not reach are tried again, milliseconds. */
const WAIT = 2_000;

const QUOTA = 'quotaExceeded';

/**
 * Sends a mail as the role account, to each person by itself, a second time where it fails: one address that Google
 * refuses must not keep the others from being told, nor have them told again at every run. A quota that is used up is
 * nobody's address: those it kept from being told must be told later, even if that tells the others once more.
 *
 * @throws GoogleError when it went to nobody, and when the quota kept it from somebody. Google's own words are not passed
 * on: they may hold an address.
 */
export function sendMail(to: readonly string[], subject: string, body: string): void {
  let reason = '';
  const missedOf = (addresses: readonly string[]) =>
    addresses.filter((address) => {
      try {
        MailApp.sendEmail({ to: address, name: 'Safe Channels', subject, body });
        return false;
      } catch (error) {
        reason = reasonOf(error as Error);
        return true;
      }
    });
  const missed = missedOf(to);
  if (missed.length === 0) return;
  Utilities.sleep(WAIT);
  const left = missedOf(missed).length;
  if (left === to.length || (left > 0 && reason === QUOTA))
    throw new GoogleError('mail.sendEmail', 500, reason);
}

function reasonOf({ message }: Error): string {
  if (/permission/i.test(message)) return 'insufficientPermissions';
  return /too many times/i.test(message) ? QUOTA : 'notSent';
}
