import { html } from 'hono/html';
import type { AccountGroup } from '../people';
import type { Html } from './html';

/** The choice of a person. @param search as it was typed; empty: everybody is shown */
export function peoplePage(school: string, groups: readonly AccountGroup[], search: string): Html {
  return html`<main id="main" class="page" data-part="main">
    <h1 tabindex="-1" data-heading>${school}: who are you?</h1>
    <p class="lead">Choose somebody of the invented school. You see that person’s mailbox, and beside it what Safe Channels shows that person.</p>
    <form class="find" role="search" action="/">
      <label for="find">Find by name, role or class</label>
      <input id="find" type="search" name="q" value="${search}" autocomplete="off" maxlength="200">
      <button class="outlined">Find</button>
    </form>
    ${groups.length === 0 ? html`<p class="none">Nobody has “${search}” in a name, address or role. <a href="/">Show everybody</a></p>` : ''}
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
