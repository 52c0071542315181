import type { Register } from '../../src/policy/judgement';
import { PHRASES } from '../../src/policy/triage/list/phrases';
import { compilePhrases } from '../../src/policy/triage/match';
import { triage } from '../../src/policy/triage/triage';
import { GOOGLES_OWN } from '../mail/notation';
import { mail, says, school } from './notation';

const TOM = 'from tom@pupils.upland.example to khan@upland.example';

describe('rule 2, contact from a pupil', () => {
  test('is one line in the contact log, even for homework (F4)', () => {
    expect(says('khan', mail(TOM, ['Subject: My homework']))).toEqual(['pupil-contact tom contact-log dsl']);
  });

  test.each([
    ['school address', 'TOM@Pupils.Upland.example'],
    ['school address with a tag', 'tom+maths@pupils.upland.example'],
    ['alias on the staff domain', 't.smith@upland.example'],
  ])('fires from the %s', (_, address) => {
    expect(says('khan', mail(`from ${address} to khan@upland.example`))).toEqual([
      'pupil-contact tom contact-log dsl',
    ]);
  });

  test.each(['tom.smith@gmail.com', 'TomSmith+x@GoogleMail.com', 't.o.m.smith@gmail.com'])(
    'from the registered personal address %s is an incident at once',
    (address) => {
      expect(says('khan', mail(`from ${address} to khan@upland.example`))).toEqual([
        'pupil-contact tom incident! dsl (personal-address)',
      ]);
    },
  );

  test('fires in To, Cc and Bcc alike', () => {
    expect(
      says('khan', mail('from tom@pupils.upland.example to a@b.example cc khan@upland.example')),
    ).toHaveLength(1);
    expect(says('khan', mail('from tom@pupils.upland.example to a@b.example'))).toEqual([
      'pupil-contact tom contact-log dsl',
    ]);
  });

  test('does not fire because a pupil stands in To or Cc', () => {
    expect(
      says('khan', mail('from evans@upland.example to khan@upland.example, tom@pupils.upland.example')),
    ).toEqual([]);
    expect(
      says('khan', mail('from evans@upland.example to khan@upland.example cc tom@pupils.upland.example')),
    ).toEqual([]);
  });

  test.each(['khan', 'grace', 'pta', 'office', 'head', 'vera', 'nadia'])(
    'holds for the account of staff, governors, parent groups, services and whoever else is no pupil: %s',
    (mailbox) => {
      expect(says(mailbox, mail(TOM))[0]).toMatch(/^pupil-contact tom contact-log dsl/);
    },
  );

  test("does not hold in a pupil's mailbox", () => {
    expect(
      says(
        'owen@pupils.upland.example',
        mail('from tom@pupils.upland.example to owen@pupils.upland.example'),
      ),
    ).toEqual([]);
    expect(
      says('new@pupils.upland.example', mail('from tom@pupils.upland.example to new@pupils.upland.example')),
    ).toEqual([]);
    expect(says('t.smith', mail('from owen@pupils.upland.example to t.smith@upland.example'))).toEqual([]);
  });

  test('treats an owner on no register as staff, and says so', () => {
    expect(says('supply', mail('from tom@pupils.upland.example to supply@upland.example'))).toEqual([
      'pupil-contact tom contact-log dsl (owner-not-on-roster)',
    ]);
  });

  test("an address on the pupils' domain without a row is a pupil", () => {
    expect(says('khan', mail('from new.boy@pupils.upland.example to khan@upland.example'))).toEqual([
      'pupil-contact - contact-log dsl (not-on-roster)',
    ]);
  });

  test('an address on the staff domain without a row is staff', () => {
    expect(says('khan', mail('from supply@upland.example to khan@upland.example'))).toEqual([]);
  });

  test("to the sender's own parent fires, and says so (F9)", () => {
    expect(says('evans', mail('from owen@pupils.upland.example to evans@upland.example'))).toEqual([
      'pupil-contact owen contact-log dsl (own-child)',
    ]);
    expect(says('nadia', mail('from sami@pupils.upland.example to nadia@upland.example'))).toEqual([
      'pupil-contact sami contact-log dsl (own-child)',
    ]);
  });

  test("a pupil's account stays a pupil's when the display name is a parent's (F25)", () => {
    expect(
      says('khan', mail("from Tom's mum Helen Smith <tom@pupils.upland.example> to khan@upland.example")),
    ).toEqual(['pupil-contact tom contact-log dsl']);
  });

  test.each([
    ['2008-02-29', '2026-11-10'],
    ['1950-01-01', '2026-11-10'],
    ['', '2026-11-10'],
  ])('has no limit of age (F11): a pupil born %s', (born, day) => {
    const old = school({ people: [`old,Old Pupil,,pupil,old@pupils.upland.example,,,${born},,,,`] });
    expect(
      says('khan', mail(`from old@pupils.upland.example to khan@upland.example on ${day}`), old),
    ).toEqual(['pupil-contact old contact-log dsl']);
  });

  test('a pupil whose parent works here is a pupil (F9)', () => {
    expect(says('khan', mail('from owen@pupils.upland.example to khan@upland.example'))).toEqual([
      'pupil-contact owen contact-log dsl',
    ]);
  });

  test('two pupils in From are two findings, one pupil twice is one', () => {
    expect(
      says('khan', mail('from tom@pupils.upland.example, owen@pupils.upland.example to khan@upland.example')),
    ).toEqual(['pupil-contact tom contact-log dsl', 'pupil-contact owen contact-log dsl']);
    expect(
      says('khan', mail('from tom@pupils.upland.example, t.smith@upland.example to khan@upland.example')),
    ).toHaveLength(1);
  });

  test('is read in spam and bin, and says so', () => {
    expect(says('khan', mail(TOM, [], ['SPAM']))).toEqual(['pupil-contact tom contact-log dsl (in-spam)']);
    expect(says('khan', mail(TOM, [], ['TRASH']))).toEqual(['pupil-contact tom contact-log dsl (in-bin)']);
  });

  test('counts by the day Gmail accepted it where the mail has no readable date', () => {
    expect(says('khan', mail(TOM, ['Date: some day']))).toEqual([
      'pupil-contact tom contact-log dsl (bad-date)',
    ]);
  });
});

describe('hours', () => {
  const night = `${TOM} on 2026-11-10T22:00Z`;
  const strict = school({ settings: { outOfHoursInterrupt: true } });

  test('mean nothing where the school did not set it', () => {
    expect(says('khan', mail(night))).toEqual(['pupil-contact tom contact-log dsl']);
  });

  test.each([
    ['at night', '2026-11-10T22:00:00Z'],
    ['as school closes', '2026-11-10T17:00:00Z'],
    ['on a Sunday', '2026-11-15T10:00:00Z'],
    ['in half-term', '2026-10-27T10:00:00Z'],
    ['after the term', '2026-12-21T10:00:00Z'],
    // London is an hour ahead of UTC in September.
    ['in summer time after five', '2026-09-08T16:30:00Z'],
  ])('make an incident where the school set it: %s', (_, at) => {
    expect(says('khan', mail(`${TOM} on ${at}`), strict)).toEqual([
      'pupil-contact tom incident! dsl (out-of-hours)',
    ]);
  });

  test.each(['2026-11-10T08:00:00Z', '2026-11-10T16:59:00Z', '2026-09-08T07:30:00Z'])(
    'make none within them: %s',
    (at) =>
      expect(says('khan', mail(`${TOM} on ${at}`), strict)).toEqual(['pupil-contact tom contact-log dsl']),
  );
});

describe('a family address', () => {
  test('stands for the parent, who is left in peace (F1)', () => {
    expect(says('khan', mail('from smiths@family.example to khan@upland.example'))).toEqual([]);
    expect(says('khan', mail('from Helen Smith <smiths@family.example> to khan@upland.example'))).toEqual([]);
    expect(says('khan', mail('from The Smiths <smiths@family.example> to khan@upland.example'))).toEqual([]);
  });

  test.each(['Thomas Smith', 'Tom Smith', 'SMITH, Thomas', 'Master thomas smith'.replace('Master ', '')])(
    'stands for the pupil when the display name is the pupil’s: %s',
    (name) => {
      expect(says('khan', mail(`from "${name}" <smiths@family.example> to khan@upland.example`))).toEqual([
        'pupil-contact tom incident! dsl (personal-address shared-address)',
      ]);
    },
  );

  test('of an ex-pupil stands for the ex-pupil by name only', () => {
    const family = school({
      people: [
        'zed,Zed Moss,,ex-pupil,,,moss@family.example,2012-01-01,2024-07-20,,,',
        'mo,Mo Moss,,parent,,,moss@family.example,,,,,',
      ],
    });
    expect(says('khan', mail('from moss@family.example to khan@upland.example'), family)).toEqual([]);
    expect(says('khan', mail('from Zed Moss <moss@family.example> to khan@upland.example'), family)).toEqual([
      'ex-pupil-contact zed incident! dsl (personal-address shared-address)',
    ]);
  });
});

describe('a notice of Google that tells a name only', () => {
  const notice = (name: string, results = GOOGLES_OWN) =>
    mail(`from "${name} (Classroom)" <no-reply@classroom.google.com> to khan@upland.example`, [
      `Authentication-Results: ${results}`,
    ]);

  test('means the one pupil of that name', () => {
    expect(says('khan', notice('Tom Smith'))).toEqual(['pupil-contact tom contact-log dsl (by-name)']);
    expect(says('khan', notice('SMITH, Tom'))).toEqual(['pupil-contact tom contact-log dsl (by-name)']);
  });

  test('means nobody in particular where two pupils have it', () => {
    expect(says('khan', notice('Jack Jones'))).toEqual([
      'pupil-contact - contact-log dsl (ambiguous-name by-name)',
    ]);
  });

  test('means nobody in particular where a pupil and a member of staff have it', () => {
    expect(says('khan', notice('Lily Brown'))).toEqual([
      'pupil-contact - contact-log dsl (ambiguous-name by-name)',
    ]);
  });

  test('says nothing of a member of staff or of a name nobody has', () => {
    expect(says('khan', notice('Carol Evans'))).toEqual([]);
    expect(says('khan', notice('Nobody Known'))).toEqual([]);
  });

  test('means the one ex-pupil under 18 of that name, where no pupil or member of staff has it', () => {
    expect(says('khan', notice('Zoe ONeill'))).toEqual(['ex-pupil-contact leaver contact-log dsl (by-name)']);
  });

  test('that nobody vouches for says nothing, whatever name it bears', () => {
    expect(says('khan', notice('Tom Smith', 'mx.evil.example; dmarc=pass'))).toEqual([]);
    expect(says('khan', notice('Tom Smith', 'mx.google.com; dmarc=fail header.from=google.com'))).toEqual([]);
  });

  test('an ordinary mail is never judged by its display name', () => {
    expect(says('khan', mail('from Tom Smith <someone@company.example> to khan@upland.example'))).toEqual([]);
  });
});

describe('a Drive share', () => {
  const share = (address: string) =>
    mail('from "Tom (via Google Docs)" <drive-shares-dm-noreply@google.com> to khan@upland.example', [
      `Authentication-Results: ${GOOGLES_OWN}`,
      `Reply-To: Tom <${address}>`,
    ]);

  test('is contact from who shared', () => {
    expect(says('khan', share('tom@pupils.upland.example'))).toEqual(['pupil-contact tom contact-log dsl']);
    expect(says('khan', share('aisha.khan@gmail.com'))).toEqual([]);
    expect(says('evans', share('aisha.khan@gmail.com'))).toEqual([
      'staff-personal-address khan count headteacher',
    ]);
  });
});

describe('the child’s words', () => {
  const matcher = compilePhrases(PHRASES);
  const listening: Register = {
    ...school(),
    concerns: (subject, ownWords) => triage(matcher, subject, ownWords, (word) => word === 'lynch'),
  };
  const writes = (subject: string, ownWords?: string) => {
    const message = mail(TOM, [`Subject: ${subject}`]);
    const content = ownWords === undefined ? null : { ownWords, text: ownWords, links: [] };
    return says('khan', { ...message, content }, listening);
  };

  test('make an incident at once when they speak of a risk to life or of abuse', () => {
    expect(writes('I want to kill myself')).toEqual([
      'pupil-contact tom incident! dsl (triage-risk-to-life)',
    ]);
    expect(writes('About home', 'My dad hits me.')).toEqual([
      'pupil-contact tom incident! dsl (triage-harm-or-abuse)',
    ]);
  });

  test.each([
    ['they call me fat', 'triage-bullying'],
    ['i feel so sad', 'triage-distress'],
    ['please dont tell my mum', 'triage-secrecy'],
    ['my coach texts me every night', 'triage-adult-over-friendly'],
  ])('stay a line in the contact log, first in the digest, for %j', (subject, reason) => {
    expect(writes(subject)).toEqual([`pupil-contact tom contact-log dsl (${reason})`]);
  });

  test('stay a line in the contact log where they are in doubt, and say why they were looked at', () => {
    expect(writes('In my story she says I want to die')).toEqual([
      'pupil-contact tom contact-log dsl (triage-risk-to-life)',
    ]);
  });

  test('add nothing where they are about school', () => {
    expect(writes('Hansel', 'The witch wants to kill Hansel. Miss Lynch read it.')).toEqual([
      'pupil-contact tom contact-log dsl',
    ]);
  });

  test('are looked at in the subject alone where the body was not read', () => {
    expect(writes('Homework')).toEqual(['pupil-contact tom contact-log dsl']);
  });

  test('are not looked at when a grown-up writes, and not in a pupil’s mailbox', () => {
    const asked = jest.fn(() => []);
    const register = { ...school(), concerns: asked };
    says('khan', mail('from evans@upland.example to khan@upland.example', ['Subject: kms']), register);
    says('owen@pupils.upland.example', mail(TOM, ['Subject: kms']), register);
    expect(asked).not.toHaveBeenCalled();
    says('khan', mail(TOM), register);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('an address that a child and a grown-up share', () => {
  test.each(['Tom', 'Tom Smith', 'Tom Smith 3K', '"Tom Smith (iPad)"', 'Smith Tom', 'Thomas Smith'])(
    'under the name %s is the child’s',
    (name) => {
      const letter = mail(`from ${name} <smiths@family.example> to khan@upland.example`);
      const found = says('khan', letter);
      // One given name alone is the child's only where the register has it as a name of its own.
      if (name === 'Tom') expect(found).toEqual([]);
      else expect(found).toEqual(['pupil-contact tom incident! dsl (personal-address shared-address)']);
    },
  );

  test('is the child’s when both bear the name, whichever row comes first', () => {
    const rows = [
      'fam-child,Tim Rowe,,pupil,,,fam@rowe.example,2016-03-05,,3K,,',
      'fam-dad,Tim Rowe,,parent,,,fam@rowe.example,,,,fam-child,',
    ];
    for (const people of [rows, [...rows].reverse()]) {
      expect(
        says('khan', mail('from Tim Rowe <fam@rowe.example> to khan@upland.example'), school({ people })),
      ).toEqual(['pupil-contact fam-child incident! dsl (personal-address shared-address)']);
    }
  });
});

test('a child who writes from both addresses at once is an incident, in whatever order they stand', () => {
  const both = ['Tom <tom@pupils.upland.example>', 'Tom <tom.smith@gmail.com>'];
  for (const from of [both, [...both].reverse()]) {
    expect(says('khan', mail(`from ${from.join(', ')} to khan@upland.example`))).toEqual([
      'pupil-contact tom incident! dsl (personal-address)',
    ]);
  }
});
