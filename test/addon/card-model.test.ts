import fc from 'fast-check';
import type { AuthorKind } from '../../src/addon/author';
import { lacksOf, type MessageView, messageCard } from '../../src/addon/cards/message-card';
import { TIERS } from '../../src/addon/reader';
import { type Finding, RULES } from '../../src/policy/finding';
import { type BuiltRule, TABLE } from '../../src/policy/table';

const when = () => '24 November 2026, 09:00';

test('an old snapshot is said with its date', () => {
  expect(lacksOf({ state: 'old', madeAt: 0 }, when)).toEqual([
    'What this card knows of people is from 24 November 2026, 09:00. Whatever changed since is not in it.',
  ]);
});

const KINDS: AuthorKind[] = [
  'pupil',
  'former-pupil',
  'former-pupil-age-unknown',
  'headteacher',
  'dsl',
  'staff',
  'governor',
  'parent-group',
  'service',
  'volunteer',
  'contractor',
  'parent',
  'past',
  'unlisted-pupil',
  'unlisted-staff',
  'group',
  'unknown',
  'name-only',
];
const authors = fc.record({
  kind: fc.constantFrom(...KINDS),
  atHome: fc.boolean(),
  byName: fc.constant(false),
  className: fc.constantFrom(null, 'SECRET-CLASS'),
  name: fc.string({ unit: 'binary' }),
  address: fc.option(fc.string({ unit: 'binary' })),
});
const rules = RULES.filter((rule): rule is BuiltRule => rule in TABLE);
const findings = fc
  .record({
    mailbox: fc.constant(''),
    messageId: fc.constant(''),
    date: fc.constant(null),
    rule: fc.constantFrom(...rules),
    disposition: fc.constantFrom('flag', 'count', 'incident', 'contact-log'),
    interrupt: fc.boolean(),
    person: fc.constant(null),
    address: fc.constant(''),
    desks: fc.constant([]),
    direction: fc.constant('received'),
    channel: fc.constant('mail'),
    approval: fc.constantFrom('none', 'approved', 'expired', 'asked', 'retrospective'),
    reasons: fc.subarray(['personal-address', 'own-child']),
  })
  .map(
    (some) =>
      ({
        ...some,
        clauses: [...TABLE[some.rule].clauses],
        force: TABLE[some.rule].force,
      }) as unknown as Finding,
  );

const views: fc.Arbitrary<MessageView> = fc.record({
  reader: fc.record({ tier: fc.constantFrom(...TIERS), head: fc.boolean(), dslTeam: fc.boolean() }),
  knows: fc.constantFrom(
    { state: 'fresh' as const },
    { state: 'missing' as const, domains: true },
    { state: 'old' as const, madeAt: 0 },
  ),
  direction: fc.constantFrom('received' as const, 'sent' as const),
  automatic: fc.boolean(),
  subject: fc.string({ unit: 'binary' }),
  authors: fc.array(authors, { maxLength: 200 }),
  findings: fc.array(findings, { maxLength: 200 }),
  why: fc.constant(() => ({
    what: 'A pupil wrote',
    clause: { id: 'P14' as const, sentence: 'It is reported.' },
    force: 'The policy says must',
    desks: 'DSL',
    seen: ['It was seen.'],
    remedy: ['Nothing has to be settled.'],
  })),
  watch: fc.constantFrom(
    'in-post' as const,
    'desk-empty' as const,
    'out-of-hours' as const,
    'unknown' as const,
  ),
  own: fc.constant({ state: 'none' as const }),
  hourly: fc.boolean(),
  notices: fc.constant([]),
});

const said = (view: MessageView) => JSON.stringify(messageCard(view, when));

describe('whatever the message and whoever the reader, the card', () => {
  test('holds no more widgets and sections than Google allows', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { sections } = messageCard(view, when);
        expect(sections.length).toBeLessThan(100);
        expect(sections.flatMap(({ widgets }) => widgets).length).toBeLessThan(100);
        for (const { widgets } of sections) expect(widgets.length).toBeGreaterThan(0);
      }),
    );
  });

  test('names no class to anybody who is not staff, nor the class behind a home address to anybody but the Headteacher', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { tier, head } = view.reader;
        const atSchool = view.authors.slice(0, 5).some(({ atHome }) => !atHome);
        if (tier !== 'staff' || (!head && !atSchool)) expect(said(view)).not.toContain('SECRET-CLASS');
      }),
    );
  });

  test('says 999 whenever a child wrote', () => {
    fc.assert(
      fc.property(views, (view) => {
        const child = view.authors.some(({ kind }) => /pupil/.test(kind));
        if (child && view.direction === 'received') expect(said(view)).toContain('999');
      }),
    );
  });

  test('never says out of hours that somebody is in post', () => {
    fc.assert(
      fc.property(views, (view) => {
        if (view.watch !== 'in-post') expect(said(view)).not.toMatch(/somebody is in post/);
      }),
    );
  });

  test('gives each finding its clause and force, and tells staff alone why, in a section that is closed', () => {
    const view = fc.sample(views, { numRuns: 1, seed: 3 })[0]!;
    for (const tier of TIERS) {
      for (const finding of fc.sample(findings, { numRuns: 20, seed: 4 })) {
        const { sections } = messageCard(
          { ...view, reader: { tier, head: false, dslTeam: false }, findings: [finding] },
          when,
        );
        const why = sections.filter(({ header }) => header === 'Why am I told this?');
        expect(why).toHaveLength(tier === 'staff' ? 1 : 0);
        for (const { closed } of why) expect(closed).toBe(true);
        if (tier === 'staff')
          expect(JSON.stringify(sections)).toContain(
            '"The policy says must","text":"It is reported.","below":"P14"',
          );
      }
    }
  });
});
