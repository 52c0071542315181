// What a Google Group adds to the copies it hands on (google-mail-observed, Groups).
import { type Dice, HEX, TOKEN } from '../dice';
import type { Group } from '../school/school';
import type { Header } from './letter';
import { type Route, verdict } from './transport';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
const localOf = (address: string): string => address.slice(0, address.lastIndexOf('@'));

/** A fixed number for a group: the same on each of its posts. */
function groupNumber(group: Group): string {
  let n = 0;
  for (const character of group.address) n = (n * 31 + character.charCodeAt(0)) % 899_999_999_999;
  return String(100_000_000_000 + n);
}

/** The last stage of a group's post: from Google's servers, signed by the domain that the From names. */
export function groupRoute(group: Group, inner: Route, chance: Dice): Route {
  const aligned = inner.host === '';
  return {
    envelope: `${localOf(group.address)}+bncB${chance.text(30, TOKEN)}@${domainOf(group.address)}`,
    host: 'mail-sor-f73.google.com',
    ip: '209.85.220.73',
    dkim: aligned ? [`@${domainOf(group.address)} google`] : inner.dkim,
    spf: 'pass',
    dmarc: aligned ? 'pass (p=NONE sp=NONE dis=NONE)' : inner.dmarc,
    headerFrom: inner.headerFrom,
    inner: [],
  };
}

/** The list headers. A post from inside the domain carries no verdict of its own. */
export function groupHeaders(group: Group, poster: string, inner: Route, chance: Dice): Header[] {
  const local = localOf(group.address);
  const id = `${local}.${domainOf(group.address)}`;
  return [
    ['X-BeenThere', group.address],
    ['X-Original-Sender', poster],
    ...(inner.host === ''
      ? []
      : ([
          ['X-Original-Authentication-Results', `mx.google.com;\n       ${verdict(inner, chance)}`],
        ] as const)),
    ['Precedence', 'list'],
    ['Mailing-list', `list ${group.address}; contact ${local}+owners@${domainOf(group.address)}`],
    ['List-ID', `<${id}>`],
    ['X-Google-Group-Id', groupNumber(group)],
    [
      'List-Post',
      `<https://groups.google.com/a/${domainOf(group.address)}/group/${local}/post>,\n <mailto:${group.address}>`,
    ],
    [
      'List-Unsubscribe',
      `<mailto:googlegroups-manage+${groupNumber(group)}+${chance.text(6, HEX)}@googlegroups.com>`,
    ],
  ];
}
