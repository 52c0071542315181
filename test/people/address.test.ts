import fc from 'fast-check';
import { domainOf } from '../../src/mail/domain';
import { addressKey, matchesDomain } from '../../src/people/address';
import { isFreeMail } from '../../src/people/free-mail';

const OWN = ['upland.example', '*.pupils.upland.example'];
const key = (address: string) => addressKey(address, OWN);

describe('addresses are compared', () => {
  test.each([
    ['without case', 'Khan@Upland.Example', 'khan@upland.example'],
    ['without dots at Gmail', 't.o.m@gmail.com', 'tom@gmail.com'],
    ['without plus tags at Gmail', 'tom+school@gmail.com', 'tom@gmail.com'],
    ['with googlemail.com as gmail.com', 'T.om+x@GoogleMail.com', 'tom@gmail.com'],
    ["without plus tags at the school's domains", 'khan+trip@upland.example', 'khan@upland.example'],
    [
      "without plus tags at the school's subdomains",
      'tom+x@y3.pupils.upland.example',
      'tom@y3.pupils.upland.example',
    ],
    ['without a dot after the domain', 'khan@upland.example.', 'khan@upland.example'],
    ['without quotation marks that nothing needs', '"Tom"@home.example', 'tom@home.example'],
    ['without quotation marks and what they escape', '"t\\om"@home.example', 'tom@home.example'],
    ['without plus tags in quotation marks', '"tom+x"@gmail.com', 'tom@gmail.com'],
    ['with an internationalised domain in either form', 'a@xn--bcher-kva.example', 'a@Bücher.example'],
    ['with letters put together or taken apart', 'jo\u0308rg@home.example', 'jörg@home.example'],
    ['with letters of any language without case', 'JÖRG@home.example', 'jörg@home.example'],
  ])('%s', (_, one, other) => expect(key(one)).toBe(key(other)));

  test.each([
    ["with dots at the school's domains", 'a.khan@upland.example', 'akhan@upland.example'],
    ['with dots elsewhere', 't.om@home.example', 'tom@home.example'],
    ['with plus tags elsewhere', 'tom+x@home.example', 'tom@home.example'],
    ['with plus tags at other providers that have them', 'tom+x@outlook.com', 'tom@outlook.com'],
    ['with an at sign in quotation marks', '"khan@upland.example"@evil.example', 'khan@upland.example'],
    ['with a space in quotation marks', '"to m"@home.example', 'tom@home.example'],
    ['with letters that only look alike', 'khan@uplаnd.example', 'khan@upland.example'],
    ['with letters that only look alike in front', 'khаn@upland.example', 'khan@upland.example'],
    ['with the whole domain', 'tom@gmail.com', 'tom@gmail.com.example'],
    ['with the whole domain, a subdomain of Gmail being none of its own', 'tom@x.gmail.com', 'tom@gmail.com'],
  ])('%s', (_, one, other) => expect(key(one)).not.toBe(key(other)));

  const address = fc
    .tuple(
      fc.string({ unit: fc.constantFrom('a', 'B', '.', '+', '-', '1'), minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        'gmail.com',
        'GoogleMail.com',
        'upland.example',
        'y3.pupils.upland.example',
        'home.example',
      ),
    )
    .map(([local, domain]) => `${local}@${domain}`);

  test('by a key whose own key is itself', () => {
    fc.assert(fc.property(address, (a) => key(key(a)) === key(a)));
    fc.assert(fc.property(fc.emailAddress(), (a) => key(key(a)) === key(a)));
    const odd = fc.string({ unit: fc.constantFrom(...'aB."\\+ @é'.split('')), maxLength: 10 });
    fc.assert(
      fc.property(odd, (local) => key(key(`${local}@gmail.com`)) === key(`${local}@gmail.com`)),
      { examples: [['"a"+']] },
    );
  });

  test('the same whatever the case', () => {
    fc.assert(fc.property(address, (a) => key(a.toUpperCase()) === key(a.toLowerCase())));
  });

  test('by a key that keeps what is before the tag', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{0,4}$/), (local, tag) => {
        return key(`${local}+${tag}@upland.example`) === `${local}@upland.example`;
      }),
    );
  });

  test('a plus sign in front is no tag: there would be nothing left', () => {
    expect(key('+x@gmail.com')).toBe('+x@gmail.com');
  });
});

describe('domains', () => {
  test('match exactly', () => {
    expect(matchesDomain('upland.example', ['upland.example'])).toBe(true);
    expect(matchesDomain('x.upland.example', ['upland.example'])).toBe(false);
    expect(matchesDomain('xupland.example', ['upland.example'])).toBe(false);
    expect(matchesDomain('upland.example.evil.example', ['upland.example'])).toBe(false);
    expect(matchesDomain('', ['upland.example'])).toBe(false);
  });

  test('written with a star cover subdomains, however deep, and not the domain itself', () => {
    expect(matchesDomain('x.upland.example', ['*.upland.example'])).toBe(true);
    expect(matchesDomain('y.x.upland.example', ['*.upland.example'])).toBe(true);
    expect(matchesDomain('upland.example', ['*.upland.example'])).toBe(false);
    expect(matchesDomain('xupland.example', ['*.upland.example'])).toBe(false);
  });
});

test('an internationalised domain of the school is known in either form', () => {
  for (const pattern of ['bücher.example', 'xn--bcher-kva.example']) {
    expect(matchesDomain(domainOf('a@bücher.example'), [pattern])).toBe(true);
    expect(matchesDomain(domainOf('a@xn--bcher-kva.example'), [pattern])).toBe(true);
    expect(matchesDomain(domainOf('a@y3.bücher.example'), [`*.${pattern}`])).toBe(true);
    expect(matchesDomain(domainOf('a@bucher.example'), [pattern])).toBe(false);
  }
});

describe('free-mail domains', () => {
  test.each([
    'gmail.com',
    'googlemail.com',
    'hotmail.co.uk',
    'outlook.com',
    'yahoo.co.uk',
    'icloud.com',
    'btinternet.com',
    'talktalk.net',
    'plus.net',
    'tesco.net',
    'waitrose.com',
    'zen.co.uk',
    'outlook.co.uk',
    'ee.co.uk',
    'sky.com',
    'virginmedia.com',
    'GMAIL.com',
  ])('hold %s', (domain) => expect(isFreeMail(`a@${domain}`)).toBe(true));

  test.each(['bt.com', 'upland.example', 'x.gmail.com', 'google.com', 'com', ''])(
    'do not hold %s',
    (domain) => {
      expect(isFreeMail(`a@${domain}`)).toBe(false);
    },
  );
});
