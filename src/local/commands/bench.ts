import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../audit';
import { type RuleScore, scoreRules } from '../bench/detection/rule-scores';
import { inWords } from '../bench/share';
import { type SweepCost, sweepCosts } from '../bench/sweep';
import type { Label } from '../sample/labels';
import { writeSample } from '../sample/write-sample';
import { readSchoolFolder } from '../school/school-folder';
import { openSchool } from '../school/school-tenant';
import { writeFiles } from '../write-files';

/**
 * `npm run bench`: what a sweep of the sample school costs in Google's calls and units, and how well the rules do
 * against its labels. Prints tables; the same figures go to `bench.json` in the folder given.
 */
export async function runBench(out: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'safe-channels-bench-'));
  try {
    const sample = writeSample(folder);
    const files = readSchoolFolder(sample.school);
    const options = { days: { from: null, to: null }, start: Date.UTC(2027, 0, 4, 9), tellFrom: null };
    const sweep = sweepCosts(openSchool(files, sample.mail, options));
    const { findings } = audit(openSchool(files, sample.mail, options), () => undefined);
    const detection = scoreRules(findings, readLabels(sample.labels)).scores;
    print(sweep, detection);
    if (out !== undefined)
      await writeFiles(out, { 'bench.json': `${JSON.stringify({ sweep, detection }, null, 2)}\n` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readLabels(file: string): Label[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Label);
}

function print(sweep: Record<string, SweepCost>, detection: readonly RuleScore[]): void {
  console.log('What a sweep of the sample school costs');
  console.table(
    Object.fromEntries(
      Object.entries(sweep).map(([name, cost]) => [
        name === 'first' ? 'first reading' : 'nothing new',
        {
          messages: cost.messages,
          findings: cost.findings,
          'Gmail units': cost.units,
          'units / floor': round(cost.units / cost.floorUnits),
          'service calls': cost.calls,
          'calls / message': cost.messages === 0 ? '' : round(cost.calls / cost.messages),
          runs: cost.runs,
          'modelled minutes': round(cost.minutes),
        },
      ]),
    ),
  );
  for (const [name, { byCall }] of Object.entries(sweep)) {
    console.log(`Calls, ${name === 'first' ? 'first reading' : 'nothing new'}:`);
    console.table(Object.fromEntries(Object.entries(byCall).sort(([, a], [, b]) => b - a)));
  }
  console.log('How well the rules do on the labelled sample (95 % interval)');
  console.table(
    Object.fromEntries(
      detection.map(({ rule, right, wrong, missed, otherwise, precision, recall }) => [
        rule,
        { right, wrong, missed, otherwise, precision: inWords(precision), recall: inWords(recall) },
      ]),
    ),
  );
}

function round(n: number): number {
  return Math.round(n * 1000) / 1000;
}
