/** Something in a workbook that does not follow from its Log, or a Log that does not hold. */
export interface Problem {
  tab: string;
  /** As the spreadsheet counts; 0 when it is the whole tab. */
  row: number;
  /** The column's heading; its letter when it has none. */
  column: string;
  /** In words, without what the cell holds. */
  what: string;
}
