import type { html } from 'hono/html';

/** HTML in which every inserted value has been escaped, as hono's `html` gives it. */
export type Html = ReturnType<typeof html>;
