import type { Headers } from './headers';

/**
 * Whether no person sent this: a bounce (empty Return-Path, or a delivery report), or mail whose program says so
 * (design section 5). `Auto-Submitted` (RFC 3834) is the standard word for it; the others are what answering machines
 * write that do not know it. Subjects are localised and say nothing.
 */
export function isAutomatic(headers: Headers): boolean {
  const submitted = headers.first('auto-submitted').trim().toLowerCase();
  return (
    /^\s*<\s*>\s*$/.test(headers.first('return-path')) ||
    /delivery-status/i.test(headers.first('content-type')) ||
    (submitted !== '' && !/^no\b/.test(submitted)) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    hasPrecedence(headers, 'auto_reply')
  );
}

/** Whether this went to many who did not ask one by one: mail that says so, or that can be unsubscribed and is no list's. */
export function isBulk(headers: Headers): boolean {
  return hasPrecedence(headers, 'bulk') || (headers.has('list-unsubscribe') && !headers.has('list-post'));
}

function hasPrecedence(headers: Headers, word: string): boolean {
  return headers.all('precedence').some((value) => value.trim().toLowerCase() === word);
}
