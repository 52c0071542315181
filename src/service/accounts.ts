import { listUsers } from '../google/directory';
import type { Day } from '../people/day';
import { isPupil } from '../people/person';
import type { Register } from '../policy/judgement';
import type { Installation } from './settings';

/** An account the school covers, and why it is not read when it is not. */
export interface Account {
  address: string;
  /** Empty when it is to be read. */
  whyNot: '' | 'suspended' | 'excluded';
}

/**
 * The accounts to read: those the installation names, else every account of the Directory that is not a pupil's.
 * What the school excluded is enforced here (law.md G5).
 *
 * @throws GoogleError
 */
export function coveredAccounts(installation: Installation, register: Register, today: Day): Account[] {
  const excluded = new Set(register.school.settings.excluded.map((address) => register.roster.key(address)));
  const account = (address: string, suspended: boolean): Account => ({
    address,
    whyNot: excluded.has(register.roster.key(address)) ? 'excluded' : suspended ? 'suspended' : '',
  });
  if (installation.accounts !== null) return installation.accounts.map((address) => account(address, false));
  return listUsers(ScriptApp.getOAuthToken())
    .filter(({ primaryEmail }) => !isPupilAccount(register, primaryEmail, today))
    .map(({ primaryEmail, suspended }) => account(primaryEmail.toLowerCase(), suspended));
}

function isPupilAccount(register: Register, address: string, today: Day): boolean {
  const identity = register.roster.identify(address, '', today);
  return (
    identity.kind === 'unlisted-pupil' || (identity.kind === 'school' && isPupil(identity.person, today))
  );
}
