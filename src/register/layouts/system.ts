import { column, type Layout, LEDGER, tab } from '../layout';
import { COVERAGE_STATE, HEALTH_STATE } from './choices';

/** What the IT admin sees: addresses and codes, no case and no person's name. */
export const SYSTEM: Layout = {
  name: 'system',
  title: 'Safe Channels: system',
  readers: ['it'],
  tabs: [
    tab('Health', 501, '#45818e', [
      column('id', 'Number', 110, 'text'),
      column('when', 'When', 130, 'instant'),
      column('what', 'What', 320, 'wrapped'),
      column('code', 'Code', 180, 'text'),
      column('where', 'Where', 220, 'text'),
      column('address', 'Address concerned', 220, 'text'),
      column('messageId', 'Message id', 200, 'text', { note: 'For Email log search in the admin console.' }),
      column('times', 'Mailboxes', 90, 'number'),
      column('todo', 'What to do', 360, 'wrapped'),
      column('state', 'State', 130, 'choice', HEALTH_STATE),
    ]),
    tab('Coverage', 502, '#45818e', [
      column('account', 'Account', 240, 'text'),
      column('accountClass', 'Kind of account', 130, 'text'),
      column('state', 'State', 110, 'choice', COVERAGE_STATE),
      column('why', 'Why not', 320, 'wrapped'),
      column('since', 'Since', 130, 'instant'),
    ]),
    tab('Settings', 503, '#45818e', [
      column('name', 'Setting', 200, 'text'),
      column('value', 'Value', 220, 'wrapped'),
      column('meaning', 'What it means', 420, 'wrapped'),
    ]),
    tab('Runs', 504, '#45818e', [
      column('id', 'Run', 110, 'text'),
      column('kind', 'Kind', 110, 'text'),
      column('when', 'Began', 130, 'instant'),
      column('read', 'Messages read', 110, 'number'),
      column('new', 'New', 80, 'number'),
      column('findings', 'Findings', 90, 'number'),
      column('late', 'Left for the next run', 150, 'number', { note: 'Mailboxes the run had no time for.' }),
      column('ended', 'Ended', 130, 'instant', { note: 'Blank: the run was cut off.' }),
    ]),
    ...LEDGER,
  ],
};
