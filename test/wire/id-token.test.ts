import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { bytesOfBase64Url, textOfUtf8 } from '../../src/wire/base64url';
import { type Expected, keyIdOf, type PublicKey, verifyIdToken } from '../../src/wire/id-token';

const NOW = Date.UTC(2026, 10, 24, 9);
const SECONDS = NOW / 1000;
const EXPECTED: Expected = { audience: 'addon.apps.example', domains: ['school.example'], now: NOW };

const CLAIMS = {
  iss: 'https://accounts.google.com',
  azp: 'addon.apps.example',
  aud: 'addon.apps.example',
  sub: '1234567890',
  hd: 'school.example',
  email: 'a.teacher@school.example',
  email_verified: true,
  iat: SECONDS - 10,
  exp: SECONDS + 3590,
};

function keyPair(kid: string, bits = 2048): { kid: string; privateKey: KeyObject; jwk: PublicKey } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const { n, e } = publicKey.export({ format: 'jwk' }) as { n: string; e: string };
  return { kid, privateKey, jwk: { kid, n, e } };
}

const GOOGLE = keyPair('one');
const OTHER = keyPair('two');
const KEYS = [OTHER.jwk, GOOGLE.jwk];

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function unsigned(
  claims: object = CLAIMS,
  header: object = { alg: 'RS256', kid: 'one', typ: 'JWT' },
): string {
  return `${encode(header)}.${encode(claims)}`;
}

function signed(text = unsigned(), key = GOOGLE.privateKey, hash = 'sha256'): string {
  return `${text}.${sign(hash, Buffer.from(text), key).toString('base64url')}`;
}

const verify = (token: string, expected: Partial<Expected> = {}) =>
  verifyIdToken(token, KEYS, { ...EXPECTED, ...expected });
const withClaims = (claims: object) => verify(signed(unsigned({ ...CLAIMS, ...claims })));

describe('a token that Google signed for the add-on', () => {
  test('says who calls, in lower case', () => {
    expect(verify(signed())).toEqual({ email: 'a.teacher@school.example' });
    expect(withClaims({ email: 'A.Teacher@School.Example' })).toEqual({ email: 'a.teacher@school.example' });
    expect(keyIdOf(signed())).toBe('one');
  });

  test('may name its issuer without https, and a domain of the school below a pattern', () => {
    expect(withClaims({ iss: 'accounts.google.com' })).not.toBeNull();
    const token = signed(unsigned({ ...CLAIMS, hd: 'west.school.example' }));
    expect(verify(token, { domains: ['*.school.example'] })).not.toBeNull();
    expect(verify(token)).toBeNull();
  });

  test('may be a minute off our clock and no more', () => {
    for (const [claims, good] of [
      [{ exp: SECONDS - 59 }, true],
      [{ exp: SECONDS - 60 }, false],
      [{ iat: SECONDS + 60 }, true],
      [{ iat: SECONDS + 61 }, false],
    ] as const) {
      expect([claims, withClaims(claims) !== null]).toEqual([claims, good]);
    }
  });

  test('is believed whatever else it says, letters of all scripts included', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (more) => {
        expect(verify(signed(unsigned({ ...more, ...CLAIMS })))).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

describe('a token that is refused', () => {
  const publicPem = Buffer.from(GOOGLE.jwk.n, 'base64url');
  const hmac = (header: object) => {
    const text = unsigned(CLAIMS, header);
    return `${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`;
  };
  const [head, claims, signature] = signed().split('.') as [string, string, string];
  const signatureBytes = Buffer.from(signature, 'base64url');
  const plusModulus = (() => {
    const n = BigInt(`0x${Buffer.from(GOOGLE.jwk.n, 'base64url').toString('hex')}`);
    const s = BigInt(`0x${signatureBytes.toString('hex')}`);
    return Buffer.from((s + n).toString(16).padStart(514, '0'), 'hex').toString('base64url');
  })();

  test.each<[string, string]>([
    ['algorithm none', `${unsigned(CLAIMS, { alg: 'none', kid: 'one' })}.`],
    ['algorithm none with a signature', signed(unsigned(CLAIMS, { alg: 'none', kid: 'one' }))],
    ['HS256 with the public key as secret', hmac({ alg: 'HS256', kid: 'one' })],
    ['a header that says RS256 over an HMAC', hmac({ alg: 'RS256', kid: 'one' })],
    ['another hash', signed(unsigned(CLAIMS, { alg: 'RS512', kid: 'one' }), GOOGLE.privateKey, 'sha512')],
    ['another hash under RS256', signed(unsigned(), GOOGLE.privateKey, 'sha512')],
    ['an unknown key', signed(unsigned(CLAIMS, { alg: 'RS256', kid: 'three' }))],
    ['no key id', signed(unsigned(CLAIMS, { alg: 'RS256' }))],
    ['another key of Google’s than it names', signed(unsigned(), OTHER.privateKey)],
    [
      'other claims under the same signature',
      `${head}.${encode({ ...CLAIMS, email: 'head@school.example' })}.${signature}`,
    ],
    [
      'another header under the same signature',
      `${encode({ alg: 'RS256', kid: 'one' })}.${claims}.${signature}`,
    ],
    ['a signature cut short', signed().slice(0, -4)],
    ['no signature', `${head}.${claims}.`],
    ['two parts', `${head}.${claims}`],
    ['four parts', `${signed()}.${signature}`],
    ['garbage after the signature', `${signed()}AAAA`],
    ['a space after it', `${signed()} `],
    ['padding', `${signed()}==`],
    [
      'zeros before the signature',
      `${head}.${claims}.${Buffer.concat([Buffer.alloc(3), signatureBytes]).toString('base64url')}`,
    ],
    ['a signature of nothing but zeros', `${head}.${claims}.${Buffer.alloc(256).toString('base64url')}`],
    ['the same signature plus the modulus', `${head}.${claims}.${plusModulus}`],
    ['claims that are a list', signed(`${encode({ alg: 'RS256', kid: 'one' })}.${encode([CLAIMS])}`)],
    [
      'claims that are not JSON',
      signed(`${encode({ alg: 'RS256', kid: 'one' })}.${Buffer.from('{').toString('base64url')}`),
    ],
    [
      'claims that are not UTF-8',
      signed(`${encode({ alg: 'RS256', kid: 'one' })}.${Buffer.from([34, 0xff, 34]).toString('base64url')}`),
    ],
    ['nothing at all', ''],
    ['only dots', '..'],
  ])('%s', (_, token) => {
    expect(verify(token)).toBeNull();
  });

  test.each<[string, object]>([
    ['another audience', { aud: 'other.apps.example' }],
    ['our audience in a list', { aud: ['addon.apps.example'] }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://accounts.google.com.evil.example' }],
    ['no issuer', { iss: undefined }],
    ['another domain', { hd: 'other.example' }],
    ['a domain below ours', { hd: 'evil.school.example' }],
    ['no domain, as of a private account', { hd: undefined }],
    ['an address that is not verified', { email_verified: false }],
    ['one that says it is verified in words', { email_verified: 'true' }],
    ['no address', { email: undefined }],
    ['an address that is none', { email: 'a teacher@school.example' }],
    ['an end that is past', { exp: SECONDS - 3600 }],
    ['a beginning that is to come', { iat: SECONDS + 3600 }],
    ['times in words', { exp: String(SECONDS + 3600) }],
    ['no end', { exp: undefined }],
    ['no beginning', { iat: undefined }],
  ])('%s', (_, claims) => {
    expect(withClaims(claims)).toBeNull();
  });

  test('any, when the school has not named the add-on’s client', () => {
    for (const aud of ['', undefined]) {
      expect(verify(signed(unsigned({ ...CLAIMS, aud })), { audience: aud as string })).toBeNull();
    }
  });

  test('any changed character, in whatever part', () => {
    const token = signed();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'Aa0-_.= é'), (at, character) => {
        fc.pre(token[at] !== character);
        expect(verify(token.slice(0, at) + character + token.slice(at + 1))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('by a key that is too short to be Google’s, however well it is signed', () => {
    const weak = keyPair('weak', 1024);
    const token = signed(unsigned(CLAIMS, { alg: 'RS256', kid: 'weak' }), weak.privateKey);
    expect(verifyIdToken(token, [weak.jwk], EXPECTED)).toBeNull();
  });

  test('by keys that are no keys', () => {
    for (const change of [{ n: '' }, { n: '!' }, { e: '' }, { e: 'AQ' }]) {
      expect(verifyIdToken(signed(), [{ ...GOOGLE.jwk, ...change }], EXPECTED)).toBeNull();
    }
  });
});

describe('base64url by hand', () => {
  test('reads what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...bytesOfBase64Url(Buffer.from(bytes).toString('base64url'))!]).toEqual([...bytes]);
      }),
    );
  });

  test('reads each text in one spelling only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgw_-Zz9='), maxLength: 9 }), (text) => {
        const bytes = bytesOfBase64Url(text);
        if (bytes !== null) expect(Buffer.from(bytes).toString('base64url')).toBe(text);
      }),
    );
  });

  test('reads UTF-8 as Node does, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textOfUtf8(Buffer.from(text))).toBe(text);
      }),
    );
    for (const bad of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
      expect(textOfUtf8(Uint8Array.from(bad))).toBeNull();
    }
  });
});
