import * as v from 'valibot';

/**
 * What the add-on's cards need to know, made by the service for one reader's class: no name, no birth date. People are
 * numbers; addresses and names are the first twelve hex digits of SHA-256 over salt and the compared form
 * (`people/address`, `people/names`), so that the cache holds no list of addresses.
 */
export const snapshotSchema = v.strictObject({
  /** When it was made, ISO 8601. */
  madeAt: v.string(),
  salt: v.string(),
  /** The reader's own number in `people`; null when the reader is on no register. */
  reader: v.nullable(v.number()),
  school: v.strictObject({
    name: v.string(),
    domains: v.array(v.string()),
    pupilDomains: v.array(v.string()),
    timeZone: v.string(),
    hours: v.record(v.string(), v.tuple([v.string(), v.string()])),
    terms: v.array(
      v.strictObject({
        name: v.string(),
        from: v.string(),
        to: v.string(),
        holidays: v.array(v.tuple([v.string(), v.string()])),
      }),
    ),
    trustedAuthserv: v.array(v.string()),
    outOfHoursInterrupt: v.boolean(),
  }),
  /** By number: `flags` are the letters of `people/snapshot` (pupil, ex-pupil under 18, staff ...), `class` an index into `classes` or -1, `children` numbers. */
  people: v.array(v.strictObject({ flags: v.string(), class: v.number(), children: v.array(v.number()) })),
  classes: v.array(v.string()),
  /** Digest to whose address it is: `s12` for the school address of number 12, `p3,4` for a personal address of 3 and 4. */
  addresses: v.record(v.string(), v.pipe(v.string(), v.regex(/^[sp]\d+(,\d+)*$/))),
  /** Digest of a name's key to numbers. */
  names: v.record(v.string(), v.array(v.number())),
  /** Digest of what a name is filed under to numbers, each with a sign of what of the name it is (`people/snapshot`). */
  lookalikes: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/^\d+[mpd]?( \d+[mpd]?)*$/)))),
  /** Digests of the school's group addresses. */
  groups: v.array(v.string()),
  /** Approvals as they stand today: person, digest of the address (empty: any), state, last day or null. */
  approvals: v.array(
    v.strictObject({
      person: v.number(),
      address: v.string(),
      state: v.string(),
      until: v.nullable(v.string()),
    }),
  ),
  /** Whether the DSL desk has somebody in post today. */
  deskOpen: v.boolean(),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
