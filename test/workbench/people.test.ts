import { type Account, groupsFound } from '../../src/local/workbench/people';

const account = (name: string, roles: string): Account => ({
  name,
  roles,
  address: `${name.toLowerCase().replace(' ', '.')}@hillside.example`,
  messages: 1,
  unread: 0,
});
const GROUPS = [
  { title: 'Governors', accounts: [account('Grace Hall', 'governor')] },
  { title: 'Staff', accounts: [account('Tess Marlow', 'staff, class 5B'), account('Ray Quill', 'staff')] },
];
const found = (search: string) =>
  groupsFound(GROUPS, search).flatMap(({ accounts }) => accounts.map(({ name }) => name));

describe('finding a person', () => {
  it.each([
    ['', ['Grace Hall', 'Tess Marlow', 'Ray Quill']],
    ['  STAFF ', ['Tess Marlow', 'Ray Quill']],
    ['5b marl', ['Tess Marlow']],
    ['ray.quill@', ['Ray Quill']],
    ['grace staff', []],
  ])('looks for each word of “%s” in name, address and roles', (search, names) => {
    expect(found(search)).toEqual(names);
  });

  it('leaves out groups in which nobody is found', () => {
    expect(groupsFound(GROUPS, 'grace').map(({ title }) => title)).toEqual(['Governors']);
  });
});
