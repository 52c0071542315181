import type { MiddlewareHandler } from 'hono';

const OURS = new Set(['localhost', '127.0.0.1']);

/**
 * Lets through only what this computer's own pages ask: a page elsewhere could otherwise drive the workbench through
 * the browser that has both open. The Host must be this computer's (a name that was made to lead here is refused), and
 * whatever changes something must come from a page of the same origin.
 */
export const onlyFromHere: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!OURS.has(host.replace(/:\d{1,5}$/, ''))) return c.text('This address is not the workbench’s.\n', 421);
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!reading && !isSameOrigin(host, c.req.header('origin'), c.req.header('sec-fetch-site')))
    return c.text('Only a page of the workbench may do that.\n', 403);
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  return undefined;
};

function isSameOrigin(host: string, origin: string | undefined, site: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site === 'same-origin' : origin === `http://${host}`;
}

/** Nothing is loaded from anywhere else, and nothing of a page is shown in another's frame. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
