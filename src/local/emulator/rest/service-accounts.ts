// The service accounts of the tenant's Cloud project, and who may have something signed in their name.
import type { World } from '../world';

/**
 * Makes a service account known; again with other creators: replaces them. What it may do in the tenant is in
 * `world.delegations`.
 * @param tokenCreators addresses of those who hold the role Service Account Token Creator on it
 */
export function addServiceAccount(world: World, email: string, tokenCreators: string[]): void {
  world.serviceAccounts.set(
    email,
    tokenCreators.map((address) => address.toLowerCase()),
  );
}

export function isServiceAccount(world: World, email: string): boolean {
  return world.serviceAccounts.has(email);
}

/** True when the person may call `signJwt` for the service account. */
export function mayCreateTokens(world: World, email: string, person: string): boolean {
  return world.serviceAccounts.get(email)?.includes(person.toLowerCase()) ?? false;
}
