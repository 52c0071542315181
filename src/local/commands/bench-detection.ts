import { join } from 'node:path';
import { makeAwkward } from '../bench/awkward/awkward-school';
import { type MailScore, scoreMail } from '../bench/detection/labelled-mail';
import { type GovernanceFigures, measureGovernance } from '../bench/governance/measure';
import { measureNames, type NameMeasurement } from '../bench/names/measure-names';
import { measureRuleSpeed } from '../bench/rules-speed';
import { inWords } from '../bench/share';
import { measureTriage, type Seen, type TriageFigures } from '../bench/triage/measure-triage';
import { PACKAGES } from '../bench/triage/packages';
import { makeSample } from '../sample/write-sample';
import { writeFiles } from '../write-files';

/**
 * `npm run bench:detection`: how well and how fast the rules do. The sample school's labelled term and mail that is
 * awkward on purpose go through the service's own bundle, beside three ways that schools use today; names, children's
 * words and governors' business are measured on their own cases. Prints tables; the figures and every error go to
 * `detection.json` in the folder `out`.
 *
 * @param data a folder with the shared real mail and names; without it, what needs it is left out, and said
 */
export async function runBenchDetection(out: string | undefined, data: string | undefined): Promise<void> {
  if (data === undefined)
    console.log('No --data: nothing is measured on real mail, and names are those of an invented list.');
  const mail = [
    scoreMail('the sample school’s term', makeSample()),
    scoreMail('mail that is awkward on purpose', makeAwkward()),
  ];
  mail.forEach(printMail);
  const names = measureNames(data === undefined ? null : join(data, 'names'));
  printNames(names);
  const triage = measureTriage(data ?? null, PACKAGES);
  printTriage(triage);
  const governance = measureGovernance(data ?? null);
  printGovernance(governance);
  const speed = measureRuleSpeed();
  console.log('\nHow fast the rules are, on one core');
  console.table(speed);
  if (out !== undefined) {
    const figures = { mail, names, triage, governance, speed };
    await writeFiles(out, { 'detection.json': `${JSON.stringify(figures, null, 2)}\n` });
  }
}

const MOST_LINES = 40;

function printMail({ name, messages, rules, ways, parentsDisturbed, errors }: MailScore): void {
  console.log(`\nRules on ${name}: ${messages} messages (95 % intervals)`);
  console.table(
    Object.fromEntries(
      rules.map(({ rule, right, wrong, missed, otherwise, precision, recall }) => [
        rule,
        { right, wrong, missed, otherwise, precision: inWords(precision), recall: inWords(recall) },
      ]),
    ),
  );
  console.log('Messages to look at, log or count');
  console.table(
    Object.fromEntries(
      ways.map(({ name: way, flagged, precision, recall }) => [
        way,
        { flagged, precision: inWords(precision), recall: inWords(recall) },
      ]),
    ),
  );
  console.log(`Registered parents’ mail with an incident, a line or a count: ${inWords(parentsDisturbed)}`);
  for (const { what, finding, label } of errors.slice(0, MOST_LINES)) {
    const { mailbox, messageId, rule, person, disposition } = (finding ?? label)!;
    console.log(`${what}: ${rule} ${disposition} ${person ?? '-'} in ${mailbox} ${messageId}`);
  }
  if (errors.length > MOST_LINES)
    console.log(`... and ${errors.length - MOST_LINES} more; --out DIR writes them all`);
}

function printNames({ source, schools, thresholds, groups, errors }: NameMeasurement): void {
  console.log(`\nLook-alike names, ${schools} invented schools, names from ${source}`);
  console.table(
    Object.fromEntries(
      thresholds.map(({ threshold, chosen, precision, recall, wrong }) => [
        `${threshold}${chosen ? ' (chosen)' : ''}`,
        { precision: inWords(precision), recall: inWords(recall), 'strangers taken': inWords(wrong) },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      groups.map(({ group, precision, recall }) => [
        group,
        { precision: inWords(precision), recall: inWords(recall) },
      ]),
    ),
  );
  console.log(`${errors.length} errors; --out DIR writes them all`);
}

function printTriage({
  limits,
  lots,
  errors,
  names,
  falseAlarms,
  baselines,
  notMeasured,
}: TriageFigures): void {
  console.log(`\nWhat a child’s words may be about. ${limits}`);
  for (const { lot, byKind, grave, routine } of lots) {
    console.log(`The list of today on the ${lot} messages`);
    const kinds = { 'risk to life, harm and abuse': grave, routine, ...byKind };
    console.table(Object.fromEntries(Object.entries(kinds).map(([kind, seen]) => [kind, seenInWords(seen)])));
  }
  console.log('The same sentences with names of several groups');
  console.table(
    Object.fromEntries(
      Object.entries(names).map(([group, { grave, routine, graveOnRoster, routineOnRoster }]) => [
        group,
        {
          'grave, seen': inWords(grave),
          'routine, seen': inWords(routine),
          'grave, on the roster': inWords(graveOnRoster),
          'routine, on the roster': inWords(routineOnRoster),
        },
      ]),
    ),
  );
  console.log('False alarms on text that is no child’s mail');
  console.table(
    Object.fromEntries(Object.entries(falseAlarms).map(([source, seen]) => [source, seenInWords(seen)])),
  );
  console.log('Lists of words and packages, on the same messages');
  console.table(
    Object.fromEntries(
      Object.entries(baselines).map(([name, { grave, routine, schoolText }]) => [
        name,
        { grave: inWords(grave), routine: inWords(routine), 'school text': inWords(schoolText) },
      ]),
    ),
  );
  for (const what of notMeasured) console.log(what);
  console.log(`${errors.length} errors; --out DIR writes them all`);
}

function seenInWords({ interrupts, seen }: Seen) {
  return { interrupts: inWords(interrupts), seen: inWords(seen) };
}

function printGovernance({ written, errors, real }: GovernanceFigures): void {
  console.log('\nOwn child and private business on written cases');
  console.table(
    written.map(({ rule, cases, positives, negatives, precision, recall }) => ({
      rule,
      cases,
      positives,
      negatives,
      precision: inWords(precision),
      recall: inWords(recall),
    })),
  );
  console.log(`${errors.length} errors; --out DIR writes them all`);
  if (real === null) {
    console.log('The shared business and personal mail is not there: not measured.');
    return;
  }
  console.log(`Private business on real mail. ${real.limits}`);
  console.table({
    'rule 13': rates(real),
    'every outside recipient': rates(real.outsideOnly),
  });
  console.table(Object.fromEntries(Object.entries(real.shown).map(([lot, s]) => [lot, inWords(s)])));
}

function rates({
  precision,
  recall,
  falseAlarms,
}: Pick<NonNullable<GovernanceFigures['real']>, 'precision' | 'recall' | 'falseAlarms'>) {
  return {
    precision: inWords(precision),
    recall: inWords(recall),
    'business mail spoken of': inWords(falseAlarms),
  };
}
