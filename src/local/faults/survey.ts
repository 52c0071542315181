import { callsOf } from './disturb';
import { FAULT_KINDS, type FaultKind } from './kinds';
import type { Scene, Step } from './scenes';
import { Kept, newSchool } from './school';
import { doStep, type End, endOf, settle, trial } from './trial';

/** One call and one way in which it goes wrong. */
export interface Point {
  /** Of the scene's calls, counted from 1. */
  nth: number;
  call: string;
  kind: string;
}

/** What came of disturbing a scene. */
export interface SceneResult {
  scene: string;
  /** How many calls the undisturbed work makes. */
  calls: number;
  tried: number;
  recovered: number;
  byKind: Record<string, { tried: number; recovered: number; toldAgain: number }>;
  notRecovered: (Point & { problems: string[] })[];
  /** Points after which somebody was told of the same thing once more: `address, thing`. */
  toldAgain: (Point & { told: string[] })[];
  /** Points after which a text was left in the role account's Drive of which no register speaks. */
  leftLying: (Point & { files: string[] })[];
}

/** A scene ready to be disturbed. */
export interface Prepared {
  scene: Scene;
  /** Each step of the work, the school as it is before it, and the calls it makes. */
  steps: { step: Step; before: Kept; calls: string[] }[];
  expected: End;
}

/** Plays a scene undisturbed. */
export function prepare(scene: Scene): Prepared {
  let school = newSchool();
  for (const step of scene.before) doStep(school, step);
  const steps = scene.disturbed.map((step) => {
    const before = new Kept(school);
    // Each step goes on from a copy, as every trial does.
    school = before.copy();
    return { step, before, calls: callsOf(school.tenant, () => doStep(school, step)) };
  });
  settle(school, scene.after);
  return { scene, steps, expected: endOf(school) };
}

/** All points of a scene: at each call every kind that it can meet with. */
export function pointsOf(prepared: Prepared): Point[] {
  return callsIn(prepared).flatMap((call, i) =>
    FAULT_KINDS.filter((kind) => kind.befalls(call)).map(({ name }) => ({ nth: i + 1, call, kind: name })),
  );
}

function callsIn({ steps }: Prepared): string[] {
  return steps.flatMap(({ calls }) => calls);
}

/**
 * Tries points of a scene.
 *
 * @param progress is told after each how many have been tried
 */
export function survey(
  prepared: Prepared,
  points: readonly Point[],
  progress: (tried: number) => void = () => undefined,
): SceneResult {
  const calls = callsIn(prepared);
  const result = nothingTried(prepared.scene.name, calls.length);
  for (const point of points) {
    const kind = FAULT_KINDS.find(({ name }) => name === point.kind)!;
    const { problems, toldAgain, leftLying } = tryPoint(prepared, point.nth, kind);
    const unallowed = mayTellAgain(calls, point.nth, kind) ? [] : toldAgain;
    const all = [...problems, ...unallowed.map((told) => `told again: ${told}`)];
    if (all.length > 0) result.notRecovered.push({ ...point, problems: all });
    if (toldAgain.length > 0) result.toldAgain.push({ ...point, told: toldAgain });
    if (leftLying.length > 0) result.leftLying.push({ ...point, files: leftLying });
    const tally = result.byKind[kind.name] ?? { tried: 0, recovered: 0, toldAgain: 0 };
    result.byKind[kind.name] = tally;
    for (const each of [result, tally]) {
      each.tried += 1;
      if (all.length === 0) each.recovered += 1;
    }
    if (toldAgain.length > 0) tally.toldAgain += 1;
    progress(result.tried);
  }
  return result;
}

function nothingTried(scene: string, calls: number): SceneResult {
  return { scene, calls, tried: 0, recovered: 0, byKind: {}, notRecovered: [], toldAgain: [], leftLying: [] };
}

function tryPoint({ scene, steps, expected }: Prepared, nth: number, kind: FaultKind) {
  let earlier = 0;
  for (const { step, before, calls } of steps) {
    if (nth <= earlier + calls.length)
      return trial(before, step, { nth: nth - earlier, kind }, scene.after, expected);
    earlier += calls.length;
  }
  throw new Error(`${scene.name} has no call ${nth}`);
}

const isMail = (call: string) => call === 'MailApp.sendEmail';
const isNote = (call: string) => /^PropertiesService\.(set|delete)/.test(call);

/**
 * Whether somebody may be told twice when the `nth` call goes wrong. A mail has no id by which Google would know it
 * again, so that between sending it and noting that it has gone there is a gap. What goes wrong in it (the note itself
 * and a mail whose answer is lost are part of it) must lead to telling again, or else nobody might be told at all.
 *
 * @param calls of the undisturbed work
 */
export function mayTellAgain(calls: readonly string[], nth: number, kind: FaultKind): boolean {
  if (isMail(calls[nth - 1]!) && kind.name === 'lost') return true;
  const before = calls.slice(0, nth - 1);
  return before.map(isMail).lastIndexOf(true) > before.map(isNote).lastIndexOf(true);
}

/** Results of several stretches of one scene as one. */
export function merged(results: readonly SceneResult[]): SceneResult {
  const all = nothingTried(results[0]!.scene, results[0]!.calls);
  for (const { tried, recovered, byKind, notRecovered, toldAgain, leftLying } of results) {
    all.tried += tried;
    all.recovered += recovered;
    all.notRecovered.push(...notRecovered);
    all.toldAgain.push(...toldAgain);
    all.leftLying.push(...leftLying);
    for (const [kind, tally] of Object.entries(byKind)) {
      const sum = all.byKind[kind] ?? { tried: 0, recovered: 0, toldAgain: 0 };
      all.byKind[kind] = {
        tried: sum.tried + tally.tried,
        recovered: sum.recovered + tally.recovered,
        toldAgain: sum.toldAgain + tally.toldAgain,
      };
    }
  }
  for (const points of [all.notRecovered, all.toldAgain, all.leftLying]) points.sort((a, b) => a.nth - b.nth);
  return all;
}
