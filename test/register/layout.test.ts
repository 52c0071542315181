import { PEOPLE_COLUMNS } from '../../src/people/read-people';
import { APPROVAL_COLUMNS } from '../../src/policy/approvals';
import { RULES } from '../../src/policy/finding';
import { REASONS } from '../../src/policy/reasons';
import { REASON_WORDS, RULE_WORDS, reasonInWords } from '../../src/policy/words';
import { WORKBOOKS, type WorkbookName } from '../../src/register/layout';
import { skeleton } from '../../src/register/plan';
import { LAYOUTS, tabOf } from '../../src/register/workbooks';

const allTabs = WORKBOOKS.flatMap((name) => LAYOUTS[name].tabs.map((tab) => ({ name, tab })));

test('every tab of design section 6 and of the chair’s workbook is there, in its order, then the Log and the hidden Index', () => {
  const design: Record<WorkbookName, string> = {
    incidents:
      'Dashboard, Incidents, People on incidents, Chronology, Actions, Contact log, Phrases, Log, Index',
    'staff-concerns': 'Concerns, Patterns, Actions, Log, Index',
    registers: 'Approvals, Sites, Consents, Declarations, Acknowledgements, Log, Index',
    roster: 'People, Classes, Desks, Groups, Log, Index',
    system: 'Health, Coverage, Settings, Runs, Log, Index',
    'chair-concerns': 'Concerns, Patterns, Actions, Log, Index',
  };
  for (const name of WORKBOOKS)
    expect(LAYOUTS[name].tabs.map((tab) => tab.title).join(', ')).toBe(design[name]);
  for (const { tab } of allTabs) {
    expect([tab.title, tab.hidden]).toEqual([tab.title, tab.title === 'Index']);
    expect([tab.title, tab.protected]).toEqual([tab.title, tab.title === 'Index' || tab.title === 'Log']);
  }
});

test('no two tabs of a workbook share a sheet id, and no two columns a key or a heading', () => {
  for (const name of WORKBOOKS) {
    const ids = LAYOUTS[name].tabs.map((tab) => tab.sheetId);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const { tab } of allTabs) {
    for (const values of [tab.columns.map((c) => c.key), tab.columns.map((c) => c.heading)]) {
      expect(new Set(values).size).toBe(values.length);
    }
  }
});

test('every drop-down has choices, and a colour stands for a choice only', () => {
  for (const { tab } of allTabs) {
    for (const column of tab.columns) {
      expect([column.key, column.kind === 'choice']).toEqual([column.key, (column.choices ?? []).length > 0]);
      for (const value of Object.keys(column.colours ?? {})) expect(column.choices).toContain(value);
    }
  }
});

test('the tabs that mirror a CSV file have its columns in its order', () => {
  expect(tabOf('roster', 'People').columns.map((c) => c.key)).toEqual([...PEOPLE_COLUMNS]);
  expect(tabOf('registers', 'Approvals').columns.map((c) => c.key)).toEqual([...APPROVAL_COLUMNS]);
});

test('IT may open the system workbook and no other, and nobody but the Headteacher the staff concerns', () => {
  expect(WORKBOOKS.filter((name) => LAYOUTS[name].readers.includes('it'))).toEqual(['system']);
  expect(LAYOUTS['staff-concerns'].readers).toEqual(['headteacher']);
  expect(LAYOUTS['chair-concerns'].readers).toEqual(['chair']);
});

test('the Dashboard’s formulas count the columns they speak of', () => {
  const [all, week] = tabOf('incidents', 'Dashboard').fixed[0]!.slice(1) as { value: string }[];
  expect(all!.value).toBe(`=COUNTIF('Incidents'!$B:$B,"new")`);
  expect(week!.value).toBe(`=COUNTIFS('Incidents'!$B:$B,"new",'Incidents'!$E:$E,">="&(TODAY()-6))`);
});

test('a new workbook is its headings, the layout’s rows and an empty head, each tab in one block', () => {
  const { writes, head } = skeleton('incidents');
  expect(writes.map((write) => [write.tab, write.startRow, write.rows.length])).toEqual(
    expect.arrayContaining([
      ['Dashboard', 1, 11],
      ['Incidents', 1, 1],
      ['Log', 1, 1],
      ['Index', 1, 1],
    ]),
  );
  expect(writes).toHaveLength(9);
  expect(head).toMatchObject({ seq: 0, rows: { Dashboard: 11, Log: 1 }, grid: { Log: 200 } });
});

test('every rule and every reason has words, none of which speaks of a breach', () => {
  const words = [...RULES.map((rule) => RULE_WORDS[rule]), ...REASONS.map((reason) => REASON_WORDS[reason])];
  for (const each of words) expect(each).toMatch(/\w/);
  expect(words.join(' ')).not.toMatch(/breach|offence|guilty|violat/i);
  expect(reasonInWords('some-later-code')).toBe('some later code');
});
