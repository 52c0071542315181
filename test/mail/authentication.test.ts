import { aligned, parseAuthenticationResults, verdictFor } from '../../src/mail/authentication';

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
    ['a name that ends like the domain', 'dkim=pass header.i=@notupland.example', 'fail'],
  ])('%s', (_, results, expected) =>
    expect(verdict('upland.example', `mx.google.com; ${results}`)).toBe(expected),
  );

  test('schools of one authority are not one organisation', () => {
    expect(aligned('hill.kent.sch.uk', 'upland.kent.sch.uk')).toBe(false);
    expect(aligned('mail.upland.kent.sch.uk', 'upland.kent.sch.uk')).toBe(true);
    expect(aligned('hill.co.uk', 'upland.co.uk')).toBe(false);
    expect(aligned('mail.upland.co.uk', 'upland.co.uk')).toBe(true);
    expect(aligned('', 'upland.example')).toBe(false);
  });
});
