import fc from 'fast-check';
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
  ])('%s', (_, one, other) => expect(key(one)).toBe(key(other)));

  test.each([
    ["with dots at the school's domains", 'a.khan@upland.example', 'akhan@upland.example'],
    ['with dots elsewhere', 't.om@home.example', 'tom@home.example'],
    ['with plus tags elsewhere', 'tom+x@home.example', 'tom@home.example'],
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
