import { ownWords } from '../../src/mail/own-words';
import { rowsOf, testWith } from './corpus';

const FILE = 'mail/reply_trimming.jsonl.gz';

/** Where this project wants something else than the set's authors: a quotation is nobody's own words, even alone. */
const QUOTATION_KEPT_BY_THE_SET = ['embedded_email_16.txt', 'quote_only.txt'];

/** An introduction wrapped over empty lines; and two signatures that read like words of one's own. */
const MISSED = ['embedded_email_12.txt', 'signatures.txt'];

describe('messages with and without their quotations', () => {
  testWith(FILE)('28 of 32 are trimmed exactly as the set has it, and the others are known', () => {
    const different = rowsOf<{ id: string; email: string; trimmed: string }>(FILE)
      .filter(({ email, trimmed }) => spaced(ownWords(email)) !== spaced(trimmed))
      .map(({ id }) => id);
    expect(different.sort()).toEqual([...QUOTATION_KEPT_BY_THE_SET, ...MISSED].sort());
  });
});

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
