import { instantOf } from '../../register/cell';
import type { AnswerBody, Queued } from '../../wire/answer';
import { workbookLink } from '../notices';
import { casesAgainst } from '../open-cases';
import { readTab } from '../registers';
import type { Visit } from './visit';

/** As many as a card can show twice over; the register has them all. */
const MOST = 200;

const OPEN: readonly Queued['status'][] = ['new', 'acknowledged', 'in progress'];

/**
 * The open incidents: the urgent ones first, then the oldest. Withdrawn ones wait in the register to be closed. Those in
 * which the caller is a subject are not there (design section 5, conflict wall).
 */
export function queue({ caller, school, roster, today, zone }: Visit<'queue'>): AnswerBody<'queue'> {
  // Whoever may ask this is on the register.
  const against = casesAgainst(caller.person!, school, roster, today);
  const open = readTab('incidents', 'Incidents').flatMap(({ cells }): Queued[] => {
    const status = OPEN.find((each) => each === cells.status);
    if (status === undefined || against.has(cells.number!)) return [];
    return [
      {
        number: cells.number!,
        what: cells.what!,
        about: cells.about!,
        opened: instantOf(Number(cells.opened), zone),
        status,
        urgent: cells.interrupt === 'true',
      },
    ];
  });
  open.sort((a, b) => Number(b.urgent) - Number(a.urgent) || compare(a.opened, b.opened));
  return { incidents: open.slice(0, MOST), link: workbookLink('incidents') };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
