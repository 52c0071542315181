/** The domain part of an address, lower case, without a trailing dot or bracket; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/[.>]+$/, '');
}
