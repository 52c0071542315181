import { ROLES } from '../../src/people/person';
import { roleNamed } from '../../src/people/role-names';

describe('a role in people.csv, however a school spells it (F22, F23)', () => {
  test.each([
    ['Headteacher', 'headteacher'],
    ['Head Teacher', 'headteacher'],
    ['SLT', 'slt'],
    ['Senior Leadership Team', 'slt'],
    ['designated person', 'dsl'],
    ['Designated Safeguarding Lead', 'dsl'],
    ['ex - pupil', 'ex-pupil'],
    ['parents /carers', 'parent'],
    ['Governors', 'governor'],
    ['parental groups', 'parent-group'],
    ['Staff', 'staff'],
    ['DPO', 'dpo'],
  ])('%s is %s', (written, role) => expect(roleNamed(written)).toBe(role));

  test('each role is its own name', () => expect(ROLES.map(roleNamed)).toEqual([...ROLES]));

  test.each(['', 'techer', 'governing', 'headd', 'constructor'])('%j is no role', (written) =>
    expect(roleNamed(written)).toBeNull(),
  );
});
