import type { Desk } from './finding';

/** What people report (design section 5, Reports by people). */
export const REPORT_KINDS = [
  'child-contacted-me',
  'about-a-child',
  'abuse-on-a-school-site',
  'confidential-matter-posted',
  'person-abused-online',
  'low-level-concern',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The one part a person has on an incident; only `subject` closes a desk to a person. */
export const PARTS = ['child', 'writer', 'recipient', 'subject', 'witness', 'reporter'] as const;
export type Part = (typeof PARTS)[number];

export interface ReportEntry {
  /** Who deals with it. */
  desks: readonly Desk[];
  /** Who as well when a child is concerned (F3). */
  withChild: readonly Desk[];
  /** Whether people are told at once. */
  urgent: boolean;
  /** Whether it is about an adult's conduct: then it is the Headteacher's, or the chair's, and never in the DSL's register. */
  conduct: boolean;
}

/** What the policy says for each kind of report. */
export const REPORTS: Readonly<Record<ReportKind, ReportEntry>> = {
  'child-contacted-me': { desks: ['dsl'], withChild: [], urgent: true, conduct: false },
  'about-a-child': { desks: ['dsl'], withChild: [], urgent: true, conduct: false },
  'abuse-on-a-school-site': { desks: ['slt'], withChild: ['dsl'], urgent: false, conduct: false },
  'confidential-matter-posted': { desks: ['headteacher'], withChild: [], urgent: false, conduct: false },
  'person-abused-online': { desks: ['headteacher'], withChild: ['dsl'], urgent: false, conduct: false },
  'low-level-concern': { desks: ['headteacher'], withChild: [], urgent: false, conduct: true },
};
