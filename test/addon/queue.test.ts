import { queueSections } from '../../src/addon/cards/home-cards';
import type { Queued } from '../../src/wire/answer';

const when = (at: number) => new Date(at).toISOString().slice(11, 16);

const queued = (n: number, urgent: boolean, change: Partial<Queued> = {}): Queued => ({
  number: `I-000${n}`,
  what: 'A pupil wrote',
  about: 'Zara Finch',
  opened: `2026-11-24T0${n}:00:00Z`,
  status: 'new',
  urgent,
  ...change,
});

function shown(...incidents: Queued[]) {
  const sections = queueSections({ incidents, link: '' }, when);
  const widgets = sections.flatMap((section) => section.widgets);
  const boxes = widgets.flatMap((widget) => (widget.is === 'choice' ? widget.items : []));
  return { headers: sections.map(({ header }) => header), boxes: boxes.map(({ text }) => text), widgets };
}

describe('the queue of the DSL team', () => {
  test('has what is urgent first, with a count, and marks it', () => {
    const { headers, boxes } = shown(queued(1, false), queued(2, true), queued(3, true));
    expect(headers[0]).toBe('For the DSL team: 3 new, 2 urgent, listed first');
    expect(boxes).toEqual([
      'Urgent: A pupil wrote: “Zara Finch” (I-0002, 02:00)',
      'Urgent: A pupil wrote: “Zara Finch” (I-0003, 03:00)',
      'A pupil wrote: “Zara Finch” (I-0001, 01:00)',
    ]);
  });

  test('marks nothing as urgent where that tells nothing apart', () => {
    const all = shown(queued(1, true), queued(2, true));
    expect(all.headers[0]).toBe('For the DSL team: 2 new, all urgent');
    expect(all.boxes.join()).not.toContain('Urgent');
    const none = shown(queued(1, false));
    expect(none.headers[0]).toBe('For the DSL team: 1 new');
  });

  test('leaves no urgent one to the register for an older one that is not', () => {
    const calm = Array.from({ length: 25 }, (_, i) =>
      queued(1, false, { number: `I-1${String(i).padStart(3, '0')}` }),
    );
    const { boxes, widgets } = shown(...calm, queued(9, true));
    expect(boxes).toHaveLength(20);
    expect(boxes[0]).toContain('I-0009');
    expect(JSON.stringify(widgets)).toContain('6 more are in the register.');
  });

  test('says of one that is about nobody known what it is', () => {
    expect(shown(queued(1, false, { about: '' })).boxes).toEqual(['A pupil wrote (I-0001, 01:00)']);
  });

  test('does not offer what is taken on to be ticked', () => {
    const { headers, boxes, widgets } = shown(queued(1, true, { status: 'acknowledged' }));
    expect(boxes).toEqual([]);
    expect(headers).toContain('Taken on');
    expect(JSON.stringify(widgets)).toContain('Read and taken on');
  });
});
