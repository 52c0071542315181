// Writes the sample school: a school folder, a term of mail, and what the policy says of each message.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schoolDays } from './calendar';
import { dice } from './dice';
import { type Label, labelsText } from './labels';
import { formOf } from './mail/forms';
import { mboxFile } from './mail/mbox';
import { openPost } from './mail/post';
import { contacts } from './ordinary/contacts';
import { googleNotices } from './ordinary/google-notices';
import { governance } from './ordinary/governance';
import { machines } from './ordinary/machines';
import { outsideFirms } from './ordinary/outside-firms';
import { parents } from './ordinary/parents';
import { staffroom } from './ordinary/staffroom';
import { approvals } from './scenes/approvals';
import { broken } from './scenes/broken';
import { formerPupils } from './scenes/former-pupils';
import { googleServices } from './scenes/google-services';
import { governanceMatters } from './scenes/governance-matters';
import { lookalikes } from './scenes/lookalikes';
import { personalAddresses } from './scenes/personal-addresses';
import { privateMessages } from './scenes/private-messages';
import { pupilContact } from './scenes/pupils';
import { siteLinks } from './scenes/sites';
import { social } from './scenes/social';
import { spoofing } from './scenes/spoofing';
import { schoolFiles } from './school/files';
import { makeSchool } from './school/school';
import type { Stage, Theme } from './stage';

/** By name, so that each has dice of its own and a new theme changes none of the others' words. */
const THEMES: Readonly<Record<string, Theme>> = {
  staffroom,
  parents,
  'outside-firms': outsideFirms,
  'google-notices': googleNotices,
  governance,
  machines,
  contacts,
  'scene-spoofing': spoofing,
  'scene-pupils': pupilContact,
  'scene-former-pupils': formerPupils,
  'scene-personal-addresses': personalAddresses,
  'scene-approvals': approvals,
  'scene-private-messages': privateMessages,
  'scene-google-services': googleServices,
  'scene-lookalikes': lookalikes,
  'scene-social': social,
  'scene-governance': governanceMatters,
  'scene-sites': siteLinks,
  'scene-broken': broken,
};

export interface SampleFolders {
  /** The school folder (design section 7). */
  school: string;
  /** The mail folder: `<address>.mbox` for each account that is not a pupil's. */
  mail: string;
  /** labels.ndjson. */
  labels: string;
}

/** The whole sample in memory: file names to contents. */
export interface Sample {
  school: Record<string, string>;
  mail: Record<string, string>;
  labels: Label[];
  /** Messages over all mailboxes, drafts among them. */
  messages: number;
}

/**
 * Makes Upland Primary School and its autumn term of 2026. Everybody in it is invented: domains are reserved names,
 * and private addresses, which need real providers for the rules to know them as free mail, all have a local part
 * of the form `name.sampleNNN`, which nobody would have.
 *
 * @param seed the only source of chance: the same seed gives the same bytes
 */
export function makeSample(seed = 2026): Sample {
  const chance = dice(`upland-${seed}`);
  const school = makeSchool(chance.fork('school'));
  const post = openPost(school, chance.fork('post'));
  const stage: Stage = { school, post, days: schoolDays() };
  for (const [name, theme] of Object.entries(THEMES)) theme(stage, chance.fork(name));

  const mail: Record<string, string> = {};
  const labels: Label[] = [];
  let messages = 0;
  [...post.copies].forEach(([mailbox, copies], index) => {
    const { text, filed } = mboxFile(copies, formOf(mailbox, index), chance.fork(mailbox));
    mail[`${mailbox}.mbox`] = text;
    messages += filed.length;
    for (const { copy, messageId } of filed) {
      for (const expected of copy.expected) labels.push({ mailbox, messageId, ...expected });
    }
  });
  return { school: schoolFiles(school), mail, labels, messages };
}

/**
 * Writes the sample into `outDir` as `school/`, `mail/` and `labels.ndjson`. What stood at those three names before
 * is removed first, so that no mailbox of an earlier seed stays behind.
 */
export function writeSample(outDir: string, { seed = 2026 }: { seed?: number } = {}): SampleFolders {
  const sample = makeSample(seed);
  const folders = {
    school: join(outDir, 'school'),
    mail: join(outDir, 'mail'),
    labels: join(outDir, 'labels.ndjson'),
  };
  for (const [folder, files] of [
    [folders.school, sample.school],
    [folders.mail, sample.mail],
  ] as const) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }
  writeFileSync(folders.labels, labelsText(sample.labels));
  return folders;
}
