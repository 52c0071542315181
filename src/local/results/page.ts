import { html } from 'hono/html';

/** HTML in which every inserted value has been escaped, as hono's `html` gives it. */
export type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2733; --soft: #56636f; --line: #d5dce3; --paper: #fff; --tint: #f2f6fa; --link: #0b5394; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf2; --soft: #a5b2be; --line: #3a4753; --paper: #161d24; --tint: #1f2831; --link: #8ec2f5; }
}
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); }
header p { margin: 0; color: var(--soft); }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
.lead { max-width: 44rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
.figures li { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--tint); }
.figures b { display: block; font-size: 1.75rem; line-height: 1.2; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; min-width: 100%; font-size: .925rem; }
.register { table-layout: fixed; min-width: 0; }
.register thead th { white-space: normal; }
th, td { padding: .4rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--tint); white-space: nowrap; }
tbody th { font-weight: 600; }
td { overflow-wrap: anywhere; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
[aria-current] { font-weight: 700; }
`;

/** A whole page. @param title the school's name or a register's, and the page's heading */
export function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Safe Channels</title>
<style>${STYLE}</style>
</head>
<body>
<header><p><a href="/">Safe Channels</a>, on this computer only</p></header>
<main><h1>${title}</h1>${body}</main>
</body>
</html>`;
}
