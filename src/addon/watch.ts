import type { Knowledge } from '../policy/judgement';
import { isOutOfHours } from '../policy/school';

/** Whether anybody may be expected to look at a report at this moment. */
export type Watch =
  /** School hours, and somebody of the DSL team is in post today. */
  | 'in-post'
  /** School hours, but the register names nobody. */
  | 'desk-empty'
  | 'out-of-hours'
  | 'unknown';

/** @param deskOpen null when it is not known */
export function watchNow(knowledge: Knowledge, deskOpen: boolean | null, now: number): Watch {
  if (deskOpen === null) return 'unknown';
  const { day, minutes } = knowledge.localTime(now);
  if (isOutOfHours(knowledge.school, day, minutes)) return 'out-of-hours';
  return deskOpen ? 'in-post' : 'desk-empty';
}
