import type { Concern } from '../../../policy/triage/concern';
import { PHRASES } from '../../../policy/triage/list/phrases';
import { compilePhrases } from '../../../policy/triage/match';
import { triage } from '../../../policy/triage/triage';
import { type Share, share } from '../share';
import { CASE_KINDS, type CaseKind, LOTS, type Lot, type TriageCase, triageCases } from './cases';
import { GRAVE_WITH_NAMES, groupsOfNames, ROUTINE_WITH_NAMES, withName } from './names';
import { firstColumn, type SharedText, sharedTexts } from './shared-texts';

/** What a list of words or a package says of a text: it wants a person to look, or not. */
export type Baseline = (text: string) => boolean;

/** Of how many messages a person is told at once, and of how many at once or in the digest. */
export interface Seen {
  interrupts: Share;
  seen: Share;
}

/** How well triage does on one lot of the written messages. */
export interface LotScore {
  lot: Lot;
  byKind: Partial<Record<CaseKind, Seen>>;
  /** Risk to life, harm and abuse together: what the yardstick speaks of. */
  grave: Seen;
  /** Written and generated routine messages together. */
  routine: Seen;
}

/** A written message that was decided otherwise than it should be. */
export interface TriageError {
  lot: LotScore['lot'];
  kind: CaseKind;
  text: string;
  /** Phrases that were seen; `!` interrupts. */
  saw: string[];
}

/** What `npm run bench:detection` says of triage. */
export interface TriageFigures {
  limits: string;
  lots: LotScore[];
  errors: TriageError[];
  /** Grave and routine sentences by group of names, told apart by whether the roster knows the names. */
  names: Record<string, { grave: Share; routine: Share; graveOnRoster: Share; routineOnRoster: Share }>;
  /** Share of a source's texts in which anything is seen, and that interrupts; none of them is a child's mail. */
  falseAlarms: Record<string, Seen>;
  /** Share of texts that their annotators call abusive, and of the others, in which anything is seen. */
  labelledAbuse: Record<string, { abusive: Share; other: Share }>;
  /** The same for each baseline: recall on grave messages of both lots, alarms on routine ones and school text. */
  baselines: Record<string, { grave: Share; routine: Share; schoolText: Share }>;
  /** What could not be measured because the shared data is not there. */
  notMeasured: string[];
}

const LIMITS =
  'One hand wrote the list and all messages but the independent ones, which nobody has read to better it. Each round of the others was written with the list frozen, measured once, and then read to better the list, so these figures are kinder than unseen messages will be (README there). Routine ones are much thicker with awkward words than real mail.';

const SCHOOL_TEXT = 'uk-school-text';
const MATCHER = compilePhrases(PHRASES);

/**
 * Triage on written, generated and real text.
 *
 * @param sharedData the folder of the shared data; null, or a folder without the files, leaves those figures empty
 * @param baselines published packages, as functions, by name
 */
export function measureTriage(
  sharedData: string | null,
  baselines: Readonly<Record<string, Baseline>> = {},
): TriageFigures {
  const lots = LOTS.map((lot) => ({
    lot,
    cases: triageCases(lot).map(judged),
  }));
  const shared = sharedTexts(sharedData);
  const words = firstColumn(sharedData, 'lists/profanity_en.csv');
  const withList = words.length === 0 ? baselines : { 'list of profanity': wordList(words), ...baselines };
  return {
    limits: LIMITS,
    lots: lots.map(({ lot, cases }) => scoreLot(lot, cases)),
    errors: lots.flatMap(({ lot, cases }) => cases.flatMap((each) => errorOf(lot, each))),
    names: namesFigures(sharedData),
    falseAlarms: bySource(
      shared.filter(({ abusive }) => abusive === null),
      (texts) => seenOf(texts.map(({ text }) => concernsIn('', text))),
    ),
    labelledAbuse: bySource(
      shared.filter(({ abusive }) => abusive !== null),
      (texts) => ({
        abusive: shareSeen(texts.filter(({ abusive }) => abusive)),
        other: shareSeen(texts.filter(({ abusive }) => !abusive)),
      }),
    ),
    baselines: Object.fromEntries(
      Object.entries(withList).map(([name, hit]) => [
        name,
        baselineFigures(
          hit,
          lots.flatMap(({ cases }) => cases),
          shared,
        ),
      ]),
    ),
    notMeasured:
      shared.length > 0
        ? []
        : [
            'false alarms on school text and business mail',
            'labelled abuse',
            'the profanity list',
            'names it hits',
          ],
  };
}

function concernsIn(subject: string, body: string, names: ReadonlySet<string> = new Set()): Concern[] {
  return triage(MATCHER, subject, body, (word) => names.has(word));
}

/** A written message with what is seen in it. */
interface Judged extends TriageCase {
  concerns: readonly Concern[];
}

function judged(each: TriageCase): Judged {
  return { ...each, concerns: concernsIn(each.subject, each.body) };
}

const isGrave = ({ kind }: TriageCase): boolean => kind === 'risk-to-life' || kind === 'harm-or-abuse';
const isRoutine = ({ kind }: TriageCase): boolean => kind === 'routine' || kind === 'generated';

function scoreLot(lot: LotScore['lot'], cases: readonly Judged[]): LotScore {
  const seen = (chosen: readonly Judged[]): Seen => seenOf(chosen.map(({ concerns }) => concerns));
  const kinds = CASE_KINDS.map((kind) => [kind, cases.filter((each) => each.kind === kind)] as const);
  return {
    lot,
    byKind: Object.fromEntries(
      kinds.filter(([, own]) => own.length > 0).map(([kind, own]) => [kind, seen(own)]),
    ),
    grave: seen(cases.filter(isGrave)),
    routine: seen(cases.filter(isRoutine)),
  };
}

function seenOf(found: readonly (readonly Concern[])[]): Seen {
  return {
    interrupts: share(
      found.filter((concerns) => concerns.some(({ interrupt }) => interrupt)).length,
      found.length,
    ),
    seen: share(found.filter((concerns) => concerns.length > 0).length, found.length),
  };
}

/** Grave ones must interrupt, routine ones must not, and all others must be seen. */
function errorOf(lot: LotScore['lot'], each: Judged): TriageError[] {
  const { concerns } = each;
  const interrupts = concerns.some(({ interrupt }) => interrupt);
  const right = isGrave(each)
    ? interrupts
    : isRoutine(each)
      ? !interrupts
      : concerns.length > 0 && (each.kind !== 'in-doubt' || !interrupts);
  if (right) return [];
  const text = each.subject === '' ? each.body : `${each.subject} // ${each.body}`;
  const saw = concerns.map(({ phrase, interrupt }) => `${phrase}${interrupt ? '!' : ''}`);
  return [{ lot, kind: each.kind, text, saw }];
}

function namesFigures(sharedData: string | null): TriageFigures['names'] {
  const figure = (sentences: readonly string[], names: readonly string[], onRoster: boolean): Share => {
    const known = new Set(onRoster ? names.flatMap((name) => name.toLowerCase().split(/[\s-]/)) : []);
    const found = names.flatMap((name) =>
      sentences.map((text) => concernsIn('', withName(text, name), known)),
    );
    return seenOf(found).interrupts;
  };
  return Object.fromEntries(
    Object.entries(groupsOfNames(sharedData)).map(([group, names]) => [
      group,
      {
        grave: figure(GRAVE_WITH_NAMES, names, false),
        routine: figure(ROUTINE_WITH_NAMES, names, false),
        graveOnRoster: figure(GRAVE_WITH_NAMES, names, true),
        routineOnRoster: figure(ROUTINE_WITH_NAMES, names, true),
      },
    ]),
  );
}

function bySource<T>(
  texts: readonly SharedText[],
  figure: (texts: readonly SharedText[]) => T,
): Record<string, T> {
  const sources = [...new Set(texts.map(({ source }) => source))].sort();
  return Object.fromEntries(
    sources.map((source) => [source, figure(texts.filter((each) => each.source === source))]),
  );
}

function shareSeen(texts: readonly SharedText[]): Share {
  return seenOf(texts.map(({ text }) => concernsIn('', text))).seen;
}

function baselineFigures(
  hit: Baseline,
  cases: readonly TriageCase[],
  shared: readonly SharedText[],
): TriageFigures['baselines'][string] {
  const hits = (texts: readonly string[]): Share => share(texts.filter(hit).length, texts.length);
  const textOf = ({ subject, body }: TriageCase): string => `${subject}\n${body}`;
  return {
    grave: hits(cases.filter(isGrave).map(textOf)),
    routine: hits(cases.filter(isRoutine).map(textOf)),
    schoolText: hits(shared.filter(({ source }) => source === SCHOOL_TEXT).map(({ text }) => text)),
  };
}

/** A text with any of these terms as whole words. */
function wordList(terms: readonly string[]): Baseline {
  const single = new Set(terms.filter((term) => !term.includes(' ')));
  const longer = terms.filter((term) => term.includes(' '));
  return (text) => {
    const lower = text.toLowerCase();
    return (
      (lower.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => single.has(word)) ||
      longer.some((term) => lower.includes(term))
    );
  };
}
