// Who may do what with a file of Drive. Access comes from the file itself and from the folders it lies in; a group
// gives it to all its members.
import type { DriveFile, Token, World } from '../world';
import { findUser, scope } from './auth';

/** True when `user` is the address, or is among those the group of that address reaches. */
function reaches(world: World, address: string, user: string, seen: Set<string> = new Set()): boolean {
  const key = address.toLowerCase();
  if (key === user.toLowerCase()) return true;
  const group = world.groups.get(key);
  if (!group) return findUser(world, key)?.primaryEmail.toLowerCase() === user.toLowerCase();
  if (seen.has(key)) return false;
  seen.add(key);
  return group.members.some((member) => reaches(world, member, user, seen));
}

function isIn(world: World, addresses: string[], user: string): boolean {
  return addresses.some((address) => reaches(world, address, user));
}

/** The folders that a file lies in and that are files of the tenant (not a root), the nearest first. */
export function foldersAbove(world: World, file: DriveFile): DriveFile[] {
  const above: DriveFile[] = [];
  for (let next = [file]; next.length > 0; ) {
    const parents = next.flatMap((f) => f.parents).map((id) => world.files.get(id));
    next = parents.filter((f) => f !== undefined).filter((f) => f !== file && !above.includes(f));
    above.push(...next);
  }
  return above;
}

/** True when the user (primary address) owns or may change the file, by itself or by a folder above it. */
export function mayWrite(world: World, file: DriveFile, user: string): boolean {
  return [file, ...foldersAbove(world, file)].some(
    (f) => reaches(world, f.owner, user) || isIn(world, f.writers, user),
  );
}

/** True when the user (primary address) may open the file. */
export function mayRead(world: World, file: DriveFile, user: string): boolean {
  return (
    mayWrite(world, file, user) ||
    [file, ...foldersAbove(world, file)].some((f) => isIn(world, f.readers, user))
  );
}

export function isOwner(file: DriveFile, user: string): boolean {
  return file.owner.toLowerCase() === user.toLowerCase();
}

/** `capabilities.canShare`: the owner, and those who may write where `writersCanShare` is on. */
export function mayShare(world: World, file: DriveFile, user: string): boolean {
  return isOwner(file, user) || (file.writersCanShare && mayWrite(world, file, user));
}

/**
 * What `drive.file` alone opens: files that the same client made. The tenant has one script per user, so these are
 * the files that the token's user owns.
 */
export function opensByScope(token: Token, file: DriveFile): boolean {
  const wider = ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];
  if (wider.some((name) => token.scopes.includes(scope(name)))) return true;
  return token.user !== null && isOwner(file, token.user);
}

/** The id behind the alias `root`: the user's own My Drive. */
export function rootFolder(user: string): string {
  return `root-${user.toLowerCase()}`;
}
