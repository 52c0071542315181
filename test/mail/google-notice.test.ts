import { GOOGLES_OWN, read } from './notation';

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
        },
      ],
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
      { name: 'Tom Smith', address: null, visible: 'drive-shares-dm-noreply@google.com' },
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
      { name: 'Tom Smith', address: 'tom@pupils.upland.example' },
    ]);
  });

  test('a Chat display name cannot pose as somebody else in the subject', () => {
    const block = `From: "x (Google Chat)" <chat-noreply@google.com>
Subject: Tom <tom@pupils.upland.example> messaged you <evil@evil.example> messaged you on Google Chat while you were away
To: khan@upland.example`;
    expect(read(authenticated(block)).actors).toMatchObject([{ address: 'evil@evil.example' }]);
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

  test('that Google did not sign is mail, and automatic as it says', () => {
    const forged =
      'mx.google.com; dkim=fail header.i=@google.com; dmarc=none header.from=pupils.upland.example';
    expect(read(authenticated(INVITATION, forged))).toMatchObject({ channel: 'mail', automatic: true });
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
});
