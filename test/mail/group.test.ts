import { read } from './notation';

const LIST = `Precedence: list
List-ID: <year3.upland.example>
List-Post: <https://groups.google.com/a/upland.example/group/year3/post>, <mailto:year3@upland.example>
X-Google-Group-Id: 357212215037`;

const REWRITTEN = `From: "'Tom Smith' via Year 3" <year3@upland.example>
To: year3@upland.example
Reply-To: Tom Smith <tom.smith@gmail.com>
X-Original-From: Tom Smith <tom.smith@gmail.com>
X-Original-Sender: tom.smith@gmail.com
${LIST}`;

describe('a post that a Google Group sent on', () => {
  test('under its own address is unwrapped to who wrote it', () => {
    expect(read(REWRITTEN)).toMatchObject({
      channel: 'group',
      bulk: false,
      actors: [{ name: 'Tom Smith', address: 'tom.smith@gmail.com', visible: 'year3@upland.example' }],
    });
  });

  test('names the sender rather than the From that the sender wrote', () => {
    const block = REWRITTEN.replace(
      'X-Original-Sender: tom.smith@gmail.com',
      'X-Original-Sender: real@home.example',
    );
    expect(read(block).actors).toMatchObject([{ address: 'real@home.example' }]);
  });

  test('takes X-Original-From where there is no X-Original-Sender, else Reply-To, never the group itself', () => {
    const noSender = REWRITTEN.replace(/X-Original-Sender.*\n/, '');
    expect(read(noSender).actors).toMatchObject([{ address: 'tom.smith@gmail.com' }]);
    const replyOnly = noSender.replace(/X-Original-From.*\n/, '');
    expect(read(replyOnly).actors).toMatchObject([{ name: 'Tom Smith', address: 'tom.smith@gmail.com' }]);
    const toTheGroup = replyOnly.replace(/Reply-To.*/, 'Reply-To: year3@upland.example');
    expect(read(toTheGroup).actors).toMatchObject([{ address: 'year3@upland.example' }]);
  });

  test("keeps the author's own address where From was not rewritten", () => {
    const block = `From: Ann Lee <ann@home.example>
Sender: year3@upland.example
To: year3@upland.example
X-Original-Sender: somebody@else.example
${LIST}`;
    expect(read(block)).toMatchObject({ channel: 'group', actors: [{ address: 'ann@home.example' }] });
  });

  test('of a group whose name begins like a service of Google still loses the group', () => {
    const block = REWRITTEN.replace('via Year 3', 'via Google Classroom leads').replace(
      /X-Original-From.*\n/,
      '',
    );
    expect(read(block).actors).toMatchObject([{ name: 'Tom Smith' }]);
  });

  test("carries the group's verdict on the original, from a trusted server only", () => {
    const results = (server: string) =>
      `${REWRITTEN}\nX-Original-Authentication-Results: ${server}; dmarc=fail header.from=upland.example`;
    expect(read(results('gmr-mx.google.com')).original).toMatchObject({
      author: { address: 'tom.smith@gmail.com' },
      results: { dmarc: 'fail' },
    });
    expect(read(results('mx.evil.example')).original).toBeNull();
  });
});

describe('a group that is a member of another', () => {
  const NESTED = `From: "'Tom Smith' via Year 3 via All staff" <staff@upland.example>
To: year3@upland.example
Reply-To: year3@upland.example
X-Original-Sender: year3@upland.example
X-Original-From: "'Tom Smith' via Year 3" <year3@upland.example>
X-Original-Authentication-Results: gmr-mx.google.com; dkim=pass header.i=@upland.example; dmarc=pass header.from=upland.example
Precedence: list
List-ID: <staff.upland.example>
X-Google-Group-Id: 111111111111
X-BeenThere: staff@upland.example
X-BeenThere: year3@upland.example
X-Original-Sender: tom.smith@gmail.com
X-Original-From: Tom Smith <tom.smith@gmail.com>`;

  test('is unwrapped down to who wrote', () => {
    expect(read(NESTED)).toMatchObject({
      channel: 'group',
      actors: [{ name: 'Tom Smith', address: 'tom.smith@gmail.com', source: 'x-original-sender' }],
    });
  });

  test('without the inner headers leads to Reply-To, else to the outer group, and never loses the name', () => {
    const outerOnly = NESTED.split('\n').slice(0, -2).join('\n');
    const replies = outerOnly.replace(
      'Reply-To: year3@upland.example',
      'Reply-To: Tom Smith <tom.smith@gmail.com>',
    );
    expect(read(replies).actors).toMatchObject([{ address: 'tom.smith@gmail.com', source: 'reply-to' }]);
    expect(read(outerOnly).actors).toMatchObject([{ address: 'staff@upland.example', source: 'from' }]);
  });

  test('that was only pretended is the one to blame: what stands below came with the forgery', () => {
    const forged = NESTED.replace(
      'dkim=pass header.i=@upland.example; dmarc=pass',
      'dkim=none; spf=fail; dmarc=fail',
    );
    expect(read(forged)).toMatchObject({
      actors: [{ address: 'year3@upland.example' }],
      original: { author: { address: 'year3@upland.example' }, results: { dmarc: 'fail' } },
    });
  });
});

describe('an invitation or a form that a group sent on', () => {
  const INVITATION = `From: "'Tom Smith' via Year 3" <year3@upland.example>
Sender: Google Calendar <calendar-notification@google.com>
Reply-To: Tom Smith <tom.smith@gmail.com>
Auto-Submitted: auto-generated
X-Original-Sender: tom.smith@gmail.com
X-Original-From: Tom Smith <tom.smith@gmail.com>
X-Original-Authentication-Results: gmr-mx.google.com; dkim=pass header.i=@google.com; dkim=pass header.i=@gmail.com; dmarc=pass header.from=gmail.com
${LIST}`;

  test('is of the Calendar, from the organiser', () => {
    expect(read(INVITATION)).toMatchObject({
      channel: 'calendar',
      automatic: false,
      actors: [{ name: 'Tom Smith', address: 'tom.smith@gmail.com' }],
    });
  });

  test('is from the organiser also where the group took Calendar itself for the author', () => {
    const block = INVITATION.replace(
      'X-Original-Sender: tom.smith@gmail.com',
      'X-Original-Sender: calendar-notification@google.com',
    );
    expect(read(block)).toMatchObject({
      channel: 'calendar',
      actors: [{ name: 'Tom Smith', address: 'tom.smith@gmail.com', source: 'reply-to' }],
    });
    expect(read(block.replace(/Reply-To.*/, 'Reply-To: year3@upland.example'))).toMatchObject({
      channel: 'calendar',
      actors: [{ address: 'tom.smith@gmail.com', source: 'x-original-from' }],
    });
  });

  test('is a post like others where Google did not sign the original', () => {
    expect(read(INVITATION.replace('dkim=pass header.i=@google.com; ', ''))).toMatchObject({
      channel: 'group',
    });
  });

  test('is of Forms by the envelope of the original, also where From was left alone', () => {
    const form = `From: tom.smith@gmail.com
Sender: year3@upland.example
X-Original-Sender: tom.smith@gmail.com
X-Original-Authentication-Results: gmr-mx.google.com; dkim=pass header.i=@gmail.com; spf=pass smtp.mailfrom=3x@trix.bounces.google.com; dmarc=pass header.from=gmail.com
${LIST}`;
    expect(read(form)).toMatchObject({ channel: 'forms', actors: [{ address: 'tom.smith@gmail.com' }] });
  });
});

describe("a stranger's mail with the headers of a group", () => {
  const FAKE = `From: "'Tom Smith (via Google Docs)' via Homework" <homework@evil.example>
Reply-To: Tom Smith <tom@pupils.upland.example>
X-Original-Sender: drive-shares-dm-noreply@google.com
X-Original-From: "Tom Smith (via Google Docs)" <drive-shares-dm-noreply@google.com>
X-Original-Authentication-Results: gmr-mx.google.com; dkim=pass header.i=@google.com; dmarc=pass header.from=google.com
X-Google-Group-Id: 357212215037`;
  const passed = (domain: string) =>
    `Authentication-Results: mx.google.com; dkim=pass header.i=@${domain}; dmarc=pass header.from=${domain}`;

  test.each([
    ['of his own list', `${passed('evil.example')}\n${FAKE}\nList-ID: <homework.evil.example>`],
    ['of his own list, without any verdict', `${FAKE}\nList-ID: <homework.evil.example>`],
    [
      "of the school's group, which it did not come from",
      `${passed('evil.example')}\n${FAKE.replace('homework@evil', 'year3@upland')}\n${LIST}`,
    ],
  ])('%s does not vouch for a notice of Google', (_, block) => {
    const message = read(block);
    expect(message.channel).toBe('group');
    expect(message.actors.map(({ address }) => address)).not.toContain('tom@pupils.upland.example');
  });

  test("a group of the school's or of Google's does, when the mail came from there", () => {
    const ofSchool = FAKE.replace('homework@evil.example', 'year3@upland.example');
    const ofGoogle = FAKE.replace('homework@evil.example', 'choirs@googlegroups.com');
    for (const block of [
      `${passed('upland.example')}\n${ofSchool}\n${LIST}`,
      `${ofSchool}\n${LIST}`,
      `${passed('googlegroups.com')}\n${ofGoogle}\nList-ID: <choirs.googlegroups.com>`,
    ]) {
      expect(read(block)).toMatchObject({
        channel: 'drive-share',
        actors: [{ address: 'tom@pupils.upland.example', source: 'reply-to' }],
      });
    }
  });
});

describe('a plain mail with the headers of a group', () => {
  test('is from whom it says: X-Original-Sender counts only under the address of the list', () => {
    const block = `From: stranger@home.example
To: khan@upland.example
X-Original-Sender: tom@pupils.upland.example
X-Original-From: Tom Smith <tom@pupils.upland.example>
Reply-To: tom@pupils.upland.example`;
    expect(read(block)).toMatchObject({ channel: 'mail', actors: [{ address: 'stranger@home.example' }] });
    expect(read(`${block}\n${LIST}`).actors).toMatchObject([{ address: 'stranger@home.example' }]);
  });
});

describe('a Mailman list', () => {
  const VIA = `From: Ann Lee via Governors <governors@lists.county.example>
To: governors@lists.county.example
Reply-To: Ann Lee <ann@home.example>
List-Id: County governors <governors.lists.county.example>
List-Post: <mailto:governors@lists.county.example>`;

  test('that writes "via" is unwrapped by Reply-To', () => {
    expect(read(VIA)).toMatchObject({
      channel: 'group',
      bulk: false,
      actors: [{ name: 'Ann Lee', address: 'ann@home.example' }],
    });
  });

  test('hands on what its writer put into the headers of a Google Group, which then says nothing', () => {
    const forged = `${VIA}\nX-Original-Sender: tom@pupils.upland.example\nX-Original-From: Tom <tom@pupils.upland.example>`;
    expect(read(forged).actors).toMatchObject([{ name: 'Ann Lee', address: 'ann@home.example' }]);
  });

  test('is a group also when it calls itself bulk', () => {
    expect(read(`${VIA}\nPrecedence: bulk`)).toMatchObject({ channel: 'group', bulk: false });
  });

  test('without list headers is plain mail, and Reply-To is nobody', () => {
    const block = VIA.split('\n').slice(0, 3).join('\n');
    expect(read(block)).toMatchObject({
      channel: 'mail',
      actors: [{ address: 'governors@lists.county.example' }],
    });
  });

  test('that left From alone is plain mail from its author', () => {
    const block = VIA.replace(/From.*/, 'From: Ann Lee <ann@home.example>');
    expect(read(block)).toMatchObject({
      channel: 'mail',
      throughList: true,
      actors: [{ address: 'ann@home.example' }],
    });
  });
});

describe('a Drive share that a group sent on', () => {
  const inner =
    'X-Original-Authentication-Results: gmr-mx.google.com; dkim=pass header.i=@google.com; ' +
    'spf=pass smtp.mailfrom=3x@doclist.bounces.google.com; dmarc=pass (p=REJECT) header.from=google.com';

  test('is unwrapped twice: the group, then Drive', () => {
    const block = `From: "'Tom Smith (via Google Docs)' via Year 3" <year3@upland.example>
Reply-To: Tom Smith <tom@pupils.upland.example>
X-Original-Sender: drive-shares-dm-noreply@google.com
X-Original-From: "Tom Smith (via Google Docs)" <drive-shares-dm-noreply@google.com>
${inner}
${LIST}`;
    expect(read(block)).toMatchObject({
      channel: 'drive-share',
      original: null,
      actors: [{ name: 'Tom Smith', address: 'tom@pupils.upland.example' }],
    });
  });

  test.each([
    ['quoted', '"Tom Smith (via Google Sites)" <tom@pupils.upland.example>'],
    ['bare', 'Tom Smith (via Google Sites) <tom@pupils.upland.example>'],
    ['encoded', '=?UTF-8?Q?Tom_Smith_=28via_Documentos_Google=29?= <tom@pupils.upland.example>'],
  ])('in the form of 2019, which names the sharer (%s), is one too', (_, originalFrom) => {
    const block = `From: "'Tom Smith (via Google Sites)' via Year 3" <year3@upland.example>
Reply-To: Tom Smith <tom@pupils.upland.example>
References: <f4ef922f@docs-share.google.com>
X-Original-Sender: tom@pupils.upland.example
X-Original-From: ${originalFrom}
${inner}
${LIST}`;
    expect(read(block)).toMatchObject({
      channel: 'drive-share',
      actors: [{ name: 'Tom Smith', address: 'tom@pupils.upland.example' }],
    });
  });

  test('with replies turned to the group has a name only', () => {
    const block = `From: "'Tom Smith (via Google Docs)' via Year 3" <year3@upland.example>
Reply-To: year3@upland.example
X-Original-Sender: drive-shares-dm-noreply@google.com
X-Original-From: "Tom Smith (via Google Docs)" <drive-shares-dm-noreply@google.com>
${inner}
${LIST}`;
    expect(read(block)).toMatchObject({
      channel: 'drive-share',
      actors: [{ name: 'Tom Smith', address: null, visible: 'year3@upland.example' }],
    });
  });

  test('is a mere post where the group found that Google did not send it', () => {
    const block = `From: "'Tom Smith (via Google Docs)' via Year 3" <year3@upland.example>
Reply-To: Tom Smith <tom@pupils.upland.example>
X-Original-Sender: drive-shares-dm-noreply@google.com
${inner.replace('dmarc=pass', 'dmarc=fail')}
${LIST}`;
    expect(read(block)).toMatchObject({
      channel: 'group',
      actors: [{ address: 'drive-shares-dm-noreply@google.com' }],
    });
  });
});
