/** What a button may call: exports of entry.ts, which Apps Script finds by name. */
export const ENTRY_NAMES = [
  'onReport',
  'onSend',
  'onKeep',
  'onTryNow',
  'onWithdraw',
  'onWithdrawSend',
  'onMyReports',
  'onQueue',
  'onAcknowledge',
] as const;
export type EntryName = (typeof ENTRY_NAMES)[number];
