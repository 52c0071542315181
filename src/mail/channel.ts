/** How a message reached the mailbox: the innermost Google service, a group, a social platform's notice, or plain mail. */
export type Channel =
  | 'mail'
  | 'drive-share'
  | 'docs-comment'
  | 'classroom'
  | 'calendar'
  | 'chat'
  | 'group'
  | 'forms'
  | 'social';
