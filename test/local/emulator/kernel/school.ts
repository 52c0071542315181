import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tenant } from '../../../../src/local/emulator/emulated-tenant';
import { Kernel } from '../../../../src/local/emulator/kernel';
import type { Parts } from '../../../../src/local/emulator/parts';
import { randomness } from '../../../../src/local/emulator/randomness';
import { emptyState } from '../../../../src/local/emulator/state';
import type { RestRequest, RestResponse, World } from '../../../../src/local/emulator/world';
import { emptyMailbox } from '../../../../src/local/mail/mailbox';

export const start = Date.UTC(2026, 10, 24, 9, 0, 0);
export const allScopes = [
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/userinfo.email',
  'openid',
];

/** Mail that left through the pretended mail part, and requests that reached the pretended router. */
export interface Seen {
  delivered: { raw: string; recipients: string[]; from: string }[];
  sent: { raw: string; owner: string }[];
  requests: RestRequest[];
}

type Answer = (request: RestRequest, world: World) => RestResponse & { latency?: number };

/** Parts of the emulator as the kernel sees them, pretended, so that these tests are about the kernel alone. */
export function pretendedParts(seen: Seen, answer: Answer): Parts {
  return {
    route(world, request, execution) {
      seen.requests.push(request);
      const at = world.clock.now();
      const { latency = 100, ...response } = answer(request, world);
      world.meter.record({ name: 'rest', execution, at, latency, units: 5, mailbox: null, outcome: 'ok' });
      return response;
    },
    deliver(_world, raw, recipients, from) {
      seen.delivered.push({ raw: raw.toString(), recipients, from });
      return recipients;
    },
    keepSent(_world, raw, owner) {
      seen.sent.push({ raw: raw.toString(), owner });
    },
    emptyMailbox,
    mailboxToJson: (mailbox) => ({ address: mailbox.address, historyId: mailbox.historyId }),
    mailboxFromJson(json) {
      const { address, historyId } = json as { address: string; historyId: number };
      return { ...emptyMailbox(address), historyId };
    },
    workbookToJson: (workbook) => workbook,
    workbookFromJson: (json) => json as ReturnType<Parts['workbookFromJson']>,
  };
}

export interface ProjectOptions {
  kind?: 'addon' | 'service';
  owner?: string;
  scopes?: string[];
  manifest?: object;
}

/** A folder with a bundle of this code and a manifest. */
export function bundle(code: string, { scopes = allScopes, manifest = {} }: ProjectOptions = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), code);
  const whole = {
    timeZone: 'Europe/London',
    runtimeVersion: 'V8',
    oauthScopes: scopes,
    urlFetchWhitelist: [
      'https://gmail.googleapis.com/',
      'https://script.google.com/',
      'https://script.googleusercontent.com/',
    ],
    ...manifest,
  };
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(whole));
  return folder;
}

const ok: Answer = () => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"ok":true}',
});

/** A small tenant: Ada, Ben and the role account, and as many scripts as a test adds. */
export function school(answer: Answer = ok, seed: string | null = 'a seed') {
  const seen: Seen = { delivered: [], sent: [], requests: [] };
  const parts = pretendedParts(seen, answer);
  const random = randomness(seed);
  const domains = ['school.example'];
  const kernel = new Kernel({ now: start, domains, random, state: emptyState(), firstCall: 1 }, parts);
  const tenant = new Tenant(kernel);
  for (const name of ['ada', 'ben', 'role']) tenant.addUser({ primaryEmail: `${name}@school.example` });

  /** Registers a script with this code. */
  function script(name: string, code: string, options: ProjectOptions = {}): void {
    const { kind = 'service', owner = 'role@school.example' } = options;
    tenant.addScript({ name, folder: bundle(code, options), kind, owner, clientId: `${name}.apps.example` });
  }

  let made = 0;
  /** Runs statements as the body of a function, as Ada from the editor unless told otherwise. */
  function run(body: string, options: ProjectOptions & { as?: string; in?: string } = {}) {
    made += 1;
    const name = options.in ?? `script${made}`;
    const whole = `function go(e) { ${body} }`;
    if (options.in && kernel.state.scripts.has(name)) {
      const old = kernel.script(name);
      tenant.addScript({ ...old, folder: bundle(whole, options) });
    } else script(name, whole, options);
    return tenant.run(name, 'go', { as: options.as ?? 'ada@school.example', kind: 'manual' });
  }

  return { kernel, tenant, parts, seen, script, run };
}
