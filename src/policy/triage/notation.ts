/**
 * The notation in which phrases are written, for people who have never seen a regular expression:
 *
 * - `want to die`: these words, one after the other;
 * - `(kill|hurt) myself`: one of several, each of one or more words; `a | b` at the top says the same;
 * - `[really] want`: with or without;
 * - `...`: up to four other words;
 * - `dad & hit & me`: all of these, in any order, within a dozen words; not inside brackets;
 * - `hit*`: every word that begins so;
 * - `{family}`: one of the set of that name.
 *
 * Capitals, apostrophes and usual misspellings do not matter.
 */
export type Piece =
  | { is: 'word'; word: string }
  /** Any word that begins so. */
  | { is: 'beginning'; word: string }
  | { is: 'set'; name: string }
  | { is: 'gap' }
  | { is: 'and' }
  | { is: 'choice'; of: Pattern[] }
  | { is: 'maybe'; of: Pattern[] };

/** Pieces one after the other. */
export type Pattern = Piece[];

/** `problem` says in words what is wrong with it; `patterns` are the alternatives at the top. */
export type Parsed = { patterns: Pattern[] } | { problem: string };

const MARKS = /\.\.\.|[()[\]|&]|\{[^{}]*\}|[^\s()[\]|&{}]+|[{}]/g;
const WORD = /^(?:[\p{L}\p{N}'’]+|\p{Extended_Pictographic}\uFE0F?)$/u;
const BEGINNING = /^[\p{L}\p{N}'’]{2,}\*$/u;
const SET = /^\{[a-z0-9-]+\}$/;
const DEEPEST = 20;

/** Reads a phrase. Never throws. */
export function parsePattern(text: string): Parsed {
  const marks = text.toLowerCase().replace(/…/g, '...').match(MARKS) ?? [];
  const reader = { marks, at: 0 };
  try {
    const patterns = alternatives(reader, 0);
    if (reader.at < marks.length) return { problem: `“${marks[reader.at]}” closes nothing` };
    return { patterns };
  } catch (error) {
    if (error instanceof Misread) return { problem: error.message };
    throw error;
  }
}

/** The same phrase in the notation; reading it again gives the same. */
export function printPatterns(patterns: readonly Pattern[]): string {
  return patterns.map((pattern) => pattern.map(printPiece).join(' ')).join('|');
}

function printPiece(piece: Piece): string {
  if (piece.is === 'gap') return '...';
  if (piece.is === 'and') return '&';
  if (piece.is === 'word') return piece.word;
  if (piece.is === 'beginning') return `${piece.word}*`;
  if (piece.is === 'set') return `{${piece.name}}`;
  return piece.is === 'choice' ? `(${printPatterns(piece.of)})` : `[${printPatterns(piece.of)}]`;
}

class Misread extends Error {}

interface Reader {
  marks: readonly string[];
  at: number;
}

function alternatives(reader: Reader, depth: number): Pattern[] {
  if (depth > DEEPEST) throw new Misread('too many brackets inside each other');
  const patterns = [sequence(reader, depth)];
  while (reader.marks[reader.at] === '|') {
    reader.at++;
    patterns.push(sequence(reader, depth));
  }
  return patterns;
}

function sequence(reader: Reader, depth: number): Pattern {
  const pattern: Pattern = [];
  for (;;) {
    const mark = reader.marks[reader.at];
    if (mark === undefined || mark === '|' || mark === ')' || mark === ']') break;
    reader.at++;
    if (mark === '&') {
      if (depth > 0) throw new Misread('“&” stands inside brackets');
      if (endsOpen(pattern)) throw new Misread('a word is missing before “&”');
      pattern.push({ is: 'and' });
    } else {
      pattern.push(mark === '(' || mark === '[' ? bracket(reader, mark, depth) : single(mark));
    }
  }
  if (endsOpen(pattern)) throw new Misread('a word is missing');
  return pattern;
}

function endsOpen(pattern: Pattern): boolean {
  const last = pattern[pattern.length - 1];
  return last === undefined || last.is === 'and';
}

function bracket(reader: Reader, opened: '(' | '[', depth: number): Piece {
  const of = alternatives(reader, depth + 1);
  const closing = opened === '(' ? ')' : ']';
  if (reader.marks[reader.at] !== closing) throw new Misread(`“${opened}” is not closed`);
  reader.at++;
  return { is: opened === '(' ? 'choice' : 'maybe', of };
}

function single(mark: string): Piece {
  if (mark === '...') return { is: 'gap' };
  if (SET.test(mark)) return { is: 'set', name: mark.slice(1, -1) };
  if (BEGINNING.test(mark)) return { is: 'beginning', word: mark.slice(0, -1) };
  if (WORD.test(mark)) return { is: 'word', word: mark };
  throw new Misread(`“${mark}” is not a word`);
}
