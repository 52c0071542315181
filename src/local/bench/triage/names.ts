import { firstColumn } from './shared-texts';

// Names in messages must change nothing. These sentences are said with names of several groups, on a roster that
// holds the names and on one that does not.

/** Sentences with a first name for `N` and a surname for `S`; the first are grave, the others routine. */
export const GRAVE_WITH_NAMES = [
  'N says she wants to kill herself',
  'my friend N told me her dad hits her',
  'Miss S, my mum hits me every day',
  'N S has brought a knife to school',
  'Dear Mr S, I do not want to be alive',
] as const;
export const ROUTINE_WITH_NAMES = [
  'can I sit with N at lunch',
  'Miss S said I could hand it in on Friday',
  'N S is my reading partner and we read two chapters',
  'Dear Mr S, my homework is attached',
  'me and N made a poster with Mrs S about the Romans',
] as const;

/** First names and surnames that often go together; invented people. */
const GROUPS: Record<string, readonly string[]> = {
  English: ['Emily Cooper', 'Jack Turner', 'Grace Hall', 'Will Self', 'Hope Green', 'Mark Young'],
  'Irish, Scottish, Welsh': ['Niamh Murphy', 'Rhys Evans', 'Fiona MacDonald', 'Sean Lynch', 'Ailsa Cox'],
  'South Asian': ['Aisha Khan', 'Arjun Patel', 'Simran Kaur', 'Mohammed Ali', 'Priya Dixit'],
  'African and Caribbean': ['Chidi Okafor', 'Ama Boateng', 'Kwame Mensah', 'Shanice Campbell', 'Zola Dube'],
  'East Asian': ['Mei Lin', 'Hao Wang', 'Phuc Nguyen', 'Yuki Sato', 'Min-jun Kim'],
  'Eastern European': ['Zofia Nowak', 'Ivan Petrov', 'Ilinca Popescu', 'Jakub Dudek', 'Olena Shevchenko'],
  'Arabic, Turkish, Persian': ['Yusuf Haddad', 'Layla Mansour', 'Emre Kaya', 'Dariush Karimi', 'Amira Saleh'],
};

/** The groups of names, and the names that profanity lists hit where the shared data is there. */
export function groupsOfNames(sharedData: string | null): Record<string, readonly string[]> {
  const hit = firstColumn(sharedData, 'names/profanity_name_collisions.csv').map(capitalised);
  return hit.length === 0
    ? GROUPS
    : { ...GROUPS, 'hit by profanity lists': hit.map((name) => `${name} ${name}`) };
}

/** A sentence said with a name. */
export function withName(sentence: string, name: string): string {
  const [first = '', last = first] = name.split(' ');
  return sentence.replace(/\bN\b/g, first).replace(/\bS\b/g, last);
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
