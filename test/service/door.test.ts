import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { GOOGLE, signingKey, signJwt } from '../../src/local/emulator/rest/keys';
import { type DoorSchool, doorSchool, MORE, REFUSED, report, type Sending } from './door-school';
import { AT, PUPIL_AT_HOME } from './invented-school';
import { tally } from './small-school';

const MINUTE = 60_000;

/** Knocks, and says which calls it took. */
function knock(school: DoorSchool, work: () => unknown): { answer: unknown; calls: Record<string, number> } {
  let answer: unknown;
  const calls = tally(
    school.callsOf(() => {
      answer = work();
    }),
  );
  return { answer, calls };
}

/** What a refusal must not have done. */
function expectNothingTouched(calls: Record<string, number>): void {
  for (const name of Object.keys(calls)) expect(name).not.toMatch(/^(sheets|drive|LockService|MailApp)\./);
}

describe('a request that is refused before a workbook is looked at', () => {
  const reported = (sending: Sending) => (school: DoorSchool) =>
    school.ask(AT.teacher, 'report', report(), sending);
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

  test.each<[string, string, (school: DoorSchool) => unknown]>([
    ['no event at all', 'malformed', (s) => s.post(undefined)],
    ['an empty body', 'malformed', (s) => s.post('')],
    ['a body that is not JSON', 'malformed', (s) => s.post('kind=report&id=1')],
    ['JSON that is no request', 'malformed', (s) => s.post('[]')],
    [
      'a request cut short',
      'malformed',
      (s) => s.post(JSON.stringify({ version: 1, kind: 'report' }).slice(0, -3)),
    ],
    ['200,001 characters', 'oversized', (s) => s.post(' '.repeat(200_001))],
    ['another version', 'malformed', reported({ change: (r) => ({ ...r, version: 2 }) })],
    ['an unknown kind', 'malformed', reported({ change: (r) => ({ ...r, kind: 'erase' }) })],
    ['an id that is none', 'malformed', reported({ id: '../1' })],
    ['a field too many', 'malformed', reported({ change: (r) => ({ ...r, admin: true }) })],
    ['a body of another kind', 'malformed', reported({ change: (r) => ({ ...r, kind: 'evidence' }) })],
    [
      'words without end',
      'malformed',
      (s) => s.ask(AT.teacher, 'report', report({ words: 'x'.repeat(5001) })),
    ],
    ['sent eleven minutes ago', 'stale', reported({ at: -11 * MINUTE })],
    ['sent eleven minutes from now', 'stale', reported({ at: 11 * MINUTE })],
    ['a day that is none', 'stale', reported({ change: (r) => ({ ...r, at: '2026-13-45T25:61:61Z' }) })],
    ['no token', 'token', reported({ token: '' })],
    ['a token of another audience', 'token', reported({ claims: { aud: 'service.apps.example' } })],
    ['a token of another domain', 'token', reported({ claims: { hd: 'elsewhere.example' } })],
    ['a private Google account', 'token', reported({ claims: { hd: undefined, email: 'x@gmail.com' } })],
    ['an address not verified', 'token', reported({ claims: { email_verified: false } })],
    ['an expired token', 'token', reported({ claims: { exp: 1_700_000_000 } })],
    ['a token cut short', 'token', (s) => reported({ token: s.token(AT.teacher).slice(0, -8) })(s)],
    [
      'a token signed by somebody else under Google’s key id',
      'token',
      (s) => {
        const { keyId } = signingKey(s.tenant.world, GOOGLE);
        const claims = JSON.parse(Buffer.from(s.token(AT.dsl).split('.')[1]!, 'base64url').toString());
        return reported({ token: signJwt({ ...other, keyId }, claims) })(s);
      },
    ],
  ])('%s', (_, reason, work) => {
    const school = doorSchool();
    const entries = school.entries();
    const { answer, calls } = knock(school, () => work(school));
    expect(answer).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ [reason]: 1 });
    expectNothingTouched(calls);
    expect(school.entries()).toBe(entries);
  });

  test('refusals of all kinds read the same to who sent them, and are counted one by one', () => {
    const school = doorSchool();
    school.post('x');
    school.post('y');
    school.ask(AT.teacher, 'report', report(), { token: 'a.b.c' });
    expect(school.refusals()).toEqual({ malformed: 2, token: 1 });
    const secrets = JSON.stringify([...school.tenant.properties('service')]);
    expect(secrets).not.toContain('Saturday');
  });
});

describe('Google’s keys', () => {
  const certificates = (school: DoorSchool, work: () => unknown) =>
    knock(school, work).calls['oauth2.certs'] ?? 0;
  const status = (school: DoorSchool, token?: string) =>
    school.ask(AT.teacher, 'status', { reports: [] }, token === undefined ? {} : { token });

  test('are fetched once for many requests', () => {
    const school = doorSchool();
    expect(certificates(school, () => status(school))).toBe(1);
    expect(certificates(school, () => status(school))).toBe(0);
  });

  test('are fetched again for a new key, so that Google may change them', () => {
    const school = doorSchool();
    status(school);
    school.tenant.advance(6 * MINUTE);
    school.tenant.world.signingKeys.delete(GOOGLE);
    let answer: unknown;
    expect(
      certificates(school, () => {
        answer = status(school);
      }),
    ).toBe(1);
    expect(answer).toMatchObject({ ok: true });
  });

  test('are not fetched again and again for made-up ones', () => {
    const school = doorSchool();
    const madeUp = () => {
      const [, claims, signature] = school.token(AT.teacher).split('.');
      const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: randomUUID() })).toString('base64url');
      return `${header}.${claims}.${signature}`;
    };
    const forge = () => {
      for (let i = 0; i < 5; i += 1) status(school, madeUp());
    };
    expect(certificates(school, forge)).toBe(1);
    school.tenant.advance(6 * MINUTE);
    expect(certificates(school, forge)).toBe(1);
  });
});

describe('who may do what, by the roles of today', () => {
  const KINDS = ['report', 'evidence', 'withdraw', 'status', 'snapshot', 'queue', 'acknowledge'] as const;
  const anybody = ['report', 'status', 'snapshot'];
  const allowed: Record<string, { address: string; kinds: string[] }> = {
    DSL: { address: AT.dsl, kinds: [...anybody, 'queue', 'acknowledge'] },
    'deputy DSL': { address: AT.deputy, kinds: [...anybody, 'queue', 'acknowledge'] },
    Headteacher: { address: AT.head, kinds: anybody },
    SLT: { address: AT.slt, kinds: anybody },
    'IT admin': { address: AT.it, kinds: anybody },
    staff: { address: AT.teacher, kinds: anybody },
    governor: { address: MORE.governor, kinds: anybody },
    chair: { address: MORE.chair, kinds: anybody },
    'parent group': { address: MORE.parentGroup, kinds: anybody },
    volunteer: { address: MORE.volunteer, kinds: ['report', 'status'] },
    'a staff address on no register': { address: MORE.onNoRegister, kinds: anybody },
    'somebody who has left': { address: MORE.gone, kinds: [] },
    pupil: { address: AT.pupil, kinds: [] },
    'a pupil on no register': { address: AT.unlisted, kinds: [] },
    'a former pupil': { address: MORE.formerPupil, kinds: [] },
  };

  test.each(Object.entries(allowed))('%s', (_, { address, kinds }) => {
    const school = doorSchool();
    const id = randomUUID();
    const bodies: Record<(typeof KINDS)[number], object> = {
      report: report({ message: null }),
      evidence: { report: id, part: 1, parts: 1, text: 'x', sha256: '0'.repeat(64) },
      withdraw: { report: id, reason: 'A mistake' },
      status: { reports: [] },
      snapshot: {},
      queue: {},
      acknowledge: { incidents: ['I-0001'] },
    };
    const may = KINDS.filter((kind) => school.ask(address, kind, { ...bodies[kind] }).ok);
    expect(may).toEqual(kinds.length === 0 ? [] : KINDS.filter((kind) => kinds.includes(kind)));
  });

  test('a personal address with a token for the school’s domain is nobody’s school account', () => {
    const school = doorSchool();
    const answer = school.ask(PUPIL_AT_HOME, 'report', report(), { claims: { hd: 'hillside.example' } });
    expect(answer).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ forbidden: 1 });
  });

  test('a role that ended yesterday opens nothing today, whatever the card still shows', () => {
    const school = doorSchool();
    expect(school.ask(AT.deputy, 'queue', {}).ok).toBe(true);
    school.configurePeople((people) => people.replace(',deputy-dsl,', ',deputy-dsl@..2026-11-23;staff,'));
    expect(school.ask(AT.deputy, 'queue', {})).toEqual(REFUSED);
    expect(school.ask(AT.deputy, 'status', { reports: [] }).ok).toBe(true);
  });
});

describe('a fault of ours or Google’s', () => {
  test('is answered like any refusal and counted as a fault, and the same request goes through later', () => {
    const school = doorSchool();
    const id = randomUUID();
    school.tenant.faults.set({
      name: 'sheets.spreadsheets.batchUpdate',
      nth: 1,
      times: 1,
      how: 'error',
      status: 403,
      message: `denied for ${AT.teacher}`,
    });
    expect(school.ask(AT.teacher, 'report', report(), { id })).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ fault: 1 });
    expect(school.ask(AT.teacher, 'report', report(), { id })).toMatchObject({ ok: true });
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });

  test('before the service is configured everything is refused', () => {
    const school = doorSchool();
    for (const name of [...school.tenant.properties('service').keys()])
      if (name.startsWith('school')) school.tenant.properties('service').delete(name);
    expect(school.ask(AT.teacher, 'report', report())).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ fault: 1 });
  });
});
