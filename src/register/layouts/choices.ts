const RED = '#f4c7c3';
const AMBER = '#fce8b2';
const BLUE = '#c9daf8';
const GREEN = '#d9ead3';
const GREY = '#efefef';

/** Where an incident stands. */
export const STATUS = {
  choices: ['new', 'acknowledged', 'in progress', 'withdrawn', 'closed'],
  colours: { new: RED, acknowledged: AMBER, 'in progress': BLUE, withdrawn: AMBER, closed: GREEN },
} as const;

/** Where something on an action list stands. */
export const ACTION_STATE = {
  choices: ['to do', 'done', 'not needed'],
  colours: { 'to do': AMBER, done: GREEN, 'not needed': GREY },
} as const;

/** Where a line on the IT admin's Health tab stands. */
export const HEALTH_STATE = {
  choices: ['new', 'being looked at', 'put right', 'no action needed'],
  colours: { new: RED, 'being looked at': AMBER, 'put right': GREEN, 'no action needed': GREY },
} as const;

/** Whether an account's mail is looked at. */
export const COVERAGE_STATE = {
  choices: ['swept', 'not covered'],
  colours: { swept: GREEN, 'not covered': RED },
} as const;

/** What a decision may be; a decision not to refer is one and needs its reason too (K3). */
export const DECISIONS = [
  'handled in school',
  'referred to children’s social care',
  'referred to the police',
  'referred to the LADO',
  'passed to the Headteacher',
  'passed to IT',
  'not referred: reason given',
  'no further action: reason given',
] as const;
