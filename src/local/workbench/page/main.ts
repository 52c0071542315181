/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The pages work without this script. With it, links and forms fetch the next page and put in only the parts that
// changed, so that scrolling, focus and what a screen reader is at stay where they are, and what an action did is said.
import { focusAfter, type Trace, traceOf } from './focus';
import { putIn } from './parts';

/** The request under way; another click ends it, an action is waited for. */
let reading: AbortController | null = null;
let acting = false;

interface Journey {
  url: string;
  /** The form's fields; null for a link. */
  body: URLSearchParams | null;
  /** What has the focus now. */
  trace: Trace;
  busy: string;
}

async function go({ url, body, trace, busy }: Journey): Promise<void> {
  if (acting) return;
  reading?.abort();
  reading = new AbortController();
  acting = body !== null;
  const { signal } = reading;
  const later = setTimeout(() => say(busy, true), 400);
  document.body.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(url, body === null ? { signal } : { method: 'POST', body });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    clearTimeout(later);
    const old = location.pathname;
    if (answer.url !== location.href) history.pushState(null, '', answer.url);
    putIn(next);
    focusAfter(trace, body !== null ? 'action' : location.pathname === old ? 'same-page' : 'page');
    say(body === null ? '' : sayings(trace));
    openCard();
  } catch (error) {
    clearTimeout(later);
    if (signal.aborted) return;
    say('The workbench does not answer. Start it again in the terminal with npm start.', true);
    throw error;
  } finally {
    if (reading?.signal === signal) document.body.removeAttribute('aria-busy');
    if (body !== null) acting = false;
  }
}

/** @param seen also shown to the eye: what an action did stands on the page anyway */
function say(words: string, seen = false): void {
  const said = document.getElementById('said');
  if (!said) return;
  said.textContent = words;
  said.classList.toggle('sr', !seen);
}

/** What an action did: the card's own line first; of a card that opened by itself how it begins. */
function sayings(trace: Trace): string {
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '').join('. ');
  const snacks = text('.snack');
  if (trace.kind === 'stay')
    return `Safe Channels: ${snacks || text('.card-section:first-of-type > :first-child')}`;
  return snacks || text('.strip .happened :is(.title, li)');
}

/** Gmail opens the add-on by itself when a message is opened. */
function openCard(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-auto]');
  if (form) submit(form, null, { kind: 'stay' });
}

function submit(form: HTMLFormElement, submitter: HTMLElement | null, trace: Trace): void {
  const data = new FormData(form, submitter);
  const body = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string') body.append(name, value);
  const busy = form.dataset.busy ?? 'Working…';
  const url = new URL(form.getAttribute('action') ?? '', location.href);
  if (form.method === 'post') void go({ url: url.href, body, trace, busy });
  else {
    url.search = body.toString();
    void go({ url: url.href, body: null, trace, busy });
  }
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  submit(form, event.submitter, traceOf(event.submitter ?? form));
});

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest('a');
  if (link?.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.classList.contains('skip')) return;
  event.preventDefault();
  void go({ url: link.href, body: null, trace: traceOf(link), busy: 'Loading…' });
});

/** An input whose change runs an action does so at once, as in Gmail. */
document.addEventListener('change', (event) => {
  const field = event.target as HTMLElement;
  const button = field
    .closest('.input, label')
    ?.parentElement?.querySelector<HTMLButtonElement>('[data-on-change]');
  const form = field.closest<HTMLFormElement>('form.card-form');
  if (form && button) submit(form, button, traceOf(field));
});

/** Escape is one step back: in the sidebar to the card before, else to the list or the choice of a person. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const field = event.target as HTMLElement;
  if (field instanceof HTMLInputElement && field.type === 'search' && field.value !== '') return;
  const back = field.closest('.card') && document.querySelector<HTMLElement>('.card [data-back]');
  const up = [...document.querySelectorAll<HTMLElement>('[data-up]')].find(
    (link) => link.offsetParent !== null,
  );
  (back || up || document.querySelector<HTMLElement>('[data-up]'))?.click();
});

window.addEventListener('popstate', () => {
  void go({ url: location.href, body: null, trace: { kind: 'heading' }, busy: 'Loading…' });
});

openCard();
