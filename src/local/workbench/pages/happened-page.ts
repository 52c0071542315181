import { html } from 'hono/html';
import { type Cost, type Happening, many } from '../happening';
import { momentInWords, spanInWords } from '../times';
import type { Workbench } from '../workbench';
import type { Html } from './html';

/** Everything that was done of late, newest first. */
export function happenedPage(workbench: Workbench): Html {
  return html`<main id="main" class="page" data-part="main">
    <h1 tabindex="-1" data-heading>What happened</h1>
    <ol class="happenings" reversed>
      ${workbench.bench.happenings.map(
        (happening) => html`<li>
          <p class="when">${momentInWords(happening.at, workbench.zone)}</p>
          ${happeningLines(happening)}
          ${costFigures(happening.cost)}
        </li>`,
      )}
    </ol>
  </main>`;
}

/** What happened, in words, with links to the registers that changed. */
export function happeningLines({ title, lines, changes }: Happening): Html {
  const workbooks = [...new Set(changes.map(({ workbook }) => workbook))];
  return html`<p class="title">${title}</p>
    ${lines.length === 0 ? '' : html`<ul class="told">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
    ${workbooks.map((name) => {
      const first = changes.find(({ workbook }) => workbook === name)!;
      return html`<a class="look" href="/registers/${name}?tab=${encodeURIComponent(first.tab)}">Look at the tab ${first.tab}</a> `;
    })}`;
}

/** The meter: totals, and calls by name. */
export function costFigures({ calls, units, ofAddOn, took }: Cost): Html {
  const names = Object.entries(calls).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = names.reduce((sum, [, n]) => sum + n, 0);
  if (total === 0) return html`<p>No call of a Google service.</p>`;
  return html`<dl class="figures">
      <div><dt>Calls</dt><dd>${total.toLocaleString('en-GB')}</dd></div>
      ${ofAddOn === null || ofAddOn === total ? '' : html`<div><dt>Calls of the add-on</dt><dd>${ofAddOn}</dd></div>`}
      <div><dt>Gmail units</dt><dd>${units.toLocaleString('en-GB')}</dd></div>
      <div><dt>Modelled time</dt><dd>${spanInWords(took)}</dd></div>
    </dl>
    <details><summary>${many(names.length, 'kind of call', 'kinds of call')}</summary>
      <table class="calls"><thead><tr><th scope="col">Call</th><th scope="col" class="n">Times</th></tr></thead>
      <tbody>${names.map(([name, n]) => html`<tr><th scope="row">${name}</th><td class="n">${n.toLocaleString('en-GB')}</td></tr>`)}</tbody></table>
    </details>`;
}
