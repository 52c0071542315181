import { CLAUSES, type Clause } from '../../policy/clauses';
import type { AnswerBody, Queued } from '../../wire/answer';
import type { Receipt, Waiting } from '../own-report';
import type { Reader } from '../reader';
import { quoted } from '../show';
import type { Watch } from '../watch';
import { APP, EMERGENCY, HOME, KINDS, QUEUE, RECEIPT, REPORT_ELSEWHERE, STATUS, WATCH_WORDS } from '../words';
import { buttons, type CardModel, type SectionModel, section, text, type WidgetModel } from './model';
import { statusOf, type When, waitingSection } from './own-report-section';

/** What the home page is made of. */
export interface HomeView {
  reader: Reader;
  /** What the card does not know of the school at the moment; empty when it knows all. */
  lacks: readonly string[];
  waiting: readonly Waiting[];
  receipts: readonly Receipt[];
  hourly: boolean;
  notices: readonly string[];
  watch: Watch;
  /** For the DSL team: the open incidents; null when they could not be asked for. */
  queue: AnswerBody<'queue'> | null;
}

/** The clauses a reader meets most, in the order in which they matter. */
const ASKED: Partial<Record<Reader['tier'], readonly Clause[]>> = {
  staff: ['P14', 'P18', 'P20', 'P22', 'P23', 'P46'],
  governor: ['P25', 'P26', 'G17'],
  'parent-group': ['P25', 'P26'],
};

/** How many of the reader's own reports are listed. */
const LISTED = 8;

export function homeCard(view: HomeView, when: When): CardModel {
  const { tier, dslTeam } = view.reader;
  return {
    title: APP,
    subtitle: HOME.subtitle,
    sections: [
      ...section([...view.notices, ...view.lacks].map(text)),
      ...view.waiting.slice(0, 3).flatMap((one) => waitingSection(one, view.hourly, when)),
      ...(dslTeam ? queueSections(view.queue, when) : []),
      ...section(tier === 'governor' ? [text(HOME.governor), text(HOME.governorTells)] : []),
      ...section(tier === 'parent-group' ? [text(HOME.parentGroup), text(HOME.parentGroupTells)] : []),
      ...reportsSection(view.receipts, when),
      ...section((ASKED[tier] ?? []).map(asks), HOME.policy),
      ...section([text(EMERGENCY), text(WATCH_WORDS[view.watch])]),
    ],
  };
}

function asks(clause: Clause): WidgetModel {
  return { is: 'fact', label: clause, text: CLAUSES[clause] };
}

function reportsSection(receipts: readonly Receipt[], when: When): SectionModel[] {
  const elsewhere = {
    text: REPORT_ELSEWHERE,
    does: { call: 'onReport' as const, with: { elsewhere: 'yes' } },
  };
  if (receipts.length === 0) return section([text(HOME.none), buttons(elsewhere)], HOME.mine);
  const latest = [...receipts].sort((a, b) => b.filedAt - a.filedAt).slice(0, LISTED);
  return section(
    [
      ...latest.flatMap((receipt) => receiptWidgets(receipt, when)),
      buttons({ text: HOME.refresh, does: { call: 'onMyReports' } }, elsewhere),
    ],
    HOME.mine,
  );
}

function receiptWidgets(receipt: Receipt, when: When): WidgetModel[] {
  const lacks = receipt.message !== null && !receipt.kept ? [text(RECEIPT.notKept)] : [];
  const what = `${receipt.number}, ${when(receipt.filedAt)}`;
  return [
    { is: 'fact', label: what, text: KINDS[receipt.kind].what, below: statusOf(receipt, when) },
    ...lacks,
  ];
}

/** As many as a check-box list and a card can carry; the rest stands in the register. */
const QUEUED = 20;

/** The desk's queue: what is new first, of that what is urgent, then the oldest; several acknowledged at once. */
export function queueSections(queue: AnswerBody<'queue'> | null, when: When): SectionModel[] {
  const again = { text: QUEUE.show, does: { call: 'onQueue' as const } };
  if (queue === null) return section([text(QUEUE.failed), buttons(again)], QUEUE.header);
  const register = /^https:\/\/docs\.google\.com\//.test(queue.link)
    ? [{ text: QUEUE.register, does: { open: queue.link } }]
    : [];
  const oldest = (a: Queued, b: Queued) => (a.opened < b.opened ? -1 : 1);
  const unread = queue.incidents
    .filter(({ status }) => status === 'new')
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || oldest(a, b));
  const open = queue.incidents.filter(({ status }) => status !== 'new').sort(oldest);
  const shownOpen = open.slice(0, QUEUED);
  const more = unread.length - Math.min(unread.length, QUEUED) + open.length - shownOpen.length;
  return [
    ...section(
      queue.incidents.length === 0 ? [text(QUEUE.empty)] : acknowledgement(unread, when),
      queueHeader(unread, open.length),
    ),
    ...section(
      shownOpen.map((one) => takenOnWidget(one, when)),
      QUEUE.open,
    ),
    ...section([...(more > 0 ? [text(QUEUE.more(more))] : []), buttons(again, ...register)]),
  ];
}

/** How many are new, and how many of them urgent. */
function queueHeader(unread: readonly Queued[], open: number): string {
  if (unread.length + open === 0) return QUEUE.header;
  const urgent = unread.filter((one) => one.urgent).length;
  const count = `${QUEUE.header}: ${unread.length} ${QUEUE.unread.toLowerCase()}`;
  return urgent === 0 ? count : `${count}, ${QUEUE.urgentCount(urgent, unread.length)}`;
}

function takenOnWidget(one: Queued, when: When): WidgetModel {
  return {
    is: 'fact',
    label: `${one.number}, ${when(Date.parse(one.opened))}`,
    text: matterOf(one),
    below: STATUS[one.status],
  };
}

function matterOf({ what, about }: Queued): string {
  return about === '' ? what : `${what}: ${quoted(about)}`;
}

/** Each box says what one takes on by ticking it. Urgent is said where it tells one from another. */
function acknowledgement(unread: readonly Queued[], when: When): WidgetModel[] {
  if (unread.length === 0) return [];
  const mixed = unread.some(({ urgent }) => !urgent);
  const label = (one: Queued) =>
    `${mixed && one.urgent ? `${QUEUE.urgent}: ` : ''}${matterOf(one)} (${one.number}, ${when(Date.parse(one.opened))})`;
  return [
    {
      is: 'choice',
      name: 'incidents',
      title: QUEUE.choose,
      how: 'many',
      items: unread.slice(0, QUEUED).map((one) => ({ text: label(one), value: one.number, chosen: false })),
    },
    buttons({ text: QUEUE.acknowledge, does: { call: 'onAcknowledge' }, main: true }),
  ];
}
