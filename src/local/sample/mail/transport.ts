// How a message came: the lines that Gmail itself writes on top of it (platform-facts section 5,
// google-mail-observed). Addresses of servers outside Google are from the ranges kept for documentation.
import { pacificDate } from '../calendar';
import { type Dice, HEX, LOWER, TOKEN } from '../dice';
import type { Header } from './letter';

export interface Route {
  /** Envelope sender; empty for a bounce. */
  envelope: string;
  /** The server that handed it over; empty for mail that stayed inside the school's Google. */
  host: string;
  ip: string;
  /** Signatures that passed, as `@domain selector`. Empty: none. */
  dkim: readonly string[];
  spf: 'pass' | 'fail' | 'softfail' | 'none';
  /** `pass (p=NONE sp=QUARANTINE dis=NONE)`; null where the domain publishes nothing. */
  dmarc: string | null;
  headerFrom: string;
  /** Written verbatim below Gmail's own lines, as a sender can write what it likes. */
  inner: readonly Header[];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Mail between accounts of the school: Google writes no verdict on it. */
export function internal(address: string): Route {
  return {
    envelope: address,
    host: '',
    ip: '',
    dkim: [],
    spf: 'none',
    dmarc: null,
    headerFrom: domainOf(address),
    inner: [],
  };
}

interface Provider {
  host: string;
  ip: string;
  dkim: string;
  dmarc: string;
}

const GOOGLE: Provider = {
  host: 'mail-sor-f41.google.com',
  ip: '209.85.220.41',
  dkim: '@gmail.com 20230601',
  dmarc: 'pass (p=NONE sp=QUARANTINE dis=NONE)',
};

const PROVIDERS: Readonly<Record<string, Provider>> = {
  'gmail.com': GOOGLE,
  'googlemail.com': { ...GOOGLE, dkim: '@googlemail.com 20230601' },
  'hotmail.com': outlook('hotmail.com'),
  'hotmail.co.uk': outlook('hotmail.co.uk'),
  'outlook.com': outlook('outlook.com'),
  'live.co.uk': outlook('live.co.uk'),
  'icloud.com': {
    host: 'p00-icloudmta-asmtp.me.com',
    ip: '203.0.113.21',
    dkim: '@icloud.com 1a1hai',
    dmarc: 'pass (p=QUARANTINE sp=QUARANTINE dis=NONE)',
  },
  'yahoo.co.uk': {
    host: 'sonic301-20.consmr.mail.ir2.yahoo.com',
    ip: '203.0.113.44',
    dkim: '@yahoo.co.uk s2048',
    dmarc: 'pass (p=REJECT sp=REJECT dis=NONE)',
  },
};

function outlook(domain: string): Provider {
  return {
    host: 'EUR05-DB8-obe.outbound.protection.outlook.com',
    ip: '203.0.113.90',
    dkim: `@${domain} selector1`,
    dmarc: 'pass (p=NONE sp=QUARANTINE dis=NONE)',
  };
}

/** Ordinary authenticated mail from an address outside the school. */
export function outside(address: string, envelope = address): Route {
  const domain = domainOf(address);
  const provider = PROVIDERS[domain] ?? {
    host: `mail.${domain}`,
    ip: `198.51.100.${20 + (domain.length % 200)}`,
    dkim: `@${domain} s1`,
    dmarc: 'pass (p=NONE sp=NONE dis=NONE)',
  };
  return {
    envelope,
    host: provider.host,
    ip: provider.ip,
    dkim: [provider.dkim],
    spf: 'pass',
    dmarc: provider.dmarc,
    headerFrom: domain,
    inner: [],
  };
}

/** Authenticated mail of one of Google's own services; `bounces` is `doclist`, `docos`, `calendar-server`... */
export function googleService(
  chance: Dice,
  bounces: string,
  headerFrom: string,
  signers: readonly string[],
): Route {
  return {
    envelope: `3${chance.text(40, TOKEN)}@${bounces}.bounces.google.com`,
    host: 'mail-sor-f69.google.com',
    ip: '209.85.220.69',
    dkim: signers,
    spf: 'pass',
    dmarc: headerFrom.endsWith('google.com')
      ? 'pass (p=REJECT sp=REJECT dis=NONE)'
      : 'pass (p=NONE sp=NONE dis=NONE)',
    headerFrom,
    inner: [],
  };
}

/** A message that only pretends to come from `claimed`: nothing aligned passes and the domain's policy says so. */
export function forged(claimed: string, envelope: string, policy = 'p=NONE sp=NONE dis=NONE'): Route {
  return {
    envelope,
    host: `vps27.${domainOf(envelope)}`,
    ip: '192.0.2.77',
    dkim: [],
    spf: 'softfail',
    dmarc: `fail (${policy})`,
    headerFrom: domainOf(claimed),
    inner: [],
  };
}

/** The verdict as Google writes it, without the authserv-id. */
export function verdict(route: Route, chance: Dice): string {
  const lines = route.dkim.map((signer) => {
    const [identity, selector] = signer.split(' ');
    return `dkim=pass header.i=${identity} header.s=${selector} header.b=${chance.text(8, TOKEN)}`;
  });
  const said: Record<Route['spf'], string> = {
    pass: `domain of ${route.envelope} designates ${route.ip} as permitted sender`,
    fail: `domain of ${route.envelope} does not designate ${route.ip} as permitted sender`,
    softfail: `domain of transitioning ${route.envelope} does not designate ${route.ip} as permitted sender`,
    none: `${route.envelope} does not designate permitted sender hosts`,
  };
  lines.push(`spf=${route.spf} (google.com: ${said[route.spf]}) smtp.mailfrom=${route.envelope}`);
  if (route.dmarc !== null) lines.push(`dmarc=${route.dmarc} header.from=${route.headerFrom}`);
  return lines.join(';\n       ');
}

/** What stands above the sender's own headers in the copy that `mailbox` keeps, Gmail's last line first. */
export function arrival(route: Route, mailbox: string, at: number, chance: Dice): Header[] {
  const v6 = (): string =>
    `2002:${chance.text(3, HEX)}:${chance.text(4, HEX)}:0:b0:${chance.text(3, HEX)}:${chance.text(4, HEX)}`;
  const when = pacificDate(at);
  const headers: Header[] = [
    ['Delivered-To', mailbox],
    ['Received', `by ${v6()} with SMTP id ${chance.text(14, LOWER)};\n        ${when}`],
  ];
  if (route.host === '') {
    headers.push(['X-Received', `by ${v6()} with SMTP id ${chance.text(14, LOWER)};\n        ${when}`]);
    headers.push(['Return-Path', `<${route.envelope}>`]);
    return [...headers, ...route.inner];
  }
  headers.push(
    ['X-Google-Smtp-Source', `AGHT+I${chance.text(42, TOKEN)}`],
    ['X-Received', `by ${v6()} with SMTP id ${chance.text(14, LOWER)};\n        ${when}`],
    ['Return-Path', `<${route.envelope}>`],
    [
      'Received',
      `from ${route.host} (${route.host}. [${route.ip}])\n        by mx.google.com with ESMTPS id ${chance.text(
        26,
        LOWER,
      )}\n        for <${mailbox}>\n        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\n        ${when}`,
    ],
    ['Authentication-Results', `mx.google.com;\n       ${verdict(route, chance)}`],
  );
  return [...headers, ...route.inner];
}
