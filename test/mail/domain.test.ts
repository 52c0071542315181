import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { comparableDomain, domainOf } from '../../src/mail/domain';
import { decodePunycode } from '../../src/mail/punycode';

describe('a domain is compared', () => {
  test.each([
    ['without case', 'a@Upland.EXAMPLE', 'upland.example'],
    ['without a dot behind it', 'a@upland.example.', 'upland.example'],
    ['without a bracket behind it', 'a@upland.example>', 'upland.example'],
    ['in Unicode, written so or in Punycode', 'a@xn--bcher-kva.example', 'bücher.example'],
    ['in Unicode, upper case too', 'a@BÜCHER.example', 'bücher.example'],
    ['with letters taken apart put together', 'a@bu\u0308cher.example', 'bücher.example'],
    ['in half width', 'a@ｕｐｌａｎｄ．example', 'upland.example'],
    ['with other dots', 'a@upland。example', 'upland.example'],
    ['behind the last at sign', '"a@x.example"@upland.example', 'upland.example'],
  ])('%s', (_, address, domain) => expect(domainOf(address)).toBe(domain));

  test('so that letters of another alphabet stay apart', () => {
    expect(domainOf('a@uplаnd.example')).not.toBe('upland.example');
    expect(domainOf('a@xn--uplnd-3ve.example')).not.toBe('upland.example');
  });

  test('as it stands where its Punycode is none, or hides plain letters', () => {
    for (const domain of [
      'xn--.example',
      'xn--upland-.example',
      'xn--9999999999.example',
      'xn--a b.example',
    ]) {
      expect(comparableDomain(domain)).toBe(domain);
    }
  });

  test('of an address without one as empty', () => {
    for (const address of ['', 'tom', 'tom@']) expect(domainOf(address)).toBe('');
  });

  test('by a form whose own form is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = comparableDomain(text);
        return /xn--/.test(once) || comparableDomain(once) === once;
      }),
    );
  });
});

test('Punycode is decoded as Node encodes it', () => {
  const letter = fc.constantFrom(...'abcxyz0123éüßøłжщאب学校한국'.split(''));
  const label = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(label, (text) => {
      const ascii = domainToASCII(text);
      if (!ascii.startsWith('xn--')) return true;
      const decoded = decodePunycode(ascii.slice(4));
      return decoded !== null && domainToASCII(decoded) === ascii;
    }),
  );
  expect(decodePunycode('mnchen-3ya')).toBe('münchen');
  expect(decodePunycode('ihqwcrb4cv8a8dqg056pqjye')).toBe('他们为什么不说中文');
});

test('Punycode of anything at all is decoded or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abz059-'.split('')), maxLength: 80 }), (text) => {
      const decoded = decodePunycode(text);
      return decoded === null || typeof decoded === 'string';
    }),
  );
});
