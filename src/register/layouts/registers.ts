import { column, type Layout, LEDGER, tab } from '../layout';

/** Approvals and Sites have the columns of approvals.csv and sites.csv (design section 7). */
export const REGISTERS: Layout = {
  name: 'registers',
  title: 'Safe Channels: approvals, sites and consents',
  readers: ['slt', 'headteacher', 'office'],
  tabs: [
    tab('Approvals', 301, '#38761d', [
      column('id', 'Number', 80, 'text'),
      column('person_id', 'Whose (register id)', 130, 'text'),
      column('address', 'Personal address', 220, 'text', {
        note: 'Blank: any personal address of this person.',
      }),
      column('clause', 'Policy clause', 110, 'text'),
      column('purpose', 'For what', 300, 'wrapped'),
      column('asked_on', 'Asked on', 100, 'date'),
      column('granted_by', 'Granted by (register id)', 150, 'text'),
      column('granted_on', 'Granted on', 100, 'date', {
        note: 'Counts only when it is not later than the message.',
      }),
      column('declined_on', 'Declined on', 100, 'date'),
      column('expires_on', 'Last day', 100, 'date'),
      column('revoked_on', 'Withdrawn on', 110, 'date'),
    ]),
    tab('Sites', 302, '#38761d', [
      column('id', 'Number', 80, 'text'),
      column('platform', 'Platform', 130, 'text'),
      column('url', 'Web address', 280, 'text'),
      column('owner_id', 'Owner (register id)', 130, 'text'),
      column('account_email', 'School account it is linked to', 220, 'text'),
      column('class', 'Class', 80, 'text'),
      column('notified_on', 'SLT told on', 110, 'date', {
        note: 'Must come before pupils are given access.',
      }),
      column('notified_to', 'Told to (register id)', 140, 'text'),
      column('pupils_from', 'Pupils have access from', 150, 'date'),
      column('closed_on', 'Closed on', 100, 'date'),
    ]),
    tab('Consents', 303, '#38761d', [
      column('child', 'Child', 160, 'text'),
      column('class', 'Class', 80, 'text'),
      column('photo', 'Photograph', 100, 'tick', {
        note: 'Three separate consents: a photograph, the name with it, anything else that identifies.',
      }),
      column('name', 'Name', 80, 'tick'),
      column('other', 'Other details', 110, 'tick'),
      column('channel', 'Where it may appear', 200, 'text'),
      column('given_by', 'Given in writing by', 160, 'text'),
      column('given_on', 'Given on', 100, 'date'),
      column('expires_on', 'Last day', 100, 'date'),
      column('withdrawn_on', 'Withdrawn on', 110, 'date'),
    ]),
    tab('Declarations', 304, '#38761d', [
      column('person', 'Who declares it', 160, 'text'),
      column('about', 'Existing relationship with', 180, 'text'),
      column('nature', 'Of what kind', 240, 'wrapped'),
      column('declared_on', 'Declared on', 110, 'date'),
      column('seen_by', 'Seen by', 160, 'text'),
      column('review_on', 'Look at again on', 120, 'date'),
      column('ended_on', 'Ended on', 100, 'date'),
    ]),
    tab('Acknowledgements', 305, '#38761d', [
      column('person', 'Who', 160, 'text'),
      column('document', 'What was read', 240, 'text'),
      column('version', 'Version', 80, 'text'),
      column('at', 'When', 130, 'instant'),
    ]),
    ...LEDGER,
  ],
};
