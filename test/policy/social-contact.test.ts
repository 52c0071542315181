import type { Message } from '../../src/mail/message';
import { judge } from '../../src/policy/judge';
import type { Register } from '../../src/policy/judgement';
import { readSites, sitesOf } from '../../src/policy/read-sites';
import { mayNameInBody } from '../../src/policy/rules/social-contact';
import { mail, says, school } from './notation';

const SITES = `id,platform,url,account_email,notified_on,closed_on
x,X,https://x.com/UplandPrimary,office@upland.example,2025-09-08,
old,Facebook,https://www.facebook.com/UplandPrimary,office@upland.example,2025-09-08,2026-10-31
`;

const UPLAND = school();
const register: Register = { ...UPLAND, sites: sitesOf(readSites(SITES, UPLAND.roster)) };

/** An authenticated notice of a platform, as the reader of mail gives it to the rules. */
function notice(
  names: string[],
  on = '2026-11-10',
  platform = 'Instagram',
  kind: 'follow' | 'message' = 'follow',
): Message {
  return {
    ...mail(`from ${platform} <no-reply@mail.instagram.com> to khan@upland.example on ${on}`, [
      'List-Unsubscribe: <https://instagram.com/u>',
    ]),
    social: { platform, kind, names },
  };
}

const found = (mailbox: string, message: Message) => says(mailbox, message, register);

describe('a social platform that tells of a child', () => {
  test('is a line in the DSL’s contact log', () => {
    expect(found('khan', notice(['Thomas Smith']))).toEqual(['social-contact tom contact-log dsl (by-name)']);
  });

  test('is what staff should not accept, by the clauses on friends and on private messages', () => {
    expect(judge(register, 'khan@upland.example', notice(['Tom Smith']))).toMatchObject([
      {
        rule: 'social-contact',
        clauses: ['P30', 'P31', 'P46'],
        force: 'should-not',
        interrupt: false,
        address: 'no-reply@mail.instagram.com',
        direction: 'received',
      },
    ]);
  });

  test('is known by every name on the register, however it is written', () => {
    for (const name of ['tom smith', 'TOM SMITH', 'Smith, Thomas', '🦄 Tom Smith 🦄']) {
      expect(found('khan', notice([name]))).toEqual(['social-contact tom contact-log dsl (by-name)']);
    }
  });

  test('who left and is under 18, or may be, counts as well', () => {
    expect(found('khan', notice(["Zoe O'Neill"]))).toEqual([
      'social-contact leaver contact-log dsl (by-name)',
    ]);
    expect(found('khan', notice(['Ravi Patel']))).toEqual([
      'social-contact ageless contact-log dsl (birth-date-unknown by-name)',
    ]);
    expect(found('khan', notice(["Zoe O'Neill"], '2028-06-14'))).toHaveLength(1);
    expect(found('khan', notice(["Zoe O'Neill"], '2028-06-15'))).toEqual([]);
  });

  test('who left and is grown up, or works here now, is nothing', () => {
    expect(found('khan', notice(['Kate Ward']))).toEqual([]);
    expect(found('khan', notice(['Ben Fox']))).toEqual([]);
  });

  test('concerns any adult’s mailbox, and says when it is the child’s own parent', () => {
    for (const box of ['head', 'grace', 'pta', 'vera', 'somebody.new']) {
      expect(found(box, notice(['Tom Smith']))).toHaveLength(1);
    }
    expect(found('evans', notice(['Owen Evans']))).toEqual([
      'social-contact owen contact-log dsl (by-name own-child)',
    ]);
  });

  test('concerns no child’s mailbox', () => {
    for (const box of [
      'sami@pupils.upland.example',
      'new.one@pupils.upland.example',
      'zoe@pupils.upland.example',
    ]) {
      expect(found(box, notice(['Tom Smith']))).toEqual([]);
    }
  });

  test('is a line for each child whom it names, and one however often', () => {
    expect(found('khan', notice(['Tom Smith', 'Sami Haddad', 'Thomas Smith', 'Somebody Else']))).toEqual([
      'social-contact tom contact-log dsl (by-name)',
      'social-contact sami contact-log dsl (by-name)',
    ]);
  });

  test('picks nobody where several have the name, a child among them', () => {
    const ambiguous = ['social-contact - contact-log dsl (ambiguous-name by-name)'];
    expect(found('khan', notice(['Jack Jones']))).toEqual(ambiguous);
    expect(found('khan', notice(['Lily Brown']))).toEqual(ambiguous);
  });

  test('is not about the owner of the mailbox, whom the platform may greet by name', () => {
    expect(found('lbrown', notice(['Lily Brown', 'Tom Smith']))).toEqual([
      'social-contact namesake contact-log dsl (by-name)',
      'social-contact tom contact-log dsl (by-name)',
    ]);
  });
});

describe('a social platform that tells of a parent', () => {
  test('is advice shown to the reader, by the clause on invitations', () => {
    expect(judge(register, 'khan@upland.example', notice(['Helen Smith']))).toMatchObject([
      {
        rule: 'social-contact',
        person: 'helen',
        clauses: ['P10'],
        force: 'advised',
        disposition: 'flag',
        desks: [],
      },
    ]);
  });

  test('who works here or is a governor says which hat counts', () => {
    expect(found('khan', notice(['Carol Evans']))).toEqual([
      'social-contact evans flag (also-parent by-name)',
    ]);
    expect(found('khan', notice(['Nadia Haddad']))).toEqual([
      'social-contact gov-parent flag (also-parent by-name)',
    ]);
  });
});

describe('a social platform that tells of somebody else', () => {
  test('a colleague, a governor, a user name, a stranger or nobody, is nothing', () => {
    for (const names of [
      ['Peter Novak'],
      ['Ruth Okafor'],
      ['Grace Hall'],
      ['xx dragonfly xx'],
      ['tom smith2014'],
      ['Mary Poppins'],
      [],
    ]) {
      expect(found('khan', notice(names))).toEqual([]);
    }
  });
});

describe('the school’s own account on a platform', () => {
  test('may be followed by anybody while it is on the register', () => {
    expect(found('office', notice(['Tom Smith'], '2026-11-10', 'X'))).toEqual([]);
    expect(found('office', notice(['Tom Smith'], '2026-10-31', 'Facebook'))).toEqual([]);
    expect(found('office', notice(['Tom Smith'], '2026-11-01', 'Facebook'))).toHaveLength(1);
  });

  test('excuses neither another platform nor another mailbox', () => {
    expect(found('office', notice(['Tom Smith'], '2026-11-10', 'Instagram'))).toHaveLength(1);
    expect(found('khan', notice(['Tom Smith'], '2026-11-10', 'X'))).toHaveLength(1);
  });
});

test('automatic mail and mail that names nobody yet are left alone; a body is read for the name', () => {
  expect(found('khan', { ...notice(['Tom Smith']), automatic: true })).toEqual([]);
  expect(mayNameInBody(notice([]))).toBe(true);
  expect(mayNameInBody(notice(['Tom Smith']))).toBe(false);
  expect(mayNameInBody({ ...notice([]), content: { ownWords: '', text: '', links: [] } })).toBe(false);
  expect(mayNameInBody(mail('from a@b.example to khan@upland.example'))).toBe(false);
});

test('a notice is followed from its headers to the finding, and a forged one is not', () => {
  const words = 'from Instagram <no-reply@mail.instagram.com> to khan@upland.example';
  const subject = ['Subject: Tom Smith wants to follow you on Instagram'];
  const genuine = mail(`${words} checked dmarc=pass header.from=mail.instagram.com`, subject);
  expect(judge(register, 'khan@upland.example', genuine)).toMatchObject([
    { person: 'tom', channel: 'social' },
  ]);
  const forged = mail(`${words} checked dmarc=fail header.from=mail.instagram.com`, subject);
  expect(judge(register, 'khan@upland.example', forged)).toEqual([]);
});
