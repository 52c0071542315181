// Writes src/people/listed-domains.ts, the free-mail and disposable domains in the small form that the bundle carries:
//   node build/domain-lists.mjs FREE_MAIL_CSV DISPOSABLE_CSV
// Each file (or its .gz) has a header row and the columns domain, n_sources: how many kept lists name the domain.
// Run it again when the lists have been read anew; the product itself needs neither the files nor this script.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';

const FREE_MAIL_LISTS = 2;
const DISPOSABLE_LISTS = 4;
/** A company whose staff write from it; its customers have btinternet.com. */
const NO_PROVIDERS = new Set(['bt.com']);

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The product's own hash and comparable form, so that reader and writer cannot differ. */
async function productCode() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from './src/people/domain-set'; export * from './src/mail/domain';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

function domainsNamedBy(file, lists) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header, ...rows] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  const [domain, count] = ['domain', 'n_sources'].map((name) => columns.indexOf(name));
  const named = rows.map((row) => row.split(',')).filter((cells) => Number(cells[count]) >= lists);
  // A dot in front is a slip of the list's.
  const domains = named.map((cells) => comparableDomain(cells[domain].replace(/^\.+/, '')));
  return new Set(domains.filter((name) => !NO_PROVIDERS.has(name)));
}

function pack(domains) {
  const hashes = [...new Set([...domains].map(domainHash))].sort((a, b) => a - b);
  const gaps = hashes.map((hash, i) => hash - (hashes[i - 1] ?? 0));
  const remainderBits = Math.max(0, Math.round(Math.log2((Math.LN2 * 2 ** HASH_BITS) / hashes.length)));
  const bits = gaps
    .map((gap) => {
      const remainder = gap % 2 ** remainderBits;
      return `${'1'.repeat(gap >> remainderBits)}0${remainder.toString(2).padStart(remainderBits, '0')}`;
    })
    .join('');
  const text = bits
    .padEnd(Math.ceil(bits.length / 6) * 6, '0')
    .replace(/.{6}/g, (six) => DIGITS[Number.parseInt(six, 2)]);
  return { size: hashes.length, remainderBits, text };
}

const { comparableDomain, DIGITS, domainHash, HASH_BITS } = await productCode();
const [freeFile, disposableFile] = process.argv.slice(2);
if (disposableFile === undefined) {
  console.error('usage: node build/domain-lists.mjs FREE_MAIL_CSV DISPOSABLE_CSV');
  process.exit(2);
}
const free = domainsNamedBy(freeFile, FREE_MAIL_LISTS);
const disposable = domainsNamedBy(disposableFile, DISPOSABLE_LISTS);
const sets = {
  FREE_MAIL_ONLY: [...free].filter((domain) => !disposable.has(domain)),
  FREE_MAIL_AND_DISPOSABLE: [...free].filter((domain) => disposable.has(domain)),
  DISPOSABLE_ONLY: [...disposable].filter((domain) => !free.has(domain)),
};
const parts = Object.entries(sets).map(([name, domains]) => {
  const { size, remainderBits, text } = pack(domains);
  return `\nexport const ${name}: PackedDomains = {\n  size: ${size},\n  remainderBits: ${remainderBits},\n  text: '${text}',\n};\n`;
});
const file = join(root, 'src', 'people', 'listed-domains.ts');
const head = `// Written by build/domain-lists.mjs; not to be edited by hand.
//
// Free mail, where anybody can have an address: domains that at least ${FREE_MAIL_LISTS} of four kept lists name
// (free-email-domains, freemail, personal-email-domains, Sublime Security's static files; MIT and ISC licences),
// without bt.com, a company. Disposable addresses: domains that all ${DISPOSABLE_LISTS} of four kept lists name (disposable-domains,
// disposable-email-domains, freemail, Sublime Security's; MIT and ISC): ${disposable.size.toLocaleString('en-GB')}, for the bundle has room for no more
// of the 135,000 that any of them names. All read in August 2026.
import type { PackedDomains } from './domain-set';
`;
writeFileSync(file, head + parts.join(''));
console.log(Object.fromEntries(Object.entries(sets).map(([name, domains]) => [name, domains.length])));
