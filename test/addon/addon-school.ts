// A tiny school in the emulator with the built service and the built add-on, and what a reader sees on a card as text.
import { join } from 'node:path';
import { shownCard } from '../../src/local/emulator/cards/card-stack';
import type { Entered } from '../../src/local/emulator/cards/form-inputs';
import { addServiceAccount } from '../../src/local/emulator/rest/service-accounts';
import {
  createTenant,
  type OnClick,
  openTenant,
  type Shown,
  type Sidebar,
} from '../../src/local/emulator/tenant';
import { AT, DOMAIN, type Letter, PEOPLE, PUPIL_DOMAIN, SCHOOL } from '../service/invented-school';
import { BUNDLE, CONFIGURATION, SERVICE_ACCOUNT, SmallSchool, START, saved } from '../service/small-school';

export const GOVERNOR = `g.hall@${DOMAIN}`;
export const PARENT_GROUP = `pta@${DOMAIN}`;
/** A colleague's, approved by the Headteacher until the end of November. */
export const APPROVED_AT_HOME = 'abe@stone.example';
export const GOVERNOR_AT_HOME = 'grace@hall.example';

const ADDON = join(__dirname, '../../build/addon');
const APPROVALS = [
  'id,person_id,address,granted_by,granted_on,expires_on',
  'A1,S9,,H1,2026-11-02,2026-11-30',
].join('\n');
const MORE_PEOPLE = [
  `G1,Grace Hall,governor,${GOVERNOR},${GOVERNOR_AT_HOME},,,`,
  `PG1,Hillside PTA,parent-group,${PARENT_GROUP},,,,`,
  `S9,Abe Stone,staff,a.stone@${DOMAIN},${APPROVED_AT_HOME},,,`,
  'X1,Zane Reed,ex-pupil,,zane.reed@mail.example,2010-05-05,,',
].join('\n');

interface Widget {
  textParagraph?: { text: string };
  decoratedText?: { text: string; topLabel?: string; bottomLabel?: string };
  buttonList?: { buttons: ButtonJson[] };
  textInput?: { name: string; label?: string };
  selectionInput?: { name: string; label?: string; items: { text: string; selected: boolean }[] };
}
interface ButtonJson {
  text: string;
  /** `FILLED` for the one that stands out. */
  type?: string;
  onClick: OnClick;
}
interface CardJson {
  header?: { title: string; subtitle?: string };
  sections?: { header?: string; widgets?: Widget[] }[];
}

export class AddonSchool extends SmallSchool {
  /** The hex id of the latest message of a mailbox. */
  latest(mailbox: string): string {
    return [...this.mailbox(mailbox).messages.keys()].at(-1)!;
  }

  /** Delivers a letter and opens it as its reader. */
  opens(reader: string, letter: Letter): Shown {
    this.deliver(letter);
    return this.open(reader, this.latest(reader));
  }

  open(reader: string, messageId: string): Shown {
    return this.tenant.openMessage('addon', reader, messageId);
  }

  home(reader: string): Shown {
    return this.tenant.openHome('addon', reader);
  }

  /** Presses the button of that text. */
  press(shown: Shown, text: string, entered: Entered = {}): Shown {
    const found = buttonsOf(shown).find((button) => button.text === text);
    if (!found) throw new Error(`no button "${text}" on:\n${textOf(shown)}`);
    return this.tenant.press(sidebarOf(shown), found.onClick, entered);
  }

  /** Report, then Send. */
  report(shown: Shown, entered: Entered = {}): Shown {
    return this.press(this.press(shown, reportButton(shown)), 'Send', entered);
  }

  /** Calls since, by name. */
  counts(shown: Shown): Record<string, number> {
    return this.tenant.meter.totals(shown.run!.calls.from - 1).calls;
  }

  /** The user's own store in the add-on. */
  store(reader: string): Map<string, string> {
    return this.tenant.properties('addon', reader);
  }

  serviceDown(): void {
    this.tenant.properties('addon').set('service-url', 'https://script.google.com/macros/s/nowhere/exec');
  }

  serviceUp(): void {
    this.tenant.properties('addon').set('service-url', this.tenant.webAppUrl('service'));
  }
}

export function reportButton(shown: Shown): string {
  return buttonsOf(shown).find(({ text }) => /^Report/.test(text))?.text ?? 'Report';
}

function sidebarOf(shown: Shown): Sidebar {
  if (shown.error) throw new Error(`${shown.error.name}: ${shown.error.message}\n${shown.error.stack}`);
  return shown.sidebar!;
}

export function cardOf(shown: Shown): CardJson {
  return shownCard(sidebarOf(shown).stack) as CardJson;
}

function widgetsOf(shown: Shown): Widget[] {
  return (cardOf(shown).sections ?? []).flatMap(({ widgets = [] }) => widgets);
}

export function buttonsOf(shown: Shown): ButtonJson[] {
  return widgetsOf(shown).flatMap(({ buttonList }) => buttonList?.buttons ?? []);
}

/** All text of the card that is shown, a line a piece, as it stands in the JSON. */
export function textOf(shown: Shown): string {
  const { header, sections = [] } = cardOf(shown);
  const lines = sections.flatMap((section) => [
    section.header,
    ...(section.widgets ?? []).flatMap((widget) => [
      widget.textParagraph?.text,
      widget.decoratedText?.topLabel,
      widget.decoratedText?.text,
      widget.decoratedText?.bottomLabel,
      widget.textInput?.label,
      widget.selectionInput?.label,
      ...(widget.selectionInput?.items.map(({ text }) => text) ?? []),
      ...(widget.buttonList?.buttons.map(({ text }) => `[${text}]`) ?? []),
    ]),
  ]);
  return [header?.title, header?.subtitle, ...lines].filter(Boolean).join('\n');
}

let kept: string | null = null;

/**
 * A school at work, with the add-on installed and nothing opened yet. A copy of one made before.
 *
 * @param addon folder of another add-on than the built one
 */
export function addonSchool(addon?: string): AddonSchool {
  if (addon !== undefined) return made(addon);
  kept ??= saved(made(ADDON));
  return new AddonSchool(openTenant(kept));
}

function made(addon: string): AddonSchool {
  const people = [...Object.values(AT), GOVERNOR, PARENT_GROUP];
  const tenant = createTenant({
    domains: [DOMAIN, PUPIL_DOMAIN],
    start: START,
    seed: 'an add-on school',
    users: people.map((primaryEmail) => ({ primaryEmail, isAdmin: primaryEmail === AT.role })),
  });
  tenant.world.delegations.set(SERVICE_ACCOUNT, ['https://www.googleapis.com/auth/gmail.metadata']);
  const clientId = 'addon.apps.example';
  tenant.addScript({
    name: 'service',
    folder: BUNDLE,
    kind: 'service',
    owner: AT.role,
    clientId: 'service.apps.example',
  });
  tenant.addScript({ name: 'addon', folder: addon, kind: 'addon', owner: AT.role, clientId });
  addServiceAccount(tenant.world, SERVICE_ACCOUNT, [AT.role]);
  const school = new AddonSchool(tenant);
  school.call('setUp');
  const { problems } = school.call<{ problems: string[] }>('configure', {
    ...CONFIGURATION,
    files: {
      'school.json': JSON.stringify(SCHOOL),
      'people.csv': `${PEOPLE}\n${MORE_PEOPLE}`,
      'approvals.csv': APPROVALS,
    },
    addonClientId: clientId,
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  // The sweep is not what these tests are about, and takes its time.
  for (const trigger of tenant.triggers('service')) trigger.next = START + 1_000 * 86_400_000;
  school.serviceUp();
  tenant.properties('addon').set('role-account', AT.role);
  return school;
}
