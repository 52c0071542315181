import { CallMeter } from '../../src/local/emulator/meter';
import type { TriggerRun } from '../../src/local/emulator/tenant';
import { costSince, meterNow, triggerLines } from '../../src/local/workbench/happening';
import { textOfHtml } from '../../src/local/workbench/mail/html-text';
import { momentInWords, shortMoment, spanInWords, stepFrom } from '../../src/local/workbench/times';

const ZONE = 'Europe/London';
const MORNING = Date.UTC(2026, 10, 24, 8, 30);

function fired(handler: string, value: unknown, error: string | null = null): TriggerRun {
  const why = error === null ? null : { name: 'Exception', message: error, stack: '' };
  return {
    trigger: 't',
    script: 'service',
    handler,
    user: 'role@school.example',
    due: 0,
    started: 0,
    result: { value, error: why } as TriggerRun['result'],
    error: why,
  };
}

const sweep = (read: number, findings: number) =>
  fired('sweep', { read, findings: Array(findings).fill({}), late: 0, failed: [] });

describe('what triggers did, in words', () => {
  it('counts sweeps together and says what they read and found', () => {
    expect(triggerLines([sweep(0, 0), sweep(3, 1), sweep(7, 1)])).toEqual([
      'The service’s sweep ran 3 times: it read 10 new messages; the rules had something to say twice',
    ]);
  });

  it('says plainly that there was nothing', () => {
    expect(triggerLines([sweep(0, 0)])).toEqual(['The service’s sweep ran once: it found no new mail']);
    expect(triggerLines([])).toEqual([]);
  });

  it('names a run that failed and why', () => {
    expect(triggerLines([fired('digest', 3), fired('sweep', null, 'quota')])).toEqual([
      'The daily digest went to 3 people',
      'service sweep: once it ended with “quota”',
    ]);
  });

  it('says that a service that is down for the add-on still has its own clock', () => {
    expect(triggerLines([sweep(0, 0)], true)).toEqual([
      'The service’s sweep ran once: it found no new mail',
      'The service is down for the add-on only: its own clock goes on',
    ]);
    expect(triggerLines([], true)).toEqual([]);
  });

  it('counts runs it has no words for by their name', () => {
    expect(triggerLines([fired('canary', null), fired('canary', null)])).toEqual([
      'service canary ran twice',
    ]);
  });
});

describe('what an action cost', () => {
  const call = (name: string, execution: number) => ({
    name,
    execution,
    at: 0,
    latency: 10,
    units: 2,
    mailbox: null,
    outcome: 'ok' as const,
  });

  it('is told though the meter no longer keeps a record of every call', () => {
    const meter = new CallMeter(() => 0, 1, 5);
    meter.record(call('gmail.messages.get', 1));
    const before = meterNow(meter);
    for (let i = 0; i < 100; i++) meter.record(call('gmail.messages.get', 2));
    meter.record(call('sheets.values.get', 2));
    expect(costSince(meter, before, null, 0)).toEqual({
      calls: { 'gmail.messages.get': 100, 'sheets.values.get': 1 },
      units: 202,
      latency: 1010,
      ofAddOn: null,
      took: 0,
    });
  });
});

describe('times', () => {
  it('reach tomorrow at seven by the school’s clock, over the change of clocks too', () => {
    expect(stepFrom(MORNING, 'tomorrow', ZONE)).toBe(Date.UTC(2026, 10, 25, 7, 0));
    const summersLastDay = Date.UTC(2026, 9, 24, 12);
    expect(stepFrom(summersLastDay, 'tomorrow', ZONE)).toBe(Date.UTC(2026, 9, 25, 7, 0));
    expect(stepFrom(Date.UTC(2026, 5, 30, 23, 30), 'tomorrow', ZONE)).toBe(Date.UTC(2026, 6, 2, 6, 0));
  });

  it('are written as in Britain', () => {
    expect(momentInWords(MORNING, ZONE)).toBe('Tuesday 24 November 2026, 08:30');
    expect(shortMoment(MORNING - 3_600_000, MORNING, ZONE)).toBe('07:30');
    expect(shortMoment(Date.UTC(2026, 8, 4), MORNING, ZONE)).toBe('4 Sept');
    expect(shortMoment(Date.UTC(2025, 8, 4), MORNING, ZONE)).toBe('4 Sept 2025');
    expect([400, 12_300, 200_000, 120_000].map(spanInWords)).toEqual([
      '0.4 s',
      '12 s',
      '3 min 20 s',
      '2 min',
    ]);
  });
});

describe('an HTML body as text', () => {
  it('keeps words and paragraphs, and drops scripts, styles and comments', () => {
    const html =
      '<head><title>t</title></head><style>p{}</style><p>Dear&nbsp;Ms Marlow,</p><p>5 &lt; 6<br>bye</p>' +
      '<script>alert(1)</script><!-- no -->';
    expect(textOfHtml(html).trim()).toBe('Dear Ms Marlow,\n5 < 6\nbye');
  });

  it('writes characters out and leaves what is none as it stands', () => {
    expect(textOfHtml('&#8217; &#x2019; &eacute; &#9999999;')).toBe('’ ’ &eacute; &#9999999;');
  });
});
