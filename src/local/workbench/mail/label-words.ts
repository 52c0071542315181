import type { Mailbox } from '../../emulator/world';

/** Gmail's own labels as its pages call them; what is not here is a state or says nothing. */
const SYSTEM: Readonly<Record<string, string>> = {
  INBOX: 'Inbox',
  SENT: 'Sent',
  SPAM: 'Spam',
  TRASH: 'Bin',
  STARRED: 'Starred',
  CATEGORY_SOCIAL: 'Social',
  CATEGORY_PROMOTIONS: 'Promotions',
  CATEGORY_UPDATES: 'Updates',
  CATEGORY_FORUMS: 'Forums',
};

/** A message's labels in words; the user's own by their names. */
export function labelWords(labelIds: readonly string[], labels: Mailbox['labels']): string[] {
  return labelIds.flatMap((id) => SYSTEM[id] ?? labels.get(id) ?? []);
}
