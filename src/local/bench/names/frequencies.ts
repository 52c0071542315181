import type { Dice } from '../../sample/dice';

/** Names by how often they are given. */
export interface Frequencies {
  names: readonly string[];
  draw(dice: Dice): string;
  share(name: string): number;
}

/** Draws names as often as their shares say; a name that stands twice has both shares. */
export function byFrequency(entries: readonly (readonly [string, number])[]): Frequencies {
  const shares = new Map<string, number>();
  for (const [name, share] of entries) shares.set(name, (shares.get(name) ?? 0) + share);
  const names = [...shares.keys()];
  let total = 0;
  const sums = [...shares.values()].map((share) => {
    total += share;
    return total;
  });
  return {
    names,
    draw: (dice) => {
      const at = dice.next() * total;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! > at) high = middle;
        else low = middle + 1;
      }
      return names[low]!;
    },
    share: (name) => shares.get(name) ?? 0,
  };
}
