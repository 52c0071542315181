// What Google's JSON reader lets through: known names with values of the right type. Anything else is a 400 that names
// the place, before the call does anything.
import { invalidArgument, NotEmulated } from './errors';

type Primitive = 'string' | 'number' | 'integer' | 'boolean';

/**
 * The shape of a JSON value: a primitive, a list of one shape, an object of named shapes; `given` is kept unread; a
 * name marked `not emulated` is one that Google knows and the emulator refuses loudly.
 */
export type Shape =
  | Primitive
  | 'given'
  | 'not emulated'
  | readonly [Shape]
  | { readonly [name: string]: Shape };

const GOOGLE_TYPE: Record<Primitive, string> = {
  string: 'TYPE_STRING',
  number: 'TYPE_DOUBLE',
  integer: 'TYPE_INT32',
  boolean: 'TYPE_BOOL',
};

/**
 * Checks `value` against `shape` and takes out names whose value is null, which Google reads as absent.
 * Throws a 400 as Google words it: `Unknown name "x" at 'requests[0].update_cells': Cannot find field.`
 */
export function checkShape(value: unknown, shape: Shape, path: string): void {
  if (shape === 'given') return;
  if (shape === 'not emulated') throw new NotEmulated(`sheets ${path}`);
  if (typeof shape === 'string') {
    if (!isPrimitive(value, shape)) {
      throw invalidArgument(`Invalid value at '${path}' (${GOOGLE_TYPE[shape]}), ${JSON.stringify(value)}`);
    }
    return;
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) {
      throw invalidArgument(`Invalid JSON payload received. '${path}' must be a list.`);
    }
    value.forEach((item, index) => {
      checkShape(item, shape[0], `${path}[${index}]`);
    });
    return;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalidArgument(`Invalid value at '${path}', ${JSON.stringify(value)}`);
  }
  const object = value as { [name: string]: unknown };
  for (const name of Object.keys(object)) {
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (inner === undefined) throw unknownName(name, path);
    if (object[name] === null) delete object[name];
    else checkShape(object[name], inner, path === '' ? snake(name) : `${path}.${snake(name)}`);
  }
}

function isList(shape: Exclude<Shape, string>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isPrimitive(value: unknown, kind: Primitive): boolean {
  return kind === 'integer' ? Number.isInteger(value) : typeof value === kind;
}

function unknownName(name: string, path: string): Error {
  const where = path === '' ? '' : ` at '${path}'`;
  return invalidArgument(`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The JSON body of a call, checked. Throws a 400 when it is not JSON. An empty body is an empty object. */
export function bodyOf(text: string, shape: Shape): unknown {
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw invalidArgument('Invalid JSON payload received. Unexpected token.');
  }
  checkShape(body, shape, '');
  return body;
}
