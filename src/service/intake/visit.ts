import type { Day } from '../../people/day';
import type { Roster } from '../../people/roster';
import type { School } from '../../policy/school';
import type { Zone } from '../../register/cell';
import type { RequestKind, WireRequest } from '../../wire/request';
import type { Caller } from '../caller';

/** A request that was let in, and what is known of the school at this moment. */
export interface Visit<K extends RequestKind = RequestKind> {
  request: WireRequest<K>;
  caller: Caller;
  school: School;
  roster: Roster;
  /** The school's local day. */
  today: Day;
  zone: Zone;
}
