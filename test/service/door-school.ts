import { createHash, randomUUID } from 'node:crypto';
import { subjectOf } from '../../src/local/emulator/identity';
import { GOOGLE, signingKey, signJwt } from '../../src/local/emulator/rest/keys';
import { openTenant } from '../../src/local/emulator/tenant';
import type { RequestBody, RequestKind } from '../../src/wire/request';
import { DOMAIN, PEOPLE, PUPIL_AT_HOME, PUPIL_NAME } from './invented-school';
import { ADDON_CLIENT, SmallSchool, saved, workingSchool } from './small-school';

/** More people than the small school has, for who may do what. */
export const MORE = {
  governor: `g.hale@${DOMAIN}`,
  chair: `c.stone@${DOMAIN}`,
  parentGroup: `friends@${DOMAIN}`,
  volunteer: `v.lane@${DOMAIN}`,
  gone: `o.past@${DOMAIN}`,
  formerPupil: `f.young@${DOMAIN}`,
  onNoRegister: `new.starter@${DOMAIN}`,
} as const;

const MORE_PEOPLE = [
  `G1,Gail Hale,governor,${MORE.governor},,,,`,
  `C1,Cyril Stone,chair,${MORE.chair},,,,`,
  `F1,Friends of Hillside,parent-group,${MORE.parentGroup},,,,`,
  `V1,Val Lane,volunteer,${MORE.volunteer},,,,`,
  `O1,Olga Past,staff@..2026-11-23,${MORE.gone},,,,`,
  `X1,Finn Young,ex-pupil,${MORE.formerPupil},,2014-01-02,,`,
].join('\n');

/** What the door answers: a body, or nothing but a refusal. */
export interface Answer {
  version: number;
  ok: boolean;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every kind
  body?: any;
}

export const REFUSED: Answer = { version: 1, ok: false };

export interface Sending {
  id?: string;
  /** Milliseconds from now. */
  at?: number;
  claims?: object;
  token?: string;
  /** Changes the request before it is written down. */
  change?: (request: Record<string, unknown>) => unknown;
}

/** The small school with the door open, and people who knock. */
export class DoorSchool extends SmallSchool {
  token(address: string, claims: object = {}): string {
    const now = Math.floor(this.tenant.now() / 1000);
    return signJwt(signingKey(this.tenant.world, GOOGLE), {
      iss: 'https://accounts.google.com',
      azp: ADDON_CLIENT,
      aud: ADDON_CLIENT,
      sub: subjectOf(address),
      hd: address.slice(address.indexOf('@') + 1),
      email: address,
      email_verified: true,
      iat: now,
      exp: now + 3600,
      ...claims,
    });
  }

  /** A request of one of the kinds, by somebody. */
  ask<K extends RequestKind>(
    who: string,
    kind: K,
    body: RequestBody<K> | Record<string, unknown>,
    sending: Sending = {},
  ): Answer {
    const request = {
      version: 1,
      kind,
      id: sending.id ?? randomUUID(),
      at: new Date(this.tenant.now() + (sending.at ?? 0)).toISOString(),
      body,
      idToken: sending.token ?? this.token(who, sending.claims),
    };
    return this.post(JSON.stringify(sending.change === undefined ? request : sending.change(request)));
  }

  /** A request's text as it is, by the web app. */
  post(contents: unknown): Answer {
    const event = { postData: { contents } };
    const { value, error } = this.tenant.run('service', 'doPost', { as: null, kind: 'webapp', event });
    if (error) throw new Error(`doPost: ${error.message}`);
    const { content, mimeType } = value as { content: string; mimeType: string };
    expect(mimeType).toBe('JSON');
    return JSON.parse(content) as Answer;
  }

  /** Refusals by reason, as Script Properties count them. */
  refusals(): Record<string, number> {
    const counted = [...this.tenant.properties('service')].filter(([name]) => name.startsWith('refused:'));
    return Object.fromEntries(counted.map(([name, count]) => [name.slice('refused:'.length), Number(count)]));
  }
}

let kept: string | null = null;

/** A school at work, with the people above. Quick: a copy of one made before. */
export function doorSchool(): DoorSchool {
  if (kept === null) {
    const school = workingSchool();
    school.configurePeople(() => `${PEOPLE}\n${MORE_PEOPLE}`);
    kept = saved(school);
  }
  return new DoorSchool(openTenant(kept));
}

export const MESSAGE = {
  messageId: '<saturday@mail.example>',
  date: '2026-11-23T19:30:00Z',
  from: { name: PUPIL_NAME, address: PUPIL_AT_HOME },
  subject: 'About Saturday',
};

export function report(change: Partial<RequestBody<'report'>> = {}): RequestBody<'report'> {
  return {
    kind: 'child-contacted-me',
    message: MESSAGE,
    happened: null,
    seen: '2026-11-24T08:50:00Z',
    words: 'She wrote to me from home.',
    toldInPerson: false,
    people: [],
    ...change,
  };
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An original as the parts of an evidence request. */
export function evidence(of: string, original: string, parts = 1): RequestBody<'evidence'>[] {
  const size = Math.ceil(original.length / parts);
  return Array.from({ length: parts }, (_, i) => ({
    report: of,
    part: i + 1,
    parts,
    text: original.slice(i * size, (i + 1) * size),
    sha256: digestOf(original),
  }));
}
