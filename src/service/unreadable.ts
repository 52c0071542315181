import type { Day } from '../people/day';
import type { Problem } from '../people/problem';
import type { DraftOf } from '../register/entries';
import { PHRASES_FILE } from './phrases';
import { WRITER } from './registers';

/**
 * What IT is told of something in the workbooks that cannot be read, once a day: where it stands, not what stands
 * there.
 *
 * @param at when it is recorded, ISO 8601
 */
export function unreadable(problem: Problem, today: Day, at: string): DraftOf<'health'> {
  const { file, row, column } = problem;
  const where = row === null ? file : `${file}, row ${row}, column ${column}`;
  const phrases = file === PHRASES_FILE;
  return {
    kind: 'health',
    at,
    actor: WRITER,
    payload: {
      id: `unreadable ${where} ${today}`,
      when: `${today}T00:00:00Z`,
      what:
        row === null
          ? 'Nothing on this tab is in use: messages are judged without it.'
          : 'A row of the school’s registers cannot be read, and what it says is not used.',
      code: row === null ? 'nothing-in-use' : 'unreadable-row',
      where,
      todo: phrases
        ? 'Ask the DSL to put that tab right.'
        : 'Ask whoever keeps that file to put the cell right, and run configure again.',
      state: 'new',
    },
  };
}
