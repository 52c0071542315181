import { LETTERS, PUPIL_NAME } from './invented-school';
import { workingSchool } from './small-school';

test('when nobody is in post at a desk, IT is told so in Health, once a day and without the case', () => {
  const school = workingSchool();
  school.configurePeople((people) =>
    people
      .split('\n')
      .filter((line) => !/^(H1|D1|D2),/.test(line))
      .join('\n'),
  );
  school.deliver(LETTERS.fromPupilAtHome);
  school.tick();
  school.deliver({ ...LETTERS.fromPupilAtHome, messageId: '<again@gmail.example>' });
  school.tick();
  expect(school.rows('incidents', 'Incidents')).toHaveLength(2);
  expect(school.rows('system', 'Health')).toMatchObject([{ code: 'empty-desk', state: 'new' }]);
  expect(JSON.stringify(school.grids('system'))).not.toContain(PUPIL_NAME);
  expect(school.problems()).toEqual([]);
});
