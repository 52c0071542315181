// One case that must stay where it belongs, and the words by which it would be known anywhere else.
import { randomUUID } from 'node:crypto';
import { EVERYBODY } from './access-people';
import { type DoorSchool, evidence, report } from './door-school';
import { AT, PUPIL_AT_HOME, PUPIL_NAME } from './invented-school';

export const ORIGINAL = 'From: Zara, the original of it';
export const WORDS = 'The words of the report';
export const SUBJECT = 'A subject like no other';
export const MESSAGE_ID = '<told@mail.example>';
export const MESSAGE = {
  messageId: MESSAGE_ID,
  date: null,
  from: { name: PUPIL_NAME, address: PUPIL_AT_HOME },
  subject: SUBJECT,
};

type Kind = 'about-a-child' | 'low-level-concern';

/** A teacher's report in which somebody's conduct is in question, with its original. */
export function accuse(school: DoorSchool, who: string, kind: Kind = 'about-a-child') {
  const id = randomUUID();
  const people = [{ who, part: 'subject' as const }];
  const answer = school.ask(AT.teacher, 'report', report({ kind, message: MESSAGE, words: WORDS, people }), {
    id,
  });
  expect(school.ask(AT.teacher, 'evidence', evidence(id, ORIGINAL)[0]!).body).toMatchObject({ kept: true });
  return { id, number: answer.body.number as string };
}

/** Those of the words that a text has: the text itself is too long to be shown when a test fails. */
export function foundIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word));
}

/** The people of the school with nobody at the DSL's desk. */
export function withoutDsl(change = (people: string) => people): () => string {
  return () => change(EVERYBODY.replaceAll(',dsl', ',staff').replaceAll(',deputy-dsl', ',staff'));
}
