import './built';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSchool } from '../../src/local/school/school-tenant';
import { type Bench, peopleOf } from '../../src/local/workbench/bench';
import type { Card } from '../../src/local/workbench/card/card';
import { costSince, meterNow } from '../../src/local/workbench/happening';
import { LaterMail } from '../../src/local/workbench/later-mail';
import { installAddOn } from '../../src/local/workbench/scripts';
import type { Shown, Sidebar, SidebarHost } from '../../src/local/workbench/sidebar';
import { AT, PEOPLE, PUPIL_NAME, SCHOOL } from '../service/invented-school';

export { AT };

export const NOW = Date.UTC(2026, 10, 24, 8, 30);

export const SMALL_SCHOOL = { 'school.json': JSON.stringify(SCHOOL), 'people.csv': PEOPLE };

const made: string[] = [];
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  made.push(folder);
  return folder;
}
export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>';

const LETTERS = [
  `From: Ray Quill <${AT.colleague}>
To: ${AT.teacher}
Subject: Bus duty
Date: Fri, 20 Nov 2026 10:00:00 +0000
Message-ID: <bus@hillside.example>
X-Gmail-Labels: Inbox,Opened,Trips

Can you do Tuesday?`,
  `From: "${HOSTILE}" <someone@elsewhere.example>
To: ${AT.teacher}
Subject: ${HOSTILE}
Date: Mon, 23 Nov 2026 10:00:00 +0000
Message-ID: <hostile@elsewhere.example>
X-Gmail-Labels: Inbox,Unread
Content-Type: text/html; charset=utf-8

<p>Dear all</p>${HOSTILE}<a href="https://elsewhere.example/">press</a>`,
  `From: Tess Marlow <${AT.teacher}>
To: Ray Quill <${AT.colleague}>
Subject: Re: Bus duty
Date: Fri, 20 Nov 2026 11:00:00 +0000
Message-ID: <yes@hillside.example>
X-Gmail-Labels: Sent,Opened

Yes.`,
  `From: ${PUPIL_NAME} <${AT.pupil}>
To: ${AT.teacher}
Subject: my homework
Date: Tue, 24 Nov 2026 08:33:00 +0000
Message-ID: <later@pupils.hillside.example>
X-Gmail-Labels: Inbox

It comes three minutes later.`,
];

/** A small school with a teacher's mailbox of three messages, and one that is still to come. */
export function smallBench(): Bench {
  const mail = scratchFolder();
  mkdirSync(join(mail, AT.teacher));
  LETTERS.forEach((letter, i) => {
    writeFileSync(join(mail, AT.teacher, `${i}.eml`), letter.replace(/\n/g, '\r\n'));
  });
  const { tenant, roleAccount } = openSchool(SMALL_SCHOOL, mail, {
    days: { from: null, to: null },
    start: NOW,
    tellFrom: NOW,
    seed: 'workbench',
  });
  const later = LaterMail.holdBack(tenant.world, NOW);
  installAddOn(tenant, roleAccount);
  const first = {
    at: tenant.now(),
    title: 'Ready',
    lines: [],
    changes: [],
    cost: costSince(tenant.meter, meterNow(tenant.meter), null, 0),
  };
  return { ...peopleOf(SMALL_SCHOOL), tenant, roleAccount, later, doorShut: false, happenings: [first] };
}

const ROOT: Card = {
  header: { title: 'Home' },
  sections: [
    {
      widgets: [
        { textParagraph: { text: 'Who this is' } },
        { textInput: { name: 'words', label: 'Words' } },
        { buttonList: { buttons: [{ text: 'Deeper', onClick: { action: { function: 'deeper' } } }] } },
        { buttonList: { buttons: [{ text: 'Break', onClick: { action: { function: 'fail' } } }] } },
      ],
    },
  ],
};
const DEEPER: Card = { header: { title: 'Deeper' }, sections: [] };

/** An add-on of two cards, which says what it was given. */
export class FixtureAddOn implements SidebarHost {
  readonly pressed: unknown[] = [];

  openMessage(script: string, user: string, messageId: string): Shown {
    return shown({ script, user, host: 'gmail', messageId, stack: { cards: [ROOT], stale: false } });
  }
  openHome(script: string, user: string): Shown {
    return shown({ script, user, host: 'gmail', messageId: null, stack: { cards: [ROOT], stale: false } });
  }
  press(sidebar: Sidebar, onClick: object, entered: object): Shown {
    this.pressed.push({ onClick, entered });
    if (JSON.stringify(onClick).includes('fail')) {
      return { ...shown(sidebar), error: { message: `${HOSTILE} broke` } };
    }
    const cards = [...sidebar.stack.cards, DEEPER];
    return { ...shown({ ...sidebar, stack: { cards, stale: false } }), notification: `Said ${HOSTILE}` };
  }
  goBack(sidebar: Sidebar): Shown {
    return shown({ ...sidebar, stack: { cards: sidebar.stack.cards.slice(0, -1), stale: false } });
  }
}

function shown(sidebar: Sidebar): Shown {
  return { sidebar, error: null, notification: null, link: null, run: null };
}
