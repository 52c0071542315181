import type { Explanation } from '../../policy/explain';
import type { Direction, Finding } from '../../policy/finding';
import type { BuiltRule } from '../../policy/table';
import { APPROVAL_WORDS } from '../../policy/words';
import { type Author, isChildAuthor } from '../author';
import type { Own } from '../own-report';
import type { Reader } from '../reader';
import { plain, quoted } from '../show';
import type { Watch } from '../watch';
import {
  ADDRESS_GIVEN,
  APP,
  AUTOMATIC,
  BY_NAME,
  EMERGENCY,
  FORGED,
  FROM_HOME,
  HOME,
  inClass,
  KNOWS_DOMAINS,
  KNOWS_NOTHING,
  knowsOld,
  NAME_GIVEN,
  NO_READER,
  NO_SENDER,
  NOTHING_SAID,
  REPORT,
  REPORT_QUIET,
  SUBJECT_GIVEN,
  toGovernor,
  toParentGroup,
  toStaff,
  WATCH_WORDS,
  WHAT_TO_DO,
  WHAT_TO_DO_NOT_STAFF,
  WHY_TOLD,
  YOURS,
} from '../words';
import { buttons, type CardModel, type SectionModel, section, strong, text, type WidgetModel } from './model';
import { ownReportSection, type When } from './own-report-section';

/** How well the card knows who is who. */
export type Knows =
  | { state: 'fresh' }
  | { state: 'old'; madeAt: number }
  /** Google did not tell whose card it is. */
  | { state: 'no-reader' }
  /** The service refused this account, or had a fault: it tells nothing of which. */
  | { state: 'refused' }
  /** No snapshot; the school's domains at most. */
  | { state: 'missing'; domains: boolean };

/** All that the card of an opened message is made of. */
export interface MessageView {
  reader: Reader;
  knows: Knows;
  direction: Direction;
  automatic: boolean;
  subject: string;
  authors: readonly Author[];
  findings: readonly Finding[];
  /** Why a finding is there, without whose address it is. */
  why: (finding: Finding) => Explanation;
  watch: Watch;
  own: Own;
  /** Whether the hourly trigger is there to send what waits. */
  hourly: boolean;
  /** Said above all else: the store is nearly full. */
  notices: readonly string[];
}

/** Findings that somebody who is not staff is told of. */
const NOT_STAFF: ReadonlySet<string> = new Set([
  'spoofed-school-address',
  'pupil-contact',
  'ex-pupil-contact',
]);

/** Adults of the school: routine mail from them needs no more than a line. */
const OF_THE_SCHOOL: ReadonlySet<string> = new Set([
  'headteacher',
  'dsl',
  'staff',
  'governor',
  'parent-group',
  'service',
  'group',
]);

/** The card of an opened message: who this is, what the policy says, what to do next, and Report. */
export function messageCard(view: MessageView, when: When): CardModel {
  const { reader, knows } = view;
  const findings = shownFindings(view);
  if (isQuiet(view, findings)) return quietCard(view);
  const child = view.direction === 'received' && view.authors.some(isChildAuthor);
  const report =
    view.own.state === 'none' ? [buttons({ text: REPORT, does: { call: 'onReport' }, main: true })] : [];
  return {
    title: APP,
    subtitle: HOME.subtitle,
    sections: [
      ...section(view.notices.map(text)),
      ...section(lacksOf(knows, when).map(text)),
      ...section(whoWidgets(view, findings)),
      ...ownReportSection(view.own, view.hourly, when),
      ...findings.flatMap((finding) => findingSections(finding, view.why(finding), reader)),
      ...section(child || findings.length > 0 ? report : [text(NOTHING_SAID), ...report]),
      ...section(
        child || knows.state === 'missing' || knows.state === 'no-reader'
          ? [text(EMERGENCY), text(WATCH_WORDS[view.watch])]
          : [],
      ),
    ],
  };
}

/** For those who are no part of what the add-on is for. */
export function plainCard(knows: Knows): CardModel {
  return {
    title: APP,
    subtitle: '',
    sections: section([
      text(knows.state === 'refused' ? HOME.refused : HOME.plain),
      text(HOME.plainHelp),
      text(EMERGENCY),
    ]),
  };
}

function isQuiet(view: MessageView, findings: readonly Finding[]): boolean {
  const routine =
    view.direction === 'sent' || view.authors.every(({ kind, atHome }) => !atHome && OF_THE_SCHOOL.has(kind));
  return (
    routine &&
    findings.length === 0 &&
    view.knows.state === 'fresh' &&
    view.own.state === 'none' &&
    view.notices.length === 0 &&
    (view.direction === 'sent' || view.authors.length > 0)
  );
}

function quietCard(view: MessageView): CardModel {
  const [author] = view.authors;
  const line = view.direction === 'sent' || author === undefined ? YOURS : inWords(author, view.reader);
  return {
    title: APP,
    subtitle: HOME.subtitle,
    sections: section([text(line), buttons({ text: REPORT_QUIET, does: { call: 'onReport' } })]),
  };
}

/** What the card cannot know at the moment, in words; nothing when it knows all. */
export function lacksOf(knows: Knows, when: When): string[] {
  switch (knows.state) {
    case 'fresh':
    case 'refused':
      return [];
    case 'old':
      return [knowsOld(when(knows.madeAt))];
    case 'no-reader':
      return [NO_READER];
    case 'missing':
      return [KNOWS_NOTHING, ...(knows.domains ? [KNOWS_DOMAINS] : [])];
  }
}

function whoWidgets(view: MessageView, findings: readonly Finding[]): WidgetModel[] {
  const subject: WidgetModel = { is: 'fact', label: SUBJECT_GIVEN, text: quoted(view.subject) };
  if (view.direction === 'sent') return [strong(YOURS), subject];
  if (findings.some(({ rule }) => rule === 'spoofed-school-address')) {
    return [strong(FORGED), ...view.authors.slice(0, 1).flatMap(asGiven), subject];
  }
  if (view.authors.length === 0) return [strong(NO_SENDER), subject];
  const told = view.reader.tier === 'staff';
  return [
    ...view.authors
      .slice(0, 5)
      .flatMap((author) => [
        strong(inWords(author, view.reader)),
        ...classOf(author, view.reader),
        ...(told || !isChildAuthor(author) ? asGiven(author) : []),
      ]),
    ...(view.automatic ? [text(AUTOMATIC)] : []),
    ...(told ? [subject] : []),
  ];
}

/** Whose a home address is nobody sees but the Headteacher: a class would tell. */
function classOf(author: Author, reader: Reader): WidgetModel[] {
  const { className, atHome } = author;
  if (className === null || reader.tier !== 'staff' || (atHome && !reader.head)) return [];
  return [text(`${inClass(className)}.`)];
}

function asGiven({ name, address }: Author): WidgetModel[] {
  return [
    ...(name === '' ? [] : [{ is: 'fact', label: NAME_GIVEN, text: quoted(name) } as const]),
    ...(address === null ? [] : [{ is: 'fact', label: ADDRESS_GIVEN, text: quoted(address) } as const]),
  ];
}

function inWords(author: Author, reader: Reader): string {
  const { kind, atHome, byName } = author;
  if (byName) return isChildAuthor(author) ? BY_NAME.child : BY_NAME.other;
  if (reader.tier === 'governor') return toGovernor(kind, isChildAuthor(author), atHome);
  // Somebody whose part in the school is not known at the moment is told no more than a parent group.
  if (reader.tier !== 'staff') return toParentGroup(kind, isChildAuthor(author), atHome);
  return toStaff(kind, atHome);
}

/** What is said of a rule is said once, however many people it concerns: a card holds a hundred widgets. */
function shownFindings({ findings, reader }: MessageView): readonly Finding[] {
  const once = findings.filter(({ rule }, i) => findings.findIndex((other) => other.rule === rule) === i);
  return reader.tier === 'staff' ? once : once.filter(({ rule }) => NOT_STAFF.has(rule));
}

function findingSections(finding: Finding, why: Explanation, reader: Reader): SectionModel[] {
  const rule = finding.rule as BuiltRule;
  const staff = reader.tier === 'staff';
  const { approval } = finding;
  const child = rule === 'pupil-contact' || rule === 'ex-pupil-contact';
  return [
    ...section([
      { is: 'fact', label: why.force, text: why.clause.sentence, below: why.clause.id },
      ...(staff && approval !== 'none' ? [text(APPROVAL_WORDS[approval])] : []),
      ...(child && finding.interrupt && staff && finding.reasons.includes('personal-address')
        ? [text(FROM_HOME)]
        : []),
      ...(approval === 'approved' ? [] : [text(child && !staff ? WHAT_TO_DO_NOT_STAFF : WHAT_TO_DO[rule])]),
    ]),
    ...(staff ? [whySection(why)] : []),
  ];
}

/** The most of what was seen, or of what would settle it, that a card shows, characters. */
const LONGEST_WHY = 700;

function whySection({ seen, remedy }: Explanation): SectionModel {
  return {
    header: WHY_TOLD.title,
    closed: true,
    widgets: [
      { is: 'fact', label: WHY_TOLD.seen, text: plain(seen.join(' '), LONGEST_WHY) },
      { is: 'fact', label: WHY_TOLD.settles, text: plain(remedy.join(' '), LONGEST_WHY) },
    ],
  };
}
