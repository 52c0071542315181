// Writes the sample school: a school folder, a term of mail, and what the policy says of each message.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Sample } from './compose';
import { labelsText } from './labels';
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
import type { Theme } from './stage';

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

/** Upland Primary School and its autumn term of 2026. */
export function makeSample(seed = 2026): Sample {
  return compose(THEMES, seed);
}

/**
 * Writes the sample into `outDir` as `school/`, `mail/` and `labels.ndjson`. What stood at those three names before
 * is removed first, so that no mailbox of an earlier seed stays behind.
 */
export function writeSample(outDir: string, { seed = 2026 }: { seed?: number } = {}): SampleFolders {
  return writeFolders(outDir, makeSample(seed));
}

/** Writes a sample that has been made. */
export function writeFolders(outDir: string, sample: Sample): SampleFolders {
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
