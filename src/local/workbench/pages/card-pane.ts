import { html } from 'hono/html';
import { gistOf } from '../card/gist';
import { drawCard } from '../card/render';
import { registerOfLink } from '../links';
import { shownCard } from '../sidebar';
import { timeOf } from '../times';
import type { OpenSidebar, Workbench } from '../workbench';
import type { Html } from './html';
import { type MailPlace, mailPath } from './mail-page';

/** The add-on's sidebar beside the mailbox or message. */
export function cardPane(workbench: Workbench, place: MailPlace): Html {
  const { mailbox, message, asked, pane } = place;
  const id = message?.id ?? null;
  const path = mailPath(mailbox.address, asked, id, pane);
  const here = shownAt(workbench, place);
  const up = mailPath(mailbox.address, asked, id);
  const head = (before: Html | '', after: Html | '') => html`<div class="card-bar">
    <a class="up phone-only" href="${up}" data-up>‹ ${id === null ? 'Mailbox' : 'Message'}</a>
    ${before}
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"/></svg>
    <h2>Safe Channels</h2>
    ${after}
  </div>`;
  const which = html`<input type="hidden" name="return" value="${path}">
        <input type="hidden" name="person" value="${mailbox.address}">
        <input type="hidden" name="message" value="${id ?? ''}">`;
  const aside = (
    inner: Html,
  ) => html`<aside class="pane card" data-part="card" aria-label="Safe Channels, the add-on">${inner}</aside>
    <span data-part="card-age" hidden ${here !== null && workbench.isCardOld ? html`data-old` : ''}></span>`;
  if (here === null)
    return aside(html`${head('', '')}
      <form class="opening" method="post" action="/cards/open" data-auto data-busy="Opening the card…">
        ${which}
        <p class="wait">Opening the card…</p>
        <button class="filled">Open Safe Channels here</button>
      </form>`);
  return aside(
    html`${head(
      stepBack(here, path),
      html`<form class="anew" method="post" action="/cards/open" data-busy="Opening the card…">${which}
      <span class="quietly">as of ${timeOf(here.at, workbench.zone)}</span>
      <button class="quiet">Open anew</button></form>`,
    )}${openedCard(workbench, here, path)}`,
  );
}

/** On a phone, where the card is a page of its own: how it begins, above the message. */
export function cardPeek(workbench: Workbench, place: MailPlace): Html {
  const { mailbox, message, asked } = place;
  const here = shownAt(workbench, place);
  const card = here?.sidebar && shownCard(here.sidebar);
  const words = card ? gistOf(card) : here === null ? 'Opening the card…' : 'The add-on could not be opened.';
  const path = mailPath(mailbox.address, asked, message?.id ?? null, 'card');
  return html`<div class="peek" data-part="peek">${
    message === null ? '' : html`<p><b>Safe Channels:</b> ${words}</p><a href="${path}">Open the card ›</a>`
  }</div>`;
}

/** The sidebar, where it is open at this place. */
function shownAt({ shown }: Workbench, { mailbox, message }: MailPlace): OpenSidebar | null {
  return shown?.person === mailbox.address && shown.message === (message?.id ?? null) ? shown : null;
}

/** What a press on this state of the card sends along. */
function hiddenFields({ stamp }: OpenSidebar, path: string): Html {
  return html`<input type="hidden" name="return" value="${path}"><input type="hidden" name="stamp" value="${stamp}">`;
}

function stepBack(here: OpenSidebar, path: string): Html | '' {
  if ((here.sidebar?.stack.cards.length ?? 0) < 2) return '';
  return html`<form method="post" action="/cards/back">${hiddenFields(here, path)}<button class="quiet" data-back aria-label="Back to the card before">←</button></form>`;
}

function openedCard({ zone, bench }: Workbench, here: OpenSidebar, path: string): Html {
  const { sidebar, notification, error, link } = here;
  const inner = sidebar
    ? html`<form class="card-form" method="post" action="/cards/press" autocomplete="off">${hiddenFields(here, path)}${drawCard(shownCard(sidebar), zone).html}</form>`
    : html`<p class="none">The add-on could not be opened.</p>`;
  return html`
    <div class="scroll" id="card-scroll">${inner}</div>
    ${error === null ? '' : html`<p class="snack problem"><b>Not done.</b> ${error}</p>`}
    ${notification === null ? '' : html`<p class="snack">${notification}</p>`}
    ${link === null ? '' : html`<p class="snack">${linkOf(link, registerOfLink(bench.tenant, link))}</p>`}`;
}

/** A register opens here; anything else would leave this computer, and is shown in full. */
function linkOf(url: string, register: string | null): Html {
  if (register !== null)
    return html`The card opens a register: <a href="/registers/${register}">look at it here</a>`;
  return html`The card opens <a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`;
}
