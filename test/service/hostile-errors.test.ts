import { randomUUID } from 'node:crypto';
import type { RequestBody, RequestKind } from '../../src/wire/request';
import { type AddonSchool, addonSchool, reportButton } from '../addon/addon-school';
import { type DoorSchool, doorSchool, evidence, REFUSED, report } from './door-school';
import { AT, genuine } from './invented-school';

// Everything that could give somebody away is called Zzyzx here, Google's own words too, and every single call of every
// run fails once. (The sweep's are in silence.test.ts and crash-safety.test.ts.)

const MARK = /zzyzx/i;
const HOME = 'zzyzx.at.home@gmail.com';
const GOOGLE_SAYS = 'Denied for zzyzx@hillside.example (Zzyzx Zzyzx)';
const KINDS_OF_FAILURE = [
  { how: 'error', status: 403, message: GOOGLE_SAYS },
  { how: 'after', status: 500, message: GOOGLE_SAYS },
] as const;

const marked = (people: string) =>
  people.replace(/^([A-Z]\d),[^,]*,/gm, '$1,Zzyzx Zzyzx,').replace(/5B/g, 'Zzyzx');

/** All that scripts log and throw from now on, also what the door keeps to itself. */
function listenTo({ tenant }: { tenant: DoorSchool['tenant'] }): string[] {
  const said: string[] = [];
  const run = tenant.run.bind(tenant);
  tenant.run = (...args) => {
    const result = run(...args);
    said.push(JSON.stringify([result.log, result.error]));
    return result;
  };
  return said;
}

const told = (change: Partial<RequestBody<'report'>> = {}) =>
  report({
    message: {
      messageId: `<zzyzx-${randomUUID()}@mail.example>`,
      date: null,
      from: { name: 'Zzyzx', address: HOME },
      subject: 'Zzyzx',
    },
    words: 'Zzyzx',
    people: [{ who: 'Zzyzx', part: 'child' }],
    ...change,
  });

describe('at the door', () => {
  test('whatever call fails in whatever request, the answer is one and the same and nobody is named', () => {
    const school = doorSchool();
    school.configurePeople(marked);
    const said = listenTo(school);
    const filed = randomUUID();
    school.ask(AT.teacher, 'report', told(), { id: filed });
    const bodies: { [K in RequestKind]: () => RequestBody<K> } = {
      report: told,
      evidence: () => evidence(filed, `Zzyzx ${randomUUID()}`, 2)[0]!,
      withdraw: () => ({ report: filed, reason: 'Zzyzx' }),
      status: () => ({ reports: [filed] }),
      snapshot: () => ({}),
      queue: () => ({}),
      acknowledge: () => ({ incidents: ['I-0001'] }),
    };
    let failed = 0;
    for (const kind of Object.keys(bodies) as RequestKind[]) {
      const who = kind === 'queue' || kind === 'acknowledge' ? AT.dsl : AT.teacher;
      const ask = () => school.ask(who, kind, { ...bodies[kind]() });
      const calls = school.callsOf(ask).length;
      expect(calls).toBeGreaterThan(3);
      for (let nth = 1; nth <= calls; nth += 1) {
        school.tenant.faults.set({ name: '*', nth, times: 99, ...KINDS_OF_FAILURE[nth % 2]! });
        const answer = ask();
        school.tenant.faults.clear();
        if (!answer.ok) {
          failed += 1;
          expect(answer).toEqual(REFUSED);
        }
      }
    }
    expect(failed).toBeGreaterThan(30);
    expect(said.filter((line) => MARK.test(line))).toEqual([]);
    const properties = [...school.tenant.properties('service')].filter(
      ([name]) => !name.startsWith('school'),
    );
    expect(properties.filter(([, value]) => MARK.test(value))).toEqual([]);
  });
});

describe('in the sidebar', () => {
  test('whatever call fails, what is logged and thrown names nobody', () => {
    const school = addonSchool();
    school.deliver({
      from: HOME,
      fromName: 'Zzyzx',
      to: [AT.teacher],
      subject: 'Zzyzx',
      body: 'Zzyzx',
      headers: [genuine(HOME)],
    });
    const said = listenTo(school);
    const opened = openIn(school);
    const form = school.press(opened, reportButton(opened));
    const works = {
      open: () => openIn(school),
      home: () => school.home(AT.dsl),
      form: () => school.press(opened, reportButton(opened)),
      send: () => school.press(form, 'Send', { words: 'Zzyzx' }),
    };
    for (const work of Object.values(works)) {
      const calls = school.callsOf(work).length;
      for (let nth = 1; nth <= calls; nth += 1) {
        school.tenant.dropCache('addon');
        school.tenant.faults.set({ name: '*', nth, times: 1, ...KINDS_OF_FAILURE[nth % 2]! });
        const { error, run } = work();
        school.tenant.faults.clear();
        expect(JSON.stringify([error, run?.log])).not.toMatch(MARK);
      }
    }
    expect(said.filter((line) => MARK.test(line))).toEqual([]);
  });
});

function openIn(school: AddonSchool) {
  return school.open(AT.teacher, school.latest(AT.teacher));
}
