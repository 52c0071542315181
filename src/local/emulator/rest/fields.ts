// Partial responses: the `fields` parameter of Google's APIs, as `messages(id,threadId),nextPageToken`, `a/b`, `*`.
import { GoogleError } from './errors';

/** What a `fields` parameter selects: names to what is selected beneath them; null: everything beneath. */
export type Selection = Map<string, Selection | null>;

/** The names an answer may hold; true: anything may stand beneath. */
export interface Shape {
  readonly [name: string]: Shape | true;
}

/** 400: `fields` has a syntax error, or names what the answer never holds. */
export function invalidSelection(what: string): GoogleError {
  return new GoogleError({
    status: 400,
    message: `Invalid field selection ${what}`,
    reason: 'invalidParameter',
    location: 'fields',
    locationType: 'parameter',
  });
}

/**
 * Reads a `fields` parameter.
 * Grammar: list = item {"," item}; item = name {"/" name} ["(" list ")"]; name = letters, digits, "_" or "*".
 * @throws GoogleError 400 for anything else, an empty text included
 */
export function parseFields(text: string): Selection {
  let at = 0;

  function list(): Selection {
    const selection: Selection = new Map();
    do item(selection);
    while (text[at] === ',' && ++at);
    return selection;
  }

  function item(into: Selection): void {
    const name = /^(?:\w+|\*)/.exec(text.slice(at))?.[0];
    if (name === undefined) throw invalidSelection(text.slice(at) || text);
    at += name.length;
    if (text[at] === '/') {
      at++;
      const below: Selection = new Map();
      item(below);
      merge(into, name, below);
    } else if (text[at] === '(') {
      at++;
      const below = list();
      if (text[at] !== ')') throw invalidSelection(text);
      at++;
      merge(into, name, below);
    } else merge(into, name, null);
  }

  const selection = list();
  if (at !== text.length) throw invalidSelection(text.slice(at));
  return selection;
}

function merge(into: Selection, name: string, below: Selection | null): void {
  const before = into.get(name);
  if (before === undefined) into.set(name, below);
  else if (before === null || below === null) into.set(name, null);
  else for (const [key, deeper] of below) merge(before, key, deeper);
}

/** Refuses each selected name that `shape` does not hold, with the error that `refuse` makes of it. */
export function checkSelection(selection: Selection, shape: Shape, refuse: (name: string) => Error): void {
  for (const [name, below] of selection) {
    if (name === '*') continue;
    const beneath = shape[name];
    if (beneath === undefined) throw refuse(name);
    if (below && beneath !== true) checkSelection(below, beneath, refuse);
  }
}

/**
 * The selected part of a JSON value; lists are passed through item by item. Unselected names are left out and not
 * even read: a getter that is costly runs only when it is asked for.
 */
export function select(value: unknown, selection: Selection): unknown {
  if (Array.isArray(value)) return value.map((item) => select(item, selection));
  if (typeof value !== 'object' || value === null) return value;
  const every = selection.get('*');
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const below = selection.has(name) ? selection.get(name) : every;
    if (below === undefined) continue;
    const inner = (value as Record<string, unknown>)[name];
    out[name] = below === null ? inner : select(inner, below);
  }
  return out;
}
