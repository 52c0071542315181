// Message-IDs as the senders' systems make them.
import { type Dice, HEX, LOWER, TOKEN } from '../dice';

/** A Message-ID for mail written by hand at `address`. */
export function messageIdFor(address: string, chance: Dice): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (domain === 'gmail.com' || domain === 'googlemail.com' || domain.endsWith('uplandprimary.example')) {
    return `<CA${chance.text(48, TOKEN)}@mail.gmail.com>`;
  }
  if (/^(hotmail|outlook|live)\./.test(domain)) {
    const host = `DB7PR${chance.int(10, 99)}MB${chance.int(1000, 9999)}`;
    return `<${host}${chance.text(24, HEX).toUpperCase()}@${host}.eurprd${chance.int(10, 99)}.prod.outlook.com>`;
  }
  if (/^(yahoo|sky|btinternet)\./.test(domain)) {
    return `<${chance.int(100000000, 2000000000)}.${chance.int(100000, 999999)}.${chance.int(1600000000, 1799999999)}@mail.yahoo.com>`;
  }
  if (domain === 'icloud.com') {
    const hex = chance.text(32, HEX).toUpperCase();
    return `<${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}@icloud.com>`;
  }
  return `<${chance.text(16, LOWER)}.${chance.int(1000000, 9999999)}@${domain}>`;
}

export function uuid(chance: Dice): string {
  const hex = chance.text(32, HEX);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
