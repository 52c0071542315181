import { CONCERNS } from '../../../policy/triage/concern';
import heldOut from './cases-held-out.json';
import independent from './cases-independent.json';
import tuned from './cases-tuned.json';

/** What a written message is about; `in-doubt` should be seen and not interrupt. */
export const CASE_KINDS = [...CONCERNS, 'in-doubt', 'routine', 'generated'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** An invented message of a child. */
export interface TriageCase {
  kind: CaseKind;
  subject: string;
  body: string;
}

/** Written messages by kind, and patterns with choices in brackets from which routine ones are made. */
type Written = Partial<Record<Exclude<CaseKind, 'generated'> | 'templates', string[]>>;

/** So many routine messages are made of one pattern, spread evenly over all that it can say. */
const PER_TEMPLATE = 60;

/** The messages that were read while the list was written, those of its last round, and another hand's (README.md). */
export const LOTS = ['tuned', 'held-out', 'independent'] as const;
export type Lot = (typeof LOTS)[number];

export function triageCases(lot: Lot): TriageCase[] {
  const written: Written = { tuned, 'held-out': heldOut, independent }[lot];
  return CASE_KINDS.flatMap((kind) => {
    const texts = kind === 'generated' ? (written.templates ?? []).flatMap(made) : (written[kind] ?? []);
    return texts.map((text): TriageCase => ({ kind, ...parts(text) }));
  });
}

function parts(text: string): { subject: string; body: string } {
  const [first = '', ...rest] = text.split(' // ');
  return rest.length === 0 ? { subject: '', body: first } : { subject: first, body: rest.join(' // ') };
}

function made(template: string): string[] {
  const all = template.split(/(\([^)]*\))/).reduce<string[]>(
    (texts, piece) => {
      const choices = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
      return texts.flatMap((text) => choices.map((choice) => text + choice));
    },
    [''],
  );
  const step = Math.max(1, Math.floor(all.length / PER_TEMPLATE));
  return all.filter((_, i) => i % step === 0).slice(0, PER_TEMPLATE);
}
