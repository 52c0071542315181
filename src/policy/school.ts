import { covers, type Day, type Span } from '../people/day';
import { holds, type Person } from '../people/person';
import type { School } from './read-school';

export type { School };

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** What of a school the rules ask: its days and hours, who is acting head, and whether out of hours is urgent. */
export interface RuledSchool extends Pick<School, 'hours' | 'terms'> {
  desks: Pick<School['desks'], 'acting-head'>;
  settings: Pick<School['settings'], 'outOfHoursInterrupt'>;
}

/** Whether the person is Headteacher or recorded acting head on `day` (design section 5: in post that day). */
export function isHead(school: Pick<RuledSchool, 'desks'>, person: Person, day: Day): boolean {
  return (
    holds(person, 'headteacher', day) ||
    school.desks['acting-head'].some(
      (acting: Span & { id: string }) => acting.id === person.id && covers(acting, day),
    )
  );
}

/**
 * Whether a moment lies outside school hours: no hours that weekday, before or after them, in a holiday, or outside
 * every term where terms are given.
 *
 * @param day the local day, @param minutes local minutes since midnight
 */
export function isOutOfHours(school: Pick<School, 'hours' | 'terms'>, day: Day, minutes: number): boolean {
  const hours = school.hours[WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!];
  if (!hours) return true;
  const [opens, closes] = hours.map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
  if (minutes < opens! || minutes >= closes!) return true;
  const term = school.terms.find((t) => t.from <= day && day <= t.to);
  if (!term) return school.terms.length > 0;
  return term.holidays.some(([from, to]) => from <= day && day <= to);
}
