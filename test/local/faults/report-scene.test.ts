import '../../workbench/built';
import { SCENES } from '../../../src/local/faults/scenes';
import { type Point, pointsOf, prepare, type SceneResult, survey } from '../../../src/local/faults/survey';

// The whole of this scene with two kinds of failure; `npm run faults` tries all scenes with all kinds.

const report = prepare(SCENES.report);

function tryAll(kind: string): SceneResult {
  return survey(
    report,
    pointsOf(report).filter((point) => point.kind === kind),
  );
}

const callsIn = (points: readonly Point[]) => [...new Set(points.map(({ call }) => call))];

describe('a report with its original, disturbed at any of its calls', () => {
  test('(undisturbed, it goes from the opened message to the registers, the kept original and a mail)', () => {
    const { contents, told } = report.expected;
    const log = contents['incidents, Log']!.filter((line) => !line.startsWith('phrases-changed'));
    expect(log).toEqual([
      expect.stringMatching(/^evidence-kept by S1 of I-0001 /),
      expect.stringMatching(/^report-opened by S1 of I-0001 /),
    ]);
    expect(contents.files).toContainEqual(expect.stringMatching(/^I-0001 .* originals, /));
    expect(Object.values(told)).toEqual([1, 1]);
    expect(report.steps.flatMap(({ calls }) => calls)).toContain('webapp.exec');
  });

  test('comes to the same when the execution is cut off there, and tells twice only between mail and note', () => {
    const { tried, calls, notRecovered, toldAgain } = tryAll('cut');
    expect(notRecovered).toEqual([]);
    expect(tried).toBe(calls);
    expect(callsIn(toldAgain)).toEqual(['MailApp.sendEmail', 'PropertiesService.deleteProperty']);
  });

  test('comes to the same when the call takes effect and its answer is lost, and tells twice only of a lost mail', () => {
    const { tried, notRecovered, toldAgain } = tryAll('lost');
    expect(notRecovered).toEqual([]);
    expect(tried).toBeGreaterThan(30);
    expect(callsIn(toldAgain)).toEqual(['MailApp.sendEmail']);
  });
});
