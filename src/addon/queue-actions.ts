import type { Response } from './cards/model';
import { ask } from './door';
import { type AddonEvent, inputs } from './event';
import { homePage } from './home-page';
import { QUEUE, WHY } from './words';

/** Asks for the desk's queue again. */
export function queuePressed(): Response {
  return { replace: homePage() };
}

/** Acknowledges every incident that is ticked, in one request. */
export function acknowledgePressed(event: AddonEvent | undefined): Response {
  const incidents = inputs(event, 'incidents').filter((number) => /^I-\d{4,9}$/.test(number));
  if (incidents.length === 0) return { say: QUEUE.none };
  const asked = ask('acknowledge', { incidents });
  return asked.ok
    ? { replace: homePage(), say: QUEUE.acknowledged(incidents.length) }
    : { say: WHY[asked.why] };
}
