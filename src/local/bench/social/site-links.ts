// Rule 14 where it depends on how a link is written and on the register of sites of that day (P38; F14).
import { unregisteredSite } from '../../sample/expected';
import type { Letter } from '../../sample/mail/letter';
import { classGroup } from '../../sample/school/classes';
import { atSchool, type Member, PUPIL_DOMAIN } from '../../sample/school/member';
import { momentOf, type Theme } from '../../sample/stage';

/** Nobody's in the register; `{}` is a word of its own in each letter. */
const UNREGISTERED = [
  'https://upland-{}.edublogs.org/2026/11/leaves/',
  'HTTPS://WWW.Upland-{}.WordPress.COM',
  'https://sites.google.com/view/{}/home',
  'https://padlet.com/teacher/{}',
  'https://youtu.be/{}',
  'https://www.youtube.com/watch?v={}&t=10s',
  'https://discord.gg/{}',
  'https://chat.whatsapp.com/{}',
  'https://www.roblox.com/games/{}/obby',
  'https://m.facebook.com/profile.php?id={}',
  'https://www.google.com/url?q=https%3A%2F%2Fwww.tiktok.com%2F%40{}&sa=D',
  'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.instagram.com%2F{}%2F&data=05',
  // Like the school's own, and not it.
  'https://x.com/UplandPrimarySample{}',
  'https://www.youtube.com/@UplandPrimarySampleMusic{}',
  'https://upland-sample-4oak.edublogs.org.{}.blogspot.com/',
];

/** The school's own sites of the sample's register, open to pupils in the second half of the term. */
const REGISTERED = [
  'https://upland-sample-4oak.edublogs.org',
  'http://www.upland-sample-4oak.edublogs.org/2026/11/{}/?share=x#comments',
  'https://twitter.com/uplandprimarysample/status/{}',
  'https://mobile.twitter.com/UplandPrimarySample',
  'https://m.youtube.com/@uplandprimarysamplemusic/videos',
  'https://www.google.com/url?q=https://x.com/UplandPrimarySample&sa=D',
  'https://upland-sample-5poplar.edublogs.org/{}',
];

/** No listed host, however like one. */
const ELSEWHERE = [
  'https://www.bbc.co.uk/bitesize/{}',
  'https://docs.google.com/document/d/{}/edit',
  'https://sites.google.com/pupils.uplandprimary.example/{}',
  'https://www.netflix.com/title/{}',
  'https://tiktok.com.{}.example/',
  'https://scratch.mit.edu/projects/{}',
];

export const siteLinkForms: Theme = (stage, chance) => {
  const { school, post } = stage;
  const writers = school.staff.filter(
    ({ children, roles }) => children.length === 0 && !/@/.test(roles.join()),
  );
  const pupils = school.pupils.filter(({ leftOn }) => leftOn === '');
  const classes = [...new Set(pupils.flatMap((child) => child.classes))];
  const later = stage.days.filter((day) => day >= '2026-10-26');

  const send = (more: Partial<Letter>, fires: boolean, reason: string[] = [], days = later) => {
    const writer: Member = chance.pick(writers);
    const form = chance.pick(classes);
    post.send({
      at: momentOf(chance, chance.pick(days), 8, 18),
      from: atSchool(writer),
      to: chance.chance(0.5)
        ? chance.sample(pupils, 2).map(atSchool)
        : [{ name: `Class ${form}`, address: classGroup(form, PUPIL_DOMAIN) }],
      subject: 'For tomorrow',
      text: 'Please look at this.',
      says: { sent: fires ? [unregisteredSite(writer, ...reason)] : [], received: [] },
      ...more,
    });
  };
  const filled = (link: string) => link.replaceAll('{}', chance.text(8, 'abcdefghijklmnopqrstuvwxyz'));
  const sentence = (link: string) =>
    chance.pick([`Look: ${link}`, `Look at this (${link}), please.`, `<${link}>`]);

  for (const link of UNREGISTERED) {
    for (let i = 0; i < 20; i++) send({ text: sentence(filled(link)) }, true);
    for (let i = 0; i < 3; i++) send({ subject: `For tomorrow: ${filled(link)}` }, true);
    for (let i = 0; i < 3; i++)
      send({ text: sentence(filled(link)), to: [atSchool(chance.pick(writers))] }, false);
  }
  for (const link of [...REGISTERED, ...ELSEWHERE]) {
    for (let i = 0; i < 15; i++) send({ text: sentence(filled(link)) }, false);
  }
  const early = stage.days.filter((day) => day >= '2026-09-07' && day < '2026-10-05');
  const closed = stage.days.filter((day) => day > '2026-10-23');
  const open = stage.days.filter((day) => day <= '2026-10-23');
  for (let i = 0; i < 20; i++) {
    const poplar = sentence('https://upland-sample-5poplar.edublogs.org/');
    send({ text: poplar }, true, ['before-access'], early);
    const yew = sentence(filled('https://upland-sample-6yew.edublogs.org/{}'));
    send({ text: yew }, true, [], closed);
    send({ text: yew }, false, [], open);
  }
};
