// Notices of Google's own services, in the shapes of reference google-mail-observed and google-mail-headers.
import { type Dice, HEX, TOKEN } from '../dice';
import type { Mailer } from '../school/member';
import type { Letter } from './letter';
import { uuid } from './message-id';
import { googleService, type Route } from './transport';

type Notice = Pick<
  Letter,
  'from' | 'to' | 'subject' | 'text' | 'html' | 'route' | 'headers' | 'verbatim' | 'parts'
>;

const googleId = (chance: Dice): string => `<autogen-java-${uuid(chance)}@google.com>`;
const documentId = (chance: Dice): string => `1${chance.text(43, TOKEN)}`;

/** A Drive share: the sharer is in Reply-To. */
export function driveShare(
  chance: Dice,
  who: Mailer,
  to: Mailer,
  title: string,
  words = '',
  app: 'Docs' | 'Sheets' | 'Slides' | 'Drive' = 'Docs',
): Notice {
  const kind = { Docs: 'document', Sheets: 'spreadsheets', Slides: 'presentation', Drive: 'file' }[app];
  const link = `https://docs.google.com/${kind}/d/${documentId(chance)}/edit?usp=sharing_eil&ts=${chance.text(8, HEX)}`;
  const noun = { Docs: 'Document', Sheets: 'Spreadsheet', Slides: 'Presentation', Drive: 'Item' }[app];
  return {
    from: { name: `${who.name} (via Google ${app})`, address: 'drive-shares-dm-noreply@google.com' },
    to: [to],
    subject: `${noun} shared with you: "${title}"`,
    text: `I've shared an item with you:\n\n${title}\n${link}\n\nIt's not an attachment -- it's stored online. To open this item, just click the\nlink above.${words === '' ? '' : `\n\n${words}`}`,
    html: true,
    route: googleService(chance, 'doclist', 'google.com', ['@google.com 20230601']),
    headers: [
      ['Reply-To', `${who.name === '' ? '' : `"${ascii(who.name)}" `}<${who.address}>`],
      ['X-No-Auto-Attachment', '1'],
      ['References', `<${uuid(chance)}@docs-share.google.com>`],
    ],
    verbatim: { 'Message-ID': googleId(chance) },
  };
}

/** A request for access: as a share, with the asker in Reply-To. */
export function driveRequest(chance: Dice, who: Mailer, to: Mailer, title: string): Notice {
  return {
    ...driveShare(chance, who, to, title, '', 'Drive'),
    subject: `Share request for "${title}"`,
    text: `${who.name} (${who.address}) is requesting access to the following folder:\n\n${title}\n\nOpen sharing settings: https://drive.google.com/drive/folders/${documentId(chance)}`,
  };
}

/** A comment in Docs: only the writer's name is in it. */
export function docsComment(
  chance: Dice,
  name: string,
  to: Mailer,
  title: string,
  words: string,
  lead = 'added a comment to the following document',
): Notice {
  return {
    from: { name: `${name} (Google Docs)`, address: 'comments-noreply@docs.google.com' },
    to: [to],
    subject: `${title} - comment`,
    text: `${name} ${lead}\n${title}\nhttps://docs.google.com/document/d/${documentId(chance)}/edit?usp=comment_email_document\n\n${name}\nNew\n${words}\n\nYou have received this email because you are a participant in this thread.\nYou can reply to this email to reply to the discussion.`,
    html: `<h1>${name} ${lead}</h1><a href="https://docs.google.com/document/d/${documentId(chance)}/edit?usp=comment_email_document">${title}</a><div class="non-tombstone-post"><h3>${name}</h3><h4>New</h4><div class="notranslate">${words}</div></div><div class="posts-section-end"></div>`,
    route: googleService(chance, 'docos', 'docs.google.com', ['@docs.google.com 20230601']),
    headers: [
      ['Reply-To', `${name} <d+${chance.text(60, TOKEN)}@docs.google.com>`.replace(name, `"${ascii(name)}"`)],
    ],
    verbatim: { 'Message-ID': googleId(chance) },
  };
}

/** A Classroom notice: only a display name says who. */
export function classroom(chance: Dice, name: string, to: Mailer, subject: string, lines: string): Notice {
  return {
    from: { name: `${name} (Classroom)`, address: 'no-reply@classroom.google.com' },
    to: [to],
    subject,
    text: `Hi ${to.name},\n${lines}\nOPEN https://classroom.google.com/c/${chance.text(16, TOKEN)}\n\nIf you don't want to receive emails from Classroom, you can unsubscribe.\nGoogle LLC 1600 Amphitheatre Pkwy, Mountain View, CA 94043 USA`,
    html: true,
    route: googleService(chance, 'classroom', 'classroom.google.com', ['@classroom.google.com 20230601']),
    headers: [['List-Unsubscribe', `<https://classroom.google.com/unsubscribe/${chance.text(24, TOKEN)}>`]],
    verbatim: { 'Message-ID': googleId(chance) },
  };
}

/** A Calendar invitation or answer: From is the organiser's, or attendee's, own address. */
export function calendar(
  chance: Dice,
  who: Mailer,
  to: readonly Mailer[],
  subject: string,
  lines: string,
  method: 'REQUEST' | 'REPLY' = 'REQUEST',
): Notice {
  const domain = who.address.slice(who.address.indexOf('@') + 1);
  const headers: [string, string][] = [
    ['Reply-To', `"${ascii(who.name)}" <${who.address}>`],
    ['Sender', 'Google Calendar <calendar-notification@google.com>'],
  ];
  if (method === 'REPLY' || chance.chance(0.3)) headers.push(['Auto-Submitted', 'auto-generated']);
  const withPart = method === 'REPLY' || chance.chance(0.4);
  return {
    from: who,
    to,
    subject,
    text: `${lines}\n\nOrganiser\n${who.name}\n${who.address}\n\nInvitation from Google Calendar: https://calendar.google.com/calendar/\n\nYou are receiving this email because you are an attendee on the event.`,
    html: true,
    ...(withPart
      ? {
          parts: [
            {
              type: `text/calendar; charset="UTF-8"; method=${method}`,
              text: `BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:${chance.text(26, HEX)}@google.com\r\nORGANIZER:mailto:${who.address}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
            },
          ],
        }
      : {}),
    route: googleService(chance, 'calendar-server', domain, ['@google.com 20230601', `@${domain} google`]),
    headers,
    verbatim: { 'Message-ID': `<calendar-${uuid(chance)}@google.com>` },
  };
}

/** A Chat notice: who wrote stands in the first line of the body and in the subject of a direct message. */
export function chatDirect(chance: Dice, who: Mailer, to: Mailer, words: string): Notice {
  const lead = `${who.name} <${who.address}> messaged you on Google Chat while you were away`;
  return {
    from: { name: `${who.name} (via Google Chat)`, address: 'chat-noreply@google.com' },
    to: [to],
    subject: lead,
    text: `${lead}\n\n${who.name}\n${words}\n\nOpen in Google Chat\n\nGoogle Chat: An intelligent messaging app, built for teams.\nYou cannot reply to this email.`,
    html: true,
    route: googleService(chance, 'chat-notifier', 'google.com', ['@google.com 20230601']),
    verbatim: { 'Message-ID': googleId(chance) },
  };
}

/** A form sent by its owner: From is the owner's own address. */
export function formSent(chance: Dice, who: Mailer, to: readonly Mailer[], title: string): Notice {
  const domain = who.address.slice(who.address.indexOf('@') + 1);
  return {
    from: who,
    to,
    subject: title,
    text: `I've invited you to fill out a form:\n\n${title}\nhttps://docs.google.com/forms/d/e/1FAIpQLS${chance.text(40, TOKEN)}/viewform?vc=0&c=0&w=1\n\nGoogle Forms: Create and analyze surveys.`,
    html: true,
    route: googleService(chance, 'trix', domain, ['@google.com 20230601', `@${domain} google`]),
    headers: [['Feedback-ID', 'MailTypeSendForm:GoogleForms']],
    verbatim: { 'Message-ID': googleId(chance) },
  };
}

/** The same notice as somebody outside would fake it: right words, wrong server. */
export function faked(notice: Notice, route: Route): Notice {
  return { ...notice, route };
}

/** Google writes names in Reply-To as it has them; ASCII keeps the header simple here. */
function ascii(name: string): string {
  return name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
}
