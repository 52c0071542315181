import fc from 'fast-check';
import { readWebAddress, webAddressesIn } from '../../src/mail/web-address';
import { Roster } from '../../src/people/roster';
import { readSites, sitesOf } from '../../src/policy/read-sites';
import { isOnPlatform, type Site, standingOf } from '../../src/policy/sites';

const NOBODY = new Roster([], [], { domains: [], pupilDomains: [] });
const DAY = '2026-11-10';

/** A register of sites; a row is `url`, and as far as needed notified, pupils_from, closed. */
function sites(...rows: string[]): Site[] {
  const lines = rows.map((row, i) => {
    const [url, notified = '2026-09-01', pupils = '', closed = ''] = row.split(' ');
    return `s${i},,${url},office@upland.example,${notified},${pupils},${closed}`;
  });
  const sheet = readSites(
    ['id,platform,url,account_email,notified_on,pupils_from,closed_on', ...lines].join('\n'),
    NOBODY,
  );
  if (sheet.problems.length > 0) throw new Error(JSON.stringify(sheet.problems));
  return sitesOf(sheet);
}

const REGISTER = sites(
  'https://upland-4oak.edublogs.org/',
  'https://x.com/UplandPrimary',
  'https://www.youtube.com/@UplandMusic',
  'https://www.facebook.com/profile.php?id=1234',
  'https://youtu.be/AbC123',
  'https://wordpress.com/',
);

describe('a link and the register of sites', () => {
  test.each([
    'https://upland-4oak.edublogs.org/',
    'http://upland-4oak.edublogs.org',
    'HTTPS://Upland-4Oak.EduBlogs.org/2026/11/bees/?share=1#comments',
    'upland-4oak.edublogs.org/2026',
    'https://www.upland-4oak.edublogs.org/',
    'https://x.com/UplandPrimary',
    'https://twitter.com/uplandprimary/',
    'https://mobile.twitter.com/UplandPrimary/status/1?s=20',
    'https://x.com:443/UplandPrimary',
    'https://m.youtube.com/@UplandMusic/videos',
    'https://www.facebook.com/profile.php?id=1234&sk=photos',
    'https://en-gb.facebook.com/profile.php?sk=photos&id=1234',
    'https://www.youtube.com/watch?v=AbC123&t=10',
    'https://www.youtube.com/shorts/AbC123',
    'https://www.youtube-nocookie.com/embed/AbC123?rel=0',
    'https://www.google.com/url?q=https://x.com/UplandPrimary&sa=D',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fupland-4oak.edublogs.org%2F&h=1',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2FUplandPrimary&data=1',
    'https://wordpress.com',
  ])('%s is the school’s', (link) => {
    expect(standingOf(link, REGISTER, DAY)).toBe('open');
  });

  test.each([
    'https://upland-5elm.edublogs.org/',
    'https://edublogs.org/',
    'https://x.com/UplandPrimarySchool',
    'https://x.com/',
    'https://www.youtube.com/watch?v=abc123',
    'https://youtu.be/zzz',
    'https://www.facebook.com/profile.php?id=12345',
    'https://www.facebook.com/profile.php',
    'https://sycamore-diary.blogspot.com/',
    'https://sycamore-diary.blogspot.co.uk/2026',
    'https://sites.google.com/view/our-class',
    'https://discord.gg/abcdef',
    'https://wa.me/447700900000',
    'https://mine.wordpress.com/',
    'https://www.google.com/url?q=https://www.tiktok.com/@somebody&sa=D',
    'https://soundcloud.com/solo',
    'https://upland-4oak.edublogs.org@padlet.com/x',
  ])('%s is on a listed host and nobody’s in the register', (link) => {
    expect(standingOf(link, REGISTER, DAY)).toBe('unregistered');
  });

  test.each([
    'https://www.bbc.co.uk/bitesize',
    'https://docs.google.com/document/d/1',
    'https://sites.google.com/upland.example/year4',
    'https://www.netflix.com/',
    'https://x.com.example/UplandPrimary',
    'https://www.google.com/search?q=https://x.com/somebody',
    'mailto:tom@tumblr.com',
    'tel:+441632960417',
    'https://',
    'javascript:alert(1)',
    '',
  ])('%s is none of the listed hosts', (link) => {
    expect(standingOf(link, REGISTER, DAY)).toBe('elsewhere');
  });

  test('a site is registered from the day it was notified to the day it closed, both ends', () => {
    const register = sites('https://a.edublogs.org/ 2026-09-14  2026-10-23');
    const on = (day: string) => standingOf('https://a.edublogs.org/x', register, day);
    expect([on('2026-09-13'), on('2026-09-14'), on('2026-10-23'), on('2026-10-24')]).toEqual([
      'unregistered',
      'open',
      'open',
      'unregistered',
    ]);
    expect(standingOf('https://b.edublogs.org/', sites('https://b.edublogs.org/  '), DAY)).toBe(
      'unregistered',
    );
  });

  test('before the day on which pupils may see it a registered site is not open to them yet', () => {
    const register = sites('https://a.edublogs.org/ 2026-09-07 2026-10-05');
    expect(standingOf('https://a.edublogs.org/', register, '2026-10-04')).toBe('before-access');
    expect(standingOf('https://a.edublogs.org/', register, '2026-10-05')).toBe('open');
  });

  test('a site that was opened again after it closed is open', () => {
    const register = sites(
      'https://a.edublogs.org/ 2025-09-01  2026-07-20',
      'https://a.edublogs.org/ 2026-09-01',
    );
    expect(standingOf('https://a.edublogs.org/', register, DAY)).toBe('open');
  });

  test('a page registered under a path covers what lies below it, by whole parts', () => {
    const register = sites('https://padlet.com/upland/year4');
    const at = (path: string) => standingOf(`https://padlet.com${path}`, register, DAY);
    expect(at('/upland/year4/bees')).toBe('open');
    expect(at('//upland//year4')).toBe('open');
    expect(at('/upland/year45')).toBe('unregistered');
    expect(at('/upland')).toBe('unregistered');
  });

  test('whatever stands below a registered page is registered as well', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9-]{1,10}$/);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.array(part, { maxLength: 3 }),
        (home, below) => {
          const register = sites(`https://medium.com/${home.join('/')}`);
          const link = `https://www.medium.com/${[...home, ...below].join('/')}/`;
          return standingOf(link, register, DAY) === 'open';
        },
      ),
    );
  });

  test('any text has a standing, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })),
        (link) => {
          standingOf(link, REGISTER, DAY);
          standingOf(`https://www.google.com/url?q=${link}`, REGISTER, DAY);
        },
      ),
    );
  });
});

test('a site is on the platform that its address says, or the register’s own word for it', () => {
  const [x, blog] = sites('https://twitter.com/UplandPrimary', 'https://upland.example/blog');
  expect(isOnPlatform(x!, 'X')).toBe(true);
  expect(isOnPlatform(x!, 'Facebook')).toBe(false);
  expect(isOnPlatform({ ...blog!, platform: 'wordpress' }, 'WordPress')).toBe(true);
  expect(isOnPlatform(blog!, 'WordPress')).toBe(false);
});

describe('web addresses', () => {
  test('in a line of text are those with a scheme, with www., or with a path', () => {
    expect(webAddressesIn('See (https://x.com/UplandPrimary), www.tiktok.com/@a and youtu.be/abc!')).toEqual([
      'https://x.com/UplandPrimary',
      'www.tiktok.com/@a',
      'youtu.be/abc',
    ]);
    expect(webAddressesIn('Is x.com safe? Ask tom@padlet.com/now or call 1/2')).toEqual([]);
  });

  test('are found in a long text without going over it again and again', () => {
    for (const piece of ['https://a)', 'www.', 'a.a-', '.com/', 'https://).', '))))']) {
      expect(webAddressesIn(piece.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
    }
  });

  test('follow redirectors that say where they lead, a few deep, and stop', () => {
    const once = (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}`;
    expect(readWebAddress(once(once('https://padlet.com/a')))?.host).toBe('padlet.com');
    let deep = 'https://padlet.com/a';
    for (let i = 0; i < 6; i++) deep = once(deep);
    expect(readWebAddress(deep)?.host).toBe('google.com');
  });
});

test('a link that climbs out of a registered page is another page', () => {
  const register = sites('https://class3k.edublogs.org/home');
  expect(standingOf('https://class3k.edublogs.org/home/../other', register, DAY)).toBe('unregistered');
  expect(standingOf('https://class3k.edublogs.org/x/../home/./page', register, DAY)).toBe('open');
});
