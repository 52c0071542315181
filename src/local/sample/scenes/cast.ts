// Short words for the scenes: who, at school or at home, and when.
import { london } from '../calendar';
import type { Letter, Sent } from '../mail/letter';
import { atHome, atSchool, type Mailer, type Member } from '../school/member';
import type { Stage } from '../stage';

export interface Cast {
  who(key: string): Member;
  /** At the school address. */
  at(key: string): Mailer;
  /** At a personal address. */
  home(key: string, which?: number): Mailer;
  /** The mailbox of somebody, for a label of its own. */
  box(key: string): string;
  send(when: string, letter: Omit<Letter, 'at'>): Sent;
}

/** `when` is British local: `2026-10-06 21:40`. */
export function moment(when: string): number {
  const [day = '', time = ''] = when.split(' ');
  return london(day, time);
}

export function castOf(stage: Stage): Cast {
  const { who } = stage.school;
  return {
    who,
    at: (key) => atSchool(who(key)),
    home: (key, which) => atHome(who(key), which),
    box: (key) => who(key).schoolEmail,
    send: (when, letter) => stage.post.send({ at: moment(when), ...letter }),
  };
}
