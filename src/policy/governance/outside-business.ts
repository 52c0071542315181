import { verdictFor } from '../../mail/authentication';
import { domainOf } from '../../mail/domain';
import { nameWords } from '../../people/names';
import { identify, recipients, type Situation } from '../judgement';
import type { Reason } from '../reasons';
import { type ConsumerKind, consumerKind } from './consumer-firms';
import { addressees, type Holder } from './holder';
import { confirmedMatter, writtenMatter } from './private-phrases';
import { isOfSchoolWorld, isSchoolBusiness, namesWithTitle } from './school-business';
import { findWords, wordsOf } from './subject';

/** What shows that a message is not the school's business, and the address that goes on the record. */
export interface OutsideSign {
  reason: Reason;
  address: string;
}

const OF_KIND: Record<ConsumerKind, Reason> = {
  shopping: 'shopping',
  booking: 'booking',
  account: 'private-life',
  club: 'other-organisation',
};

/**
 * A sent message that is nobody's at the school (P25): only outside recipients, none of the world a school deals
 * with, no word of the school in the subject, and something that shows a private matter. That is a phrase of the
 * subject or, for a governor, whom it goes to. A parent group deals with shops, banks and halls for the school: of
 * its mail only private life counts.
 */
export function sentOutside(situation: Situation, holder: Holder): OutsideSign | null {
  const { subject } = situation.message;
  const others = addressees(situation, holder);
  // To oneself at home counts too, if the subject shows what it is.
  const to = others.length > 0 ? others : ownAddressesOutside(situation);
  const atSchool = others.some((one) => one.atSchool);
  if (to.length === 0 || atSchool || to.some(isOfSchoolWorld)) return null;
  if (isSchoolBusiness(subject) || namesWithTitle(subject)) return null;
  const matter = writtenMatter(subject);
  if (matter !== null && (!holder.isGroup || matter === 'private-life')) {
    return { reason: matter, address: to[0]!.address };
  }
  if (holder.isGroup) return null;
  for (const one of others) {
    const kind = consumerKind(one);
    if (kind !== null) return { reason: OF_KIND[kind], address: one.address };
  }
  return null;
}

function ownAddressesOutside(situation: Situation) {
  const { roster } = situation.register;
  return recipients(situation, ['to', 'cc', 'bcc']).filter(({ address }) => !roster.isSchoolAddress(address));
}

/**
 * A received order, booking or account in the holder's name (P25). The firm is known for private dealings, or the
 * subject says the holder's name; what a parent group receives counts only with both, and never a purchase. What
 * lies in spam, failed authentication or only advertises is nobody's dealing.
 */
export function receivedOutside(situation: Situation, holder: Holder): OutsideSign | null {
  const { message } = situation;
  const sender = message.from[0];
  if (sender === undefined || message.channel !== 'mail' || message.throughList || message.inSpam)
    return null;
  if (identify(situation, sender).kind !== 'unknown' || isOfSchoolWorld(sender)) return null;
  if (message.results !== null && verdictFor(domainOf(sender.address), message.results) === 'fail')
    return null;
  const known = consumerKind(sender) !== null;
  const matter = confirmedMatter(message.subject, known);
  if (matter === null || isSchoolBusiness(message.subject)) return null;
  // Firms do not write from free mail, however a friend may put it.
  const named = isAddressedByName(message.subject, holder) && !situation.register.isFreeMail(sender.address);
  const shown = holder.isGroup ? known && named && matter !== 'shopping' : known || named;
  return shown ? { reason: matter, address: sender.address } : null;
}

/** `…, Huw`, `Huw, your …`, `Mr Penhaligon`: the name of the holder or of one of the group's users. */
function isAddressedByName(subject: string, holder: Holder): boolean {
  const words = wordsOf(subject);
  return holder.people.some((person) => {
    const name = nameWords(person.name);
    const [first, last] = [name[0] ?? '', name[name.length - 1] ?? ''];
    if (name.length === 0) return false;
    return (
      words.some(({ plain, capital }) => capital && plain === first) || findWords(words, ['', last]) >= 0
    );
  });
}
