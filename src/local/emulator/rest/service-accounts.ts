// The service accounts of the tenant's Cloud project, and who may have something signed in their name.
import type { World } from '../world';

const accounts = new WeakMap<World, Map<string, Set<string>>>();

function accountsOf(world: World): Map<string, Set<string>> {
  let ofWorld = accounts.get(world);
  if (!ofWorld) {
    ofWorld = new Map();
    accounts.set(world, ofWorld);
  }
  return ofWorld;
}

/**
 * Makes a service account known; again with other creators: replaces them. What it may do in the tenant is in
 * `world.delegations`.
 * @param tokenCreators addresses of those who hold the role Service Account Token Creator on it
 */
export function addServiceAccount(world: World, email: string, tokenCreators: string[]): void {
  accountsOf(world).set(email, new Set(tokenCreators.map((address) => address.toLowerCase())));
}

export function isServiceAccount(world: World, email: string): boolean {
  return accountsOf(world).has(email);
}

/** True when the person may call `signJwt` for the service account. */
export function mayCreateTokens(world: World, email: string, person: string): boolean {
  return accountsOf(world).get(email)?.has(person.toLowerCase()) ?? false;
}
