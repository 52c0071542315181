import { HEAD, OFFICE, SCRIPTS, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

const DIRECTORY = 'https://admin.googleapis.com/admin/directory/v1';
const ALL = 'users?customer=my_customer';

function office(caller: string | null = HEAD) {
  const world = tinyWorld();
  const suspended = world.users.get(OFFICE);
  if (suspended) suspended.suspended = true;
  world.groups.set('staff@hollybank.example', {
    email: 'staff@hollybank.example',
    name: 'All staff',
    members: [TEACHER, 'leaders@hollybank.example', 'coach@clubs.example'],
  });
  world.groups.set('leaders@hollybank.example', {
    email: 'leaders@hollybank.example',
    name: 'Leaders',
    members: [HEAD],
  });
  const token = tokenFor(world, caller, ['admin.directory.user.readonly', 'admin.directory.group.readonly']);
  return { world, get: (path: string) => send(world, 'GET', `${DIRECTORY}/${path}`, token) };
}

const emails = (answer: { json: { users?: { primaryEmail: string }[] } }) =>
  (answer.json.users ?? []).map((u) => u.primaryEmail);

describe('users', () => {
  test('an admin sees every account by address, with unit, suspension and aliases', () => {
    const { get } = office();
    const answer = get(ALL);
    expect(emails(answer)).toEqual([HEAD, TEACHER, OFFICE, SCRIPTS]);
    expect(answer.json.users[0]).toMatchObject({
      isAdmin: true,
      suspended: false,
      orgUnitPath: '/Staff',
      aliases: ['head@hollybank.example'],
      name: { fullName: 'H Adeyemi' },
    });
  });

  test('pages join to the whole', () => {
    const { get } = office();
    const first = get(`${ALL}&maxResults=3`);
    const second = get(`${ALL}&maxResults=3&pageToken=${first.json.nextPageToken}`);
    expect([...emails(first), ...emails(second)]).toEqual(emails(get(ALL)));
    expect(second.json.nextPageToken).toBeUndefined();
    expect(get(`${ALL}&maxResults=501`).status).toBe(400);
  });

  test('a query asks for a unit with those below it, and for suspension', () => {
    const { get } = office();
    const query = (text: string) => get(`${ALL}&query=${encodeURIComponent(text)}`);
    expect(emails(query("orgUnitPath='/Staff'"))).toHaveLength(4);
    expect(emails(query("orgUnitPath='/Staff/Teachers'"))).toEqual([TEACHER]);
    expect(emails(query("orgUnitPath='/'"))).toHaveLength(4);
    expect(emails(query("orgUnitPath='/Sta'"))).toEqual([]);
    expect(emails(query("orgUnitPath='/Staff' isSuspended=true"))).toEqual([OFFICE]);
    expect(() => query('givenName=Mo')).toThrow('not emulated: directory.users.list ?query');
  });

  test('neither customer nor domain is a bad request, a foreign domain is not found', () => {
    const { get } = office();
    expect(get('users').json.error.message).toBe('Bad Request');
    expect(get('users?domain=elsewhere.example').status).toBe(404);
    expect(emails(get('users?domain=hollybank.example'))).toHaveLength(4);
  });

  test('who is no admin is refused without the public view', () => {
    const { get } = office(TEACHER);
    const answer = get(ALL);
    expect(answer.status).toBe(403);
    expect(answer.json.error).toMatchObject({
      message: 'Not Authorized to access this resource/api',
      errors: [{ reason: 'forbidden' }],
    });
    expect(office(null).get(ALL).status).toBe(403);
  });

  test('the public view shows address and name alone, and leaves suspended accounts out', () => {
    const { get } = office(TEACHER);
    const { users } = get(`${ALL}&viewType=domain_public`).json;
    expect(users.map((u: { primaryEmail: string }) => u.primaryEmail)).toEqual([HEAD, TEACHER, SCRIPTS]);
    expect(Object.keys(users[0]).sort()).toEqual(['name', 'primaryEmail']);
    expect(get(`${ALL}&viewType=domain_public&query=isSuspended=true`).status).toBe(403);
  });

  test('fields cut the answer', () => {
    const { get } = office();
    expect(get(`${ALL}&maxResults=1&fields=users(primaryEmail,suspended)`).json).toEqual({
      users: [{ primaryEmail: HEAD, suspended: false }],
    });
    expect(() => get(`${ALL}&fields=users(phones)`)).toThrow('not emulated');
  });

  test('one user is found by address, alias or id', () => {
    const { get } = office();
    const { id } = get(`users/${HEAD}`).json;
    expect(get('users/head@hollybank.example').json.primaryEmail).toBe(HEAD);
    expect(get(`users/${id}`).json.primaryEmail).toBe(HEAD);
    expect(get('users/nobody@hollybank.example').json.error.message).toBe('Resource Not Found: userKey');
  });
});

describe('groups and members', () => {
  test('an admin lists groups, and members with their kind', () => {
    const { get } = office();
    expect(get('groups?customer=my_customer').json.groups).toMatchObject([
      { email: 'leaders@hollybank.example', directMembersCount: '1' },
      { email: 'staff@hollybank.example', name: 'All staff' },
    ]);
    expect(get('groups/staff@hollybank.example/members').json.members).toMatchObject([
      { email: 'coach@clubs.example', type: 'USER' },
      { email: 'leaders@hollybank.example', type: 'GROUP', role: 'MEMBER' },
      { email: TEACHER, type: 'USER' },
    ]);
    expect(get('groups/none@hollybank.example/members').status).toBe(404);
  });

  test('nobody else does, for there is no public view of groups', () => {
    const { get } = office(TEACHER);
    expect(get('groups?customer=my_customer').status).toBe(403);
    expect(get('groups/staff@hollybank.example/members').status).toBe(403);
  });
});
