// How the classes of CardService are written down: a class is a name, its methods and what must be set. Each builder
// keeps the card JSON of Google Workspace add-ons (GoogleAppsCardV1Card and its parts, as the Chat API types them).
import { ServiceError } from '../errors';
import type { Args, Call, Kind, Method, ServiceClass } from '../services/service';
import type { Handle } from '../values';

export type Json = Record<string, unknown>;

/** A builder or a part of a card that a script is making. */
export class CardPart {
  constructor(
    readonly kind: PartClass,
    public json: Json,
  ) {}
}

/** What a `build` gives: a card or a response. Only these may be returned to the add-ons platform. */
export class Built {
  constructor(readonly json: Json) {}
}

/** A class of CardService that scripts make by `CardService.newX()`. */
export interface PartClass extends ServiceClass {
  /** The JSON of a new one. */
  initial: Json;
  /** Why this JSON cannot be used yet; null when it can. Asked when the part is added to another, and by `build`. */
  problem(json: Json): string | null;
}

/** Declares a class: `problem` says what is missing or wrong. */
export function partClass(
  name: string,
  methods: Record<string, Method>,
  { initial = {}, problem = () => null }: Partial<Pick<PartClass, 'initial' | 'problem'>> = {},
): PartClass {
  return { name, service: 'CardService', type: `Card.${name}`, methods, initial, problem };
}

/** `CardService.newX()`. */
export function makerOf(kind: PartClass): Method {
  return {
    takes: [[]],
    does: ({ execution }) => execution.hold(kind.name, new CardPart(kind, structuredClone(kind.initial))),
  };
}

/** The JSON of the part called. */
export function jsonOf(call: Call): Json {
  return (call.self as CardPart).json;
}

/** A method that changes the part and answers it for chaining. */
export function changing(takes: Kind[][], change: (json: Json, args: Args, call: Call) => void): Method {
  return {
    takes,
    does(call) {
      change(jsonOf(call), call.args, call);
      return call.handle;
    },
  };
}

/** A setter of text. */
export function text(key: string): Method {
  return changing([['string']], (json, args) => {
    json[key] = args.string(0);
  });
}

/** A setter of true or false. */
export function flag(key: string): Method {
  return changing([['boolean']], (json, args) => {
    json[key] = args.values[0];
  });
}

/** A setter of a whole number from `low` to `high`. */
export function whole(key: string, low: number, high: number): Method {
  return changing([['number']], (json, args) => {
    json[key] = wholeNumber(args.number(0), low, high);
  });
}

/** @throws ServiceError for a number that is not whole, or out of range */
export function wholeNumber(n: number, low: number, high: number): number {
  if (!Number.isInteger(n) || n < low || n > high) throw new ServiceError(`Invalid argument: ${n}`);
  return n;
}

/** A setter of a value of a CardService enum; `written`: names that the JSON writes otherwise. */
export function choice(key: string, enumName: string, written: Record<string, string> = {}): Method {
  return changing([[`enum:Card.${enumName}`]], (json, args) => {
    json[key] = written[args.enumName(0)] ?? args.enumName(0);
  });
}

/**
 * The address of an image, which Google fetches itself: only https will do.
 * @throws ServiceError
 */
export function imageUrl(url: string): string {
  if (!/^https:\/\/[^/]/.test(url)) throw new ServiceError(`Invalid image URL: ${url.slice(0, 200)}`);
  return url;
}

/** A setter of the address of an image. */
export function imageAt(key: string): Method {
  return changing([['string']], (json, args) => {
    json[key] = imageUrl(args.string(0));
  });
}

/** A setter of another part. It is copied as it is now: later changes are lost, as on Google. */
export function piece(key: string, ...classes: string[]): Method {
  return changing(
    classes.map((name) => [`class:${name}`]),
    (json, _, call) => {
      json[key] = copied(call, 0);
    },
  );
}

/** Adds a copy of another part to a list; `wrap` gives its place there (`{textParagraph: …}`). */
export function pieces(
  list: string,
  classes: string[],
  wrap: (json: Json, className: string) => Json = (json) => json,
): Method {
  return changing(
    classes.map((name) => [`class:${name}`]),
    (json, args, call) => append(json, list, wrap(copied(call, 0), args.handle(0).className)),
  );
}

/** Appends to a list of the part, which is made where there is none. */
export function append(json: Json, list: string, ...items: unknown[]): void {
  json[list] = [...((json[list] as unknown[] | undefined) ?? []), ...items];
}

/**
 * A copy of the part that stands at an argument.
 * @throws ServiceError when it lacks something that Google wants of it
 */
export function copied(call: Call, i: number): Json {
  return heldJson(call, call.args.handle(i));
}

/** The JSON of a part, a card or a response behind a handle, as a copy. */
export function heldJson(call: Call, handle: Handle): Json {
  const held = call.execution.heldBy(handle.id);
  if (held instanceof CardPart) complain(held.kind, held.json);
  return structuredClone((held as CardPart | Built).json);
}

/** @throws ServiceError that names the class and what is wrong */
export function complain(kind: PartClass, json: Json): void {
  const problem = kind.problem(json);
  // Google's own words for most of these are not known to us.
  if (problem !== null) throw new ServiceError(`Invalid ${kind.name}: ${problem}`);
}

/** `build`: checks the part and gives what the platform takes. */
export function build(gives: string, finish: (json: Json) => Json = (json) => json): Method {
  return {
    takes: [[]],
    does(call) {
      const part = call.self as CardPart;
      complain(part.kind, part.json);
      return call.execution.hold(gives, new Built(finish(structuredClone(part.json))));
    },
  };
}

/** The class of what a `build` gives: `printJson` and nothing else. */
export function builtClass(name: string): ServiceClass {
  const printJson: Method = { takes: [[]], does: ({ self }) => JSON.stringify((self as Built).json) };
  return { name, service: 'CardService', type: `Card.${name}`, methods: { printJson } };
}

/** For `problem`: the first of these keys that is absent or empty. */
export function missing(json: Json, ...keys: string[]): string | null {
  const key = keys.find((k) => json[k] === undefined || json[k] === '');
  return key === undefined ? null : `its ${key} is not set`;
}
