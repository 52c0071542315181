import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddOn, readAddOn } from './addon-manifest';
import { isZone } from './zones';

/** What the emulator reads of a project's appsscript.json. */
export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  urlFetchWhitelist: string[];
  /** Null: the project is no web app. */
  webapp: { access: string; executeAs: string } | null;
  /** Null: the project is no add-on. */
  addOn: AddOn | null;
}

/** Reads `appsscript.json` of a bundle folder. Throws an Error that names the file when it is absent or unusable. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'appsscript.json');
  const raw = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest> & {
    runtimeVersion?: string;
    addOns?: unknown;
  };
  if (raw.runtimeVersion !== 'V8') throw new Error(`${file}: runtimeVersion must be "V8"`);
  if (!raw.oauthScopes) throw new Error(`${file}: oauthScopes must be listed, or Google guesses them`);
  if (!raw.timeZone || !isZone(raw.timeZone)) throw new Error(`${file}: timeZone is missing or unknown`);
  for (const prefix of raw.urlFetchWhitelist ?? []) {
    // Google's rules for a prefix: https, a full domain, a path (platform-facts 2.7).
    if (!/^https:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)+\/.*$/.test(prefix)) {
      throw new Error(`${file}: urlFetchWhitelist has the invalid prefix ${prefix}`);
    }
  }
  return {
    timeZone: raw.timeZone,
    oauthScopes: raw.oauthScopes,
    urlFetchWhitelist: raw.urlFetchWhitelist ?? [],
    webapp: raw.webapp ?? null,
    addOn: raw.addOns === undefined ? null : readAddOn(raw.addOns, file),
  };
}
