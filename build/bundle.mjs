// Makes what clasp pushes and what runs on your own machine:
//   build/addon    Code.js + appsscript.json   the add-on
//   build/service  Code.js + appsscript.json   the service
//   build/local    cli.mjs, inside.js          the emulator and its commands (Node)
//                  workbench.js, .css, .svg    what the workbench's pages load (browser)
// Apps Script finds entry points only as top-level functions, so each export of an entry file gets a plain
// function at the end of the bundle. The target must stay below ES2022: Apps Script cannot parse `#private`
// and static fields (platform-facts section 7).
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

/** Bundles one Apps Script project: its entry file's exports become top-level functions. */
async function bundleScript(name, entry, manifest) {
  const out = at('build', name);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const shared = {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    // Of a package's forms the browser's: it names no Node module.
    platform: 'browser',
    target: 'es2020',
    inject: ['build/object-has-own.mjs'],
    define: { 'Object.hasOwn': 'objectHasOwn' },
    write: false,
    logLevel: 'warning',
    metafile: true,
  };
  const entryPoints = Object.values((await build({ ...shared, format: 'esm' })).metafile.outputs)[0].exports;
  const bundle = await build({
    ...shared,
    format: 'iife',
    globalName: 'App',
    minify: true,
    charset: 'ascii',
  });
  const stubs = entryPoints.map((f) => `function ${f}(event) { return App.${f}(event); }`).join('\n');
  await writeFile(join(out, 'Code.js'), `${bundle.outputFiles[0].text}\n${stubs}\n`);
  await copyFile(manifest, join(out, 'appsscript.json'));
}

/** Bundles what runs under Node: the commands, and the emulator's half that lives inside a script's own realm. */
async function bundleLocal() {
  await rm(at('build', 'local'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/local/cli.ts' },
    outdir: 'build/local',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  await build({
    absWorkingDir: root,
    entryPoints: { inside: 'src/local/inside/install.ts' },
    outdir: 'build/local',
    bundle: true,
    platform: 'neutral',
    format: 'iife',
    globalName: '__install',
    target: 'es2020',
    logLevel: 'warning',
  });
  await build({
    absWorkingDir: root,
    entryPoints: ['main.ts', 'style.css', 'workbench.svg'].map((file) => ({
      in: `src/local/workbench/page/${file}`,
      out: 'workbench',
    })),
    loader: { '.svg': 'copy' },
    outdir: 'build/local',
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

await bundleScript('addon', 'src/addon/entry.ts', at('appsscript.json'));
await bundleScript('service', 'src/service/entry.ts', at('src', 'service', 'appsscript.json'));
await bundleLocal();
