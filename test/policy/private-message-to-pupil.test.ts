import { mail, says, sent } from './notation';

const to = (box: string, words: string) => says(box, sent(`from ${box}@upland.example ${words}`));

describe('rule 10, a private message to a pupil', () => {
  test('is a flag when staff write to one pupil and nobody else', () => {
    expect(to('khan', 'to tom@pupils.upland.example')).toEqual(['private-message-to-pupil tom flag']);
    expect(to('khan', 'bcc tom@pupils.upland.example')).toEqual(['private-message-to-pupil tom flag']);
    expect(to('khan', 'to new@pupils.upland.example')).toEqual([
      'private-message-to-pupil - flag (not-on-roster)',
    ]);
  });

  test('is a flag for an ex-pupil under 18, at a personal address too', () => {
    expect(to('khan', 'to zoe.oneill@gmail.com')).toEqual([
      'private-message-to-pupil leaver flag (personal-address)',
    ]);
    expect(to('khan', 'to kate@ward.example')).toEqual([]);
    expect(to('khan', 'to zoe.oneill@gmail.com on 2028-06-15')).toEqual([]);
  });

  test('is not said when anybody is copied in, be it in Bcc', () => {
    for (const line of ['to', 'cc', 'bcc']) {
      expect(to('khan', `to tom@pupils.upland.example ${line} evans@upland.example`)).toEqual([]);
    }
    expect(to('khan', 'to tom@pupils.upland.example, owen@pupils.upland.example')).toEqual([]);
  });

  test('counts the same address twice as one recipient', () => {
    expect(to('khan', 'to tom@pupils.upland.example cc TOM@pupils.upland.example')).toHaveLength(1);
  });

  test("is not said of the owner's own child", () => {
    expect(to('evans', 'to owen@pupils.upland.example')).toEqual([]);
    expect(to('evans', 'to tom@pupils.upland.example')).toHaveLength(1);
  });

  test('holds for a service account, not for a governor, a parent group or a pupil', () => {
    expect(to('office', 'to tom@pupils.upland.example')).toHaveLength(1);
    expect(to('supply', 'to tom@pupils.upland.example')).toEqual([
      'private-message-to-pupil tom flag (owner-not-on-roster)',
    ]);
    for (const box of ['grace', 'pta', 't.smith'])
      expect(to(box, 'to owen@pupils.upland.example')).toEqual([]);
  });

  test('holds at a family address only when it is written to the pupil', () => {
    expect(to('khan', 'to smiths@family.example')).toEqual([]);
    expect(to('khan', 'to Helen Smith <smiths@family.example>')).toEqual([]);
    expect(to('khan', 'to Tom Smith <smiths@family.example>')).toEqual([
      'private-message-to-pupil tom flag (personal-address shared-address)',
    ]);
  });

  test('is said in the mailbox of who sent it only', () => {
    expect(says('khan', mail('from evans@upland.example to tom@pupils.upland.example'))).toEqual([]);
  });
});
