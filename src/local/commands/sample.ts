import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../input-error';
import { writeSample } from '../sample/write-sample';
import { refuseBadFolder } from '../write-files';

/**
 * `npm run sample`: writes the sample school, its mail and the labels into a folder.
 *
 * @throws InputError when the folder holds a school of somebody's own, which would be overwritten
 */
export async function runSample(out: string): Promise<void> {
  await refuseBadFolder(out);
  const taken = ['school', 'mail'].some((name) => existsSync(join(out, name)));
  if (taken && !existsSync(join(out, 'labels.ndjson'))) {
    throw new InputError([`${out}: holds a school or mail that is not the sample's; name another folder`]);
  }
  const { school, mail, labels } = writeSample(out);
  process.stdout.write(
    `The sample school: ${school}\nIts mail: ${mail}\nWhat the policy says of it: ${labels}\n`,
  );
}
