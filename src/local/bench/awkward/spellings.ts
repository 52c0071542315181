// The many ways in which one sender stands in From, and one recipient in To, without being anybody else.
import type { Dice } from '../../sample/dice';
import { encodedWords } from '../../sample/mail/encode';
import type { Mailer } from '../../sample/school/member';

type Spelling = (who: Mailer, chance: Dice) => string;

const split = (address: string): [local: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

const quoted = (name: string): string => `"${name.replace(/["\\]/g, '\\$&')}"`;

/** Each keeps the address what it is by the rules of mail (RFC 5322), or of the provider (Gmail, the school's Google). */
const ANYWHERE: readonly Spelling[] = [
  ({ address }) => address,
  ({ address }) => `<${address}>`,
  ({ name, address }) => `${quoted(name)} <${address}>`,
  ({ name, address }) => `${encodedWords(name)} <${address}>`,
  ({ name, address }) => `${encodedWords(name)} <${address.toUpperCase()}>`,
  ({ address }) => {
    const [local, domain] = split(address);
    return `${local}@${domain.toUpperCase()}`;
  },
  ({ address }) => `"" <${address}>`,
  ({ address }) => `${address} (sent from my phone)`,
  ({ address }) => `=?UTF-8?Q?=F0=9F=A6=8A_hello?= <${address}>`,
];

const GMAIL: readonly Spelling[] = [
  ({ address }) => {
    const [local] = split(address);
    return `<${local
      .split('')
      .join('.')
      .replace(/\.{2,}/g, '.')}@gmail.com>`;
  },
  ({ address }) => `<${split(address)[0].replaceAll('.', '')}@googlemail.com>`,
  ({ address }, chance) => `<${split(address)[0]}+${chance.text(6, 'abcdefgh')}@gmail.com>`,
  ({ address }) => `<${split(address)[0].toUpperCase()}+School@GoogleMail.com>`,
];

const SCHOOL: readonly Spelling[] = [
  ({ address }, chance) => {
    const [local, domain] = split(address);
    return `<${local}+${chance.text(5, 'hijklmn')}@${domain}>`;
  },
];

/**
 * One way to write the sender, for the header as it stands in the message.
 *
 * @param school whether it is an address at the school's own Google
 */
export function spelling(who: Mailer, school: boolean, chance: Dice): string {
  const gmail = /@(gmail|googlemail)\.com$/.test(who.address);
  return chance.pick([...ANYWHERE, ...(gmail ? GMAIL : []), ...(school ? SCHOOL : [])])(who, chance);
}
