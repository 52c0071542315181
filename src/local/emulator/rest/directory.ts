// Directory v1: users, groups and members as an admin sees them, and the users' public view for anybody else
// (platform-facts 6.1).
import { createHash } from 'node:crypto';
import type { Group, JsonAnswer, RestCallContext, RestRoute, User, World } from '../world';
import { findUser, scope } from './auth';
import { forbidden, GoogleError, invalidArgument, jsonAnswer, NotEmulated, notFound } from './errors';
import { LATENCY } from './latency';
import { allowParameters, makePageToken, pageSize, pageToken, parameter, readPageToken } from './parameters';

const HOST = 'admin.googleapis.com/admin/directory/v1';

function callerOf(call: RestCallContext): User | null {
  return call.token?.user ? (call.world.users.get(call.token.user) ?? null) : null;
}

function notAuthorized(): GoogleError {
  return forbidden('Not Authorized to access this resource/api');
}

function requireAdmin(call: RestCallContext): void {
  if (!callerOf(call)?.isAdmin) throw notAuthorized();
}

/** True when the call asks for the public view, which any user of the tenant may have; else it takes an admin. */
function isPublicView(call: RestCallContext): boolean {
  const view = parameter(call, 'viewType') ?? 'admin_view';
  if (view !== 'admin_view' && view !== 'domain_public') throw invalidArgument('Invalid Input: viewType');
  if (view === 'admin_view') requireAdmin(call);
  if (!callerOf(call)) throw notAuthorized();
  return view === 'domain_public';
}

/** Which addresses the call is about: those of one domain, or (null) all of the customer's. */
function domainOf(call: RestCallContext): string | null {
  const customer = parameter(call, 'customer');
  const domain = parameter(call, 'domain')?.toLowerCase() ?? null;
  if (customer === null && domain === null)
    throw new GoogleError({ status: 400, message: 'Bad Request', reason: 'badRequest' });
  if (customer !== null && customer !== 'my_customer')
    throw new NotEmulated(`directory ?customer=${customer}`);
  if (domain !== null && !call.world.domains.includes(domain)) throw notFound('Domain not found.');
  return domain;
}

/** A number of 21 digits that stays the same for an address. */
function idOf(address: string): string {
  const digest = createHash('sha256').update(address.toLowerCase()).digest('hex');
  return `1${(BigInt(`0x${digest}`) % 10n ** 20n).toString().padStart(20, '0')}`;
}

/** The tenant holds no names beside the address: `a.khan@` reads as A Khan. */
function nameOf(user: User): { givenName: string; familyName: string; fullName: string } {
  const words = (user.primaryEmail.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]?.toUpperCase() + word.slice(1));
  const familyName = words.length > 1 ? (words.at(-1) ?? '') : '';
  const givenName = (words.length > 1 ? words.slice(0, -1) : words).join(' ');
  return { givenName, familyName, fullName: [givenName, familyName].filter(Boolean).join(' ') };
}

function toUser(user: User, publicView: boolean): object {
  // What else the public view shows is not reliable: taken as nothing.
  if (publicView) return { primaryEmail: user.primaryEmail, name: nameOf(user) };
  return {
    kind: 'admin#directory#user',
    id: idOf(user.primaryEmail),
    primaryEmail: user.primaryEmail,
    name: nameOf(user),
    isAdmin: user.isAdmin,
    suspended: user.suspended,
    orgUnitPath: user.orgUnitPath,
    isMailboxSetup: user.mailbox,
    ...(user.aliases.length > 0 ? { aliases: user.aliases } : {}),
  };
}

/** `orgUnitPath='/a'` (that unit and those below it) and `isSuspended=true`, joined by blanks. */
function userQuery(text: string): (user: User) => boolean {
  const tests: ((user: User) => boolean)[] = [];
  const rest = text.replace(
    /(?:orgUnitPath='([^']*)'|isSuspended=(true|false))(?=\s|$)/g,
    (_, path, suspended) => {
      if (path === undefined) tests.push((user) => user.suspended === (suspended === 'true'));
      else
        tests.push(
          (user) => user.orgUnitPath === path || user.orgUnitPath.startsWith(path === '/' ? '/' : `${path}/`),
        );
      return '';
    },
  );
  if (rest.trim() !== '') throw new NotEmulated(`directory.users.list ?query=${rest.trim()}`);
  return (user) => tests.every((test) => test(user));
}

/** One page of `items`, which are in order of `key`. */
function page<T>(
  call: RestCallContext,
  items: T[],
  key: (item: T) => string,
  max: number,
): { items: T[]; next: object } {
  const size = pageSize(call, 'maxResults', Math.min(100, max), max);
  const token = pageToken(call);
  const after = token === null ? '' : (readPageToken(token, 1)[0] ?? '');
  const left = items.filter((item) => key(item) > after);
  const shown = left.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown,
    next: left.length > size && last !== undefined ? { nextPageToken: makePageToken([key(last)]) } : {},
  };
}

function byAddress<T>(items: Iterable<T>, address: (item: T) => string): T[] {
  return [...items].sort((a, b) => (address(a) < address(b) ? -1 : 1));
}

function inDomain(address: string, domain: string | null): boolean {
  return domain === null || address.toLowerCase().endsWith(`@${domain}`);
}

function listUsers(call: RestCallContext): JsonAnswer {
  const name = 'directory.users.list';
  allowParameters(call, name, [
    'customer',
    'domain',
    'maxResults',
    'pageToken',
    'projection',
    'query',
    'viewType',
    'orderBy',
  ]);
  const publicView = isPublicView(call);
  const domain = domainOf(call);
  const query = parameter(call, 'query');
  // The fields it could ask about are not in the public view.
  if (publicView && query !== null) throw notAuthorized();
  const orderBy = parameter(call, 'orderBy') ?? 'email';
  if (orderBy !== 'email') throw new NotEmulated(`${name} ?orderBy=${orderBy}`);
  checkProjection(call, name);
  const wanted = userQuery(query ?? '');
  const users = byAddress(call.world.users.values(), (user) => user.primaryEmail).filter(
    (user) => inDomain(user.primaryEmail, domain) && wanted(user) && !(publicView && user.suspended),
  );
  const { items, next } = page(call, users, (user) => user.primaryEmail, 500);
  return jsonAnswer({
    kind: 'admin#directory#users',
    ...(items.length > 0 ? { users: items.map((user) => toUser(user, publicView)) } : {}),
    ...next,
  });
}

function checkProjection(call: RestCallContext, name: string): void {
  const projection = parameter(call, 'projection') ?? 'basic';
  if (projection !== 'basic' && projection !== 'full')
    throw new NotEmulated(`${name} ?projection=${projection}`);
}

function getUser(call: RestCallContext): JsonAnswer {
  const name = 'directory.users.get';
  allowParameters(call, name, ['projection', 'viewType']);
  const publicView = isPublicView(call);
  checkProjection(call, name);
  const userKey = call.params.userKey ?? '';
  const user =
    findUser(call.world, userKey) ??
    [...call.world.users.values()].find(({ primaryEmail }) => idOf(primaryEmail) === userKey);
  if (!user || (publicView && user.suspended)) throw notFound('Resource Not Found: userKey');
  return jsonAnswer(toUser(user, publicView));
}

function listGroups(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'directory.groups.list', ['customer', 'domain', 'maxResults', 'pageToken']);
  requireAdmin(call);
  const domain = domainOf(call);
  const groups = byAddress(call.world.groups.values(), (group) => group.email).filter((group) =>
    inDomain(group.email, domain),
  );
  const { items, next } = page(call, groups, (group) => group.email, 200);
  return jsonAnswer({
    kind: 'admin#directory#groups',
    ...(items.length > 0 ? { groups: items.map(toGroup) } : {}),
    ...next,
  });
}

function toGroup(group: Group): object {
  return {
    kind: 'admin#directory#group',
    id: idOf(group.email),
    email: group.email,
    name: group.name,
    directMembersCount: String(group.members.length),
  };
}

function listMembers(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'directory.members.list', ['maxResults', 'pageToken']);
  requireAdmin(call);
  const group = call.world.groups.get((call.params.groupKey ?? '').toLowerCase());
  if (!group) throw notFound('Resource Not Found: groupKey');
  const { items, next } = page(
    call,
    byAddress(group.members, (m) => m),
    (m) => m,
    200,
  );
  return jsonAnswer({
    kind: 'admin#directory#members',
    ...(items.length > 0 ? { members: items.map((email) => toMember(email, call.world)) } : {}),
    ...next,
  });
}

function toMember(email: string, world: World): object {
  return {
    kind: 'admin#directory#member',
    id: idOf(email),
    email,
    role: 'MEMBER',
    type: world.groups.has(email.toLowerCase()) ? 'GROUP' : 'USER',
    status: 'ACTIVE',
  };
}

function route(
  name: string,
  path: string,
  scopes: string[],
  latency: number,
  handle: RestRoute['handle'],
): RestRoute {
  return {
    name,
    method: 'GET',
    path: `${HOST}/${path}`,
    scopes: scopes.map(scope),
    units: 0,
    latency,
    handle,
  };
}

const { list: LIST, get: GET } = LATENCY.directory;
const USERS = ['admin.directory.user', 'admin.directory.user.readonly'];
const GROUPS = ['admin.directory.group', 'admin.directory.group.readonly'];
const MEMBERS = [...GROUPS, 'admin.directory.group.member', 'admin.directory.group.member.readonly'];

export const directoryRoutes: RestRoute[] = [
  route('directory.users.list', 'users', USERS, LIST, listUsers),
  route('directory.users.get', 'users/{userKey}', USERS, GET, getUser),
  route('directory.groups.list', 'groups', GROUPS, LIST, listGroups),
  route('directory.members.list', 'groups/{groupKey}/members', MEMBERS, LIST, listMembers),
];
