import { CONCERNS, type Concern, INTERRUPTING } from './concern';
import { type Hit, hitsIn, type Matcher } from './match';
import { type Sentence, sentencesOf } from './tokens';

const SEEN = 80;

/**
 * What in a child's words a person should look at: each phrase of the list once, the gravest kinds first. Nothing
 * here is a verdict; in doubt (a "not", a story, a joke near it) a concern does not interrupt.
 *
 * @param ownWords the child's own words, without quoted or forwarded text; null where bodies are not read
 * @param isName whether a word (small letters) belongs to a name on the roster; such names never count
 */
export function triage(
  matcher: Matcher,
  subject: string,
  ownWords: string | null,
  isName: (word: string) => boolean,
): Concern[] {
  const found = [
    ...concernsIn(matcher, subject, 'subject', isName),
    ...concernsIn(matcher, ownWords ?? '', 'body', isName),
  ];
  const first = new Map<string, Concern>();
  for (const concern of found) {
    const earlier = first.get(concern.phrase);
    if (earlier === undefined || (concern.interrupt && !earlier.interrupt))
      first.set(concern.phrase, concern);
  }
  return [...first.values()].sort((a, b) => CONCERNS.indexOf(a.kind) - CONCERNS.indexOf(b.kind));
}

function concernsIn(
  matcher: Matcher,
  text: string,
  where: Concern['where'],
  isName: (word: string) => boolean,
): Concern[] {
  return sentencesOf(text, isName).flatMap((sentence) => {
    const hits = hitsIn(matcher, sentence);
    return withoutEchoes(hits).flatMap((hit): Concern[] => {
      const { kind, id } = hit.phrase;
      if (kind === null) return [];
      const interrupt = INTERRUPTING.has(kind) && !hit.doubtful;
      return [{ kind, interrupt, phrase: id, seen: seenIn(text, sentence, hit), where }];
    });
  });
}

/** Without the milder phrases that stand on the very words of a grave one. */
function withoutEchoes(hits: readonly Hit[]): Hit[] {
  const grave = hits.filter(({ phrase }) => phrase.kind !== null && INTERRUPTING.has(phrase.kind));
  return hits.filter(
    (hit) => grave.includes(hit) || !grave.some((other) => other.from < hit.to && hit.from < other.to),
  );
}

function seenIn(text: string, sentence: Sentence, { from, to }: Hit): string {
  const seen = text.slice(sentence[from]!.start, sentence[to - 1]!.end).replace(/\s+/g, ' ');
  return seen.length <= SEEN ? seen : `${seen.slice(0, SEEN - 1)}…`;
}
