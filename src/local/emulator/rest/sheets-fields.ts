// The `fields` of an update request: what of the given object is meant. (The `fields` of an answer: fields.ts.)
import { invalidArgument } from './errors';
import type { Shape } from './sheets-shape';

/** The dotted paths of a mask: `a,b(c,d.e)` and `a,b/c` give `a`, `b.c`, `b.d.e`. Throws a 400 when it does not parse. */
export function maskPaths(mask: string): string[] {
  const paths: string[] = [];
  const stack: string[] = [];
  let prefix = '';
  for (const token of mask.match(/[^,()\s]+|[,()]/g) ?? []) {
    if (token === '(') {
      stack.push(prefix);
      const opened = paths.pop();
      if (opened === undefined) throw invalidArgument(`Invalid field mask: ${mask}`);
      prefix = `${opened}.`;
    } else if (token === ')') {
      const outer = stack.pop();
      if (outer === undefined) throw invalidArgument(`Invalid field mask: ${mask}`);
      prefix = outer;
    } else if (token !== ',') {
      paths.push(prefix + token.replaceAll('/', '.'));
    }
  }
  if (stack.length > 0) throw invalidArgument(`Invalid field mask: ${mask}`);
  return paths;
}

/**
 * The paths that an update request names, checked against what the request's object has. `*` stands for all its top
 * names. `place` is for the words of the error: `requests[0].updateCells`.
 */
export function updatePaths(
  mask: string | undefined,
  shape: { readonly [name: string]: Shape },
  place: string,
): string[] {
  const paths = maskPaths(mask ?? '');
  if (paths.length === 0) {
    throw invalidArgument(
      `Invalid ${place}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  }
  if (paths.includes('*')) {
    return Object.keys(shape).filter((name) => shape[name] !== 'not emulated');
  }
  for (const path of paths) {
    if (!isPath(shape, path.split('.'))) {
      throw invalidArgument(`Invalid ${place}: Invalid field mask: unknown field '${path}'.`);
    }
  }
  return paths;
}

function isPath(shape: Shape | undefined, path: string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return shape !== undefined && shape !== 'not emulated';
  if (typeof shape !== 'object' || Array.isArray(shape)) return false;
  const named = shape as { readonly [name: string]: Shape };
  return Object.hasOwn(named, name) && isPath(named[name], rest);
}

/** Whether the paths of an update name `path` or something above it. */
export function names(paths: readonly string[], path: string): boolean {
  return paths.some((p) => p === path || path.startsWith(`${p}.`));
}
