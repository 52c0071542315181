import { type Share, share } from '../share';

/** One lot of invented messages, measured once while nobody had tuned the list on it. */
export interface Round {
  round: string;
  /** How it was written. */
  written: string;
  /** Interruptions among messages about risk to life, harm and abuse. */
  grave: Share;
  /** Interruptions among routine messages, written and generated. */
  routine: Share;
}

/**
 * The first figures of each round, as they were found in November 2026; they cannot be found again, because the list
 * was bettered with each. The first was written before the list by the same hand, the second to be as far from the
 * list as could be thought of, the others as children plainly write.
 */
export const ROUNDS: readonly Round[] = [
  { round: '1', written: 'before the list', grave: share(278, 314), routine: share(4, 856) },
  {
    round: '2',
    written: 'to be as unlike the list as could be',
    grave: share(99, 304),
    routine: share(14, 727),
  },
  { round: '3', written: 'plainly', grave: share(279, 342), routine: share(12, 671) },
  { round: '4', written: 'plainly, longer', grave: share(229, 324), routine: share(13, 670) },
  {
    round: '5',
    written: 'plainly, with phrases in any order from here on',
    grave: share(238, 315),
    routine: share(4, 626),
  },
  {
    round: '6',
    written: 'plainly; the half called held out',
    grave: share(263, 321),
    routine: share(3, 631),
  },
];
