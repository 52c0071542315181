import { addScript, school, scopes } from './school';

const urlFetchWhitelist = ['https://script.google.com/', 'https://script.googleusercontent.com/'];
const webapp = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };
const people = ['ada@school.example', 'ben@school.example'];

// The service takes a second; the add-on asks it several times at once.
const service = `function doPost(e) { Utilities.sleep(1000); if (e.postData.contents === 'fail') throw new Error('broken');
  return ContentService.createTextOutput('ok') }`;
const addon = `function onHome() { return null }
function ask(e) { const one = { url: e.url, method: 'post', payload: e.payload || 'x', muteHttpExceptions: true };
  return UrlFetchApp.fetchAll(Array(e.times).fill(one)).map((r) => [r.getResponseCode(), r.getContentText()]) }`;

function asking() {
  const { tenant } = school(addon, { scopes: [scopes.execute, scopes.fetch], urlFetchWhitelist });
  addScript(tenant, 'service', service, { webapp });
  const ask = (times: number, as = people[0] as string, payload?: string) => {
    const event = { url: tenant.webAppUrl('service'), times, payload };
    const { value, error } = tenant.run('addon', 'ask', { as, kind: 'addon', event });
    if (error) throw new Error(error.message);
    return value as [number, string][];
  };
  return { tenant, ask };
}

const taken = (answers: [number, string][]) => answers.filter(([, text]) => text === 'ok').length;

describe('a web app run as its deployer', () => {
  test('runs at most 30 times at once; what is over gets a page, with status 200', () => {
    const { ask } = asking();
    const answers = ask(33);
    expect(taken(answers)).toBe(30);
    expect(answers.slice(30)).toEqual(
      Array(3).fill([
        200,
        expect.stringMatching(/^<!DOCTYPE html>.*too many scripts running simultaneously/i),
      ]),
    );
  });

  test('takes more when the others are through', () => {
    const { ask } = asking();
    expect([taken(ask(30)), taken(ask(30))]).toEqual([30, 30]);
  });

  test('counts the requests of several people who ask at the same time together', () => {
    const { tenant, ask } = asking();
    const both = tenant.together(people.map((person) => () => ask(20, person)));
    expect(both.map(taken)).toEqual([20, 10]);
  });

  test('takes as long for many at once as for one', () => {
    const { tenant, ask } = asking();
    const before = tenant.now();
    ask(1);
    const one = tenant.now() - before;
    ask(30);
    expect(tenant.now() - before).toBe(2 * one);
  });

  test('answers its own error by a page with status 200', () => {
    const [answer] = asking().ask(1, people[0], 'fail');
    expect(answer).toEqual([200, expect.stringMatching(/<!DOCTYPE html>.*Error: broken/)]);
  });
});
