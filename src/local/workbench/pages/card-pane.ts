import { html } from 'hono/html';
import { drawCard } from '../card/render';
import { registerOfLink } from '../links';
import type { Workbench } from '../workbench';
import type { Html } from './html';
import { type MailPlace, mailPath } from './mail-page';

/** The add-on's sidebar beside the mailbox or message. */
export function cardPane(workbench: Workbench, { mailbox, message, asked, pane }: MailPlace): Html {
  const id = message?.id ?? null;
  const path = mailPath(mailbox.address, asked, id, pane);
  const { shown, zone, bench } = workbench;
  const here = shown?.person === mailbox.address && shown.message === id ? shown : null;
  const up = mailPath(mailbox.address, asked, id);
  const head = (back: Html | '') => html`<div class="card-bar">
    <a class="up phone-only" href="${up}" data-up>‹ ${id === null ? 'Mailbox' : 'Message'}</a>
    ${back}
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"/></svg>
    <h2>Safe Channels</h2>
  </div>`;
  if (here === null)
    return html`<aside class="pane card" data-part="card" aria-label="Safe Channels, the add-on">
      ${head('')}
      <form class="opening" method="post" action="/cards/open" data-auto>
        <input type="hidden" name="return" value="${path}">
        <input type="hidden" name="person" value="${mailbox.address}">
        <input type="hidden" name="message" value="${id ?? ''}">
        <button class="filled">Open Safe Channels here</button>
      </form>
    </aside>`;
  const { sidebar, stamp, notification, error, link } = here;
  const cards = sidebar?.stack.cards ?? [];
  const card = cards[cards.length - 1];
  const hidden = html`<input type="hidden" name="return" value="${path}"><input type="hidden" name="stamp" value="${stamp}">`;
  const back =
    cards.length < 2
      ? ''
      : html`<form method="post" action="/cards/back">${hidden}<button class="quiet" data-back aria-label="Back to the card before">←</button></form>`;
  return html`<aside class="pane card" data-part="card" aria-label="Safe Channels, the add-on">
    ${head(back)}
    <div class="scroll" id="card-scroll">
      ${
        card
          ? html`<form class="card-form" method="post" action="/cards/press" autocomplete="off">${hidden}${drawCard(card, zone).html}</form>`
          : html`<p class="none">The add-on could not be opened.</p>`
      }
    </div>
    ${error === null ? '' : html`<p class="snack problem"><b>Not done.</b> ${error}</p>`}
    ${notification === null ? '' : html`<p class="snack">${notification}</p>`}
    ${link === null ? '' : html`<p class="snack">${linkOf(link, registerOfLink(bench.tenant, link))}</p>`}
  </aside>`;
}

/** A register opens here; anything else would leave this computer, and is shown in full. */
function linkOf(url: string, register: string | null): Html {
  if (register !== null)
    return html`The card opens a register: <a href="/registers/${register}">look at it here</a>`;
  return html`The card opens <a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`;
}
