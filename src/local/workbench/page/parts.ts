/**
 * Puts a page into this one, part by part: what has not changed stays as it is. Pages of different parts change as a
 * whole, but for the line in which things are said.
 */
export function putIn(next: Document): void {
  document.title = next.title;
  if (names(next) !== names(document)) {
    putInWhole(next);
    return;
  }
  const pane = next.querySelector<HTMLElement>('main')?.dataset.pane;
  const main = document.querySelector<HTMLElement>('main');
  if (main && pane !== undefined) main.dataset.pane = pane;
  for (const part of parts(document)) {
    const fresh = next.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`);
    // Open disclosures do not count: they are the reader's.
    if (fresh && fresh.outerHTML !== closed(part)) replace(part, fresh);
  }
}

function parts(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-part]')];
}

function names(page: Document): string {
  return parts(page)
    .map(({ dataset }) => dataset.part)
    .join(' ');
}

function closed(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const details of copy.querySelectorAll('details')) details.removeAttribute('open');
  return copy.outerHTML;
}

/** Keeps how far a list was scrolled, and which disclosures were open. */
function replace(part: HTMLElement, fresh: HTMLElement): void {
  const sameMessage = part.querySelector('h2')?.textContent === fresh.querySelector('h2')?.textContent;
  const scrolled = [...part.querySelectorAll<HTMLElement>('[id$="-scroll"]')].map(({ id, scrollTop }) => ({
    id,
    scrollTop,
  }));
  part.replaceWith(document.adoptNode(fresh));
  if (!sameMessage) return;
  for (const { id, scrollTop } of scrolled) {
    const element = document.getElementById(id);
    if (element) element.scrollTop = scrollTop;
  }
}

function putInWhole(next: Document): void {
  const said = document.getElementById('said');
  next.getElementById('said')?.remove();
  document.body.replaceChildren(...[...next.body.childNodes].map((node) => document.adoptNode(node)));
  if (said) document.body.append(said);
  window.scrollTo(0, 0);
}
