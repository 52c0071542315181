/** A share with its 95 % interval (Wilson), and of how many. */
export interface Share {
  value: number;
  low: number;
  high: number;
  of: number;
}

const Z = 1.96;

/** `hits` of `of` with the Wilson interval, which stays inside 0 to 1 also for few cases. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { value: Number.NaN, low: 0, high: 1, of };
  const value = hits / of;
  const middle = (value + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((value * (1 - value)) / of + (Z * Z) / (4 * of * of));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of };
}

/** `0.98 (0.95 to 0.99, of 200)`. */
export function inWords({ value, low, high, of }: Share): string {
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return of === 0 ? 'no case' : `${round(value)} (${round(low)} to ${round(high)}, of ${of})`;
}
