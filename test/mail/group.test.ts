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
