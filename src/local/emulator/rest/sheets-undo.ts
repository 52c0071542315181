import type { Row, Sheet } from './workbook';

/**
 * What a call has changed so far, so that it can be taken back: a call on a spreadsheet is applied whole or not at all
 * (platform-facts 11.8). It costs as much as the change, not as much as the sheet.
 */
export class Undo {
  private readonly steps: (() => void)[] = [];
  private readonly kept = new Set<Row>();

  /** Remembers how to take back the change that is about to be made. */
  before(takeBack: () => void): void {
    this.steps.push(takeBack);
  }

  /** Sets one property, remembering what it was. */
  set<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const had = Object.hasOwn(target, key);
    const old = target[key];
    this.before(() => {
      if (had) target[key] = old;
      else delete target[key];
    });
    target[key] = value;
  }

  /** The row to write into: made when it is not there, and remembered as it was before this call. */
  row(sheet: Sheet, index: number): Row {
    const there = sheet.rows[index];
    if (there === undefined) {
      const made: Row = { values: [] };
      const length = sheet.rows.length;
      this.before(() => {
        sheet.rows[index] = undefined;
        sheet.rows.length = length;
      });
      sheet.rows[index] = made;
      this.kept.add(made);
      return made;
    }
    if (!this.kept.has(there)) {
      this.kept.add(there);
      const { values, formats, notes } = there;
      this.before(() => {
        there.values = values;
        if (formats === undefined) delete there.formats;
        else there.formats = formats;
        if (notes === undefined) delete there.notes;
        else there.notes = notes;
      });
      there.values = values.slice();
      if (formats !== undefined) there.formats = formats.slice();
      if (notes !== undefined) there.notes = notes.slice();
    }
    return there;
  }

  /** Takes everything back, newest first. */
  rollBack(): void {
    while (this.steps.length > 0) this.steps.pop()?.();
  }
}
