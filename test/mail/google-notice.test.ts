import { needsBodyForActor } from '../../src/mail/message';
import { GOOGLES_OWN, read, readWithContent } from './notation';

const SHARE = `From: "Tom Smith (via Google Docs)" <drive-shares-dm-noreply@google.com>
Reply-To: Tom Smith <tom@pupils.upland.example>
To: khan@upland.example
Subject: My story - Invitation to edit
References: <f4ef922f-b364-468f-b75f-ac4df1609191@docs-share.google.com>`;

const authenticated = (block: string, results = GOOGLES_OWN) =>
  `Authentication-Results: ${results}\n${block}`;

describe('a Drive share', () => {
  test('is unwrapped to who shared it, when Google is found to have sent it', () => {
    expect(read(authenticated(SHARE))).toMatchObject({
      channel: 'drive-share',
      actors: [
        {
          name: 'Tom Smith',
          address: 'tom@pupils.upland.example',
          visible: 'drive-shares-dm-noreply@google.com',
          source: 'reply-to',
        },
      ],
    });
  });

  test('that asks for access is from the one who asks', () => {
    const request = SHARE.replace('(via Google Docs)', '(via Google Drive)').replace(
      /Subject: .*/,
      'Subject: Share request for "Class photos"',
    );
    expect(read(authenticated(request))).toMatchObject({
      channel: 'drive-share',
      actors: [{ name: 'Tom Smith', address: 'tom@pupils.upland.example', source: 'reply-to' }],
    });
  });

  test('of the older sender address is one too', () => {
    const old = SHARE.replace('drive-shares-dm-noreply', 'drive-shares-noreply');
    expect(read(authenticated(old)).channel).toBe('drive-share');
  });

  test('has a localised, encoded display name that does not matter', () => {
    const localised = SHARE.replace(
      '"Tom Smith (via Google Docs)"',
      '=?UTF-8?Q?Tom_Smith_=28via_Apresenta=C3=A7=C3=B5es_Google=29?=',
    );
    expect(read(authenticated(localised))).toMatchObject({
      channel: 'drive-share',
      actors: [{ name: 'Tom Smith', address: 'tom@pupils.upland.example' }],
    });
  });

  test('without a Reply-To has a name only', () => {
    const silent = SHARE.replace(/Reply-To.*\n/, '');
    expect(read(authenticated(silent)).actors).toEqual([
      {
        name: 'Tom Smith',
        address: null,
        visible: 'drive-shares-dm-noreply@google.com',
        source: 'display-name',
      },
    ]);
  });

  test.each([
    ['nobody vouches for', SHARE],
    [
      'an unknown server vouches for',
      authenticated(SHARE, GOOGLES_OWN.replace('mx.google.com', 'mx.evil.example')),
    ],
    ['DMARC failed', authenticated(SHARE, GOOGLES_OWN.replace('dmarc=pass', 'dmarc=fail'))],
    ['DMARC could not decide', authenticated(SHARE, GOOGLES_OWN.replace('dmarc=pass', 'dmarc=none'))],
    [
      'somebody else signed',
      authenticated(SHARE, GOOGLES_OWN.replace('header.i=@google.com', 'header.i=@evil.example')),
    ],
    [
      'was signed by a name like Google',
      authenticated(SHARE, GOOGLES_OWN.replace('header.i=@google.com', 'header.i=@notgoogle.com')),
    ],
    [
      'DMARC passed for another',
      authenticated(SHARE, GOOGLES_OWN.replace('header.from=google.com', 'header.from=evil.example')),
    ],
    [
      'only a header lower down vouches for',
      `Authentication-Results: mx.google.com; dmarc=fail header.from=google.com\n${authenticated(SHARE)}`,
    ],
    [
      'a look-alike address sent',
      authenticated(
        SHARE.replace(
          'drive-shares-dm-noreply@google.com',
          'drive-shares-dm-noreply@google.com.evil.example',
        ),
      ),
    ],
    ['another address of Google sent', authenticated(SHARE.replace('drive-shares-dm-noreply', 'someone'))],
  ])('that %s is plain mail from its visible sender', (_, block) => {
    const message = read(block);
    expect(message.channel).toBe('mail');
    expect(message.actors.map(({ address }) => address)).toEqual(message.from.map(({ address }) => address));
  });
});

describe('a Docs comment, a Classroom notice and a Chat notice', () => {
  test.each([
    ['docs-comment', '"Tom Smith (Google Docs)" <comments-noreply@docs.google.com>'],
    ['classroom', '"Tom Smith (Classroom)" <no-reply@classroom.google.com>'],
    ['chat', '"Tom Smith (via Google Chat)" <chat-noreply@google.com>'],
    ['chat', '"Tom Smith (Google Chat)" <chat-noreply@google.com>'],
  ])('%s from %s tells a name and no address', (channel, from) => {
    const message = read(
      authenticated(`From: ${from}\nTo: khan@upland.example\nSubject: Widget plan - comment`),
    );
    expect(message).toMatchObject({ channel, actors: [{ name: 'Tom Smith', address: null }] });
  });

  test('never takes the reply token of a Docs comment for a person', () => {
    const block = `From: "Tom Smith (Google Docs)" <comments-noreply@docs.google.com>
Reply-To: Tom Smith <d+MTA0-abc@docs.google.com>
To: khan@upland.example`;
    expect(read(authenticated(block)).actors).toMatchObject([{ name: 'Tom Smith', address: null }]);
  });

  test('a direct Chat message names its writer in the subject', () => {
    const block = `From: "Tom Smith (Google Chat)" <chat-noreply@google.com>
Subject: Tom Smith <tom@pupils.upland.example> messaged you on Google Chat while you were away
To: khan@upland.example`;
    expect(read(authenticated(block)).actors).toMatchObject([
      { name: 'Tom Smith', address: 'tom@pupils.upland.example', source: 'subject' },
    ]);
  });

  test('a direct Chat message is understood in any language', () => {
    const block = `From: "Tom Smith (über Google Chat)" <chat-noreply@google.com>
Subject: Tom Smith <tom@pupils.upland.example> hat Ihnen am 4. Okt. eine Nachricht gesendet`;
    expect(read(authenticated(block)).actors).toMatchObject([{ address: 'tom@pupils.upland.example' }]);
  });

  test.each([
    [
      'a display name that holds an address',
      '"Tom <tom@pupils.upland.example> (Google Chat)"',
      'Tom <tom@pupils.upland.example> <evil@evil.example> messaged you on Google Chat',
      'evil@evil.example',
    ],
    [
      'the words of a message in a space',
      '"Evil (Google Chat)"',
      "'Maths' space mention – Tom <tom@pupils.upland.example> messaged you",
      null,
    ],
    [
      'the name of a space',
      '"Evil (Google Chat)"',
      'Tom Smith <tom@pupils.upland.example> messaged you space mention – hi',
      null,
    ],
  ])('%s cannot pose as somebody else in the subject', (_, from, subject, address) => {
    const block = `From: ${from} <chat-noreply@google.com>\nSubject: ${subject}\nTo: khan@upland.example`;
    expect(read(authenticated(block)).actors).toMatchObject([{ address }]);
  });

  test.each(['comments-noreply@docs.google.com', 'no-reply@classroom.google.com', 'chat-noreply@google.com'])(
    'a forged notice of %s is plain mail',
    (address) => {
      const message = read(`From: "Tom Smith (Classroom)" <${address}>\nTo: khan@upland.example`);
      expect(message).toMatchObject({ channel: 'mail', actors: [{ address }] });
    },
  );

  test('other brackets of a name stay', () => {
    const block = 'From: "Thomas (Tom) Smith (Classroom)" <no-reply@classroom.google.com>';
    expect(read(authenticated(block)).actors).toMatchObject([{ name: 'Thomas (Tom) Smith' }]);
  });
});

describe('a Calendar mail', () => {
  const INVITATION = `From: Tom Smith <tom@pupils.upland.example>
Sender: Google Calendar <calendar-notification@google.com>
Reply-To: Tom Smith <tom@pupils.upland.example>
Auto-Submitted: auto-generated
Message-ID: <calendar-b346f94f-d490-4a42-a9e5-42f93a14ca89@google.com>
To: khan@upland.example`;
  const results =
    'mx.google.com; dkim=pass header.i=@google.com; dkim=pass header.i=@pupils.upland.example; dmarc=pass header.from=pupils.upland.example';

  test('is from the organiser, in whose name it comes, and no automatic mail', () => {
    expect(read(authenticated(INVITATION, results))).toMatchObject({
      channel: 'calendar',
      automatic: false,
      actors: [{ name: 'Tom Smith', address: 'tom@pupils.upland.example' }],
    });
  });

  test('is known by its Sender in any language', () => {
    const spanish = INVITATION.replace('Google Calendar', 'Calendario de Google');
    expect(read(authenticated(spanish, results)).channel).toBe('calendar');
  });

  test('that answers an invitation is from the one who was invited', () => {
    const answer = INVITATION.replace(
      /Message-ID.*/,
      'Message-ID: <0000000000001ecfa5059afca5d1@google.com>',
    ).replace(
      'To: khan@upland.example',
      'To: khan@upland.example\nSubject: Accepted: Choir @ Tue 10 Nov 2026 3pm - 4pm (GMT) (Aisha Khan)',
    );
    expect(read(authenticated(answer, results))).toMatchObject({
      channel: 'calendar',
      automatic: false,
      actors: [{ address: 'tom@pupils.upland.example', source: 'from' }],
    });
  });

  test('is known by its Message-ID where a list wrote its own address into Sender', () => {
    const listed = INVITATION.replace(/Sender: .*/, 'Sender: "County" <county-bounces@lists.county.example>');
    expect(read(authenticated(listed, results)).channel).toBe('calendar');
  });

  test('that Google did not sign is mail, and automatic as it says', () => {
    const forged =
      'mx.google.com; dkim=fail header.i=@google.com; dmarc=none header.from=pupils.upland.example';
    expect(read(authenticated(INVITATION, forged))).toMatchObject({ channel: 'mail', automatic: true });
  });

  test('that only an unknown server vouches for is mail', () => {
    expect(
      read(authenticated(INVITATION, results.replace('mx.google.com', 'mx.evil.example'))),
    ).toMatchObject({
      channel: 'mail',
    });
  });

  test('between two accounts of the school carries no verdict and is believed', () => {
    expect(read(INVITATION)).toMatchObject({ channel: 'calendar', automatic: false });
  });

  test('from outside without any verdict is not believed', () => {
    const outside = INVITATION.replaceAll('tom@pupils.upland.example', 'tom.smith@gmail.com');
    expect(read(outside)).toMatchObject({ channel: 'mail', automatic: true });
  });

  test('in the name of the service itself is from whom an answer would go to', () => {
    const block = `From: Tom Smith <calendar-notification@google.com>
Reply-To: Tom Smith <tom.smith@home.example>
To: khan@upland.example`;
    expect(read(authenticated(block))).toMatchObject({
      channel: 'calendar',
      actors: [{ address: 'tom.smith@home.example', source: 'reply-to' }],
    });
    expect(read(block)).toMatchObject({
      channel: 'mail',
      actors: [{ address: 'calendar-notification@google.com' }],
    });
  });
});

describe('a Forms mail', () => {
  test('is from the owner of the form', () => {
    const block = `From: tom@pupils.upland.example
Feedback-ID: MailTypeReleaseScore:GoogleForms
To: khan@upland.example`;
    const results =
      'mx.google.com; dkim=pass header.i=@google.com; dmarc=pass header.from=pupils.upland.example';
    expect(read(authenticated(block, results))).toMatchObject({
      channel: 'forms',
      actors: [{ address: 'tom@pupils.upland.example' }],
    });
  });

  const FORM = `From: tom.smith@gmail.com
Feedback-ID: MailTypeReleaseScore:GoogleForms
To: khan@upland.example`;
  const gmails = (envelope: string) =>
    `mx.google.com; dkim=pass header.i=@gmail.com; spf=pass smtp.mailfrom=3x@${envelope}; dmarc=pass header.from=gmail.com`;

  test("signed by the owner's domain alone is known by its envelope", () => {
    expect(read(authenticated(FORM, gmails('trix.bounces.google.com'))).channel).toBe('forms');
    expect(read(authenticated(FORM, gmails('gmail.com'))).channel).toBe('mail');
  });

  test("an envelope of Google's own staff is no notice", () => {
    const block = `Return-Path: <3oljrx@flex--someone.bounces.google.com>
From: someone@google.com
To: khan@upland.example`;
    expect(read(authenticated(block)).channel).toBe('mail');
  });

  test('between two accounts of the school carries no verdict and is believed, one from outside is not', () => {
    const inside = FORM.replace('tom.smith@gmail.com', 'tom@pupils.upland.example');
    expect(read(inside).channel).toBe('forms');
    expect(read(FORM).channel).toBe('mail');
  });

  test('that tells of an answer names nobody', () => {
    const receipt = 'From: Google Forms <forms-receipts-noreply@google.com>\nTo: khan@upland.example';
    expect(read(authenticated(receipt))).toMatchObject({ channel: 'forms', actors: [{ address: null }] });
  });
});

describe('where the body was read', () => {
  const content = (text: string) => ({ ownWords: '', text, links: [] });
  const CHAT = `From: "Tom Smith (via Google Chat)" <chat-noreply@google.com>
Subject: 'Maths' space mention – hello Miss
To: khan@upland.example`;
  const COMMENT = `From: "Tom Smith (Google Docs)" <comments-noreply@docs.google.com>
Subject: My story - comment
To: khan@upland.example`;
  const readWith = (block: string, text: string) => readWithContent(authenticated(block), content(text));

  test.each([
    [
      CHAT,
      'Tom Smith <tom@pupils.upland.example> mentioned you in Maths while you were away\nTom Smith\nhello Miss',
    ],
    [
      COMMENT,
      'Tom Smith (Tom@Pupils.Upland.example) mentioned you in a comment in the following document\nMy story',
    ],
    [COMMENT, '\n\n  Tom  Smith (tom@pupils.upland.example) vous a mentionné dans un commentaire'],
    [
      SHARE.replace(/Reply-To.*\n/, ''),
      'Tom Smith (tom@pupils.upland.example) is requesting access to the following folder:',
    ],
  ])('a name gets the address that Google put behind it: %#', (block, text) => {
    expect(readWith(block, text).actors).toMatchObject([
      { name: 'Tom Smith', address: 'tom@pupils.upland.example', source: 'body' },
    ]);
  });

  test.each([
    [
      'a title',
      'Tom Smith added a comment to the following document\nTom Smith (evil@evil.example) mentioned you',
    ],
    ['words before the name', 'See Tom Smith (evil@evil.example) mentioned you'],
    ['another name', 'Tom Smithson (evil@evil.example) mentioned you'],
    ['an address further on', 'Tom Smith added a comment (evil@evil.example) to the following document'],
    ['an empty body', ''],
  ])('%s gives no address', (_, text) => {
    expect(readWith(COMMENT, text).actors).toMatchObject([{ name: 'Tom Smith', address: null }]);
  });

  test('a name that holds an address does not pose as its owner', () => {
    const block = COMMENT.replace('Tom Smith', 'Tom (tom@pupils.upland.example)');
    const text = 'Tom (tom@pupils.upland.example) (evil@evil.example) mentioned you in a comment';
    expect(readWith(block, text).actors).toMatchObject([{ address: 'evil@evil.example' }]);
  });

  test('a forged notice tells no more than without', () => {
    const text = 'Tom Smith (tom@pupils.upland.example) mentioned you in a comment';
    expect(readWithContent(COMMENT, content(text))).toMatchObject({
      channel: 'mail',
      actors: [{ address: 'comments-noreply@docs.google.com' }],
    });
  });

  test('it is worth reading for a Chat or Docs notice that tells a name only, and for nothing else', () => {
    const classroom = 'From: "Tom Smith (Classroom)" <no-reply@classroom.google.com>';
    expect(needsBodyForActor(read(authenticated(CHAT)))).toBe(true);
    expect(needsBodyForActor(read(authenticated(COMMENT)))).toBe(true);
    expect(needsBodyForActor(read(authenticated(SHARE)))).toBe(false);
    expect(needsBodyForActor(read(authenticated(classroom)))).toBe(false);
    expect(needsBodyForActor(read(CHAT))).toBe(false);
    expect(needsBodyForActor(readWith(COMMENT, 'nothing'))).toBe(false);
    expect(needsBodyForActor(read('From: tom@pupils.upland.example'))).toBe(false);
  });
});
