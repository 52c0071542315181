import { judge } from '../../src/policy/judge';
import type { Register } from '../../src/policy/judgement';
import { mail, says, school } from './notation';

const TO = 'to khan@upland.example';

describe('rule 6, a look-alike address', () => {
  test("with a pupil's name is an incident for the DSL, not at once", () => {
    expect(says('khan', mail(`from Owen Evans <foxfan9@gmail.com> ${TO}`))).toEqual([
      'lookalike-address owen incident dsl',
    ]);
    expect(says('khan', mail(`from Tommy Smith <tom.smith2014@gmail.com> ${TO}`))).toEqual([
      'lookalike-address tom incident dsl (name-in-address similar-name)',
    ]);
  });

  test("with an ex-pupil's name is as with a pupil's, until the 18th birthday", () => {
    const from = `from Zoe ONeill <z9@outlook.com> ${TO} on`;
    expect(says('khan', mail(`${from} 2028-06-14`))).toEqual(['lookalike-address leaver incident dsl']);
    expect(says('khan', mail(`${from} 2028-06-15`))).toEqual(['unknown-personal-address - flag']);
  });

  test('with the name of an ex-pupil of unknown age says so', () => {
    expect(says('khan', mail(`from Ravi Patel <r9@gmail.com> ${TO}`))).toEqual([
      'lookalike-address ageless incident dsl (birth-date-unknown)',
    ]);
  });

  test('with the name of a grown-up leaver is nobody’s', () => {
    expect(says('khan', mail(`from Kate Ward <k9@gmail.com> ${TO}`))).toEqual([
      'unknown-personal-address - flag',
    ]);
  });

  test('with the name of a member of staff is a flag', () => {
    expect(says('evans', mail('from Aisha Khan <a9@gmail.com> to evans@upland.example'))).toEqual([
      'lookalike-address khan flag',
    ]);
    expect(says('khan', mail(`from Carol Evans <c9@gmail.com> ${TO}`))).toEqual([
      'lookalike-address evans flag (also-parent)',
    ]);
  });

  test('with the name of somebody who no longer works here is nobody’s', () => {
    const from = `from Peter Novak <p9@gmail.com> ${TO} on`;
    expect(says('khan', mail(`${from} 2026-07-31`))).toEqual(['lookalike-address old-staff flag']);
    expect(says('khan', mail(`${from} 2026-08-01`))).toEqual(['unknown-personal-address - flag']);
  });

  test.each([
    ['Headteacher', 'Ruth Okafor', 'head'],
    ['acting head in post', 'Sam Boateng', 'acting'],
    ['DSL', 'Dylan Price', 'dsl'],
    ['deputy DSL', 'Mei Lin', 'deputy'],
  ])('of the %s tells IT and the Headteacher at once, from any outside address', (_, name, id) => {
    for (const domain of ['gmail.com', 'school-payments.example']) {
      expect(says('khan', mail(`from ${name} <n9@${domain}> ${TO}`))).toEqual([
        `lookalike-address ${id} incident! it+headteacher`,
      ]);
    }
  });

  test('of an acting head who is none that day is as of any colleague', () => {
    expect(says('khan', mail(`from Sam Boateng <n9@gmail.com> ${TO} on 2026-12-01`))).toEqual([
      'lookalike-address acting flag',
    ]);
  });

  test('of anybody else is looked for at free-mail and disposable addresses only', () => {
    const from = `from Owen Evans <owen.evans@company.example> ${TO}`;
    expect(says('khan', mail(from))).toEqual([]);
    const disposable: Register = { ...school(), isDisposable: (at) => at.endsWith('@company.example') };
    expect(says('khan', mail(from), disposable)).toEqual([
      'lookalike-address owen incident dsl (name-in-address)',
    ]);
  });

  test('is not said where several bear the name: two pupils, or a pupil and a teacher', () => {
    for (const name of ['Jack Jones', 'Lily Brown']) {
      expect(says('khan', mail(`from ${name} <x9@gmail.com> ${TO}`))).toEqual([
        'unknown-personal-address - flag',
      ]);
    }
  });

  test('is told apart by the class', () => {
    expect(says('khan', mail(`from Jack Jones 2B <x9@gmail.com> ${TO}`))).toEqual([
      'lookalike-address jack-b incident dsl (class-in-name)',
    ]);
  });

  test("is never said of a parent's name, even where a pupil's is like it (F1)", () => {
    const from = (name: string) => mail(`from ${name} <new.address@gmail.com> ${TO}`);
    expect(says('khan', from('Helen Smith'))).toEqual(['unknown-personal-address - flag']);
    const junior = school({ people: ['dad,Thomas Smith,,parent,,,tsmith@smith.example,,,,tom,'] });
    expect(says('khan', from('Thomas Smith'), junior)).toEqual(['unknown-personal-address - flag']);
    expect(says('khan', from('Tom Smith'), junior)).toEqual(['unknown-personal-address - flag']);
  });

  test('is never said of who writes as somebody’s relative', () => {
    for (const name of ['Tom’s mum', 'Owen Evans’ Dad', 'Helen & Tom Smith']) {
      expect(says('khan', mail(`from "${name}" <x9@gmail.com> ${TO}`))).toEqual([
        'unknown-personal-address - flag',
      ]);
    }
  });

  test('is never said of an address on a register', () => {
    expect(says('khan', mail(`from Owen Evans <helen.smith@gmail.com> ${TO}`))).toEqual([]);
    expect(says('khan', mail(`from Ruth Okafor <grace@hall.example> ${TO}`))).toEqual([
      'governor-personal-address gov count clerk',
    ]);
  });

  test('is not said of bulk or automatic mail', () => {
    const from = mail(`from Ruth Okafor <x9@gmail.com> ${TO}`, ['List-Unsubscribe: <https://x.example>']);
    expect(says('khan', from)).toEqual([]);
    expect(
      says('khan', mail(`from Ruth Okafor <x9@gmail.com> ${TO}`, ['Auto-Submitted: auto-replied'])),
    ).toEqual([]);
  });

  test('stands alone: rule 7 is not said as well, and the finding names the clauses', () => {
    const [finding, ...more] = judge(
      school(),
      'khan@upland.example',
      mail(`from Owen Evans <x9@gmail.com> ${TO}`),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ clauses: ['P13', 'P22'], force: 'should', address: 'x9@gmail.com' });
  });
});
