import { splitHeaders } from '../../../src/local/mail/headers';
import { labelsOf, type Ownership, parseLabels } from '../../../src/local/mail/labels';

const OWNERSHIP: Ownership = {
  isOwn: (address) => address === 'ada@school.example',
  trustedAuthserv: new Set(['mx.google.com']),
};

function labels(...headers: string[]) {
  return labelsOf(splitHeaders(Buffer.from(headers.join('\n'))).headers, OWNERSHIP).system;
}

describe('X-Gmail-Labels', () => {
  test('gives Gmail’s own labels by id and the user’s by name', () => {
    expect(parseLabels('Inbox,Starred,Category updates,PTA/Summer fair,Unread')).toEqual({
      system: ['INBOX', 'STARRED', 'CATEGORY_UPDATES', 'UNREAD'],
      user: ['PTA/Summer fair'],
    });
  });

  test('keeps a name with a comma in quotes together', () => {
    expect(parseLabels('Inbox,"Parents, Year 5",Opened')).toEqual({
      system: ['INBOX'],
      user: ['Parents, Year 5'],
    });
  });

  test('may be one encoded word for the whole list', () => {
    expect(parseLabels('=?UTF-8?Q?Inbox,Opened,R=C3=A9union?=')).toEqual({
      system: ['INBOX'],
      user: ['Réunion'],
    });
  });

  test.each([
    ['British', 'Bin,Opened', ['TRASH']],
    ['American', 'Trash,Opened', ['TRASH']],
    [
      'German',
      'Posteingang,Wichtig,Ungelesen,Kategorie „Werbung“',
      ['INBOX', 'IMPORTANT', 'UNREAD', 'CATEGORY_PROMOTIONS'],
    ],
    ['French', 'Archivés,Envoyé', ['SENT']],
    [
      'French',
      'Boîte de réception,Non lus,Catégorie : Réseaux sociaux',
      ['INBOX', 'UNREAD', 'CATEGORY_SOCIAL'],
    ],
    ['Spanish', 'Recibidos,Destacados,Abierto', ['INBOX', 'STARRED']],
    ['Portuguese', 'Rascunhos', ['DRAFT']],
    ['Italian', 'Posta inviata,Aperto', ['SENT']],
    ['Dutch', 'Postvak IN,Belangrijk,Ongelezen', ['INBOX', 'IMPORTANT', 'UNREAD']],
    ['Polish', 'Wysłane,Otwarte', ['SENT']],
    ['Welsh', 'Mewnflwch,Pwysig', ['INBOX', 'IMPORTANT']],
  ])('is understood in %s: %s', (_, list, system) => {
    expect(parseLabels(list)).toEqual({ system, user: [] });
  });

  test('wins over From: mail of one’s own without Sent was received', () => {
    expect(labels('X-Gmail-Labels: Inbox', 'From: ada@school.example')).toEqual(['INBOX']);
    expect(labels('X-Gmail-Labels: Sent', 'From: someone@example.org')).toEqual(['SENT']);
  });
});

describe('a message without labels', () => {
  test('was sent when it is from the owner', () => {
    expect(labels('From: Ada <Ada@School.example>')).toEqual(['SENT']);
  });

  test('was received when a trusted server judged it, even in the owner’s name', () => {
    expect(labels('From: ada@school.example', 'Authentication-Results: mx.google.com; dmarc=fail')).toEqual([
      'INBOX',
    ]);
  });

  test('was sent all the same when the server that judged it is not trusted', () => {
    expect(labels('From: ada@school.example', 'Authentication-Results: mx.example.net; dmarc=pass')).toEqual([
      'SENT',
    ]);
  });

  test('was received when it is from anybody else, or from nobody', () => {
    expect(labels('From: "ada@school.example" <mallory@example.net>')).toEqual(['INBOX']);
    expect(labels('Subject: no sender')).toEqual(['INBOX']);
  });
});
