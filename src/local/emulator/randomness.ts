import { createHash, randomBytes } from 'node:crypto';

/** Where a tenant's random bytes come from; `drawn` is kept when a seeded tenant is saved. */
export interface Randomness {
  readonly seed: string | null;
  readonly drawn: number;
  bytes(n: number): Buffer;
}

/** Real randomness without a seed; with one, a SHA-256 counter stream, so that a run can be repeated exactly. */
export function randomness(seed: string | null, drawn = 0): Randomness {
  let blocks = drawn;
  return {
    seed,
    get drawn() {
      return blocks;
    },
    bytes(n) {
      if (seed === null) return randomBytes(n);
      const parts: Buffer[] = [];
      for (let have = 0; have < n; have += 32) {
        parts.push(createHash('sha256').update(`${seed}\n${blocks}`).digest());
        blocks += 1;
      }
      return Buffer.concat(parts).subarray(0, n);
    },
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `n` letters as they stand in Google's file ids and tokens. */
export function randomLetters(source: Randomness, n: number): string {
  return [...source.bytes(n)].map((byte) => letters[byte & 63]).join('');
}
