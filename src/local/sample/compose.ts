// Puts a sample together: a school, and the mail that some themes send there.
import { schoolDays } from './calendar';
import { dice } from './dice';
import type { Label } from './labels';
import { formOf } from './mail/forms';
import type { Letter } from './mail/letter';
import { mboxFile } from './mail/mbox';
import { openPost } from './mail/post';
import { schoolFiles } from './school/files';
import { makeSchool, type School } from './school/school';
import type { Stage, Theme } from './stage';

/** The whole sample in memory: file names to contents. */
export interface Sample {
  school: Record<string, string>;
  mail: Record<string, string>;
  labels: Label[];
  /** Every message of every mailbox, with the letter it is a copy of. */
  copies: { mailbox: string; messageId: string; received: boolean; letter: Letter }[];
  /** Messages over all mailboxes, drafts among them. */
  messages: number;
}

/**
 * Makes Upland Primary School and the mail of some themes. Everybody in it is invented: domains are reserved names,
 * and private addresses, which need real providers for the rules to know them as free mail, all have a local part
 * of the form `name.sampleNNN`, which nobody would have.
 *
 * @param themes by name, so that each has dice of its own and a new theme changes none of the others' words
 * @param seed the only source of chance: the same seed gives the same bytes
 * @param change what is different at this school before any mail is sent
 */
export function compose(
  themes: Readonly<Record<string, Theme>>,
  seed: number,
  change: (school: School) => void = () => undefined,
): Sample {
  const chance = dice(`upland-${seed}`);
  const school = makeSchool(chance.fork('school'));
  change(school);
  const post = openPost(school, chance.fork('post'));
  const stage: Stage = { school, post, days: schoolDays() };
  for (const [name, theme] of Object.entries(themes)) theme(stage, chance.fork(name));

  const mail: Record<string, string> = {};
  const labels: Label[] = [];
  const copies: Sample['copies'] = [];
  let messages = 0;
  [...post.copies].forEach(([mailbox, kept], index) => {
    const { text, filed } = mboxFile(kept, formOf(mailbox, index), chance.fork(mailbox));
    mail[`${mailbox}.mbox`] = text;
    messages += filed.length;
    for (const { copy, messageId } of filed) {
      copies.push({ mailbox, messageId, received: copy.received, letter: copy.letter });
      for (const expected of copy.expected) labels.push({ mailbox, messageId, ...expected });
    }
  });
  return { school: schoolFiles(school), mail, labels, copies, messages };
}
