import fc from 'fast-check';
import {
  aligned,
  parseAuthenticationResults,
  topmostTrusted,
  verdictFor,
} from '../../src/mail/authentication';

/** The verdict on a domain by one Authentication-Results header. */
function verdict(domain: string, header: string): 'pass' | 'fail' {
  const results = parseAuthenticationResults(header);
  if (results === null) throw new Error('the header names no server');
  return verdictFor(domain, results);
}

describe('an Authentication-Results header', () => {
  test('is read as Google writes it, comments and all', () => {
    const header =
      'mx.google.com;       dkim=pass header.i=@upland.example header.s=google header.b="Tpe/WLtn";' +
      '       dkim=pass header.i=@google.com header.s=20230601 header.b=Ab12;' +
      '       arc=pass (i=1 spf=pass spfdomain=upland.example dkim=pass dkdomain=upland.example dmarc=pass fromdomain=upland.example);' +
      '       spf=pass (google.com: domain of khan@upland.example designates 209.85.220.41 as permitted sender) smtp.mailfrom=khan@upland.example;' +
      '       dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=upland.example;' +
      '       dara=pass header.i=@upland.example';
    expect(parseAuthenticationResults(header)).toEqual({
      authservId: 'mx.google.com',
      dmarc: 'fail',
      dmarcDomain: 'upland.example',
      spfPass: ['upland.example'],
      dkimPass: ['upland.example', 'google.com'],
    });
  });

  test('may carry a version, upper case and folded white space', () => {
    expect(
      parseAuthenticationResults('MX.Google.com 1;\t DMARC=Pass (p=REJECT)\t header.from=Upland.example'),
    ).toMatchObject({ authservId: 'mx.google.com', dmarc: 'pass', dmarcDomain: 'upland.example' });
  });

  test.each(['', '   ', ';', 'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=upland.example; dkim=none'])(
    'that does not begin with a server names none: %j',
    (header) => expect(parseAuthenticationResults(header)).toBeNull(),
  );

  test('without results says nothing', () => {
    expect(parseAuthenticationResults('mx.google.com; none')).toMatchObject({ dmarc: null, spfPass: [] });
  });

  test('cannot be spoken into through the quoted local part of an envelope sender', () => {
    const sender = '"x; dmarc=pass header.from=upland.example"@evil.example';
    const header =
      `mx.google.com; spf=pass (google.com: domain of ${sender} designates 192.0.2.1 as permitted sender) ` +
      `smtp.mailfrom=${sender}; dmarc=fail (p=NONE) header.from=upland.example`;
    expect(verdict('upland.example', header)).toBe('fail');
    expect(parseAuthenticationResults(header)?.spfPass).toEqual(['evil.example']);
  });

  test('cannot be spoken into by closing a comment early', () => {
    const header =
      'mx.google.com; spf=pass (google.com: domain of a) ; dmarc=pass (@evil.example designates 192.0.2.1) ' +
      'smtp.mailfrom=evil.example; dmarc=fail (p=NONE) header.from=upland.example';
    expect(verdict('upland.example', header)).toBe('fail');
  });
});

describe('what the sender writes into the header', () => {
  const envelope = (localPart: string) =>
    `mx.google.com; spf=pass (google.com: domain of ${localPart}@evil.example designates 192.0.2.1 as permitted ` +
    `sender) smtp.mailfrom=${localPart}@evil.example`;

  test.each([
    ['a closing bracket', '") smtp.mailfrom=khan@upland.example ("'],
    ['a semicolon', '"; dkim=pass header.i=@upland.example; x="'],
    ['a bracket and a semicolon', '"); dkim=pass header.i=@upland.example ("'],
    ['an escaped quotation mark', '"a\\"); dkim=pass header.i=@upland.example (\\""'],
    ['another DMARC verdict', '"); dmarc=pass header.from=upland.example ("'],
  ])('cannot make a pass of %s in the envelope sender', (_, localPart) => {
    expect(verdict('upland.example', envelope(localPart))).toBe('fail');
    expect(verdict('evil.example', envelope(localPart))).toBe('pass');
  });

  test('cannot make a pass of a property that then stands there twice', () => {
    const header = 'mx.google.com; spf=pass smtp.mailfrom=x smtp.mailfrom=khan@upland.example @evil.example';
    expect(verdict('upland.example', header)).toBe('fail');
  });

  test('cannot make a pass, whatever the quoted local part of the envelope sender', () => {
    const bits = ['"', '\\', '(', ')', ';', ' ', 'dkim=pass', 'dmarc=pass', 'header.i=@upland.example', 'a'];
    const quoted = fc
      .array(fc.constantFrom(...bits, 'header.from=upland.example', 'smtp.mailfrom=upland.example'))
      .map((all) => `"${all.join('').replace(/["\\]/g, '\\$&')}"`);
    fc.assert(fc.property(quoted, (local) => verdict('upland.example', envelope(local)) === 'fail'));
    fc.assert(
      fc.property(quoted, (local) => {
        const found = parseAuthenticationResults(`${envelope(local)}; dmarc=pass header.from=evil.example`);
        return found?.dmarc === 'pass' || found?.dmarc === 'fail';
      }),
    );
  });

  test('leaves a comment in another part alone', () => {
    const header =
      'mx.google.com; spf=none (dmarc=pass; dkim=pass header.i=@upland.example) smtp.mailfrom=x.example';
    expect(verdict('upland.example', header)).toBe('fail');
  });
});

describe('of several headers', () => {
  const trusted = ['mx.google.com', 'gmr-mx.google.com'];
  const dmarc = (server: string, result: string) => `${server}; dmarc=${result} header.from=upland.example`;

  test('the topmost that a trusted server wrote counts', () => {
    const below = dmarc('mx.google.com', 'pass');
    expect(topmostTrusted([dmarc('mx.google.com', 'fail'), below], trusted)?.dmarc).toBe('fail');
    expect(topmostTrusted([dmarc('mx.evil.example', 'fail'), below], trusted)?.dmarc).toBe('pass');
    expect(topmostTrusted([dmarc('gmr-mx.google.com', 'none'), below], trusted)?.dmarc).toBe('none');
  });

  test('none counts when no trusted server wrote any', () => {
    expect(topmostTrusted([], trusted)).toBeNull();
    for (const server of [
      'mx.google.com.evil.example',
      'xmx.google.com',
      'google.com',
      'i=1; mx.google.com',
      '',
    ]) {
      expect(topmostTrusted([dmarc(server, 'pass')], trusted)).toBeNull();
    }
  });

  test.each([
    'MX.GOOGLE.COM',
    '  mx.google.com  ',
    '"mx.google.com"',
    'mx.google.com 1',
    'mx.google.com (our own)',
    '(here) mx.google.com',
  ])('the server is recognised as %j', (server) => {
    expect(topmostTrusted([dmarc(server, 'fail')], trusted)?.dmarc).toBe('fail');
  });
});

test('a header of any text is read or refused', () => {
  const pieces = [
    'mx.google.com',
    ';',
    '=',
    '(',
    ')',
    '"',
    '\\',
    ' ',
    'dmarc',
    'fail',
    'pass',
    'spf',
    '/',
    '@',
    '\0',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (value) => {
      const found = parseAuthenticationResults(value);
      return found === null || ['pass', 'fail'].includes(verdictFor('upland.example', found));
    }),
  );
});

describe('the verdict on a domain', () => {
  test.each([
    ['DMARC passed', 'dmarc=pass header.from=upland.example', 'pass'],
    [
      'DMARC failed, whatever SPF says',
      'spf=pass smtp.mailfrom=upland.example; dmarc=fail header.from=upland.example',
      'fail',
    ],
    ['no DMARC, SPF aligned', 'spf=pass smtp.mailfrom=khan@upland.example', 'pass'],
    ['no DMARC, SPF aligned by organisation', 'spf=pass smtp.mailfrom=bounce@mail.upland.example', 'pass'],
    ['no DMARC, DKIM aligned', 'dkim=pass header.i=@upland.example', 'pass'],
    ['no DMARC, DKIM aligned as header.d', 'dkim=pass header.d=upland.example', 'pass'],
    ['no DMARC, SPF of another', 'spf=pass smtp.mailfrom=x@evil.example', 'fail'],
    ['no DMARC, DKIM of another', 'dkim=pass header.i=@evil.example', 'fail'],
    ['no DMARC, SPF softfail', 'spf=softfail smtp.mailfrom=khan@upland.example', 'fail'],
    ['no DMARC, DKIM did not verify', 'dkim=fail header.i=@upland.example', 'fail'],
    [
      'DMARC none is no verdict: DKIM decides',
      'dkim=pass header.i=@upland.example; dmarc=none header.from=upland.example',
      'pass',
    ],
    ['DMARC none and nothing else', 'dmarc=none header.from=upland.example', 'fail'],
    [
      'DMARC temperror is no verdict: SPF decides',
      'spf=pass smtp.mailfrom=upland.example; dmarc=temperror header.from=upland.example',
      'pass',
    ],
    ['DMARC temperror and nothing else', 'dmarc=temperror header.from=upland.example', 'fail'],
    [
      'DMARC permerror is no verdict: DKIM decides',
      'dkim=pass header.i=@upland.example; dmarc=permerror header.from=upland.example',
      'pass',
    ],
    ['DMARC passed as best guess', 'dmarc=bestguesspass header.from=upland.example', 'pass'],
    ['DMARC failed in capitals', 'DMARC = FAIL (p=none) Header.From=UPLAND.EXAMPLE', 'fail'],
    ['DMARC failed, and passed further on', 'dmarc=fail header.from=upland.example; dmarc=pass', 'fail'],
    ['DMARC passed, and failed further on', 'dmarc=pass; dmarc=fail header.from=upland.example', 'fail'],
    [
      'DMARC failed for another domain, DKIM aligned with this one',
      'dkim=pass header.i=@upland.example; dmarc=fail header.from=other.example',
      'pass',
    ],
    ['DMARC failed for another domain, and nothing else', 'dmarc=fail header.from=other.example', 'fail'],
    ['DMARC failed for a part of this domain', 'dmarc=fail header.from=mail.upland.example', 'fail'],
    ['a method with its version', 'dkim/1 = pass header.d=upland.example', 'pass'],
    ['SPF passed as Google used to write it', 'spf=pass smtp.mail=khan@upland.example', 'pass'],
    ['SPF passed for the name the server gave itself', 'spf=pass smtp.helo=upland.example', 'pass'],
    ['SPF passed for nobody', 'spf=pass smtp.mail=', 'fail'],
    [
      'a chain of others that Google followed, and nothing else',
      'arc=pass (i=1 spf=pass spfdomain=upland.example dkim=pass dkdomain=upland.example dmarc=pass fromdomain=upland.example)',
      'fail',
    ],
    ['a result that is no result', 'dkim=passing header.i=@upland.example', 'fail'],
    ['nothing at all', 'none', 'fail'],
    ['DMARC passed for another domain only', 'dmarc=pass header.from=evil.example', 'fail'],
    [
      'Google signed by its own name for the domain',
      'dkim=pass header.i=@upland-example.20230601.gappssmtp.com',
      'pass',
    ],
    [
      'Google signed so for another domain',
      'dkim=pass header.i=@evil-example.20230601.gappssmtp.com',
      'fail',
    ],
    [
      'a name that only looks like it',
      'dkim=pass header.i=@upland-example.20230601.gappssmtp.com.evil.example',
      'fail',
    ],
    [
      'a name below gappssmtp.com that is not made so',
      'dkim=pass header.i=@upland-example.x.y.gappssmtp.com',
      'fail',
    ],
    ['a name that ends like the domain', 'dkim=pass header.i=@notupland.example', 'fail'],
  ])('%s', (_, results, expected) =>
    expect(verdict('upland.example', `mx.google.com; ${results}`)).toBe(expected),
  );

  test('an internationalised domain is the same in either form', () => {
    expect(verdict('bücher.example', 'mx.google.com; dkim=pass header.i=@xn--bcher-kva.example')).toBe(
      'pass',
    );
    expect(verdict('bücher.example', 'mx.google.com; dmarc=fail header.from=xn--bcher-kva.example')).toBe(
      'fail',
    );
  });

  test('schools of one authority are not one organisation', () => {
    expect(aligned('hill.kent.sch.uk', 'upland.kent.sch.uk')).toBe(false);
    expect(aligned('mail.upland.kent.sch.uk', 'upland.kent.sch.uk')).toBe(true);
    expect(aligned('hill.co.uk', 'upland.co.uk')).toBe(false);
    expect(aligned('mail.upland.co.uk', 'upland.co.uk')).toBe(true);
    expect(aligned('', 'upland.example')).toBe(false);
  });
});
