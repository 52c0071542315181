import { column, type Layout, LEDGER, tab } from '../layout';
import { ACTION_STATE, STATUS } from './choices';

/**
 * Low-level concerns and patterns about adults, and what else people report to the Headteacher, in a file the pupils'
 * desk cannot open (L7). All but a pattern is made only by a person; a pattern is a number, not a judgement (F20). What
 * concerns the Headteacher goes to the chair.
 */
export const STAFF_CONCERNS: Layout = {
  name: 'staff-concerns',
  title: 'Safe Channels: staff concerns and patterns',
  readers: ['headteacher'],
  tabs: [
    tab('Concerns', 201, '#674ea7', [
      column('number', 'Number', 80, 'text'),
      column('status', 'Status', 110, 'choice', STATUS),
      column('recorded', 'Recorded', 130, 'instant'),
      column('happened', 'Happened', 130, 'instant'),
      column('about', 'About', 160, 'text'),
      column('reporter', 'Shared by', 160, 'text', { note: 'Kept in confidence as far as is reasonable.' }),
      column('details', 'Details', 360, 'wrapped', { note: 'Facts first, opinion marked as opinion.' }),
      column('context', 'Context', 300, 'wrapped'),
      column('original', 'Original', 200, 'text', {
        note: 'Of a reported message: where the original is kept, or that it is not yet kept.',
      }),
      column('withdrawn', 'Withdrawn, because', 260, 'wrapped', {
        note: 'Why the one who shared it took it back. It is still for the desk to close.',
      }),
      column('said', 'What the person says', 300, 'wrapped', {
        note: 'The right to reply, before anything is decided.',
      }),
      column('action', 'What was done', 300, 'wrapped'),
      column('decision', 'Decision', 200, 'text'),
      column('reason', 'Reason for the decision', 300, 'wrapped'),
      column('lado', 'LADO asked', 100, 'tick', {
        note: 'Ticked when the local authority designated officer was asked.',
      }),
      column('outcome', 'Outcome', 260, 'wrapped'),
      column('closed', 'Closed', 130, 'instant'),
    ]),
    tab('Patterns', 202, '#674ea7', [
      column('name', 'Person or account', 180, 'text'),
      column('person', 'Register id', 110, 'text'),
      column('address', 'Address', 280, 'text'),
      column('what', 'What', 300, 'wrapped', {
        note: 'What the policy says should not be done. Advice is not in this list as a breach and says so itself.',
      }),
      column('week', 'Week beginning', 120, 'date'),
      column('number', 'How many', 90, 'number', {
        note: 'A number, not a judgement. The person sees the lines behind it for 30 days and can correct them.',
      }),
      column('latest', 'Latest', 130, 'instant'),
      column('approval', 'Prior approval', 240, 'wrapped'),
      column('desk', 'For', 120, 'text'),
    ]),
    tab('Actions', 203, '#674ea7', [
      column('concern', 'Concern', 80, 'text'),
      column('set', 'Set on', 130, 'instant'),
      column('what', 'What is to be done', 360, 'wrapped'),
      column('who', 'By whom', 160, 'text'),
      column('due', 'By when', 100, 'date'),
      column('state', 'State', 100, 'choice', ACTION_STATE),
      column('done', 'Done on', 130, 'instant'),
      column('note', 'Note', 320, 'wrapped'),
    ]),
    ...LEDGER,
  ],
};

/** The same for what concerns the Headteacher, who cannot open it: a desk is closed to a subject by the file itself. */
export const CHAIR_CONCERNS: Layout = {
  ...STAFF_CONCERNS,
  name: 'chair-concerns',
  title: 'Safe Channels: concerns for the chair of governors',
  readers: ['chair'],
};
