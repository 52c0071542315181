import type { Person } from '../../people/person';
import { holds, isPupil } from '../../people/person';
import { isHeadThatDay, type Situation } from '../judgement';
import type { Reason } from '../reasons';
import { type Addressee, addressees, type Holder } from './holder';
import {
  classIsSaid,
  isFirstNamed,
  isSaidOfAnother,
  type Mention,
  namedInFull,
  teaches,
} from './named-children';
import { isGovernance } from './school-business';
import { wordsOf } from './subject';

/** What shows that a message is about the holder's own child, and the recipient that goes on the record. */
export interface OwnChildSign {
  reason: Reason;
  address: string;
}

/**
 * The surest sign in a sent message's headers that it is about the holder's own child (P26): the child's address,
 * its whole name, its first name where nobody else can be meant, its class in a letter to those who look after it,
 * or its teachers as the only recipients. Null when there is none: another family's child is school business (F13).
 */
export function ownChildSign(situation: Situation, holder: Holder): OwnChildSign | null {
  const { message, day } = situation;
  if (holder.children.length === 0) return null;
  const { roster } = situation.register;
  const to = addressees(situation, holder);
  const first = to[0]?.address ?? [...message.to, ...message.cc, ...message.bcc][0]?.address;
  if (first === undefined) return null;

  const child = to.find(({ person }) => isOwn(holder, person));
  if (child) return { reason: 'own-child-address', address: child.address };

  const mention: Mention = { words: wordsOf(message.subject), addressees: to, roster, day };
  const inFull = namedInFull(mention);
  const called = to.find(
    ({ name, person }) => person === null && roster.named(name).some((one) => isOwn(holder, one)),
  );
  if (called) return { reason: 'own-child-named', address: called.address };
  const isNamed = (own: Person) =>
    inFull.some((bearers) => bearers.includes(own) && !isSaidOfAnother(mention, own, bearers));
  if (holder.children.some(isNamed)) {
    return { reason: 'own-child-named', address: first };
  }
  if (isGovernance(message.subject)) return null;
  if (holder.children.some((own) => isFirstNamed(mention, own))) {
    return { reason: 'own-child-first-name', address: first };
  }
  const aboutAnother = inFull.flat().some((person) => isPupil(person, day));
  return aboutAnother ? null : classSign(situation, holder, mention);
}

/** What needs no name: the class, or the teacher alone. Those of the child's own family are set aside. */
function classSign(situation: Situation, holder: Holder, mention: Mention): OwnChildSign | null {
  const pupils = holder.children.filter((own) => isPupil(own, situation.day));
  const to = mention.addressees.filter(
    ({ person }) => !person?.children.some((id) => holder.children.some((own) => own.id === id)),
  );
  const isTeacher = ({ person }: Addressee) => pupils.some((own) => teachesOnly(situation, person, own));
  const teacher = to.find(isTeacher);
  const classSaid = pupils.some((own) => classIsSaid(mention, own));
  const lookAfterIt = (one: Addressee) =>
    isTeacher(one) || (one.person !== null && holds(one.person, 'service', situation.day));
  if (classSaid && to.length > 0 && to.every(lookAfterIt)) {
    return { reason: 'own-child-class', address: (teacher ?? to[0]!).address };
  }
  return teacher && to.every(isTeacher) ? { reason: 'own-child-teacher', address: teacher.address } : null;
}

/** A teacher who is also the Headteacher or a governor is written to as that. */
function teachesOnly(situation: Situation, person: Person | null, child: Person): boolean {
  return (
    person !== null &&
    holds(person, 'staff', situation.day) &&
    teaches(person, child) &&
    !holds(person, 'governor', situation.day) &&
    !isHeadThatDay(situation, person)
  );
}

function isOwn(holder: Holder, person: Person | null): boolean {
  return person !== null && holder.children.includes(person);
}
