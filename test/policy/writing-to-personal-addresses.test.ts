import { mail, says, saysOfAnswer, school, sent } from './notation';

describe('rule 8, accepting contact from a personal address', () => {
  const asked = mail('from aisha.khan@gmail.com to evans@upland.example', ['Message-ID: <q1@gmail.example>']);
  const reply = (words: string) => sent(`from evans@upland.example ${words} answers <q1@gmail.example>`);

  test('fires when the answer goes to that address', () => {
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com'), [asked])).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
    expect(saysOfAnswer('evans', reply('to ann@home.example bcc AishaKhan@googlemail.com'), [asked])).toEqual(
      ['accepted-personal-contact evans count headteacher'],
    );
  });

  test('fires by References too', () => {
    const answer = sent('from evans@upland.example to aisha.khan@gmail.com', [
      'References: <a@b.example> <q1@gmail.example>',
    ]);
    expect(saysOfAnswer('evans', answer, [asked])).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
  });

  test('does not fire when a school address of that person is among the recipients: that is how to put it right', () => {
    for (const cc of ['khan@upland.example', 'a.khan@upland.example']) {
      expect(saysOfAnswer('evans', reply(`to aisha.khan@gmail.com cc ${cc}`), [asked])).toEqual([
        'to-personal-address khan flag',
      ]);
    }
  });

  test('does not fire when the address is no recipient, or the message answers nothing that was counted', () => {
    expect(saysOfAnswer('evans', reply('to khan@upland.example'), [asked])).toEqual([]);
    expect(saysOfAnswer('evans', sent('from evans@upland.example to aisha.khan@gmail.com'), [asked])).toEqual(
      ['to-personal-address khan flag'],
    );
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com'), [])).toEqual([
      'to-personal-address khan flag',
    ]);
  });

  test('follows a count of rule 4, not a flag', () => {
    const parent = mail('from carol.evans@gmail.com to khan@upland.example', [
      'Message-ID: <q1@gmail.example>',
    ]);
    expect(
      saysOfAnswer(
        'khan',
        sent('from khan@upland.example to carol.evans@gmail.com answers <q1@gmail.example>'),
        [parent],
      ),
    ).toEqual([]);
    const approved = school({ approvals: ['a1,khan,,P24,,,head,2026-11-01,,,'] });
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com'), [asked], approved)).toEqual([
      'to-personal-address khan flag [approved]',
    ]);
  });

  test('carries the approval of the day of the answer, and is a flag when approved', () => {
    const later = school({ approvals: ['a1,khan,,P24,,,head,2026-11-11,,,'] });
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com'), [asked], later)).toEqual([
      'accepted-personal-contact evans count headteacher [retrospective]',
    ]);
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com on 2026-11-11'), [asked], later)).toEqual([
      'accepted-personal-contact evans flag [approved]',
    ]);
  });

  test('holds for staff and service accounts and owners on no register, not for governors, parent groups or pupils', () => {
    const answer = (box: string) =>
      saysOfAnswer(
        box,
        sent(`from ${box}@upland.example to aisha.khan@gmail.com answers <q1@gmail.example>`),
        [asked],
      );
    expect(answer('office')).toEqual(['accepted-personal-contact office count headteacher']);
    expect(answer('supply')).toEqual(['accepted-personal-contact - count headteacher (owner-not-on-roster)']);
    // The parent group writes to its user's own child's teacher alone: that is rule 12's.
    expect(answer('pta')).toEqual([expect.stringMatching(/^governance-personal-matter pta/)]);
    for (const box of ['grace', 't.smith', 'vera']) expect(answer(box)).toEqual([]);
  });

  test('of the Headteacher goes to the chair', () => {
    expect(
      saysOfAnswer(
        'head',
        sent('from head@upland.example to aisha.khan@gmail.com answers <q1@gmail.example>'),
        [asked],
      ),
    ).toEqual(['accepted-personal-contact head count chair']);
  });

  test('still follows when the colleague has left, or become a parent, since', () => {
    const early = mail('from peter.novak@gmail.com to evans@upland.example on 2026-07-30', [
      'Message-ID: <q1@gmail.example>',
    ]);
    expect(saysOfAnswer('evans', reply('to peter.novak@gmail.com on 2026-08-03'), [early])).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
    const parent = school({
      people: ['khan,Aisha Khan,,staff;parent@2026-11-11..,khan@upland.example,,aisha.khan@gmail.com,,,,,'],
    });
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com on 2026-11-12'), [asked], parent)).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
  });

  test('is one finding, of the first such address among the recipients', () => {
    const second = mail('from dylan@price.example to evans@upland.example', [
      'Message-ID: <q2@price.example>',
    ]);
    const declined = school({ approvals: ['a1,dsl,,P21,,,,,2026-11-01,,'] });
    const seen = (to: string) => {
      const answer = sent(`from evans@upland.example ${to}`, [
        'References: <q1@gmail.example> <q2@price.example>',
      ]);
      return saysOfAnswer('evans', answer, [asked, second], declined);
    };
    // The approval tells whose address it is.
    expect(seen('to dylan@price.example, aisha.khan@gmail.com')).toEqual([
      'accepted-personal-contact evans count headteacher [declined]',
    ]);
    expect(seen('to aisha.khan@gmail.com cc dylan@price.example')).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
    expect(seen('to dylan@upland.example, dylan@price.example, aisha.khan@gmail.com')).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
  });

  test('keeps rule 9 silent, for others among the recipients too', () => {
    expect(saysOfAnswer('evans', reply('to aisha.khan@gmail.com cc dylan@price.example'), [asked])).toEqual([
      'accepted-personal-contact evans count headteacher',
    ]);
  });
});

describe('rule 9, writing to a personal address of staff', () => {
  test("is a flag, for a colleague's and for the own address", () => {
    expect(says('evans', sent('from evans@upland.example to aisha.khan@gmail.com'))).toEqual([
      'to-personal-address khan flag',
    ]);
    expect(says('khan', sent('from khan@upland.example to aisha.khan@gmail.com'))).toEqual([
      'to-personal-address khan flag',
    ]);
    expect(says('khan', sent('from khan@upland.example to a@b.example bcc dylan@price.example'))).toEqual([
      'to-personal-address dsl flag',
    ]);
  });

  test('is one finding a person', () => {
    const two = sent(
      'from evans@upland.example to aisha.khan@gmail.com, dylan@price.example cc AISHAKHAN@gmail.com',
    );
    expect(says('evans', two)).toEqual(['to-personal-address khan flag', 'to-personal-address dsl flag']);
  });

  test('leaves out who is also a parent, governors, parents and those who have left', () => {
    for (const to of [
      'carol.evans@gmail.com',
      'grace@hall.example',
      'helen.smith@gmail.com',
      'peter.novak@gmail.com',
    ]) {
      expect(says('khan', sent(`from khan@upland.example to ${to}`))).toEqual([]);
    }
  });

  test('holds for staff alone: not for a service account, a governor, a parent group', () => {
    for (const box of ['office', 'grace', 'pta']) {
      const found = says(box, sent(`from ${box}@upland.example to aisha.khan@gmail.com`));
      expect(found.filter((line) => line.startsWith('to-personal-address'))).toEqual([]);
    }
    expect(says('supply', sent('from supply@upland.example to aisha.khan@gmail.com'))).toEqual([
      'to-personal-address khan flag (owner-not-on-roster)',
    ]);
  });

  test('shows the approval', () => {
    const approved = school({ approvals: ['a1,khan,,P24,,,head,2026-11-01,,,'] });
    expect(says('evans', sent('from evans@upland.example to aisha.khan@gmail.com'), approved)).toEqual([
      'to-personal-address khan flag [approved]',
    ]);
  });
});
