// The commands of README and design section 7. Each prints what it did in plain lines; what a person gave wrongly ends
// it with code 2 and one line a problem, never with a stack trace.
import { parseArgs } from 'node:util';
import { runAudit } from './commands/audit';
import { runBench } from './commands/bench';
import { runSample } from './commands/sample';
import { runStart } from './commands/start';
import { runVerify } from './commands/verify';
import { InputError } from './input-error';

const USAGE = `Commands:
  npm start [-- --port N]
  npm run audit -- --school DIR --mail DIR --out DIR [--from DATE] [--to DATE]
  npm run verify -- FILE.xlsx [--anchor HASH] [--time-zone ZONE]
  npm run sample -- --out DIR
  npm run bench [-- --out DIR]`;

/** The most lines of problems that are printed; a file with more has one mistake many times over. */
const MOST_LINES = 20;

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  async start(args) {
    const { port } = options(args, { port: { type: 'string' } });
    await runStart(port);
  },
  async audit(args) {
    const { school, mail, out, from, to } = options(args, {
      school: { type: 'string' },
      mail: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    });
    const given = {
      school: needed('school', school),
      mail: needed('mail', mail),
      out: needed('out', out),
      from,
      to,
    };
    const { summary } = await runAudit(given);
    for (const note of summary.notes) process.stderr.write(`${note}\n`);
    for (const { file, offset, why } of summary.skipped)
      process.stderr.write(`${file}, byte ${offset}: skipped, ${why}\n`);
    const found = Object.values(summary.findings).reduce((sum, n) => sum + n, 0);
    process.stdout.write(
      `${summary.messages} messages read, ${found} findings: ${summary.incidents} incidents, ${summary.contactLog} lines in the contact log. Written to ${given.out}\n`,
    );
  },
  async verify(args) {
    const { values, positionals } = parse(args, {
      anchor: { type: 'string' },
      'time-zone': { type: 'string', default: 'Europe/London' },
    });
    const [file] = positionals;
    if (file === undefined)
      throw new InputError(['name the register to check: npm run verify -- incidents.xlsx']);
    const wrong = await runVerify(file, values['time-zone'] as string, values.anchor as string | undefined);
    for (const line of wrong) process.stdout.write(`${line}\n`);
    process.stdout.write(
      wrong.length === 0
        ? `${file}: the Log holds, and everything in the register follows from it\n`
        : `${file}: ${wrong.length} thing${wrong.length === 1 ? ' does' : 's do'} not follow from the Log\n`,
    );
    if (wrong.length > 0) process.exitCode = 1;
  },
  async sample(args) {
    const { out } = options(args, { out: { type: 'string' } });
    runSample(needed('out', out));
  },
  async bench(args) {
    const { out } = options(args, { out: { type: 'string' } });
    await runBench(out);
  },
};

type OptionTypes = Record<string, { type: 'string'; default?: string }>;

function parse(args: string[], types: OptionTypes) {
  try {
    return parseArgs({ args, options: types, allowPositionals: true });
  } catch (error) {
    throw new InputError([`${(error as Error).message.split('. ')[0]}.`, USAGE]);
  }
}

function options<T extends OptionTypes>(args: string[], types: T): { [K in keyof T]?: string } {
  const { values, positionals } = parse(args, types);
  if (positionals.length > 0)
    throw new InputError([`"${positionals[0]}" stands alone; what is it for?`, USAGE]);
  return values as { [K in keyof T]?: string };
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new InputError([`--${name} is missing`, USAGE]);
  return value;
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new InputError([name === '' ? 'no command' : `"${name}" is not a command`, USAGE]);
  await command(args);
}

main().catch((error: unknown) => {
  process.exitCode = 2;
  if (!(error instanceof InputError)) {
    // A fault of ours: the message carries codes only (design section 3), and says where to tell us.
    process.stderr.write(`Something went wrong that is our fault, not yours: ${(error as Error).message}\n`);
    if (process.env.SAFE_CHANNELS_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 70;
    return;
  }
  for (const line of error.lines.slice(0, MOST_LINES)) process.stderr.write(`${line}\n`);
  if (error.lines.length > MOST_LINES)
    process.stderr.write(`and ${error.lines.length - MOST_LINES} more like these\n`);
});
