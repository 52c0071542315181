import { domainOf } from '../mail/domain';

/**
 * Where families in the United Kingdom most often have their addresses: what a card goes by, which cannot carry the
 * long list (`people/free-mail`). A stranger elsewhere is not told of on a card; the sweep sees them all.
 */
const COMMON: ReadonlySet<string> = new Set(
  (
    'aol.co.uk aol.com btinternet.com gmail.com gmx.co.uk gmx.com googlemail.com hotmail.co.uk hotmail.com icloud.com ' +
    'live.co.uk live.com mac.com mail.com me.com msn.com ntlworld.com outlook.com proton.me protonmail.com sky.com ' +
    'talktalk.net tiscali.co.uk virginmedia.com yahoo.co.uk yahoo.com ymail.com'
  ).split(' '),
);

/** Whether the address is at one of the common free-mail providers. */
export function isCommonProvider(address: string): boolean {
  return COMMON.has(domainOf(address));
}
