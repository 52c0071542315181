/** What can keep a card from showing what it should. */
export type Problem = 'message-unreadable' | 'message-denied' | 'google-busy' | 'unexpected';
