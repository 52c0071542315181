import { mail, says, school, sent } from './notation';

const KHAN = 'from Aisha Khan <khan@upland.example> to evans@upland.example';

describe('rule 1, a spoofed school address', () => {
  test('fires when the trusted server found that DMARC failed', () => {
    expect(says('evans', mail(`${KHAN} checked dmarc=fail header.from=upland.example`))).toEqual([
      'spoofed-school-address khan incident! it',
    ]);
  });

  test('fires when there is no DMARC and neither SPF nor DKIM passed for the domain', () => {
    const checked = 'spf=pass smtp.mailfrom=x@evil.example; dkim=pass header.i=@evil.example';
    expect(says('evans', mail(`${KHAN} checked ${checked}`))).toEqual([
      'spoofed-school-address khan incident! it',
    ]);
    expect(says('evans', mail(`${KHAN} checked none`))).toEqual(['spoofed-school-address khan incident! it']);
  });

  test.each([
    'dmarc=pass header.from=upland.example',
    'dmarc=none header.from=upland.example; spf=pass smtp.mailfrom=khan@upland.example',
    'dkim=pass header.i=@upland.example',
    'dkim=pass header.i=@upland-example.20230601.gappssmtp.com',
  ])('does not fire on genuine mail: %s', (checked) => {
    expect(says('evans', mail(`${KHAN} checked ${checked}`))).toEqual([]);
  });

  test('does not fire without the verdict of a trusted server: internal mail carries none', () => {
    expect(says('evans', mail(KHAN))).toEqual([]);
    const stranger = 'Authentication-Results: mx.evil.example; dmarc=fail header.from=upland.example';
    expect(says('evans', mail(KHAN, [stranger]))).toEqual([]);
  });

  test('believes the topmost trusted verdict and none below it', () => {
    const pass = 'Authentication-Results: mx.google.com; dmarc=pass header.from=upland.example';
    const fail = 'Authentication-Results: mx.google.com; dmarc=fail header.from=upland.example';
    expect(says('evans', mail(KHAN, [fail, pass]))).toEqual(['spoofed-school-address khan incident! it']);
    expect(says('evans', mail(KHAN, [pass, fail]))).toEqual([]);
  });

  test("tells the DSL too when a pupil's, the DSL's or the Headteacher's address is claimed", () => {
    const forged = (address: string) =>
      says('khan', mail(`from ${address} to khan@upland.example checked dmarc=fail`));
    expect(forged('tom@pupils.upland.example')).toEqual(['spoofed-school-address tom incident! it+dsl']);
    expect(forged('nobody@pupils.upland.example')).toEqual(['spoofed-school-address - incident! it+dsl']);
    expect(forged('dylan@upland.example')).toEqual(['spoofed-school-address dsl incident! it+dsl']);
    expect(forged('head@upland.example')).toEqual(['spoofed-school-address head incident! it+dsl']);
    expect(forged('sam@upland.example')).toEqual(['spoofed-school-address acting incident! it+dsl']);
    expect(forged('mei@upland.example')).toEqual(['spoofed-school-address deputy incident! it']);
    expect(forged('nobody@upland.example')).toEqual(['spoofed-school-address - incident! it']);
    expect(forged('zoe@pupils.upland.example')).toEqual(['spoofed-school-address leaver incident! it']);
  });

  test('tells the DSL too when the name before the address is theirs, wherever at the school it says to be', () => {
    const forged = (from: string) =>
      says('khan', mail(`from ${from} to khan@upland.example checked dmarc=fail`));
    expect(forged('Ruth Okafor <evans@upland.example>')).toEqual([
      'spoofed-school-address evans incident! it+dsl',
    ]);
    expect(forged('Ruth Okafor <headteacher@upland.example>')).toEqual([
      'spoofed-school-address head incident! it+dsl',
    ]);
    expect(forged('Thomas Smith <tomsmith@pupils.upland.example>')).toEqual([
      'spoofed-school-address tom incident! it+dsl',
    ]);
    expect(forged('Aisha Khan <payroll@upland.example>')).toEqual([
      'spoofed-school-address khan incident! it',
    ]);
    expect(forged('Jack Jones <jones@upland.example>')).toEqual([
      'spoofed-school-address - incident! it+dsl',
    ]);
    // A member of staff under her own name, which a pupil has too.
    expect(forged('Lily Brown <lbrown@upland.example>')).toEqual([
      'spoofed-school-address lily-staff incident! it',
    ]);
    expect(forged('All staff <staff@upland.example>')).toEqual(['spoofed-school-address - incident! it']);
  });

  test('tells the DSL too when any of several forged authors asks for it', () => {
    const two = 'from khan@upland.example, tom@pupils.upland.example to evans@upland.example';
    expect(says('evans', mail(`${two} checked dmarc=fail`))).toEqual([
      'spoofed-school-address khan incident! it+dsl',
    ]);
  });

  test('takes every From, and of Sender and Resent-From none that stands beside one', () => {
    const checked = 'checked dmarc=fail header.from=upland.example';
    expect(says('evans', mail(`${KHAN} ${checked}`, ['From: x@home.example']))).toEqual([
      'spoofed-school-address khan incident! it',
    ]);
    for (const line of ['Sender: khan@upland.example', 'Resent-From: khan@upland.example']) {
      expect(says('evans', mail(`from ann@firm.example to evans@upland.example ${checked}`, [line]))).toEqual(
        [],
      );
    }
  });

  test('takes Sender where there is no From', () => {
    const forged = mail('to evans@upland.example checked dmarc=fail', ['Sender: khan@upland.example']);
    expect(says('evans', forged)).toEqual(['spoofed-school-address khan incident! it']);
  });

  test('is not moved by a chain of seals: a stranger may write what looks like one of Google’s', () => {
    const arc = (verdict: string) =>
      `ARC-Authentication-Results: i=1; mx.google.com; dmarc=${verdict} header.from=upland.example`;
    expect(says('evans', mail(KHAN, [arc('fail')]))).toEqual([]);
    expect(
      says('evans', mail(`${KHAN} checked dmarc=fail header.from=upland.example`, [arc('pass')])),
    ).toEqual(['spoofed-school-address khan incident! it']);
  });

  test('sees through every way to write the address', () => {
    for (const from of [
      '"Aisha Khan" <KHAN@Upland.Example>',
      '<khan+x@upland.example>',
      'Aisha (me) <khan(k)@upland.example.>',
      '"khan"@upland.example',
      'Staff: khan@upland.example;',
      '"Aisha <khan@upland.example>',
      'khan@ｕｐｌａｎｄ.example',
    ]) {
      expect(says('evans', mail(`from ${from} to evans@upland.example checked dmarc=fail`))).toEqual([
        'spoofed-school-address khan incident! it',
      ]);
    }
  });

  test('an acting head is the Head only for the days recorded', () => {
    const forged = 'from sam@upland.example to khan@upland.example on 2026-12-01 checked dmarc=fail';
    expect(says('khan', mail(forged))).toEqual(['spoofed-school-address acting incident! it']);
  });

  test('ends it: nothing else is said of a forged pupil or on any of several authors', () => {
    expect(
      says('khan', mail('from tom@pupils.upland.example to khan@upland.example checked dmarc=fail')),
    ).toHaveLength(1);
    const two = 'from owen@pupils.upland.example, tom@pupils.upland.example to khan@upland.example';
    expect(says('khan', mail(`${two} checked dmarc=fail`))).toEqual([
      'spoofed-school-address owen incident! it+dsl',
    ]);
  });

  test('sees the school address behind another that DMARC was asked about', () => {
    const two = 'from evil@evil.example, khan@upland.example to evans@upland.example';
    expect(
      says(
        'evans',
        mail(`${two} checked dmarc=pass header.from=evil.example; spf=pass smtp.mailfrom=evil.example`),
      ),
    ).toEqual(['spoofed-school-address khan incident! it']);
  });

  test('is about From alone: not Reply-To, not a display name, not a look-alike domain', () => {
    const checked = 'checked dmarc=fail header.from=evil.example';
    for (const from of [
      '"khan@upland.example" <evil@evil.example>',
      'khan@upland.example.evil.example',
      'khan@xupland.example',
    ]) {
      expect(
        says(
          'evans',
          mail(`from ${from} to evans@upland.example ${checked}`, ['Reply-To: khan@upland.example']),
        ),
      ).toEqual([]);
    }
  });

  test("holds for somebody's school address on a domain that is not the school's", () => {
    const trust = school({ people: ['trust,Tara Moss,,staff,tara@trust.example,,,,,,,'] });
    const forged = mail(
      'from tara@trust.example to khan@upland.example checked dmarc=fail header.from=trust.example',
    );
    expect(says('khan', forged, trust)).toEqual(['spoofed-school-address trust incident! it']);
  });

  test('is never said of mail that the owner sent', () => {
    expect(says('khan', sent('from khan@upland.example to ann@home.example checked dmarc=fail'))).toEqual([]);
  });

  test('fires on automatic mail and on bulk mail too', () => {
    for (const line of ['Auto-Submitted: auto-generated', 'Precedence: bulk']) {
      expect(says('evans', mail(`${KHAN} checked dmarc=fail`, [line]))).toEqual([
        'spoofed-school-address khan incident! it',
      ]);
    }
  });

  test("judges a group's post by the verdict that the group kept on the original", () => {
    const post = (verdict: string, from: string) => [
      `From: ${from}`,
      'List-ID: <staff.upland.example>',
      'List-Post: <mailto:staff@upland.example>',
      'X-Google-Group-Id: 1',
      'X-Original-Sender: khan@upland.example',
      `X-Original-Authentication-Results: gmr-mx.google.com; dmarc=${verdict} header.from=upland.example`,
      'Authentication-Results: mx.google.com; dmarc=pass header.from=upland.example',
    ];
    const rewritten = "'Aisha Khan' via Staff <staff@upland.example>";
    expect(says('evans', mail('to staff@upland.example', post('fail', rewritten)))).toEqual([
      'spoofed-school-address khan incident! it',
    ]);
    expect(says('evans', mail('to staff@upland.example', post('fail', 'khan@upland.example')))).toEqual([
      'spoofed-school-address khan incident! it',
    ]);
    expect(says('evans', mail('to staff@upland.example', post('pass', rewritten)))).toEqual([]);
  });
});
