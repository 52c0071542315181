import type { Content } from '../../src/mail/content';
import { type Group, Roster } from '../../src/people/roster';
import { situationOf } from '../../src/policy/judge-by';
import type { Register } from '../../src/policy/judgement';
import { readSites, sitesOf } from '../../src/policy/read-sites';
import { mayCarrySiteLink } from '../../src/policy/rules/unregistered-site-link';
import { mail, says, school, sent } from './notation';

const SITES = `id,url,notified_on,pupils_from,closed_on
blog,https://upland-3k.edublogs.org/,2026-09-04,2026-09-14,
later,https://upland-2b.edublogs.org/,2026-09-07,2026-12-01,
`;

const GROUPS: Group[] = [
  {
    address: 'staff@upland.example',
    name: 'All staff',
    members: ['khan@upland.example', 'evans@upland.example'],
  },
  {
    address: '3k@pupils.upland.example',
    name: '3K',
    members: ['tom@pupils.upland.example', 'khan@upland.example'],
  },
  { address: 'ks2@upland.example', name: 'KS2', members: ['KS2@upland.example', '3k@pupils.upland.example'] },
  {
    address: 'round@upland.example',
    name: 'Round',
    members: ['round@upland.example', 'staff@upland.example'],
  },
];

const UPLAND = school();
const register: Register = {
  ...UPLAND,
  roster: new Roster(UPLAND.roster.people, GROUPS, UPLAND.school),
  sites: sitesOf(readSites(SITES, UPLAND.roster)),
};

const DIARY = 'https://sycamore-diary.blogspot.com/';

/** What rule 14 alone says of a mail that carries these links in its own words. */
function links(
  words: string,
  body: string | Partial<Content> | null,
  mailbox = 'khan',
  subject = 'Look',
): string[] {
  return says(mailbox, carrying(words, body, subject), register).filter((line) =>
    line.startsWith('unregistered'),
  );
}

function carrying(words: string, body: string | Partial<Content> | null, subject = 'Look') {
  const message = sent(words, [`Subject: ${subject}`]);
  if (body === null) return message;
  const text = typeof body === 'string' ? body : '';
  const found = text.match(/https?:\S+/g) ?? [];
  const parts = typeof body === 'string' ? {} : body;
  return { ...message, content: { ownWords: text, text, links: found, ...parts } };
}

const TO_TOM = 'from khan@upland.example to tom@pupils.upland.example, evans@upland.example';
const FOUND = 'unregistered-site-link khan incident slt';

describe('a link to a site that is not on the register, sent to pupils', () => {
  test('is an incident for SLT about the one who sent it', () => {
    expect(links(TO_TOM, `I made us a diary: ${DIARY}`)).toEqual([FOUND]);
  });

  test('is one finding, however many links and pupils', () => {
    const words = 'from khan@upland.example to tom@pupils.upland.example, sami@pupils.upland.example';
    expect(links(words, `${DIARY} https://www.tiktok.com/@a https://padlet.com/b`)).toEqual([FOUND]);
  });

  test('is nothing when the site is registered and open to pupils', () => {
    expect(links(TO_TOM, 'https://upland-3k.edublogs.org/2026/11/')).toEqual([]);
    expect(links(TO_TOM, 'https://www.bbc.co.uk/bitesize')).toEqual([]);
  });

  test('is said to come too early when pupils may see the site only later', () => {
    expect(links(TO_TOM, 'https://upland-2b.edublogs.org/')).toEqual([`${FOUND} (before-access)`]);
    expect(links(TO_TOM, `https://upland-2b.edublogs.org/ ${DIARY}`)).toEqual([FOUND]);
    expect(links(`${TO_TOM} on 2026-12-01`, 'https://upland-2b.edublogs.org/')).toEqual([]);
  });

  test('is found in Cc and Bcc, and among the members of a group and of its groups', () => {
    for (const to of [
      'to evans@upland.example cc tom@pupils.upland.example',
      'to evans@upland.example bcc tom@pupils.upland.example',
      'to nobody.yet@pupils.upland.example',
      'to 3k@pupils.upland.example',
      'to ks2@upland.example',
      'to tom.smith@gmail.com',
    ]) {
      expect(links(`from khan@upland.example ${to}`, DIARY)).toEqual([FOUND]);
    }
  });

  test('is nothing when no pupil is among those it goes to', () => {
    for (const to of [
      'evans@upland.example',
      'staff@upland.example',
      'round@upland.example',
      'helen.smith@gmail.com',
      'zoe.oneill@gmail.com',
    ]) {
      expect(links(`from khan@upland.example to ${to}`, DIARY)).toEqual([]);
    }
  });

  test('a family’s shared address is the parent’s, unless the display name is the child’s', () => {
    expect(links('from khan@upland.example to Helen Smith <smiths@family.example>', DIARY)).toEqual([]);
    expect(links('from khan@upland.example to Thomas Smith <smiths@family.example>', DIARY)).toEqual([FOUND]);
  });

  test('is the holder’s, whoever the adult: staff, a governor, a service or parents’ account, somebody on no register', () => {
    const to = 'to tom@pupils.upland.example cc evans@upland.example';
    expect(links(`from grace@upland.example ${to}`, DIARY, 'grace')).toEqual([
      'unregistered-site-link gov incident slt',
    ]);
    expect(links(`from new@upland.example ${to}`, DIARY, 'new')).toEqual([
      'unregistered-site-link - incident slt (owner-not-on-roster)',
    ]);
    expect(links(`from office@upland.example ${to}`, DIARY, 'office')).toEqual([
      'unregistered-site-link office incident slt',
    ]);
    expect(links(`from pta@upland.example ${to}`, DIARY, 'pta')).toEqual([
      'unregistered-site-link pta incident slt',
    ]);
  });

  test('is nothing between pupils, whom P38 does not bind', () => {
    expect(
      links(
        'from tom@pupils.upland.example to sami@pupils.upland.example',
        DIARY,
        'tom@pupils.upland.example',
      ),
    ).toEqual([]);
  });

  test('is said to be to the sender’s own child where it went to no other pupil', () => {
    expect(links('from evans@upland.example to owen@pupils.upland.example', DIARY, 'evans')).toEqual([
      'unregistered-site-link evans incident slt (own-child)',
    ]);
    expect(
      links(
        'from evans@upland.example to owen@pupils.upland.example, tom@pupils.upland.example',
        DIARY,
        'evans',
      ),
    ).toEqual(['unregistered-site-link evans incident slt']);
  });

  test('stands beside the advice against writing to one pupil alone', () => {
    const found = says(
      'khan',
      carrying('from khan@upland.example to tom@pupils.upland.example', DIARY),
      register,
    );
    expect(found).toEqual(['private-message-to-pupil tom flag', FOUND]);
  });

  test('is seen in the subject when bodies are not read, and nowhere else', () => {
    expect(links(TO_TOM, null, 'khan', `Our diary: ${DIARY}`)).toEqual([FOUND]);
    expect(links(TO_TOM, null, 'khan', 'Films: youtu.be/abc123')).toEqual([FOUND]);
    expect(links(TO_TOM, null)).toEqual([]);
  });

  test('that the pupil had sent and the answer only quotes is not the sender’s, unless it is forwarded', () => {
    const body = { ownWords: 'No, sorry.', text: `No, sorry.\n> Look: ${DIARY}`, links: [DIARY] };
    expect(links(TO_TOM, body, 'khan', 'Re: Look')).toEqual([]);
    expect(links(TO_TOM, body, 'khan', 'Fwd: Look')).toEqual([FOUND]);
  });

  test('behind other words counts, because nobody can say that it was quoted', () => {
    expect(links(TO_TOM, { ownWords: 'Our diary', text: 'Our diary', links: [DIARY] })).toEqual([FOUND]);
  });

  test('is nothing in mail that was received', () => {
    const received = mail('from tom@pupils.upland.example to khan@upland.example', [`Subject: ${DIARY}`]);
    expect(says('khan', received, register).some((line) => line.startsWith('unregistered'))).toBe(false);
  });
});

describe('whether a body is worth reading for links', () => {
  const worth = (mailbox: string, message: ReturnType<typeof mail>) =>
    mayCarrySiteLink(situationOf(register, mailbox, message));

  test('is so for what an adult sent to a pupil, and for nothing else', () => {
    expect(worth('khan@upland.example', sent(TO_TOM))).toBe(true);
    expect(worth('khan@upland.example', sent('from khan@upland.example to ks2@upland.example'))).toBe(true);
    expect(worth('khan@upland.example', sent('from khan@upland.example to staff@upland.example'))).toBe(
      false,
    );
    expect(worth('khan@upland.example', mail('from tom@pupils.upland.example to khan@upland.example'))).toBe(
      false,
    );
    expect(
      worth(
        'tom@pupils.upland.example',
        sent('from tom@pupils.upland.example to sami@pupils.upland.example'),
      ),
    ).toBe(false);
    expect(worth('khan@upland.example', sent(TO_TOM, ['Auto-Submitted: auto-replied']))).toBe(false);
  });
});
