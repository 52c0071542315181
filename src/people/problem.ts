/** One thing wrong with what a school gave us, said so that the person who keeps the file can mend it. */
export interface Problem {
  file: string;
  /** As a spreadsheet shows it: the header is row 1. Null when the whole file is meant. */
  row: number | null;
  /** The column's heading, or the key's path in a JSON file. */
  column: string | null;
  what: string;
}

/** The problem in one line: `people.csv, row 14, column date_of_birth: "2013-02-30" is not a date (YYYY-MM-DD)`. */
export function problemLine(problem: Problem): string {
  const row = problem.row === null ? '' : `, row ${problem.row}`;
  const column = problem.column === null ? '' : `, column ${problem.column}`;
  return `${problem.file}${row}${column}: ${problem.what}`;
}
