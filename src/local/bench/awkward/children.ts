// Rule 2 in every spelling, on every line of the header and by every channel (F4, F11, F25).
import { pupil, pupilFromHome } from '../../sample/expected';
import {
  calendar,
  chatDirect,
  classroom,
  docsComment,
  driveRequest,
  driveShare,
  formSent,
} from '../../sample/mail/google';
import { fullName, type Mailer, type Member } from '../../sample/school/member';
import type { Theme } from '../../sample/stage';
import { anyAdult, atHome, atSchool, someSubject, someTime } from './places';
import { spelling } from './spellings';

/** Not told apart by name, or about to leave: those have scenes of their own. */
function plainPupils(all: readonly Member[], everybody: readonly Member[]): Member[] {
  const names = everybody.map((member) => fullName(member).toLowerCase());
  return all.filter(
    (child) =>
      child.leftOn === '' && names.filter((name) => name === fullName(child).toLowerCase()).length === 1,
  );
}

export const children: Theme = (stage, chance) => {
  const { school, post } = stage;
  const pupils = plainPupils(school.pupils, school.members);
  for (const child of chance.sample(pupils, 260)) {
    const from = atSchool(child);
    const to = anyAdult(stage, chance);
    const line = chance.pick(['to', 'cc', 'bcc'] as const);
    post.send({
      at: someTime(stage, chance),
      from,
      to: line === 'to' ? [to] : [{ name: '', address: 'friend@elsewhere.example' }],
      ...(line === 'cc' ? { cc: [to] } : {}),
      ...(line === 'bcc' ? { bcc: [to] } : {}),
      subject: someSubject(chance),
      text: 'here it is',
      verbatim: { From: spelling(from, true, chance) },
      says: { received: saysOf(stage.school.members, to, child) },
    });
  }
  // An address that the child's family shares stands for the parent: those have scenes of their own.
  const shared = new Set(school.parents.flatMap(({ personalEmails }) => personalEmails));
  const withOwn = pupils.filter(({ personalEmails: [first] }) => first !== undefined && !shared.has(first));
  for (const child of withOwn) {
    for (let i = 0; i < 30; i++) {
      const from = atHome(child);
      post.send({
        at: someTime(stage, chance),
        from,
        to: [anyAdult(stage, chance)],
        subject: someSubject(chance),
        text: 'from home',
        verbatim: { From: spelling(from, false, chance) },
        says: { received: [pupilFromHome(child)] },
      });
    }
  }
  for (const child of chance.sample(pupils, 210)) {
    const who = atSchool(child);
    const to = anyAdult(stage, chance);
    const notices = [
      driveShare(chance, who, to, 'my project'),
      driveRequest(chance, who, to, 'Year plan'),
      docsComment(chance, who.name, to, 'Spelling list', 'is this right'),
      classroom(chance, who.name, to, `${who.name} commented on "Reading"`, 'A comment'),
      calendar(chance, who, [to], 'Invitation: chess', 'chess'),
      calendar(chance, who, [to], 'Accepted: chess', 'yes', 'REPLY'),
      chatDirect(chance, who, to, 'are you there'),
      formSent(chance, who, [to], 'Favourite animal'),
    ];
    post.send({
      at: someTime(stage, chance),
      ...chance.pick(notices),
      says: { received: saysOf(stage.school.members, to, child) },
    });
  }
};

/** A parent of the child has the letter with the remark that it is the own child's. */
function saysOf(members: readonly Member[], to: Mailer, child: Member) {
  const owner = members.find(({ schoolEmail }) => schoolEmail === to.address);
  return [owner?.children.includes(child.id) ? pupil(child, 'own-child') : pupil(child)];
}
