import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { formatDate } from '../../../../src/local/emulator/services/date-format';
import { school } from './school';

describe('Utilities', () => {
  test('has signed bytes everywhere', () => {
    const { value } = school().run(`
      return [Utilities.base64Decode('/w=='), Utilities.newBlob('é').getBytes(), Utilities.base64EncodeWebSafe('a'),
        Utilities.base64Encode([-1, 0, 127, -128]), Utilities.base64EncodeWebSafe([-5, -1]),
        Utilities.base64DecodeWebSafe('-_8='), Utilities.base64DecodeWebSafe('-_8')]`);
    expect(value).toEqual([[-1], [-61, -87], 'YQ==', '/wB/gA==', '-_8=', [-5, -1], [-5, -1]]);
  });

  test('decodes whatever it encoded', () => {
    const { run } = school();
    const samples = fc.sample(fc.array(fc.integer({ min: -128, max: 127 }), { maxLength: 40 }), {
      numRuns: 60,
      seed: 3,
    });
    const { value } = run(`
      return ${JSON.stringify(samples)}.map((bytes) =>
        [Utilities.base64Decode(Utilities.base64Encode(bytes)), Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(bytes)),
          Utilities.newBlob(bytes).getBytes()])`);
    expect(value).toEqual(samples.map((bytes) => [bytes, bytes, bytes]));
  });

  test('refuses what is not base64', () => {
    const { run } = school();
    for (const text of ['a', '@@@@', '-_8=']) {
      expect(run(`Utilities.base64Decode(${JSON.stringify(text)})`).error?.message).toBe(
        'Could not decode string.',
      );
    }
  });

  test('hashes text in the charset it is given', () => {
    const { value } = school().run(`
      const hex = (bytes) => bytes.map((b) => ((b + 256) % 256).toString(16).padStart(2, '0')).join('');
      return [hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é', Utilities.Charset.UTF_8)),
        hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é')),
        hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [-61, -87])),
        hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))]`);
    const hash = (algorithm: string, data: string) => createHash(algorithm).update(data).digest('hex');
    expect(value).toEqual([
      hash('sha256', 'é'),
      hash('sha256', '?'),
      hash('md5', 'é'),
      // RFC 4231, test case 2.
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ]);
  });

  test('says that wrong arguments do not match the signature', () => {
    const { run } = school();
    expect(run("Utilities.computeDigest('SHA_256', 'x')").error).toMatchObject({
      name: 'Exception',
      message: "The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
    });
    expect(run('Utilities.base64Encode(null)').error?.message).toBe(
      "The parameters (null) don't match the method signature for Utilities.base64Encode.",
    );
    expect(run("PropertiesService.getScriptProperties().setProperty('a')").error?.message).toBe(
      "The parameters (String) don't match the method signature for Properties.setProperty.",
    );
  });

  test('signs with RSA as anybody can check', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { value } = school().run(
      `return Utilities.base64Encode(Utilities.computeRsaSha256Signature('a.b', ${JSON.stringify(pem)}))`,
    );
    expect(
      createVerify('RSA-SHA256')
        .update('a.b')
        .verify(publicKey, value as string, 'base64'),
    ).toBe(true);
    expect(school().run("Utilities.computeRsaSha256Signature('a', 'no key')").error?.message).toBe(
      'Invalid argument: key',
    );
  });

  test('formats dates in a zone by the letters of SimpleDateFormat', () => {
    const at = Date.UTC(2026, 6, 1, 8, 5, 9, 7);
    const format = (pattern: string, zone = 'Europe/London') => formatDate(at, zone, pattern);
    expect(format("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")).toBe('2026-07-01T09:05:09.007+01:00');
    expect(format('EEE d MMM yy, h:mm a')).toBe('Wed 1 Jul 26, 9:05 AM');
    expect(format("EEEE dd MMMM yyyy 'o''clock' H k K Z u D")).toBe(
      "Wednesday 01 July 2026 o'clock 9 9 9 +0100 3 182",
    );
    expect(format('z', 'GMT')).toBe('GMT');
    expect(format("yyyy-MM-dd'T'HH:mm:ssXXX", 'UTC')).toBe('2026-07-01T08:05:09Z');
    expect(format('HH:mm', 'Asia/Kolkata')).toBe('13:35');
    expect(() => format('yyyy', 'Mars/Base')).toThrow('Invalid argument: timeZone');
    expect(() => format('b')).toThrow("Illegal pattern character 'b'");
  });

  test('makes UUIDs that a seed repeats and no seed does not', () => {
    const uuid = (seed: string | null) => school(undefined, seed).run('return Utilities.getUuid()').value;
    expect(uuid('s')).toBe(uuid('s'));
    expect(uuid('s')).not.toBe(uuid('t'));
    expect(uuid(null)).not.toBe(uuid(null));
    expect(uuid(null)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
