import { html } from 'hono/html';
import type { Finding } from '../../policy/finding';
import { RULES } from '../../policy/finding';
import { TABLE } from '../../policy/table';
import { WORKBOOKS } from '../../register/layout';
import { FORCE_WORDS, RULE_WORDS } from '../../register/words';
import { LAYOUTS } from '../../register/workbooks';
import type { AuditResult } from '../audit';
import { type Html, page } from './page';

/** The first page: what was read, what was found by rule, and the registers to open. */
export function overview(school: string, { findings, summary }: AuditResult): Html {
  const number = (n: number) => n.toLocaleString('en-GB');
  return page(
    school,
    html`
      <p class="lead">
        ${number(summary.messages)} messages were read. ${number(findings.length)} times one of the policy’s rules had
        something to say; the rest is ordinary mail, of which nothing is kept.
      </p>
      <ul class="figures">
        <li><b>${number(summary.incidents)}</b> incidents, each to be acknowledged and closed by a person</li>
        <li><b>${number(summary.contactLog)}</b> lines in the contact log: children who wrote, one line a message</li>
        <li><b>${number(count(findings, 'count'))}</b> counted for a pattern; no message of these is shown to anybody</li>
        <li><b>${number(count(findings, 'flag'))}</b> shown to the reader or writer only</li>
      </ul>
      <h2>What was found, by rule</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="What was found, by rule"><table>
        <thead>
          <tr><th scope="col">Rule</th><th scope="col">Clauses</th><th scope="col">Force</th><th scope="col" class="n">Found</th></tr>
        </thead>
        <tbody>
          ${RULES.filter((rule) => (summary.findings[rule] ?? 0) > 0).map((rule) => ruleRow(rule, summary.findings[rule]!))}
        </tbody>
      </table></div>
      <h2>The registers</h2>
      <p>Each is a workbook of its own, because a file is what can be shared with some people and not with others.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="The registers"><table>
        <thead><tr><th scope="col">Register</th><th scope="col">Who may open it</th><th scope="col">Here</th><th scope="col">As a file</th></tr></thead>
        <tbody>
          ${WORKBOOKS.map(
            (name) => html`<tr>
              <th scope="row">${LAYOUTS[name].title.replace('Safe Channels: ', '')}</th>
              <td>${LAYOUTS[name].readers.map((reader) => READERS[reader]).join(', ')}</td>
              <td><a href="/register/${name}">Look at ${name.replace('-', ' ')}</a></td>
              <td><a href="/files/${name}.xlsx" download>${name}.xlsx</a></td>
            </tr>`,
          )}
        </tbody>
      </table></div>
      <p>
        Every finding, one a line: <a href="/files/findings.ndjson" download>findings.ndjson</a>. The figures of this
        page: <a href="/files/summary.json" download>summary.json</a>.
      </p>
      ${notes(summary.notes)}
    `,
  );
}

const READERS = {
  dsl: 'DSL',
  'deputy-dsl': 'deputy DSLs',
  headteacher: 'Headteacher',
  slt: 'SLT',
  it: 'IT admin',
  office: 'office',
  'data-manager': 'data manager',
} as const;

function ruleRow(rule: Finding['rule'], found: number): Html {
  const entry = TABLE[rule as keyof typeof TABLE];
  return html`<tr>
    <th scope="row">${RULE_WORDS[rule]}</th>
    <td>${entry.clauses.join(', ')}</td>
    <td>${FORCE_WORDS[entry.force]}</td>
    <td class="n">${found}</td>
  </tr>`;
}

function count(findings: readonly Finding[], disposition: Finding['disposition']): number {
  return findings.filter((finding) => finding.disposition === disposition).length;
}

function notes(lines: readonly string[]): Html {
  if (lines.length === 0) return html``;
  return html`<h2>Worth knowing</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
