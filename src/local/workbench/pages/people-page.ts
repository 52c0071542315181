import { html } from 'hono/html';
import { accountGroups } from '../people';
import { dayOf } from '../times';
import type { Workbench } from '../workbench';
import type { Html } from './html';

/** The choice of a person. */
export function peoplePage({ bench, now, zone }: Workbench): Html {
  const groups = accountGroups(bench.tenant.world.mailboxes, bench.people, dayOf(now, zone));
  return html`<main id="main" class="page" data-part="main">
    <h1 tabindex="-1" data-heading>${bench.school.name}: who are you?</h1>
    <p class="lead">Choose somebody of the invented school. You see that person’s mailbox, and beside it what Safe Channels shows that person.</p>
    ${groups.map(
      ({ title, accounts }) => html`<section>
        <h2>${title}</h2>
        <ul class="people">${accounts.map(
          ({
            address,
            name,
            roles,
            unread,
            messages,
          }) => html`<li><a href="/mail/${encodeURIComponent(address)}">
            <b>${name}</b>
            <span>${roles}</span>
            <span class="quietly">${messages.toLocaleString('en-GB')} messages, ${unread.toLocaleString('en-GB')} unread</span>
          </a></li>`,
        )}</ul>
      </section>`,
    )}
  </main>`;
}
