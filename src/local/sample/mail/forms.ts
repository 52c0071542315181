// In which form each mailbox of the sample is exported: Takeout's or plain, one in German, two with CRLF.
import type { MboxForm } from './mbox';

const PLAIN: MboxForm = { takeout: false, names: {}, lineEnd: '\n' };
const TAKEOUT: MboxForm = { takeout: true, names: {}, lineEnd: '\n' };

const GERMAN: MboxForm = {
  takeout: true,
  names: {
    Inbox: 'Posteingang',
    Sent: 'Gesendet',
    Drafts: 'Entwürfe',
    Spam: 'Spam',
    Bin: 'Papierkorb',
    Opened: 'Geöffnet',
    Unread: 'Ungelesen',
    'Category updates': 'Kategorie: Benachrichtigungen',
    'Category promotions': 'Kategorie: Werbung',
  },
  lineEnd: '\n',
};

const BY_LOCAL_PART: Readonly<Record<string, MboxForm>> = {
  'u.brandtlowe': GERMAN,
  safeguarding: { ...PLAIN, lineEnd: '\r\n' },
  'gov.kirkbride': { ...TAKEOUT, lineEnd: '\r\n' },
  // Scenes leave drafts, Spam and Bin copies here, which only Takeout's labels can show.
  'j.pemberton': TAKEOUT,
  'k.zielinska': TAKEOUT,
  'p.ramanathan': TAKEOUT,
  'z.fairweather': TAKEOUT,
};

/** The form of the mailbox; those that nothing is written for take turns. */
export function formOf(address: string, index: number): MboxForm {
  return BY_LOCAL_PART[address.split('@')[0] as string] ?? (index % 2 === 0 ? TAKEOUT : PLAIN);
}
