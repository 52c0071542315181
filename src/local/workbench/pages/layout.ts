import { html } from 'hono/html';
import { momentInWords, STEPS, type Step, timeOf } from '../times';
import type { Workbench } from '../workbench';
import { costFigures, happeningLines } from './happened-page';
import type { Html } from './html';

/** What every page has around its own part. */
export interface Frame {
  title: string;
  /** Which of the bar's links is this page. */
  section: 'mail' | 'registers' | 'happened';
  /** Where an action of this page leads back to. */
  path: string;
  /** The mail of whom the bar's first link leads to; null: to the choice of a person. */
  person: string | null;
  workbench: Workbench;
}

/** A whole page. Each element with `data-part` is replaced on its own by the page's script. */
export function layout(frame: Frame, main: Html): Html {
  const { title, workbench, section, person } = frame;
  const current = (which: Frame['section']) => (section === which ? html`aria-current="page"` : '');
  const mail = person === null ? '/' : `/mail/${encodeURIComponent(person)}`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Safe Channels workbench</title>
<link rel="icon" href="/workbench.svg" type="image/svg+xml">
<link rel="stylesheet" href="/workbench.css">
<script src="/workbench.js" type="module"></script>
${workbench.passing === null ? '' : html`<noscript><meta http-equiv="refresh" content="2"></noscript>`}
</head>
<body>
<a class="skip" href="#main">Skip to the page’s own part</a>
<header class="bar" data-part="bar">
  <p class="brand"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"/></svg><span><b>Safe Channels</b> workbench</span></p>
  <nav class="choices" aria-label="Workbench">
    <a href="${mail}" ${current('mail')}>Mail</a>
    <a href="/registers" ${current('registers')}>Registers</a>
    <a href="/happened" ${current('happened')}>What happened</a>
  </nav>
  <p class="now"><span class="sr">The school’s clock shows </span><span class="long">${momentInWords(workbench.now, workbench.zone)}</span><span class="short" aria-hidden="true">${timeOf(workbench.now, workbench.zone)}</span></p>
</header>
${main}
${strip(frame)}
<div id="said" class="said sr" role="status" aria-live="polite"></div>
</body>
</html>`;
}

/** How far the clock is, as the page's script asks for it; null when it stands still. */
export interface PassingWords {
  words: string;
  /** What the clock shows in the bar. */
  now: string;
  /** 0 to 1. */
  share: number;
}

export function passingInWords({ passing, zone }: Workbench): PassingWords | null {
  if (passing === null) return null;
  const { from, now, target } = passing;
  return {
    words: `Time is passing: it is ${momentInWords(now, zone)}, and is to become ${momentInWords(target, zone)}`,
    now: momentInWords(now, zone),
    share: (now - from) / (target - from),
  };
}

/** The strip below every page: the clock, the service, what just happened and what it cost. */
function strip({ workbench, path }: Frame): Html {
  const { latest } = workbench;
  const { doorShut } = workbench.bench;
  const passing = passingInWords(workbench);
  const back = html`<input type="hidden" name="return" value="${path}">`;
  // Still focusable: whoever pressed one stays where they are.
  const waits = passing === null ? '' : html`aria-disabled="true"`;
  return html`<footer class="strip" data-part="strip">
  <section class="controls" aria-labelledby="controls-title">
    <h2 id="controls-title">Clock and service</h2>
    <form method="post" action="/clock" data-busy="Time is passing…">${back}
      ${Object.entries(STEPS).map(([step, words]) => html`<button name="step" value="${step as Step}" class="outlined" ${waits}>${words}</button>`)}
    </form>
    <form method="post" action="/service">${back}
      <span class="state"><span class="dot ${doorShut ? 'down' : 'up'}" aria-hidden="true"></span>The service is <b>${doorShut ? 'down' : 'up'}</b>${doorShut ? ' for the add-on' : ''}</span>
      <button name="door" value="${doorShut ? 'open' : 'shut'}" class="outlined" ${waits}>${doorShut ? 'Bring it up' : 'Take it down'}</button>
    </form>
    <details class="afresh"><summary>Start afresh…</summary>
      <form method="post" action="/afresh" data-busy="Making the sample school anew. This takes a few seconds.">
        <p>Throws away all that was done here and makes the sample school anew.</p>
        <button class="filled" ${waits}>Yes, start afresh</button>
      </form>
    </details>
  </section>
  <section class="happened" aria-labelledby="happened-title">
    <h2 id="happened-title">What just happened</h2>
    ${
      passing === null
        ? happeningLines(latest)
        : html`<div data-passing>
      <p class="title">${passing.words}</p>
      <progress max="1" value="${passing.share}" aria-label="How much of the time has passed"></progress>
      <p>What you press on a card meanwhile is done when the clock has got there.</p>
    </div>`
    }
  </section>
  <section class="cost" aria-labelledby="cost-title">
    <h2 id="cost-title">What it cost</h2>
    ${passing === null ? costFigures(latest.cost) : html`<p>Shown when the clock has got there.</p>`}
  </section>
</footer>`;
}
