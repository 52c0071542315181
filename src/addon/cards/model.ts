import type { EntryName } from '../entry-names';

// A card as plain data, so that what it says can be decided and tested without CardService. All text is plain: what
// looks like markup is shown as it stands. Text from mail has gone through `quoted` (show.ts).

export interface CardModel {
  title: string;
  subtitle: string;
  sections: SectionModel[];
}

export interface SectionModel {
  header?: string;
  /** Only the header is seen until the reader opens it. */
  closed?: true;
  widgets: WidgetModel[];
}

export type WidgetModel =
  | { is: 'text'; text: string; strong?: boolean }
  /** A line with a small label above and a smaller line below. */
  | { is: 'fact'; label?: string; text: string; below?: string }
  | { is: 'buttons'; buttons: ButtonModel[] }
  | { is: 'input'; name: string; title: string; hint: string }
  | { is: 'choice'; name: string; title: string; how: 'one' | 'many'; items: ItemModel[] };

export interface ItemModel {
  text: string;
  value: string;
  chosen: boolean;
}

export interface ButtonModel {
  text: string;
  does: { call: EntryName; with?: Record<string, string> } | { open: string };
  /** The one that stands out. */
  main?: boolean;
}

/** What a press brings. */
export type Response =
  /** A further card, with a way back. */
  | { push: CardModel }
  /** In place of every card so far, with a short line when something was done. */
  | { replace: CardModel; say?: string }
  /** A short line, the card as it was. */
  | { say: string; replace?: never };

export const text = (line: string): WidgetModel => ({ is: 'text', text: line });
export const strong = (line: string): WidgetModel => ({ is: 'text', text: line, strong: true });
export const buttons = (...all: ButtonModel[]): WidgetModel => ({ is: 'buttons', buttons: all });

/** A section, or nothing where it would be empty. */
export function section(widgets: WidgetModel[], header?: string): SectionModel[] {
  if (widgets.length === 0) return [];
  return [header === undefined ? { widgets } : { header, widgets }];
}
