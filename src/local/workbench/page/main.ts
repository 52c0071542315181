// The pages work without this script. With it, links and forms fetch the next page and put in only the parts that
// changed, so that scrolling, focus and what a screen reader is at stay where they are, and what an action did is said.
import { focusAfter, type Trace, traceOf } from './focus';
import { putIn } from './parts';

/** The request under way; another click ends it, but an action is waited for. */
let reading: AbortController | null = null;
let acting = false;
/** What was asked for last while an action was at work: done when it is over. */
let next: Journey | null = null;

interface Journey {
  /** A link; a form that does something; or the same page once more, because it changed by itself. */
  kind: 'visit' | 'action' | 'refresh';
  url: string;
  /** An action's fields. */
  body: URLSearchParams | null;
  /** What has the focus now. */
  trace: Trace;
  busy: string;
}

async function go(journey: Journey): Promise<void> {
  if (acting) {
    next = journey;
    say('One moment: this is done next.', true);
    return;
  }
  reading?.abort();
  reading = new AbortController();
  const { signal } = reading;
  const old = new URL(location.href);
  acting = journey.kind === 'action';
  document.body.setAttribute('aria-busy', 'true');
  try {
    await show(journey, signal);
  } catch (error) {
    if (signal.aborted) return;
    say('The workbench does not answer. Start it again in the terminal with npm start.', true);
    document.querySelector('.opening')?.classList.add('failed');
    next = null;
    throw error;
  } finally {
    if (reading.signal === signal) document.body.removeAttribute('aria-busy');
    if (journey.kind === 'action') acting = false;
  }
  if (next !== null) {
    const waited = next;
    next = null;
    await go(waited);
    return;
  }
  const moved = location.pathname !== old.pathname || location.href === old.href;
  openCard(journey.kind === 'visit' && moved);
  waitForClock();
}

/** Fetches a page and puts it in. @throws what fetch throws */
async function show({ kind, url, body, trace, busy }: Journey, signal: AbortSignal): Promise<void> {
  const later = setTimeout(() => say(busy, true), 400);
  try {
    const answer = await fetch(url, body === null ? { signal } : { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const old = location.pathname;
    if (answer.url !== location.href) history.pushState(null, '', answer.url);
    putIn(page);
    focusAfter(trace, kind === 'action' ? 'action' : location.pathname === old ? 'same-page' : 'page');
  } finally {
    clearTimeout(later);
  }
  say(kind === 'visit' ? '' : sayings(kind === 'action' ? trace : null));
}

/** @param seen also shown to the eye: what an action did stands on the page anyway */
function say(words: string, seen = false): void {
  const said = document.getElementById('said');
  if (!said) return;
  said.textContent = words;
  said.classList.toggle('sr', !seen);
}

/** What an action did: the card's own line first; of a card that opened by itself how it begins. */
function sayings(trace: Trace | null): string {
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '').join('. ');
  const snacks = trace === null ? '' : text('.snack');
  if (trace?.kind === 'stay')
    return `Safe Channels: ${snacks || text('.card-section:first-of-type > :first-child')}`;
  return snacks || text('.strip .happened :is(.title, li)');
}

/**
 * Gmail opens the add-on by itself when a message is opened.
 *
 * @param arrived somebody came to this page: a card from before the latest happening is opened anew, as Gmail does
 */
function openCard(arrived: boolean): void {
  const form =
    document.querySelector<HTMLFormElement>('form[data-auto]') ??
    (arrived && document.querySelector('[data-old]')
      ? document.querySelector<HTMLFormElement>('form.anew')
      : null);
  if (!form) return;
  const card = form.closest('.card');
  card?.setAttribute('aria-busy', 'true');
  // What the old card has to press is about to be gone.
  card?.querySelector('.card-form')?.setAttribute('inert', '');
  const age = card?.querySelector('.anew .quietly');
  if (age) age.textContent = 'opening…';
  submit(form, null, { kind: 'stay' });
}

/** How often the page looks how far the clock is, milliseconds. */
const LOOK = 500;
let looking = false;

/** While time passes: says how far it is, and shows the page as it is when it has. */
function waitForClock(): void {
  if (looking || !document.querySelector('[data-passing]')) return;
  looking = true;
  setTimeout(() => {
    void lookAtClock().finally(() => {
      looking = false;
      waitForClock();
    });
  }, LOOK);
}

async function lookAtClock(): Promise<void> {
  const answer = await fetch('/passing').catch(() => null);
  const passing = (await answer?.json()) as { words: string; now: string; share: number } | null | undefined;
  const shown = document.querySelector('[data-passing]');
  if (!shown || passing === undefined || (passing === null && acting)) return;
  if (passing === null) {
    const pressed = document.activeElement?.closest('.strip') ? document.activeElement : null;
    const trace: Trace = pressed ? traceOf(pressed) : { kind: 'stay' };
    await go({ kind: 'refresh', url: location.href, body: null, trace, busy: 'Loading…' });
    return;
  }
  shown.querySelector('.title')!.textContent = passing.words;
  shown.querySelector('progress')!.value = passing.share;
  document.querySelector('.now .long')!.textContent = passing.now;
}

function submit(form: HTMLFormElement, submitter: HTMLElement | null, trace: Trace): void {
  const data = new FormData(form, submitter);
  const body = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string') body.append(name, value);
  const busy = form.dataset.busy ?? 'Working…';
  const url = new URL(form.getAttribute('action') ?? '', location.href);
  if (form.method === 'post') void go({ kind: 'action', url: url.href, body, trace, busy });
  else {
    url.search = body.toString();
    void go({ kind: 'visit', url: url.href, body: null, trace, busy });
  }
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.submitter?.getAttribute('aria-disabled') === 'true') {
    say('Time is passing. Wait until the clock has got there.', true);
    return;
  }
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
  void go({ kind: 'visit', url: link.href, body: null, trace: traceOf(link), busy: 'Loading…' });
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
  void go({ kind: 'visit', url: location.href, body: null, trace: { kind: 'heading' }, busy: 'Loading…' });
});

openCard(true);
waitForClock();
