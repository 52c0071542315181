import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** The folders of src that are plain functions of plain data (design section 4). */
export const PURE = ['mail', 'people', 'policy', 'register', 'wire'].filter(isFolder);

/** The two script projects, as they are built and pushed. */
export const SCRIPTS = ['addon', 'service'] as const;
export type Script = (typeof SCRIPTS)[number];

export function isFolder(name: string): boolean {
  return existsSync(join(ROOT, 'src', name));
}

/** A built file. Throws with what to do when it has not been built. */
export function built(script: Script, file: 'Code.js' | 'appsscript.json'): string {
  const path = join(ROOT, 'build', script, file);
  if (!existsSync(path)) throw new Error(`build/${script}/${file} is missing: run "npm run build" first`);
  return readFileSync(path, 'utf8');
}

/** The source files under a folder, as paths from the project's root with their text. */
export function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|cjs|js|json)$/.test(name))
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      return { path, text: readFileSync(join(ROOT, path), 'utf8') };
    });
}
