import type { Message } from '../../src/mail/message';
import { headerBlocks, type Specimen, specimens, testWith } from './corpus';
import { read } from './notation';

/** The same specimen as if Google's server, which the school trusts, had written the receiver's verdict. */
function asIfReceivedByGoogle({ block }: Specimen): string {
  return block.replace(/^(Authentication-Results:)\s*(?=spf=)/im, '$1 mx.google.com; ');
}

function tally(messages: readonly Message[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { channel } of messages) counts[channel] = (counts[channel] ?? 0) + 1;
  return counts;
}

describe("Google's notices and what only look like them", () => {
  const check = testWith('google_notifications.jsonl.gz');
  const of = (type: string) => specimens().filter((specimen) => specimen.type === type);

  check('without a trusted verdict only what a group vouches for is unwrapped as a Drive share', () => {
    const shares = of('drive-share').map(({ block }) => read(block));
    expect(tally(shares)).toEqual({ 'drive-share': 2, mail: 3 });
    expect(
      shares.filter((m) => m.channel === 'drive-share').every((m) => m.from[0]!.address.startsWith('clang')),
    ).toBe(true);
  });

  check('with a trusted verdict every genuine Drive share is unwrapped to its sharer', () => {
    const shares = of('drive-share').map((specimen) => read(asIfReceivedByGoogle(specimen)));
    expect(tally(shares)).toEqual({ 'drive-share': 5 });
    for (const { actors } of shares) {
      expect(actors).toHaveLength(1);
      expect(actors[0]!.address).not.toMatch(/noreply|googlegroups/);
      expect(actors[0]!.name).not.toMatch(/Google/);
    }
  });

  check('a look-alike is never taken for Google', () => {
    for (const specimen of of('lookalike')) {
      expect(read(specimen.block).channel).toBe('mail');
      expect(read(asIfReceivedByGoogle(specimen)).channel).toBe('mail');
    }
  });

  check('an invitation is of the calendar exactly when Google signed it', () => {
    for (const specimen of of('calendar')) {
      const message = read(asIfReceivedByGoogle(specimen));
      if (!specimen.genuine) expect(message.channel).toBe('mail');
      else if (message.results !== null) expect(message.channel).toBe('calendar');
      expect(message.actors[0]!.address).not.toContain('google.com>');
    }
  });

  check("every group's post is unwrapped, also those of Google's own staff", () => {
    const posts = [...of('group-via'), ...of('apps-script (maestro)')].map(({ block }) => read(block));
    expect(posts).toHaveLength(69);
    for (const post of posts) {
      expect(post).toMatchObject({ channel: 'group', bulk: false });
      expect(post.actors[0]!.address).not.toContain('googlegroups.com');
    }
  });

  check('a Forms mail is from the owner of the form', () => {
    const forms = of('forms/sheets (trix)').map((specimen) => read(asIfReceivedByGoogle(specimen)));
    expect(tally(forms)).toEqual({ forms: 14 });
    for (const { actors } of forms) expect(actors[0]!.address).not.toContain('googlegroups.com');
  });
});

describe('the mailing lists', () => {
  testWith('mail/list-clang-built-linux.mboxrd.gz')(
    'every post of the Google Group is unwrapped to a person',
    () => {
      const posts = headerBlocks('mail/list-clang-built-linux.mboxrd.gz').map((block) => read(block));
      expect(posts).toHaveLength(1802);
      expect(
        posts.filter((m) => m.from[0]?.address === 'clang-built-linux@googlegroups.com').length,
      ).toBeGreaterThan(200);
      for (const { actors, channel, date, bulk } of posts) {
        expect(['group', 'drive-share', 'calendar', 'forms']).toContain(channel);
        expect(actors.map(({ address }) => address)).not.toContain('clang-built-linux@googlegroups.com');
        expect(actors.length).toBeGreaterThan(0);
        expect(bulk).toBe(false);
        expect(date).not.toBeNull();
      }
    },
  );

  testWith('mail/list-openbmc.mboxrd.gz')('every post of the Mailman list has an author and a date', () => {
    const posts = headerBlocks('mail/list-openbmc.mboxrd.gz').map((block) => read(block));
    expect(posts).toHaveLength(5506);
    for (const { actors, throughList, date } of posts) {
      expect(actors.length).toBeGreaterThan(0);
      expect(throughList).toBe(true);
      expect(date).not.toBeNull();
    }
  });

  testWith('mail/spamassassin-easy-ham.mboxrd.gz')('every personal mail is read', () => {
    const mail = headerBlocks('mail/spamassassin-easy-ham.mboxrd.gz').map((block) => read(block));
    expect(mail).toHaveLength(2491);
    for (const { actors, date } of mail) {
      expect(actors.length).toBeGreaterThan(0);
      expect(date).not.toBeNull();
    }
  });
});
