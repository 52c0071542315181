import { html } from 'hono/html';
import type { Html } from '../pages/html';
import type { Icon } from './card';

/** Line drawings on a 24 by 24 grid, by what Google calls the icon. */
const PATHS: Readonly<Record<string, string>> = {
  PERSON: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c0-4 4-6 8-6s8 2 8 6',
  MULTIPLE_PEOPLE:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-4 3-6 7-6s7 2 7 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14c3 .6 4 3 4 6',
  EMAIL: 'M3 6h18v12H3zM3 7l9 6 9-6',
  CLOCK: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  DESCRIPTION: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  BOOKMARK: 'M7 3h10v18l-5-4-5 4z',
  STAR: 'M12 3l2.7 5.8 6.3.7-4.7 4.2 1.3 6.3-5.6-3.2L6.4 20l1.3-6.3L3 9.5l6.3-.7z',
  CHECK: 'M4 13l5 5L20 6',
  WARNING: 'M12 3L2 21h20zM12 10v5M12 17.5v.5',
  INFO: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.5v.5',
  SHIELD: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
};

/** Names of Material symbols that mean one of those. */
const MATERIAL: Readonly<Record<string, string>> = {
  person: 'PERSON',
  group: 'MULTIPLE_PEOPLE',
  groups: 'MULTIPLE_PEOPLE',
  mail: 'EMAIL',
  schedule: 'CLOCK',
  description: 'DESCRIPTION',
  check: 'CHECK',
  check_circle: 'CHECK',
  done: 'CHECK',
  warning: 'WARNING',
  report: 'WARNING',
  error: 'WARNING',
  info: 'INFO',
  shield: 'SHIELD',
  policy: 'SHIELD',
};

/** An icon of a card; one that has no drawing here is a plain dot. Its words, if it has any, are read aloud. */
export function icon({ knownIcon, materialIcon, altText }: Icon): Html {
  const path = PATHS[knownIcon ?? MATERIAL[materialIcon?.name ?? ''] ?? ''];
  const shape = path ? html`<path d="${path}"/>` : html`<circle cx="12" cy="12" r="4"/>`;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>${altText ? html`<span class="sr">${altText}</span>` : ''}`;
}
