// The wire speaks of reports in the policy's own words.
export { PARTS, type Part, REPORT_KINDS, type ReportKind } from '../policy/reports';
