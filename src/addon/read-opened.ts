import { GoogleError } from '../google/google-error';
import { type Opened, readOpened } from '../google/opened-message';
import { type Message, readMessage } from '../mail/message';
import type { Context } from './context';
import { isRefusedByGoogle } from './door';
import type { Problem } from './problem';

/** The opened message by its headers, or what kept it from being read. One call of Gmail. */
export function readOpenedMessage(
  context: Context,
  opened: Opened,
): { message: Message; draft: boolean } | { problem: Problem; code: string } {
  try {
    const raw = readOpened(opened);
    const message = readMessage(raw, {
      trustedAuthserv: context.school.trustedAuthserv,
      isGroup: (address) => context.knowledge.roster.identify(address, '', '').kind === 'group',
      isSchoolAddress: (address) => context.knowledge.roster.isSchoolAddress(address),
    });
    return { message, draft: raw.labelIds.includes('DRAFT') };
  } catch (error) {
    return { problem: problemOf(error), code: codeOf(error) };
  }
}

function problemOf(error: unknown): Problem {
  if (isRefusedByGoogle(error)) return 'message-denied';
  if (!(error instanceof GoogleError)) return 'unexpected';
  if (error.passing) return 'google-busy';
  return error.status === 401 || error.status === 403 ? 'message-denied' : 'message-unreadable';
}

/** For IT: codes only, because Google's own words may hold an address (design section 3). */
export function codeOf(error: unknown): string {
  if (error instanceof GoogleError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}
