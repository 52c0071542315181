import { ServiceError } from '../errors';
import type { ClockSchedule } from '../schedule';
import { isZone } from '../zones';
import type { Call, Method, ServiceClass } from './service';

/** A clock trigger being built. */
export class TriggerDraft {
  kind: ClockSchedule['kind'] | null = null;
  n = 1;
  hour: number | null = null;
  minute: number | null = null;
  weekday: number | null = null;
  zone: string | null = null;

  constructor(readonly handler: string) {}
}

const draft = (call: Call) => call.self as TriggerDraft;
const minuteSteps = [1, 5, 10, 15, 30];
const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** A builder method with one whole number in a range. */
function setting(
  low: number,
  high: number,
  set: (draft: TriggerDraft, n: number, call: Call) => void,
): Method {
  return {
    takes: [['number']],
    does(call) {
      const n = call.args.number(0);
      if (!Number.isInteger(n) || n < low || n > high) throw new ServiceError(`Invalid argument: ${n}`);
      set(draft(call), n, call);
      return call.handle;
    },
  };
}

function every(draft: TriggerDraft, kind: ClockSchedule['kind'], n: number): void {
  draft.kind = kind;
  draft.n = n;
}

/** Puts the built trigger into the project, under the rules of the script's kind. */
function create(call: Call): unknown {
  const { kernel, execution } = call;
  const { handler, kind, n, hour, minute, weekday, zone } = draft(call);
  if (!kind)
    throw new ServiceError('No recurrence type was chosen; call one of the every or at methods first.');
  if (execution.script.kind === 'addon' && kind === 'minutes') {
    throw new ServiceError('The recurrence interval for an Add-on trigger must be at least one hour.');
  }
  const created = kernel.clock.now();
  const schedule = { kind, n, created, zone: zone ?? execution.manifest.timeZone, hour, minute, weekday };
  return execution.hold(
    'Trigger',
    kernel.triggers.add(execution.script, execution.effectiveUser, handler, schedule),
  );
}

/** `ScriptApp.newTrigger(...)`; triggers of documents, forms and calendars are not emulated. */
export const triggerBuilderClass: ServiceClass = {
  name: 'TriggerBuilder',
  service: 'ScriptApp',
  type: 'Script.TriggerBuilder',
  methods: {
    timeBased: { takes: [[]], does: (call) => call.execution.hold('ClockTriggerBuilder', call.self) },
  },
};

/** `newTrigger(...).timeBased()`: times as Google takes them (platform-facts section 1). */
export const clockTriggerBuilderClass: ServiceClass = {
  name: 'ClockTriggerBuilder',
  service: 'ScriptApp',
  type: 'Script.ClockTriggerBuilder',
  methods: {
    everyMinutes: setting(1, 30, (d, n) => {
      if (!minuteSteps.includes(n)) {
        throw new ServiceError(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      }
      every(d, 'minutes', n);
    }),
    everyHours: setting(1, 8_784, (d, n) => every(d, 'hours', n)),
    everyDays: setting(1, 366, (d, n) => every(d, 'days', n)),
    everyWeeks: setting(1, 52, (d, n) => every(d, 'weeks', n)),
    after: setting(0, Number.MAX_SAFE_INTEGER, (d, ms, call) =>
      every(d, 'once', call.kernel.clock.now() + ms),
    ),
    at: {
      takes: [['date']],
      does(call) {
        every(draft(call), 'once', call.args.date(0).getTime());
        return call.handle;
      },
    },
    atHour: setting(0, 23, (d, n) => {
      d.hour = n;
      if (!d.kind) every(d, 'days', 1);
    }),
    nearMinute: setting(0, 59, (d, n) => {
      d.minute = n;
    }),
    onWeekDay: {
      takes: [['enum:Base.Weekday']],
      does(call) {
        draft(call).weekday = weekdays.indexOf(call.args.enumName(0));
        if (draft(call).kind !== 'weeks') every(draft(call), 'weeks', 1);
        return call.handle;
      },
    },
    inTimezone: {
      takes: [['string']],
      does(call) {
        if (!isZone(call.args.string(0))) throw new ServiceError(`Invalid argument: ${call.args.string(0)}`);
        draft(call).zone = call.args.string(0);
        return call.handle;
      },
    },
    create: { takes: [[]], does: create },
  },
};
