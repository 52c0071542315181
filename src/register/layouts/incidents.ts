import { PARTS } from '../../policy/reports';
import { PHRASE_KINDS } from '../../policy/triage/phrase';
import { CHANNEL_WORDS } from '../../policy/words';
import type { Cell } from '../cell';
import { column, type Layout, LEDGER, tab, wholeColumn } from '../layout';
import { ACTION_STATE, DECISIONS, STATUS } from './choices';

const CHANNELS = { choices: Object.values(CHANNEL_WORDS) };

const WHY_NOTE =
  'What was seen: in which line of the message and in which row of the roster, as it was when this was recorded.';

const incidents = tab('Incidents', 102, '#cc0000', [
  column('number', 'Number', 80, 'text'),
  column('status', 'Status', 110, 'choice', STATUS),
  column('interrupt', 'Urgent', 80, 'tick', {
    note: 'Ticked when the rule says that a person must be told at once; the rest comes with the digest.',
  }),
  column('desk', 'For', 120, 'text', { note: 'The desk that has to deal with it.' }),
  column('opened', 'Recorded', 130, 'instant', {
    note: 'When this was entered here. When it happened stands in the next column.',
  }),
  column('happened', 'Happened', 130, 'instant', {
    note: 'The date of the message. Blank when it has none that can be read.',
  }),
  column('what', 'What', 260, 'wrapped'),
  column('about', 'Child or person', 160, 'text', {
    note: 'Whom it is about; blank when nobody on the register matches.',
  }),
  column('class', 'Class', 80, 'text'),
  column('address', 'Address', 280, 'text', {
    note: 'Received: the writer’s address. Sent: the address written to.',
  }),
  column('mailbox', 'In whose mailbox', 260, 'text', {
    note: 'Where it was first seen. Everybody who had it is on the tab People on incidents.',
  }),
  column('reached', 'Mailboxes', 90, 'number', {
    note: 'In how many mailboxes the same message was seen. One message is one incident.',
  }),
  column('channel', 'By way of', 120, 'choice', CHANNELS),
  column('reasons', 'Why it is here', 360, 'wrapped', { note: WHY_NOTE }),
  column('settles', 'What would settle it', 320, 'wrapped'),
  column('messageId', 'Message id', 200, 'text', {
    note: 'In Gmail search for rfc822msgid: followed by this, without the angle brackets.',
  }),
  column('original', 'Original', 200, 'text', {
    note: 'Of a reported message: where the original is kept, or that it is not yet kept.',
  }),
  column('acknowledgedBy', 'Acknowledged by', 150, 'text'),
  column('acknowledgedAt', 'Acknowledged', 130, 'instant'),
  column('summary', 'Summary', 320, 'wrapped', {
    note: 'What happened, clearly and completely: facts first, opinion marked as opinion. Needed to close.',
  }),
  column('action', 'What was done', 320, 'wrapped', { note: 'How it was followed up. Needed to close.' }),
  column('decision', 'Decision', 200, 'choice', {
    choices: DECISIONS,
    note: 'A decision not to refer is a decision too. Needed to close.',
  }),
  column('reason', 'Reason for the decision', 320, 'wrapped', {
    note: 'Also why it was not referred. Needed to close.',
  }),
  column('outcome', 'Outcome', 260, 'wrapped', { note: 'How it ended. Needed to close.' }),
  column('closed', 'Closed', 130, 'instant'),
]);

const contactLog = tab('Contact log', 106, '#e69138', [
  column('when', 'When', 130, 'instant', {
    note: 'The date of the message; when it has none, when it was recorded.',
  }),
  column('recorded', 'Recorded', 130, 'instant'),
  column('who', 'Child', 160, 'text', {
    note: 'Blank when several children match, or only an address is known.',
  }),
  column('class', 'Class', 80, 'text'),
  column('address', 'Address', 280, 'text'),
  column('whom', 'Wrote to', 180, 'text'),
  column('mailbox', 'In whose mailbox', 260, 'text'),
  column('channel', 'By way of', 120, 'choice', CHANNELS),
  column('what', 'What', 260, 'wrapped'),
  column('clauses', 'Policy clauses', 120, 'text'),
  column('first', 'Read first', 90, 'tick', {
    note: 'Ticked when words were seen that a person should look at, though nobody had to be told at once.',
  }),
  column('reasons', 'Why it is here', 360, 'wrapped', { note: WHY_NOTE }),
  column('settles', 'What would settle it', 320, 'wrapped'),
  column('messageId', 'Message id', 200, 'text', {
    note: 'In Gmail search for rfc822msgid: followed by this, without the angle brackets.',
  }),
  column('tickedOff', 'Ticked off', 130, 'instant', { note: 'Read, and nothing more to do.' }),
  column('tickedOffBy', 'Ticked off by', 150, 'text'),
  column('raisedTo', 'Raised to', 90, 'text', { note: 'The number of the incident this line became.' }),
]);

const count = (label: string, all: string, week: string): Cell[] => [
  { kind: 'text', value: label },
  { kind: 'formula', value: `=${all}` },
  { kind: 'formula', value: `=${week}` },
];
const status = wholeColumn(incidents, 'status');
const opened = wholeColumn(incidents, 'opened');
const told = wholeColumn(incidents, 'interrupt');
const when = wholeColumn(contactLog, 'when');
const recorded = wholeColumn(contactLog, 'recorded');
const tickedOff = wholeColumn(contactLog, 'tickedOff');
const classes = wholeColumn(contactLog, 'class');
/** The last seven days, today among them. */
const WEEK = '">="&(TODAY()-6)';

const ofStatus = (value: string, label: string): Cell[] =>
  count(label, `COUNTIF(${status},"${value}")`, `COUNTIFS(${status},"${value}",${opened},${WEEK})`);

const dashboard = tab(
  'Dashboard',
  101,
  '#3c78d8',
  [
    column('what', 'What', 340, 'text'),
    column('all', 'In all', 100, 'number'),
    column('week', 'In the last 7 days', 140, 'number'),
  ],
  [
    ofStatus('new', 'Incidents nobody has acknowledged yet'),
    ofStatus('acknowledged', 'Incidents acknowledged'),
    ofStatus('in progress', 'Incidents in progress'),
    ofStatus('withdrawn', 'Incidents withdrawn by the reporter, still to be closed'),
    ofStatus('closed', 'Incidents closed'),
    count('Urgent incidents', `COUNTIF(${told},TRUE)`, `COUNTIFS(${told},TRUE,${opened},${WEEK})`),
    count('Lines in the contact log', `COUNT(${when})`, `COUNTIF(${when},${WEEK})`),
    count(
      'Lines not ticked off',
      `COUNT(${recorded})-COUNT(${tickedOff})`,
      `COUNTIFS(${recorded},${WEEK},${tickedOff},"")`,
    ),
    [{ kind: 'empty' }, { kind: 'empty' }, { kind: 'empty' }],
    [{ kind: 'text', value: 'Contact log by class' }, { kind: 'empty' }, { kind: 'empty' }],
  ],
);

/** The Dashboard's line for one class; it is added when the class first appears in the contact log. */
export function classLine(row: number): { all: Cell; week: Cell } {
  return {
    all: { kind: 'formula', value: `=COUNTIF(${classes},$A${row})` },
    week: { kind: 'formula', value: `=COUNTIFS(${classes},$A${row},${when},${WEEK})` },
  };
}

export const INCIDENTS: Layout = {
  name: 'incidents',
  title: 'Safe Channels: incidents and contact log',
  readers: ['dsl', 'deputy-dsl'],
  tabs: [
    dashboard,
    incidents,
    tab('People on incidents', 103, '#cc0000', [
      column('incident', 'Incident', 80, 'text'),
      column('name', 'Name', 180, 'text'),
      column('person', 'Register id', 110, 'text'),
      column('address', 'Address', 240, 'text'),
      column('part', 'Part', 110, 'choice', {
        choices: PARTS,
        note: 'Subject: somebody whose conduct is in question. A subject never deals with the incident.',
      }),
    ]),
    tab('Chronology', 104, '#cc0000', [
      column('incident', 'Incident', 80, 'text'),
      column('happened', 'Happened', 130, 'instant'),
      column('recorded', 'Recorded', 130, 'instant'),
      column('what', 'What', 480, 'wrapped'),
      column('by', 'Recorded by', 150, 'text'),
    ]),
    tab('Actions', 105, '#cc0000', [
      column('incident', 'Incident', 80, 'text'),
      column('set', 'Set on', 130, 'instant'),
      column('what', 'What is to be done', 360, 'wrapped'),
      column('who', 'By whom', 160, 'text'),
      column('due', 'By when', 100, 'date'),
      column('state', 'State', 100, 'choice', ACTION_STATE),
      column('done', 'Done on', 130, 'instant'),
      column('note', 'Note', 320, 'wrapped'),
    ]),
    contactLog,
    tab('Phrases', 107, '#8e7cc3', [
      column('id', 'Id', 160, 'text', {
        note: 'Small letters, figures and hyphens. Each row has its own.',
      }),
      column('kind', 'Kind', 150, 'choice', {
        choices: PHRASE_KINDS,
        note: 'What the phrase may be about. “words” is a set of words that other rows name in {}; in a sentence with a “doubt” nothing is urgent.',
      }),
      column('phrase', 'Phrase', 420, 'wrapped', {
        note: 'Words one after the other. (a|b): one of several. [a]: with or without. ...: up to four other words. a & b: both in the sentence, in any order. hit*: every word that begins so. {family}: one of that set.',
      }),
      column('notWhen', 'Not when', 320, 'wrapped', {
        note: 'A sentence that says this too is left alone.',
      }),
      column('source', 'Where it comes from', 220, 'wrapped'),
      column('inUse', 'In use', 80, 'choice', {
        choices: ['yes', 'no'],
        note: 'Put “no” to stop one. A row of the program’s own list that is taken out comes back at the next configure.',
      }),
    ]),
    ...LEDGER,
  ],
};
