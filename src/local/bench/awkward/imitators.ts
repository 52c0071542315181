// Rule 6: strangers who bear the name of one pupil or colleague, written as people write names, and namesakes in part.

import type { Dice } from '../../sample/dice';
import { looksLikeHead, looksLikePupil, looksLikeStaff, unknown } from '../../sample/expected';
import { fullName, type Member, plain } from '../../sample/school/member';
import type { Theme } from '../../sample/stage';
import { aColleague, colleagues, someSubject, someTime } from './places';

type Disguise = (who: Member, n: number, chance: Dice) => { name: string; local: string };

/** A child or adult under the own name, as one would really write it in a new account. */
const DISGUISES: readonly Disguise[] = [
  (who, n) => ({ name: fullName(who), local: `${plain(who.given)}.${plain(who.family)}.sample${n}` }),
  (who, n) => ({
    name: fullName(who).toLowerCase(),
    local: `${plain(who.given)}${plain(who.family)}.sample${n}`,
  }),
  (who, n) => ({
    name: fullName(who).toUpperCase(),
    local: `sample${n}.${plain(who.family)}${plain(who.given)}`,
  }),
  (who, n) => ({ name: `${who.family}, ${who.given}`, local: `someone.sample${n}` }),
  (who, n) => ({
    name: `${who.family} ${who.given}`,
    local: `${plain(who.family)}.${plain(who.given)}.sample${n}`,
  }),
  (who, n) => ({ name: fullName(who).normalize('NFD').replace(/\p{M}/gu, ''), local: `hello.sample${n}` }),
  (who, n) => ({ name: `${fullName(who)} 🦊`, local: `foxfan.sample${n}` }),
  (who, n, chance) => ({
    name: `${who.given} ${chance.pick(['James', 'Rose', 'Lee'])} ${who.family}`,
    local: `${plain(who.given)}.${plain(who.family)}.sample${n}`,
  }),
];

export const imitators: Theme = (stage, chance) => {
  const { school, post } = stage;
  const keys = (member: Member) => `${plain(member.given)} ${plain(member.family)}`;
  const everybody = school.members.filter(({ roles }) => !roles.includes('parent')).map(keys);
  const families = new Map<string, number>();
  for (const member of school.members)
    families.set(plain(member.family), (families.get(plain(member.family)) ?? 0) + 1);
  const alone = (member: Member) => everybody.filter((name) => name === keys(member)).length === 1;
  const pupils = school.pupils.filter((child) => child.leftOn === '' && alone(child));
  const staff = colleagues(stage).filter(alone);
  const heads = ['marchbank', 'osei', 'calloway', 'qureshi'].map(school.who);
  const send = (who: Member, says: ReturnType<typeof looksLikePupil>, n: number, domain: string) => {
    const { name, local } = chance.pick(DISGUISES)(who, n, chance);
    post.send({
      at: someTime(stage, chance),
      from: { name, address: `${local}@${domain}` },
      to: [aColleague(stage, chance)],
      subject: someSubject(chance),
      text: 'this is my new address',
      says: { received: says },
    });
  };
  const free = () => chance.pick(['gmail.com', 'outlook.com', 'yahoo.co.uk', 'icloud.com', 'hotmail.co.uk']);
  let n = 2000;
  for (const child of chance.sample(pupils, 200)) send(child, looksLikePupil(child), n++, free());
  for (let i = 0; i < 90; i++) {
    const person = chance.pick(staff);
    send(person, looksLikeStaff(person), n++, free());
  }
  for (let i = 0; i < 60; i++) {
    const person = chance.pick(heads);
    const outside = chance.chance(0.5);
    send(person, looksLikeHead(person), n++, outside ? 'school-payments.example' : free());
  }
  // Half a name is nobody's: another given name with a family's name, and the other way round.
  for (let i = 0; i < 300; i++) {
    const [one, other] = chance.sample(pupils, 2) as [Member, Member];
    const name = chance.chance(0.5) ? `Ermintrude ${one.family}` : `${one.given} Snodgrass-Pym`;
    if (plain(one.family) === plain(other.family)) continue;
    post.send({
      at: someTime(stage, chance),
      from: {
        name,
        address: `${plain(name.split(' ')[0]!)}.${plain(name.split(' ').slice(1).join(''))}.sample${n++}@${free()}`,
      },
      to: [aColleague(stage, chance)],
      subject: someSubject(chance),
      text: 'hello',
      says: { received: [unknown()] },
    });
  }
};
