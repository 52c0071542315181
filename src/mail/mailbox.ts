import addressparser from 'nodemailer/lib/addressparser';

/** A name with an address, as it stands in From, To or Reply-To. Addresses are lower case. */
export interface NamedAddress {
  name: string;
  address: string;
}

/** Every address of the given header values, groups (`Friends: a@b.example;`) opened, in order. */
export function parseAddresses(values: readonly string[]): NamedAddress[] {
  return values.flatMap((value) =>
    addressparser(value, { flatten: true })
      .map(({ name, address }) => ({ name: name.trim(), address: address.trim().toLowerCase() }))
      .filter(({ address }) => address.includes('@')),
  );
}
