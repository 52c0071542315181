import type { Card, Section } from './card';
import { plainCardText } from './markup';

/** What the add-on's own cards are called when they have no title of their own. */
const ADD_ON = 'Safe Channels';

/** How a card begins, in one line without markup: its title, where it has one of its own, and its first words. */
export function gistOf({ header, sections = [] }: Card): string {
  const title = words(header?.title);
  const first = sections.map(firstWords).find((text) => text !== '') ?? '';
  const parts = title === ADD_ON && first !== '' ? [first] : [title, first];
  return parts.filter((part) => part !== '').join(': ');
}

function firstWords({ header = '', widgets = [] }: Section): string {
  const first = widgets
    .map(({ textParagraph, decoratedText }) => words((textParagraph ?? decoratedText)?.text))
    .find((text) => text !== '');
  return [words(header), first ?? ''].filter((text) => text !== '').join(': ');
}

function words(text = ''): string {
  return plainCardText(text).trim();
}
