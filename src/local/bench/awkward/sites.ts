// Rule 14: links in letters to pupils, on the register of sites that day or not (P38; F14).
import { unregisteredSite } from '../../sample/expected';
import { classGroup } from '../../sample/school/classes';
import { type Member, PUPIL_DOMAIN } from '../../sample/school/member';
import { SITES } from '../../sample/school/register';
import type { Theme } from '../../sample/stage';
import { aColleague, atSchool, colleagues, someSubject, someTime } from './places';

const UNREGISTERED = [
  'https://{}.blogspot.com/',
  'http://{}.blogspot.co.uk/2026/10/post.html',
  'https://{}.wordpress.com/about',
  'https://www.youtube.com/@{}',
  'https://m.youtube.com/@{}/videos',
  'https://www.instagram.com/{}/',
  'https://www.facebook.com/{}',
  'https://x.com/{}',
  'https://www.tiktok.com/@{}',
  'https://{}.edublogs.org/welcome?page=2',
  'https://{}.weebly.com',
  'https://{}.tumblr.com/archive',
];

const ORDINARY = [
  'https://www.bbc.co.uk/bitesize/subjects/z3kw2hv',
  'https://classroom.google.com/c/abc',
  'https://docs.google.com/document/d/1abc/edit',
  'https://www.uplandprimary.example/news',
  'https://www.nhm.ac.uk/visit.html',
  'https://ttrockstars.example/play',
];

export const sites: Theme = (stage, chance) => {
  const { school, post } = stage;
  const classes = [...new Set(school.pupils.flatMap((child) => child.classes))];
  const pupils = school.pupils.filter(({ leftOn }) => leftOn === '');
  const open = SITES.filter(
    ({ closed, pupilsFrom }) => closed === undefined && (pupilsFrom ?? '') < '2026-09-02',
  );
  const letter = (link: string, toPupils: boolean) => {
    const writer: Member = chance.pick(colleagues(stage).filter(({ children }) => children.length === 0));
    const two = chance.sample(pupils, 2).map(atSchool);
    const form = chance.pick(classes);
    const to = !toPupils
      ? [aColleague(stage, chance)]
      : chance.chance(0.5)
        ? two
        : [{ name: `Class ${form}`, address: classGroup(form, PUPIL_DOMAIN) }];
    return {
      writer,
      letter: {
        at: someTime(stage, chance),
        from: atSchool(writer),
        to,
        subject: someSubject(chance),
        text: chance.pick([`Look: ${link}`, `Look at this (${link}), please.`, `See <${link}>.`]),
        ...(chance.chance(0.4) ? { html: true as const } : {}),
      },
    };
  };
  for (let i = 0; i < 320; i++) {
    const { writer, letter: sent } = letter(chance.pick(UNREGISTERED).replace('{}', `notours${i}`), true);
    post.send({ ...sent, says: { sent: [unregisteredSite(writer)], received: [] } });
  }
  for (let i = 0; i < 150; i++) post.send(letter(chance.pick(ORDINARY), true).letter);
  for (let i = 0; i < 100; i++)
    post.send(letter(chance.pick(UNREGISTERED).replace('{}', `notours${i}`), false).letter);
  for (let i = 0; i < 100 && open.length > 0; i++) {
    const { url } = chance.pick(open);
    post.send(
      letter(chance.pick([url, url.replace('https:', 'http:'), `${url.replace(/\/$/, '')}/2026/`]), true)
        .letter,
    );
  }
};
