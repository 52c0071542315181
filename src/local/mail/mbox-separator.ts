import { parseDate } from '../../mail/date';

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const ZONE = '(?:[+-]\\d{4}|[A-Z]{1,5})';

/** `Tue Aug 08 12:36:29 +0000 2023`, with the zone before the year, behind it or absent. */
const ASCTIME = new RegExp(
  `\\s(${DAY}\\s+${MONTH}\\s+\\d{1,2}\\s+${TIME})(?:\\s+(${ZONE}))?\\s+(\\d{4})(?:\\s+(${ZONE}))?\\s*$`,
);
/** `Wed, 08 Sep 2010 17:52:37 +0200`. */
const RFC_5322 = new RegExp(
  `\\s(?:${DAY},?\\s+)?(\\d{1,2}\\s+${MONTH}\\s+\\d{4}\\s+${TIME}(?:\\s+${ZONE})?)\\s*$`,
);
/** Mozilla's `From - `, a daemon's, and Takeout's number, all without a date. */
const DATELESS = /^From (?:-|MAILER-DAEMON|\d+@xxx)\s*$/;
const ONE_WORD = /^From \S+\s*$/;
const TAKEOUT = /^From \d+@xxx(?:\s|$)/;

/** What an mbox separator line says. */
export interface Separator {
  /** Google Takeout's own form, `From 1773664405479613283@xxx …`: its date is when Gmail accepted the message. */
  takeout: boolean;
  /** Epoch milliseconds; null when the line gives none. */
  date: number | null;
}

/**
 * Reads a line that begins "From ". Prose does so too ("From time to time"), so a separator must end in a full
 * date, or be one of the dateless forms that programs write. At the very start of a file one word is enough.
 *
 * @param line without its line end
 * @returns null when the line is no separator
 */
export function parseSeparator(line: string, atFileStart: boolean): Separator | null {
  if (!line.startsWith('From ')) return null;
  const takeout = TAKEOUT.test(line);
  const asc = ASCTIME.exec(line);
  if (asc) return { takeout, date: parseDate(`${asc[1]} ${asc[2] ?? asc[4] ?? '+0000'} ${asc[3]}`) };
  const rfc = RFC_5322.exec(line);
  if (rfc) return { takeout, date: parseDate(rfc[1]!) };
  return DATELESS.test(line) || (atFileStart && ONE_WORD.test(line)) ? { takeout, date: null } : null;
}
