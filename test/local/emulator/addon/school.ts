import { createTenant, type Tenant } from '../../../../src/local/emulator/tenant';
import type { StoredMessage } from '../../../../src/local/emulator/world';
import { bundle, start } from '../kernel/school';

const auth = 'https://www.googleapis.com/auth/';
export const scopes = {
  execute: `${auth}gmail.addons.execute`,
  full: `${auth}gmail.addons.current.message.readonly`,
  metadata: `${auth}gmail.addons.current.message.metadata`,
  fetch: `${auth}script.external_request`,
  email: `${auth}userinfo.email`,
  triggers: `${auth}script.scriptapp`,
};

export const common = {
  name: 'Test add-on',
  logoUrl: 'https://school.example/logo.png',
  homepageTrigger: { runFunction: 'onHome' },
};

export interface AddOnOptions {
  scopes?: string[];
  addOns?: object;
  urlFetchWhitelist?: string[];
}

/** A tenant with Ada and Ben, and an add-on of this code; all people are invented. */
export function school(code: string, options: AddOnOptions = {}) {
  const tenant = createTenant({ domains: ['school.example'], start, seed: 'a seed' });
  for (const name of ['ada', 'ben', 'role']) tenant.addUser({ primaryEmail: `${name}@school.example` });
  addScript(tenant, 'addon', code, options);

  /** Delivers a message to Ada (or somebody else) and answers it as her mailbox has it. */
  function letter(
    subject = 'Hello',
    { to = 'ada@school.example', replyTo = '' }: { to?: string; replyTo?: string } = {},
  ): StoredMessage {
    const raw = [
      'From: Cora <cora@families.example>',
      `To: ${to}`,
      `Subject: ${subject}`,
      `Message-ID: <${subject.toLowerCase()}@families.example>`,
      ...(replyTo ? [`In-Reply-To: <${replyTo.toLowerCase()}@families.example>`] : []),
      '',
      'Good morning.',
    ].join('\r\n');
    tenant.world.deliver(Buffer.from(raw), [to], 'cora@families.example');
    return [...(tenant.world.mailboxes.get(to)?.messages.values() ?? [])].at(-1) as StoredMessage;
  }

  return { tenant, letter };
}

/** Registers a further script. */
export function addScript(
  tenant: Tenant,
  name: string,
  code: string,
  { scopes: asked = [scopes.execute], addOns, ...manifest }: AddOnOptions & { webapp?: object },
): void {
  const gmail = { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onMessage' }] };
  const folder = bundle(code, {
    scopes: asked,
    manifest: { ...manifest, ...(name === 'addon' ? { addOns: addOns ?? { common, gmail } } : {}) },
  });
  const kind = name === 'addon' ? 'addon' : 'service';
  tenant.addScript({ name, folder, kind, owner: 'role@school.example', clientId: `${name}.apps.example` });
}

/** Code: a function that shows a card with these widgets. */
export function showing(name: string, ...widgets: string[]): string {
  return `function ${name}(e) { return CardService.newCardBuilder().setName('${name}')
    .addSection(CardService.newCardSection()${widgets.map((w) => `.addWidget(${w})`).join('')}).build() }\n`;
}

/** Code: a paragraph. */
export const paragraph = (text: string) => `CardService.newTextParagraph().setText('${text}')`;

/** Code: a button that calls a function. */
export const button = (text: string, functionName: string) =>
  `CardService.newTextButton().setText('${text}').setOnClickAction(CardService.newAction().setFunctionName('${functionName}'))`;

/** Code: a function that answers a press. */
export const answering = (name: string, builder: string) =>
  `function ${name}(e) { return CardService.newActionResponseBuilder()${builder}.build() }\n`;
