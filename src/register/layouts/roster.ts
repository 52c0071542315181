import { column, type Layout, LEDGER, tab } from '../layout';

/** People and Groups have the columns of people.csv and groups.csv (design section 7). */
export const ROSTER: Layout = {
  name: 'roster',
  title: 'Safe Channels: roster',
  readers: ['data-manager'],
  tabs: [
    tab('People', 401, '#0b5394', [
      column('id', 'Register id', 100, 'text'),
      column('name', 'Name', 180, 'text'),
      column('other_names', 'Other names', 160, 'text'),
      column('roles', 'Roles', 220, 'wrapped', {
        note: 'Separated by semicolons; with dates as role@from..to',
      }),
      column('school_email', 'School address', 220, 'text'),
      column('aliases', 'Other school addresses', 200, 'text'),
      column('personal_emails', 'Personal addresses', 220, 'text'),
      column('date_of_birth', 'Date of birth', 110, 'date'),
      column('left_on', 'Last day as a pupil', 130, 'date'),
      column('class', 'Class', 100, 'text', { note: 'A pupil’s class, or those a teacher teaches.' }),
      column('children', 'Own children (register ids)', 180, 'text'),
      column('users', 'Used by (register ids)', 180, 'text', {
        note: 'Who uses a parent group’s or a service account.',
      }),
    ]),
    tab('Classes', 402, '#0b5394', [
      column('class', 'Class', 100, 'text'),
      column('teachers', 'Teachers (register ids)', 220, 'text'),
      column('pupils', 'Pupils', 80, 'number'),
    ]),
    tab('Desks', 403, '#0b5394', [
      column('desk', 'Desk', 140, 'text'),
      column('order', 'In which order', 110, 'number', {
        note: 'The first in post who is not a subject deals with it.',
      }),
      column('person', 'Who (register id)', 130, 'text'),
      column('from', 'From', 100, 'date'),
      column('to', 'Last day', 100, 'date'),
    ]),
    tab('Groups', 404, '#0b5394', [
      column('address', 'Address', 240, 'text'),
      column('name', 'Name', 200, 'text'),
      column('members', 'Members (addresses)', 360, 'wrapped'),
    ]),
    ...LEDGER,
  ],
};
