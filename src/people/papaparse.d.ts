// What we use of papaparse. Its own type package brings Node's types with it, which a pure folder must not see.
declare module 'papaparse' {
  interface ParseError {
    message: string;
    /** Counted from 0. */
    row?: number;
  }
  const papaparse: {
    parse<T>(text: string, config: { delimiter: string; header: false }): { data: T[]; errors: ParseError[] };
  };
  export default papaparse;
}
