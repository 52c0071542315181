// The commands of README and design section 7. Each prints what it did in plain lines; what a person gave wrongly ends
// it with code 2 and one line a problem, never with a stack trace.
import { parseArgs } from 'node:util';
import { runAudit } from './commands/audit';
import { runBench } from './commands/bench';
import { runBenchDetection } from './commands/bench-detection';
import { runFaults } from './commands/faults';
import { runSample } from './commands/sample';
import { runStart } from './commands/start';
import { runVerify } from './commands/verify';
import { InputError } from './input-error';

const USAGE = `Commands:
  npm start [-- --port N]
  npm run audit -- --school DIR --mail DIR --out DIR [--from DATE] [--to DATE]
  npm run verify -- FILE.xlsx [--anchor HASH] [--time-zone ZONE]
  npm run sample -- --out DIR
  npm run bench [-- --out DIR]
  npm run faults [-- --scene NAME [--calls N-N]] [--kinds NAME,NAME] [--out DIR]
  npm run bench:detection [-- --out DIR] [--data DIR]`;

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
      `${many(summary.messages, 'message')} read, ${many(found, 'finding')}: ${many(summary.incidents, 'incident')}, ${many(summary.contactLog, 'line')} in the contact log${skipped(summary.skipped.length)}. Written to ${given.out}\n`,
    );
  },
  async verify(args) {
    const { values, positionals } = parse(args, {
      anchor: { type: 'string' },
      'time-zone': { type: 'string', default: 'Europe/London' },
    });
    refuseMore(positionals, 1);
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
  async faults(args) {
    const given = options(args, {
      scene: { type: 'string' },
      calls: { type: 'string' },
      kinds: { type: 'string' },
      out: { type: 'string' },
    });
    if (!(await runFaults(given))) process.exitCode = 1;
  },
  async sample(args) {
    const { out } = options(args, { out: { type: 'string' } });
    await runSample(needed('out', out));
  },
  async bench(args) {
    const { out } = options(args, { out: { type: 'string' } });
    await runBench(out);
  },
  async 'bench:detection'(args) {
    const { out, data } = options(args, { out: { type: 'string' }, data: { type: 'string' } });
    await runBenchDetection(out, data);
  },
};

function many(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}

function skipped(count: number): string {
  return count === 0 ? '' : `; ${count.toLocaleString('en-GB')} skipped, named above`;
}

type OptionTypes = Record<string, { type: 'string'; default?: string }>;

/** Node's own words for a wrong option are for programmers. */
const WRONG_OPTION: { [code: string]: string } = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'there is no such option',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'needs a value after it',
};

function parse(args: string[], types: OptionTypes) {
  try {
    const { values, positionals, tokens } = parseArgs({
      args,
      options: types,
      allowPositionals: true,
      tokens: true,
    });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = given.find((name, i) => given.indexOf(name) !== i);
    if (twice !== undefined) throw new InputError([`--${twice}: is there twice`, USAGE]);
    return { values, positionals };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { message, code = '' } = error as NodeJS.ErrnoException;
    const option = /'(-[^' =]*)/.exec(message)?.[1] ?? 'the options';
    throw new InputError([`${option}: ${WRONG_OPTION[code] ?? 'cannot be understood'}`, USAGE]);
  }
}

function options<T extends OptionTypes>(args: string[], types: T): { [K in keyof T]?: string } {
  const { values, positionals } = parse(args, types);
  refuseMore(positionals, 0);
  return values as { [K in keyof T]?: string };
}

function refuseMore(positionals: readonly string[], most: number): void {
  const extra = positionals[most];
  if (extra !== undefined) throw new InputError([`"${extra}" stands alone; what is it for?`, USAGE]);
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new InputError([`--${name} is missing`, USAGE]);
  return value;
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  if (['help', '--help', '-h'].includes(name) || args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
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
