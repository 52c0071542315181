import { mail, says, school } from './notation';

describe('rule 4, a personal address of staff', () => {
  const KHAN = 'from aisha.khan@gmail.com to evans@upland.example';

  test("fires in another's mailbox and is a count for the Headteacher", () => {
    expect(says('evans', mail(KHAN))).toEqual(['staff-personal-address khan count headteacher']);
    expect(says('evans', mail('from A.ishaKhan+x@googlemail.com to evans@upland.example'))).toEqual([
      'staff-personal-address khan count headteacher',
    ]);
  });

  test('does not fire in the own mailbox', () => {
    expect(says('khan', mail('from aisha.khan@gmail.com to khan@upland.example'))).toEqual([]);
  });

  test('does not fire from a school address', () => {
    expect(says('evans', mail('from khan@upland.example to evans@upland.example'))).toEqual([]);
    expect(says('evans', mail('from a.khan@upland.example to evans@upland.example'))).toEqual([]);
  });

  test("leaves a parent's own address in peace (F1)", () => {
    expect(says('khan', mail('from helen.smith@gmail.com to khan@upland.example'))).toEqual([]);
  });

  test('of somebody who is also a parent is a flag without a desk (F9)', () => {
    expect(says('khan', mail('from carol.evans@gmail.com to khan@upland.example'))).toEqual([
      'staff-personal-address evans flag (also-parent)',
    ]);
  });

  test('holds for everybody whose role implies staff', () => {
    const address = {
      dsl: 'dylan@price.example',
      acting: 'sam.boateng@gmail.com',
      'gov-staff': 'will.hughes@gmail.com',
    };
    for (const [id, from] of Object.entries(address)) {
      const [said] = says('khan', mail(`from ${from} to khan@upland.example on 2026-12-01`));
      expect(said).toBe(`staff-personal-address ${id} count headteacher`);
    }
  });

  test('goes to the chair when it is the Headteacher, or the acting head in post', () => {
    expect(says('khan', mail('from ruth@okafor.example to khan@upland.example'))).toEqual([
      'staff-personal-address head count chair',
    ]);
    expect(says('khan', mail('from sam.boateng@gmail.com to khan@upland.example'))).toEqual([
      'staff-personal-address acting count chair',
    ]);
  });

  test('holds on the days of the role, both ends included', () => {
    const from = 'from peter.novak@gmail.com to khan@upland.example on';
    expect(says('khan', mail(`${from} 2026-07-31`))).toEqual([
      'staff-personal-address old-staff count headteacher',
    ]);
    expect(says('khan', mail(`${from} 2026-08-01`))).toEqual([]);
  });

  test("holds in a governor's, a parent group's and a pupil's mailbox", () => {
    expect(says('grace', mail('from aisha.khan@gmail.com to grace@upland.example'))).toHaveLength(1);
    expect(says('pta', mail('from aisha.khan@gmail.com to pta@upland.example'))).toHaveLength(1);
    expect(
      says('tom@pupils.upland.example', mail('from aisha.khan@gmail.com to tom@pupils.upland.example')),
    ).toHaveLength(1);
  });

  test('an approval of the Headteacher makes it a flag; one of SLT alone does not (F2)', () => {
    const approved = school({ approvals: ['a1,khan,aisha.khan@gmail.com,P24,,,head,2026-11-01,,,'] });
    const half = school({ approvals: ['a1,khan,,P21,,,acting,2026-09-01,,,'] });
    expect(says('evans', mail(KHAN), approved)).toEqual(['staff-personal-address khan flag [approved]']);
    expect(says('evans', mail(KHAN), half)).toEqual([
      'staff-personal-address khan count headteacher [needs-headteacher]',
    ]);
  });
});

describe('rule 5, a personal address of a governor', () => {
  test('is advice, counted for the clerk (F8)', () => {
    expect(says('khan', mail('from grace@hall.example to khan@upland.example'))).toEqual([
      'governor-personal-address gov count clerk',
    ]);
  });

  test('holds for the chair, who is a governor', () => {
    expect(says('khan', mail('from colin@reid.example to khan@upland.example'))).toEqual([
      'governor-personal-address chair count clerk',
    ]);
  });

  test('of a governor who is also a parent is a flag', () => {
    expect(says('khan', mail('from nadia.haddad@gmail.com to khan@upland.example'))).toEqual([
      'governor-personal-address gov-parent flag (also-parent)',
    ]);
  });

  test('of a governor who is staff is rule 4', () => {
    expect(says('khan', mail('from will.hughes@gmail.com to khan@upland.example'))).toEqual([
      'staff-personal-address gov-staff count headteacher',
    ]);
  });

  test('ignores approvals, which P24 gives to staff', () => {
    const approved = school({ approvals: ['a1,gov,,P24,,,head,2026-11-01,,,'] });
    expect(says('khan', mail('from grace@hall.example to khan@upland.example'), approved)).toEqual([
      'governor-personal-address gov count clerk',
    ]);
  });

  test('does not fire in the own mailbox', () => {
    expect(says('grace', mail('from grace@hall.example to grace@upland.example'))).toEqual([]);
  });
});

describe('rule 7, an unknown personal address', () => {
  test('is a flag for a free-mail address on no register', () => {
    expect(says('khan', mail('from stranger@gmail.com to khan@upland.example'))).toEqual([
      'unknown-personal-address - flag',
    ]);
    expect(says('khan', mail('from stranger@talktalk.net to khan@upland.example'))).toEqual([
      'unknown-personal-address - flag',
    ]);
  });

  test("is not said of a company's address, nor of anybody on a register", () => {
    expect(says('khan', mail('from sales@company.example to khan@upland.example'))).toEqual([]);
    expect(says('khan', mail('from helen.smith@gmail.com to khan@upland.example'))).toEqual([]);
    expect(says('khan', mail('from sales@bt.com to khan@upland.example'))).toEqual([]);
  });
});
