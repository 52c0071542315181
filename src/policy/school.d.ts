import * as v from 'valibot';
import { type Day } from '../people/day';
import { type Person } from '../people/person';
import type { Problem } from '../people/problem';
declare const schoolSchema: v.ObjectSchema<{
    readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, "is empty">]>;
    readonly domains: v.SchemaWithPipe<readonly [v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.TrimAction, v.ToLowerCaseAction, v.RegexAction<string, "is not a mail domain">]>, undefined>, v.MinLengthAction<string[], 1, "names no domain">]>;
    readonly pupilDomains: v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.TrimAction, v.ToLowerCaseAction, v.RegexAction<string, "is not a mail domain">]>, undefined>, readonly []>;
    readonly pupilMail: v.OptionalSchema<v.PicklistSchema<["on", "internal", "off"], undefined>, "on">;
    readonly timeZone: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a time zone such as Europe/London">]>, "Europe/London">;
    readonly hours: v.OptionalSchema<v.RecordSchema<v.PicklistSchema<readonly ["sun", "mon", "tue", "wed", "thu", "fri", "sat"], undefined>, v.TupleSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, "is not a time, written HH:MM">]>, v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, "is not a time, written HH:MM">]>], undefined>, undefined>, {}>;
    readonly terms: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly name: v.StringSchema<undefined>;
        readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a date that exists, written YYYY-MM-DD">]>;
        readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a date that exists, written YYYY-MM-DD">]>;
        readonly holidays: v.OptionalSchema<v.ArraySchema<v.TupleSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a date that exists, written YYYY-MM-DD">]>, v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a date that exists, written YYYY-MM-DD">]>], undefined>, undefined>, readonly []>;
    }, undefined>, undefined>, readonly []>;
    readonly desks: v.OptionalSchema<v.ObjectSchema<{
        readonly dsl: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
        readonly 'deputy-dsl': v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
        readonly headteacher: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
        readonly 'acting-head': v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
            readonly id: v.StringSchema<undefined>;
            readonly from: v.NullishSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a date that exists, written YYYY-MM-DD">]>, v.SchemaWithPipe<readonly [v.LiteralSchema<"", undefined>, v.TransformAction<"", null>]>], undefined>, null>;
            readonly to: v.NullishSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "is not a date that exists, written YYYY-MM-DD">]>, v.SchemaWithPipe<readonly [v.LiteralSchema<"", undefined>, v.TransformAction<"", null>]>], undefined>, null>;
        }, undefined>, undefined>, readonly []>;
        readonly slt: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
        readonly chair: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
        readonly clerk: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
        readonly it: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
    }, undefined>, {}>;
    readonly settings: v.OptionalSchema<v.ObjectSchema<{
        readonly trustedAuthserv: v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.TrimAction, v.ToLowerCaseAction]>, undefined>, readonly ["mx.google.com", "gmr-mx.google.com"]>;
        readonly outOfHoursInterrupt: v.OptionalSchema<v.BooleanSchema<undefined>, false>;
        readonly bodyTriage: v.OptionalSchema<v.BooleanSchema<undefined>, false>;
        readonly patternThreshold: v.OptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>, v.MinValueAction<number, 1, "must be 1 or more">]>, 3>;
        readonly excluded: v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.TrimAction, v.ToLowerCaseAction]>, undefined>, readonly []>;
    }, undefined>, {}>;
}, undefined>;
/** `school.json` (design section 7). */
export type School = v.InferOutput<typeof schoolSchema>;
/** Reads `school.json`; every value that is wrong is named by its path. */
export declare function readSchool(text: string, file?: string): {
    school: School | null;
    problems: Problem[];
};
/** Whether the person is Headteacher or recorded acting head on `day` (design section 5: in post that day). */
export declare function isHead(school: School, person: Person, day: Day): boolean;
/**
 * Whether a moment lies outside school hours: no hours that weekday, before or after them, in a holiday, or outside
 * every term where terms are given.
 *
 * @param day the local day, @param minutes local minutes since midnight
 */
export declare function isOutOfHours(school: School, day: Day, minutes: number): boolean;
export {};
