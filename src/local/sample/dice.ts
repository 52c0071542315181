// The only source of chance in the sample school: a seeded generator, so that two runs write the same bytes.

/** Seeded pseudo-random numbers (sfc32 over a hashed text seed). Streams made by `fork` do not disturb each other. */
export interface Dice {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of `items`; throws when there is none. */
  pick<T>(items: readonly T[]): T;
  /** `count` different items (all of them when there are fewer), in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string;
  /** A new stream that depends on the seed and `label` only, never on what was drawn before. */
  fork(label: string): Dice;
}

export const HEX = '0123456789abcdef';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const TOKEN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
  }
  return h;
}

export function dice(seed: string): Dice {
  let a = hash(seed, 2166136261);
  let b = hash(seed, 374761393);
  let c = hash(seed, 3266489917);
  let counter = 1;
  function draw(): number {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  }
  for (let i = 0; i < 15; i += 1) {
    draw();
  }
  const self: Dice = {
    next: draw,
    int: (low, high) => low + Math.floor(draw() * (high - low + 1)),
    chance: (probability) => draw() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) {
        throw new Error('nothing to pick from');
      }
      return items[Math.floor(draw() * items.length)] as T;
    },
    sample: <T>(items: readonly T[], count: number): T[] => {
      const pool = items.slice();
      const taken: T[] = [];
      while (taken.length < count && pool.length > 0) {
        taken.push(...pool.splice(Math.floor(draw() * pool.length), 1));
      }
      return taken;
    },
    text: (length, alphabet) => {
      let out = '';
      for (let i = 0; i < length; i += 1) {
        out += alphabet[Math.floor(draw() * alphabet.length)];
      }
      return out;
    },
    fork: (label) => dice(`${seed}/${label}`),
  };
  return self;
}
