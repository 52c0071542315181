import { html } from 'hono/html';
import type { Mailbox, StoredMessage } from '../../emulator/world';
import { type Asked, type Folder, type Line, viewMailbox } from '../mail/mailbox-view';
import { viewMessage } from '../mail/message-view';
import { momentInWords, shortMoment } from '../times';
import type { Workbench } from '../workbench';
import { cardPane, cardPeek } from './card-pane';
import type { Html } from './html';

/** The panes of the mail page; on a phone one is seen at a time. */
export const PANES = ['list', 'message', 'card'] as const;
export type Pane = (typeof PANES)[number];

/** What a mail page shows. */
export interface MailPlace {
  mailbox: Mailbox;
  name: string;
  roles: string;
  asked: Asked;
  message: StoredMessage | null;
  pane: Pane;
}

/** The address of a mail page. */
export function mailPath(
  mailbox: string,
  { folder, search, page }: Asked,
  message: string | null = null,
  pane: Pane | null = null,
): string {
  const query = new URLSearchParams();
  if (folder !== 'inbox') query.set('folder', folder);
  if (search !== '') query.set('q', search);
  if (page > 1) query.set('page', String(page));
  if (pane === 'card') query.set('pane', pane);
  const path = `/mail/${encodeURIComponent(mailbox)}${message === null ? '' : `/${message}`}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** A person's mailbox, the opened message, and the add-on's card. */
export function mailPage(workbench: Workbench, place: MailPlace): Html {
  return html`<main id="main" class="panes" data-pane="${place.pane}">
    <h1 class="sr">Mail of ${place.name}</h1>
    ${cardPeek(workbench, place)}
    ${listPane(workbench, place)}
    ${messagePane(workbench, place)}
    ${cardPane(workbench, place)}
  </main>`;
}

const FOLDER_WORDS: Record<Folder, string> = { inbox: 'Inbox', sent: 'Sent', all: 'All mail' };

function listPane(workbench: Workbench, place: MailPlace): Html {
  const { mailbox, name, roles, asked, message } = place;
  const { lines, found, page, pages } = viewMailbox(mailbox, asked);
  const to = (change: Partial<Asked>) => mailPath(mailbox.address, { ...asked, ...change });
  return html`<section class="pane list" data-part="list" aria-labelledby="list-title">
    <div class="pane-head">
      <a class="up" href="/" ${message === null ? html`data-up` : ''}>‹ Somebody else</a>
      <h2 id="list-title" tabindex="-1" ${message === null ? html`data-heading` : ''}>${name}</h2>
      <p class="quietly">${roles}${roles === '' ? '' : ' · '}${mailbox.address}</p>
      <a class="phone-only to-card" href="${mailPath(mailbox.address, asked, null, 'card')}">The add-on’s homepage ›</a>
    </div>
    <form class="search" role="search" action="/mail/${encodeURIComponent(mailbox.address)}">
      ${asked.folder === 'inbox' ? '' : html`<input type="hidden" name="folder" value="${asked.folder}">`}
      <label class="sr" for="search">Search sender and subject in this mailbox</label>
      <input id="search" type="search" name="q" value="${asked.search}" placeholder="Sender or subject" autocomplete="off" maxlength="200">
      <button class="outlined">Search</button>
    </form>
    <nav class="folders choices" aria-label="Folders">${Object.entries(FOLDER_WORDS).map(
      ([folder, words]) =>
        html`<a href="${to({ folder: folder as Folder, page: 1 })}" ${folder === asked.folder ? html`aria-current="page"` : ''}>${words}</a>`,
    )}</nav>
    <div class="scroll" id="list-scroll">
      ${lines.length === 0 ? html`<p class="none">No message${asked.search === '' ? '' : html` has “${asked.search}” in its sender or subject`}.</p>` : ''}
      <ul class="lines">${lines.map((line) => listLine(workbench, place, line))}</ul>
    </div>
    <nav class="pager" aria-label="Pages of the mailbox">
      <span>${found.toLocaleString('en-GB')} ${found === 1 ? 'message' : 'messages'}, page ${page} of ${pages}</span>
      <span>${page > 1 ? html`<a href="${to({ page: page - 1 })}">‹ Newer</a>` : ''} ${page < pages ? html`<a href="${to({ page: page + 1 })}">Older ›</a>` : ''}</span>
    </nav>
  </section>`;
}

function listLine({ now, zone }: Workbench, { mailbox, asked, message }: MailPlace, line: Line): Html {
  const { id, who, sent, subject, at, unread, labels } = line;
  const open = id === message?.id ? html`aria-current="true"` : '';
  return html`<li><a class="${unread ? 'line unread' : 'line'}" id="line-${id}" href="${mailPath(mailbox.address, asked, id)}" ${open}>
    <span class="who">${unread ? html`<span class="dot" aria-hidden="true"></span><span class="sr">Unread. </span>` : ''}${sent ? 'To: ' : ''}<bdi>${who || 'no name'}</bdi></span>
    <span class="at">${shortMoment(at, now, zone)}</span>
    <span class="subject"><bdi>${subject || '(no subject)'}</bdi></span>
    ${labels.length === 0 ? '' : html`<span class="labels">${labels.map((label) => html`<span>${label}</span> `)}</span>`}
  </a></li>`;
}

function messagePane({ zone }: Workbench, { mailbox, asked, message }: MailPlace): Html {
  if (message === null)
    return html`<section class="pane message empty" data-part="message" aria-label="Message">
      <p>Choose a message on the left. Safe Channels shows its homepage meanwhile.</p>
    </section>`;
  const view = viewMessage(message, mailbox);
  return html`<section class="pane message" data-part="message" aria-labelledby="message-title">
    <div class="pane-head">
      <a class="up phone-only" href="${mailPath(mailbox.address, asked)}" data-up>‹ Mailbox</a>
      <h2 id="message-title" tabindex="-1" data-heading><bdi>${view.subject || '(no subject)'}</bdi></h2>
      ${view.labels.length === 0 ? '' : html`<p class="labels"><span class="sr">Labels: </span>${view.labels.map((label) => html`<span>${label}</span> `)}</p>`}
    </div>
    <div class="scroll" id="message-scroll" tabindex="0" role="group" aria-label="Text of the message">
      <dl class="addresses">
        <dt>From</dt><dd><bdi>${view.from}</bdi></dd>
        <dt>To</dt><dd><bdi>${view.to || 'nobody named'}</bdi></dd>
        ${view.cc === '' ? '' : html`<dt>Cc</dt><dd><bdi>${view.cc}</bdi></dd>`}
        <dt>Date</dt><dd>${momentInWords(view.at, zone)}</dd>
      </dl>
      ${view.fromHtml ? html`<p class="quietly">This message is HTML only; its words are shown as plain text.</p>` : ''}
      <div class="body" dir="auto">${view.text || '(no text)'}</div>
      ${
        view.attachments.length === 0
          ? ''
          : html`<h3>Attachments</h3><ul class="attachments">${view.attachments.map(
              ({ name, type, bytes }) =>
                html`<li><bdi>${name}</bdi> <span class="quietly">${type}, ${Math.ceil(bytes / 1024).toLocaleString('en-GB')} KB</span></li>`,
            )}</ul>`
      }
      <details class="headers"><summary>All headers</summary>
        <table><tbody>${view.headers.map(({ name, value }) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
      </details>
    </div>
  </section>`;
}
