import { EnumValue, Handle } from '../values';
import type { Call, Method, ServiceClass } from './service';

/** A value as Apps Script's logs show it. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return 'undefined';
  if (value instanceof Handle) return value.className;
  if (value instanceof EnumValue) return value.name;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** printf-like: `%s`, `%d`, `%i`, `%f`, `%j`, `%o` take the next value; what is left over is added at the end. */
function line(values: unknown[]): string {
  const rest = [...values];
  const first = shown(rest.shift() ?? '');
  const filled = first.replace(/%[sdifjoO]/g, (hole) => (rest.length > 0 ? shown(rest.shift()) : hole));
  return [filled, ...rest.map(shown)].join(' ');
}

function write(call: Call, level: string): void {
  call.execution.log.push({ level, at: call.kernel.clock.now(), text: line(call.args.values) });
}

function level(name: string): Method {
  return { takes: 'any', does: (call) => write(call, name) };
}

/** `console`: lines go to the execution's own log, never to this machine's output. */
export const consoleClass: ServiceClass = {
  name: 'console',
  service: 'console',
  type: 'Base.console',
  methods: {
    log: level('log'),
    info: level('info'),
    warn: level('warn'),
    error: level('error'),
    time: {
      takes: [['string']],
      does(call) {
        call.execution.timers.set(call.args.string(0), call.kernel.clock.now());
      },
    },
    timeEnd: {
      takes: [['string']],
      does({ args, execution, kernel }) {
        const name = args.string(0);
        const now = kernel.clock.now();
        const text = `${name}: ${now - (execution.timers.get(name) ?? now)}ms`;
        execution.log.push({ level: 'log', at: now, text });
      },
    },
  },
};

/** `Logger`. */
export const logger: ServiceClass = {
  name: 'Logger',
  service: 'Logger',
  type: 'Base.Logger',
  methods: {
    log: {
      takes: 'any',
      does(call) {
        write(call, 'log');
        call.execution.loggerText.push(line(call.args.values));
        return call.handle;
      },
    },
    getLog: { takes: [[]], does: ({ execution }) => execution.loggerText.map((l) => `${l}\n`).join('') },
    clear: {
      takes: [[]],
      does({ execution }) {
        execution.loggerText = [];
      },
    },
  },
};
