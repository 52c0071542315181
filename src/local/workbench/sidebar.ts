// What the workbench needs of an add-on's sidebar; the emulator's tenant has it.
import type { Card, OnClick } from './card/card';
import type { Entered } from './card/entered';

/** An open sidebar: plain data that is kept between presses. */
export interface Sidebar {
  script: string;
  user: string;
  host: 'gmail' | 'drive';
  /** Null on the homepage. */
  messageId: string | null;
  /** The card that is shown stands last. */
  stack: { cards: readonly Card[]; stale: boolean };
}

/** What came of opening it or of a press. */
export interface Shown {
  sidebar: Sidebar | null;
  error: { message: string } | null;
  notification: string | null;
  link: { url: string } | null;
  /** The run of the callback; null when nothing ran. */
  run: { execution: number } | null;
}

export interface SidebarHost {
  openMessage(script: string, user: string, messageId: string): Shown;
  openHome(script: string, user: string): Shown;
  press(sidebar: Sidebar, onClick: OnClick, entered: Entered): Shown;
  goBack(sidebar: Sidebar): Shown;
}

/** The card that is shown. */
export function shownCard({ stack }: Sidebar): Card {
  return stack.cards[stack.cards.length - 1]!;
}
