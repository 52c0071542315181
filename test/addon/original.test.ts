import fc from 'fast-check';
import {
  charsetOf,
  isPicture,
  isText,
  leavesOf,
  type Original,
  toParts,
  withoutFiles,
} from '../../src/addon/original';
import { sha256 } from '../../src/register/sha256';

const original = (text: string): Original => ({
  format: 'safe-channels-original-1',
  headers: [['Subject', 'Hello']],
  texts: [{ part: '1', type: 'text/plain', headers: [], text }],
  attachments: [],
});

test('the parts put together are the original, with its hash, and each fits the wire however it is escaped', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.constantFrom('"'.repeat(200_000), '\\'.repeat(100_001), '👩'.repeat(70_001), '\u0000'.repeat(50_000)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { parts, sha256: hash } = toParts(original(text));
      const whole = parts.join('');
      expect(JSON.parse(whole)).toEqual(original(text));
      expect(hash).toBe(sha256(whole));
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(100_000);
        expect(JSON.stringify(part).length).toBeLessThan(190_000);
        expect(part).not.toMatch(/[\ud800-\udbff]$/);
      }
    }),
    { numRuns: 30 },
  );
});

test('a mail of enormous size is cut, says so, and goes in twenty parts at most', () => {
  const { parts } = toParts(original('a "quoted" word '.repeat(400_000)));
  expect(parts.length).toBeLessThanOrEqual(20);
  expect(JSON.parse(parts.join('')).texts[0].text).toMatch(/\(cut: 6400000 characters in all\)$/);
});

test('the bytes of a picture inside a text stay out', () => {
  const html =
    '<img src="data:image/png;base64,iVBORw0KGgo\r\n AAAA==" alt="x"> <a href=\'data:text/html,%3Cb%3E\'>y</a>';
  expect(withoutFiles(html)).toBe(
    '<img src="data:(left out, 42 characters)" alt="x"> <a href=\'data:(left out, 22 characters)\'>y</a>',
  );
  expect(withoutFiles('data: none, metadata:5, x')).toBe('data: none, metadata:5, x');
});

test('a tree of parts is read in the order in which it stands', () => {
  const leaves = leavesOf({
    mimeType: 'multipart/mixed',
    parts: [
      { mimeType: 'multipart/alternative', parts: [{ mimeType: 'text/plain' }, { mimeType: 'text/html' }] },
      { mimeType: 'text/plain', filename: 'notes.txt' },
      { mimeType: 'application/octet-stream', filename: 'Holiday.JPG' },
    ],
  });
  expect(leaves.map((leaf) => [leaf.path, isText(leaf), isPicture(leaf)])).toEqual([
    ['1.1', true, false],
    ['1.2', true, false],
    ['2', false, false],
    ['3', false, true],
  ]);
  expect(leavesOf({ mimeType: 'text/plain' }).map(({ path }) => path)).toEqual(['1']);
});

test('a part’s charset is what it says, else UTF-8', () => {
  const part = (value: string) => ({ headers: [{ name: 'Content-Type', value }] });
  expect(charsetOf(part('text/plain; charset="iso-8859-1"'))).toBe('iso-8859-1');
  expect(charsetOf(part('text/plain'))).toBe('UTF-8');
});
