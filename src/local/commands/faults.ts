import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULT_KINDS } from '../faults/kinds';
import { NOT_THERE, SCENE_NAMES, SCENES, type SceneName } from '../faults/scenes';
import { merged, type Point, pointsOf, prepare, type SceneResult, survey } from '../faults/survey';
import { InputError } from '../input-error';
import { Progress } from '../progress';
import { writeFiles } from '../write-files';

export interface FaultsOptions {
  /** One scene; all when left out. */
  scene?: string | undefined;
  /** Of that scene only these calls, `47` or `40-80`. */
  calls?: string | undefined;
  /** Only these kinds of failure, as in `cut,lost`. */
  kinds?: string | undefined;
  /** Folder for `faults.json`. */
  out?: string | undefined;
}

/** Points that one process tries: enough for its start not to matter. */
const POINTS_AT_ONCE = 120;

const WHY_AGAIN =
  'Told twice is allowed where a mail’s answer was lost, and from the first mail of a notice until the note that it has gone: a mail has no id by which Google would know it again, and the other choice would be that somebody is told never. Anybody told twice otherwise, or three times, counts as not recovered.';

const WHY_LEFT =
  'Left over: texts in the role account’s Drive that nobody else can open and of which no register speaks any more. The registers are as they should be, so that this counts as recovered.';

/**
 * `npm run faults`: cuts off and fails the product's work at every single service call, and looks whether it comes right
 * by itself. Prints a table and what did not recover; the same goes to `faults.json` in the folder given.
 *
 * @returns whether every point recovered
 * @throws InputError
 */
export async function runFaults({ scene, calls, kinds, out }: FaultsOptions): Promise<boolean> {
  const names = scene === undefined ? SCENE_NAMES : [sceneNamed(scene)];
  if (calls !== undefined && names.length > 1) throw new InputError(['--calls: name the scene as well']);
  const wanted = kindsIn(kinds);
  const results =
    calls === undefined
      ? await trySideBySide(names, wanted)
      : names.map((name) => tryCalls(name, range(calls), wanted));
  print(results);
  if (out !== undefined) {
    const json = { scenes: results, notTried: NOT_THERE, toldTwice: WHY_AGAIN };
    await writeFiles(out, { 'faults.json': `${JSON.stringify(json, null, 2)}\n` });
  }
  return results.every(({ notRecovered }) => notRecovered.length === 0);
}

function sceneNamed(name: string): SceneName {
  const found = SCENE_NAMES.find((each) => each === name);
  if (found === undefined)
    throw new InputError([`--scene: "${name}" is not one of ${SCENE_NAMES.join(', ')}`]);
  return found;
}

/** Names of kinds, all of them when none is given. */
function kindsIn(kinds: string | undefined): string[] {
  const known = FAULT_KINDS.map(({ name }) => name);
  const named = kinds?.split(',') ?? known;
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new InputError([`--kinds: "${unknown}" is not one of ${known.join(', ')}`]);
  return named;
}

interface Range {
  from: number;
  to: number;
}

function range(calls: string): Range {
  const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(calls) ?? [];
  if (from === undefined) throw new InputError([`--calls: "${calls}" is not a number or two, as in 40-80`]);
  return { from: Number(from), to: Number(to ?? from) };
}

/** Tries a scene's calls from one to another in this process. */
function tryCalls(name: SceneName, { from, to }: Range, kinds: readonly string[]): SceneResult {
  const prepared = prepare(SCENES[name]);
  const points = pointsOf(prepared).filter(
    ({ nth, kind }) => nth >= from && nth <= to && kinds.includes(kind),
  );
  const progress = new Progress(name);
  const result = survey(prepared, points, (done) => progress.at(done, points.length, 'points'));
  progress.end();
  return result;
}

/** Tries scenes in several processes at once, a stretch of calls each. */
async function trySideBySide(names: readonly SceneName[], kinds: readonly string[]): Promise<SceneResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'safe-channels-faults-'));
  const progress = new Progress('faults');
  try {
    const pieces = names.flatMap((name) => stretches(name, kinds).map((piece) => ({ name, ...piece })));
    const total = pieces.reduce((sum, { points }) => sum + points, 0);
    const done = new Map<SceneName, SceneResult[]>();
    let tried = 0;
    let next = 0;
    progress.at(0, total, 'points');
    const work = async (): Promise<void> => {
      while (next < pieces.length) {
        const number = next++;
        const { name, from, to, points } = pieces[number]!;
        const out = join(folder, String(number));
        const only = ['--calls', `${from}-${to}`, '--kinds', kinds.join(',')];
        await inAnotherProcess(['--scene', name, ...only, '--out', out]);
        const { scenes } = JSON.parse(readFileSync(join(out, 'faults.json'), 'utf8')) as {
          scenes: SceneResult[];
        };
        done.set(name, [...(done.get(name) ?? []), ...scenes]);
        tried += points;
        progress.at(tried, total, 'points');
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
    return names.map((name) => merged(done.get(name)!));
  } finally {
    progress.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A scene's calls in stretches of about as many points each. */
function stretches(name: SceneName, kinds: readonly string[]): (Range & { points: number })[] {
  const found: (Range & { points: number })[] = [];
  for (const { nth, kind } of pointsOf(prepare(SCENES[name]))) {
    if (!kinds.includes(kind)) continue;
    const last = found[found.length - 1];
    if (last !== undefined && (last.to === nth || last.points < POINTS_AT_ONCE)) {
      last.to = nth;
      last.points += 1;
    } else found.push({ from: nth, to: nth, points: 1 });
  }
  // Of a scene without any point it must be said too that nothing was tried.
  return found.length > 0 ? found : [{ from: 1, to: 1, points: 0 }];
}

/** This command once more. It ends with 1 where something did not recover, which its file says too. */
function inAnotherProcess(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [process.argv[1]!, 'faults', ...args], (error, _, stderr) => {
      if (error === null || error.code === 1) resolve();
      else reject(new Error(`a process of it ended with ${error.signal ?? error.code}: ${stderr}`));
    });
  });
}

function print(results: readonly SceneResult[]): void {
  console.log('What becomes of the work when it is cut off, or fails, at each single call');
  console.table(
    Object.fromEntries(
      results.map(({ scene, calls, byKind, tried, recovered, notRecovered, toldAgain, leftLying }) => [
        scene,
        {
          calls,
          kinds: Object.keys(byKind).length,
          'points tried': tried,
          recovered,
          'not recovered': notRecovered.length,
          'told twice': toldAgain.length,
          'texts left over': leftLying.length,
        },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      FAULT_KINDS.map(({ name, what }) => [
        name,
        {
          what,
          'points tried': sum(results, name, 'tried'),
          recovered: sum(results, name, 'recovered'),
          'told twice': sum(results, name, 'toldAgain'),
        },
      ]),
    ),
  );
  for (const { scene, notRecovered, toldAgain, leftLying } of results) {
    say('not recovered', scene, notRecovered, ({ problems }) => problems);
    say('told twice', scene, toldAgain, ({ told }) => told);
    say('left over', scene, leftLying, ({ files }) => files);
  }
  if (results.some(({ toldAgain }) => toldAgain.length > 0)) console.log(WHY_AGAIN);
  if (results.some(({ leftLying }) => leftLying.length > 0)) console.log(WHY_LEFT);
  for (const missing of NOT_THERE) console.log(`Not tried: ${missing}`);
}

/** A line for each call and what came of it, with the kinds that it came of. */
function say<P extends Point>(
  what: string,
  scene: string,
  points: readonly P[],
  came: (point: P) => string[],
): void {
  const lines = new Map<string, string[]>();
  for (const point of points) {
    for (const each of came(point)) {
      const line = `${scene}, call ${point.nth} ${point.call}: ${each}`;
      lines.set(line, [...(lines.get(line) ?? []), point.kind]);
    }
  }
  for (const [line, kinds] of lines) console.log(`${what}: ${line} (${kinds.join(', ')})`);
}

function sum(
  results: readonly SceneResult[],
  kind: string,
  what: 'tried' | 'recovered' | 'toldAgain',
): number {
  return results.reduce((all, { byKind }) => all + (byKind[kind]?.[what] ?? 0), 0);
}
