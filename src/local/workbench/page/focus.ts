/** Where the focus was, in words that still mean something when its part of the page has been put in anew. */
export type Trace =
  | { kind: 'stay' }
  | { kind: 'heading' }
  | { kind: 'element'; selector: string; inCard: boolean };

export function traceOf(element: Element): Trace {
  return {
    kind: 'element',
    selector: selectorOf(element),
    inCard: element.closest('.card-form, .card-bar') !== null,
  };
}

function selectorOf(element: Element): string {
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const form = element.closest('form')?.getAttribute('action');
  const [name, value, href] = ['name', 'value', 'href'].map((attribute) => element.getAttribute(attribute));
  const within = form ? `form[action="${CSS.escape(form)}"] ` : '';
  if (href) return `a[href="${CSS.escape(href)}"]`;
  if (name && value && element instanceof HTMLButtonElement)
    return `${within}[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`;
  return name ? `${within}[name="${CSS.escape(name)}"]` : `${within}${element.tagName.toLowerCase()}`;
}

/**
 * Puts the focus where a person goes on: on a new page its heading, after a press in the sidebar the card's title, else
 * the element that was pressed, or what took its place.
 */
export function focusAfter(trace: Trace, after: 'page' | 'same-page' | 'action'): void {
  if (trace.kind === 'stay') return;
  const pressed = trace.kind === 'element' ? trace : null;
  const inCard = after === 'action' && pressed?.inCard === true;
  const wanted = inCard ? '#card-title' : after === 'page' || !pressed ? HEADINGS : pressed.selector;
  const element = seen(wanted) ?? seen(HEADINGS);
  element?.focus({ preventScroll: after !== 'page' });
  // What a press brought begins at its beginning: the emergency line of a form stands there.
  if (inCard) document.getElementById('card-scroll')?.scrollTo(0, 0);
}

/** Where a page begins; on a phone the card's pane may be the only one that is seen. */
const HEADINGS = '[data-heading], #card-title';

function seen(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
}
