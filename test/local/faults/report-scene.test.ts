import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCENES } from '../../../src/local/faults/scenes';
import { removeKept } from '../../../src/local/faults/school';
import {
  type Point,
  type Prepared,
  pointsOf,
  prepare,
  type SceneResult,
} from '../../../src/local/faults/survey';
import '../../workbench/built';

// The whole of this scene with two kinds of failure, by the command itself: outside Jest it takes half the time.
// `npm run faults` tries all scenes with all kinds.

const COMMAND = join(__dirname, '../../../build/local/cli.mjs');
const KINDS = ['cut', 'lost'];

let folder: string;
let undisturbed: Prepared;
let result: SceneResult;
let code: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-scene-'));
  const args = [COMMAND, 'faults', '--scene', 'report', '--kinds', KINDS.join(), '--out', folder];
  code = await new Promise((resolve) => {
    execFile(process.execPath, args, (error) => resolve(Number(error?.code ?? 0)));
  });
  const { scenes } = JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8')) as {
    scenes: SceneResult[];
  };
  result = scenes[0]!;
  undisturbed = prepare(SCENES.report);
}, 300_000);

afterAll(() => {
  removeKept();
  rmSync(folder, { recursive: true, force: true });
});

const callsOf = (points: readonly Point[], kind: string) => [
  ...new Set(points.filter((point) => point.kind === kind).map(({ call }) => call)),
];

describe('a report with its original, disturbed at any of its calls', () => {
  test('(undisturbed, it goes from the opened message to the registers, the kept original and a mail)', () => {
    const { contents, told } = undisturbed.expected;
    const log = contents['incidents, Log']!.join('\n');
    expect(log).toMatch(/^report-opened by S1 of I-0001 /m);
    expect(log).toMatch(/^evidence-kept by S1 of I-0001 /m);
    expect(contents.files).toContainEqual(expect.stringMatching(/^I-0001 .* originals, /));
    expect(Object.values(told)).toEqual([1, 1]);
    expect(undisturbed.steps.flatMap(({ calls }) => calls)).toContain('webapp.exec');
  });

  test.each([
    ['the execution is cut off there', 'cut'],
    ['the call takes effect and its answer is lost', 'lost'],
  ])('comes to the same when %s', (_, kind) => {
    const points = pointsOf(undisturbed).filter((point) => point.kind === kind);
    expect(result.notRecovered).toEqual([]);
    expect(result.byKind[kind]).toMatchObject({ tried: points.length, recovered: points.length });
    expect(points.length).toBeGreaterThan(30);
  });

  test('tells nobody twice, but between a mail and its note and where a mail’s answer was lost', () => {
    expect(callsOf(result.toldAgain, 'cut')).toEqual([
      'MailApp.sendEmail',
      'PropertiesService.deleteProperty',
    ]);
    expect(callsOf(result.toldAgain, 'lost')).toEqual(['MailApp.sendEmail']);
  });

  test('lets the command end with 0', () => {
    expect(code).toBe(0);
  });
});
