import {
  approvalRemedy,
  approvalSeen,
  correction,
  has,
  type Look,
  rosterCell,
  type Told,
  whoWrote,
} from './look';

const SHOWN_ONLY = 'Nothing has to be settled: only the reader is shown it.';
const ADVICE_ONLY = 'Nothing has to be settled: it is advice, and nothing follows from it.';

/** Rule 4: a member of staff wrote from a personal address. */
export function staffAtHome(look: Look): Told {
  const { person, finding } = look;
  const seen = [
    whoWrote(look),
    `On the roster it is a personal address of a member of staff (${rosterCell(look, 'personal_emails')}).`,
  ];
  if (has(look, 'also-parent')) {
    return {
      seen: [
        ...seen,
        `They are also a parent here, and may have written as one (${rosterCell(look, 'roles')}).`,
      ],
      remedy: ['Nothing has to be settled: only the reader is shown it, and it is never counted.'],
      told: ['also-parent'],
    };
  }
  return {
    seen: [...seen, approvalSeen(look, person, finding.address)],
    remedy: [
      ...approvalRemedy(look),
      'Mail on school business from the school account does not come up.',
      correction(look, 'personal_emails'),
    ],
    told: [],
  };
}

/** Rule 5: a governor who is not staff wrote from a personal address. */
export function governorAtHome(look: Look): Told {
  return {
    seen: [
      whoWrote(look),
      `On the roster it is a personal address of a governor (${rosterCell(look, 'personal_emails')}).`,
      ...(has(look, 'also-parent')
        ? [`They are also a parent here, and may have written as one (${rosterCell(look, 'roles')}).`]
        : []),
    ],
    remedy: [ADVICE_ONLY, correction(look, 'personal_emails')],
    told: ['also-parent'],
  };
}

/** Rule 6: an address on no register bears the name of one pupil or member of staff. */
export function lookalike(look: Look): Told {
  const { register, message, person, day, finding } = look;
  const actor = message.actors.find(({ address }) => address === finding.address);
  const resemblance = register.roster
    .resembling(actor?.name ?? '', finding.address, day)
    .find((each) => each.person.id === person?.id);
  const sure =
    resemblance === undefined ? '' : ` It is like it to ${Math.round(resemblance.confidence * 100)} in 100.`;
  return {
    seen: [
      whoWrote(look),
      'The address is in no row of the roster (people.csv).',
      `The name with it, or the address itself, is like the name of one person there (${rosterCell(look, 'name')}).${sure}`,
    ],
    remedy: [
      `If it is theirs, enter it on the roster: ${rosterCell(look, 'personal_emails')}.`,
      'If it is somebody else’s, such as a parent’s, enter it in that person’s own row, column personal_emails.',
      ...(finding.disposition === 'flag'
        ? [SHOWN_ONLY]
        : ['Otherwise the desk asks the person named, acts on it and closes it with a reason.']),
    ],
    told: [],
  };
}

/** Rule 7: somebody on no register wrote from an address that anybody can get. */
export function strangerAtHome(look: Look): Told {
  return {
    seen: [
      whoWrote(look),
      'The address is in no row of the roster (people.csv), and anybody can get one like it.',
    ],
    remedy: [
      SHOWN_ONLY,
      'If it is a parent’s or a colleague’s, enter it on the roster: people.csv, column personal_emails.',
    ],
    told: [],
  };
}

/** Rule 8: staff answered a colleague at a personal address. */
export function answeredAtHome(look: Look): Told {
  const { register, finding, day } = look;
  const identity = register.roster.identify(finding.address, '', day);
  const colleague = identity.kind === 'personal' ? identity.person : null;
  return {
    seen: [
      `The message goes to ${finding.address}, and to no school address of the same person.`,
      `On the roster it is a personal address of a member of staff (${rosterCell(look, 'personal_emails', colleague)}).`,
      'It answers a message that came from there (the line In-Reply-To or References).',
      approvalSeen(look, colleague, finding.address),
    ],
    remedy: [
      ...approvalRemedy(look),
      'An answer to the colleague’s school account does not come up.',
      correction(look, 'personal_emails', colleague),
    ],
    told: [],
  };
}

/** Rule 9: staff wrote to a personal address of staff. */
export function wroteToHome(look: Look): Told {
  const { person, finding } = look;
  return {
    seen: [
      `Among the recipients is ${finding.address}.`,
      `On the roster it is a personal address of a member of staff (${rosterCell(look, 'personal_emails')}).`,
      approvalSeen(look, person, finding.address),
    ],
    remedy: [
      'Nothing has to be settled: it is advice, and only the writer is shown it.',
      'Mail to the school account does not come up.',
      correction(look, 'personal_emails'),
    ],
    told: [],
  };
}
