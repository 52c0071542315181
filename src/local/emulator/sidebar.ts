// The sidebar of an add-on: opening it, pressing what is on its cards, going back. It does what Google's client and
// platform do around a callback; the sidebar itself is plain data that a program keeps.
import type { AddOn, AddOnHost } from './addon-manifest';
import {
  back,
  type Card,
  type CardStack,
  type Navigation,
  navigate,
  shownCard,
  stackOf,
} from './cards/card-stack';
import { type Entered, type FormInputs, formInputs, unfilled } from './cards/form-inputs';
import { type AddOnEvent, type CommonEvent, gmailEvent, homeEvent } from './gmail-event';
import type { Kernel } from './kernel';
import { type Manifest, readManifest } from './manifest';
import type { RunError, RunResult } from './outcome';
import { zoneOffset } from './zones';

/** A sidebar with at least one card. Plain JSON. */
export interface Sidebar {
  script: string;
  /** Whose add-on it is: an address, lower case. */
  user: string;
  host: AddOnHost;
  /** The message it stands beside, by its hex id; null on a homepage. */
  messageId: string | null;
  stack: CardStack;
}

/** A link that opens. */
export interface Link {
  url: string;
  openAs?: string;
  onClose?: string;
}

/** What a click leads to, as it stands in a card: `onClick` of a button, or `{ action: widget.onChangeAction }`. */
export interface OnClick {
  action?: CardActionJson;
  openDynamicLinkAction?: CardActionJson;
  openLink?: Link;
}

export interface CardActionJson {
  function: string;
  parameters?: { key: string; value: string }[];
  requiredWidgets?: string[];
  allWidgetsAreRequired?: boolean;
}

/** What came of opening a sidebar or of a press. */
export interface Shown {
  /** As it is now; unchanged by a press that failed, null when it could not be opened. */
  sidebar: Sidebar | null;
  /** What the script threw, or why Google's client or platform refused. */
  error: RunError | null;
  /** The line that is shown for a moment. */
  notification: string | null;
  /** What opens in the browser. */
  link: Link | null;
  /** The response as JSON: for drafts, suggestions and file access, which change no card. */
  response: Record<string, unknown> | null;
  /** The run of the callback; null when nothing ran. */
  run: RunResult | null;
}

// Not documented; platform-facts 2.2 advises to stay below.
const largestResponse = 100 * 1024;
const executeScope = 'https://www.googleapis.com/auth/gmail.addons.execute';
const notUsable =
  'The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to ' +
  'call build on any builder before returning it.';

function refused(message: string): RunError {
  return { name: 'Exception', message, stack: '' };
}

function shown(part: Partial<Shown> & Pick<Shown, 'sidebar'>): Shown {
  return { error: null, notification: null, link: null, response: null, run: null, ...part };
}

/** The manifest of the version that users have, and its add-on part. */
function addOnOf(kernel: Kernel, script: string): { manifest: Manifest; addOn: AddOn } {
  const { folder, versionFolder } = kernel.script(script);
  const manifest = readManifest(versionFolder ?? folder);
  if (!manifest.addOn) throw new Error(`${script} is no add-on: its manifest has no addOns`);
  if (!manifest.oauthScopes.includes(executeScope) && manifest.addOn.homepages.gmail !== undefined) {
    throw new Error(`${script}: an add-on in Gmail needs the scope ${executeScope}`);
  }
  return { manifest, addOn: manifest.addOn };
}

/** What every event of this add-on has beside the host's own part. */
function localeOf(kernel: Kernel, { manifest, addOn }: ReturnType<typeof addOnOf>): Partial<CommonEvent> {
  const allowed = manifest.oauthScopes.includes('https://www.googleapis.com/auth/script.locale');
  if (!addOn.useLocaleFromApp || !allowed) return {};
  const id = manifest.timeZone;
  return {
    userLocale: 'en-GB',
    timeZone: { id, offset: zoneOffset(kernel.clock.now(), id) * 60_000 },
  };
}

/** Opens the add-on beside a message: its contextual trigger, or where it has none its homepage. */
export function openMessage(kernel: Kernel, script: string, user: string, messageId: string): Shown {
  const found = addOnOf(kernel, script);
  const runFunction = found.addOn.onMessage ?? homepage(found.addOn, script, 'gmail');
  const event = gmailEvent(kernel, user, messageId, localeOf(kernel, found));
  return open(kernel, { script, user: user.toLowerCase(), host: 'gmail', messageId }, runFunction, event);
}

/** Opens the add-on's homepage in a host. */
export function openHome(kernel: Kernel, script: string, user: string, host: AddOnHost): Shown {
  const found = addOnOf(kernel, script);
  const event = homeEvent(host, localeOf(kernel, found));
  const runFunction = homepage(found.addOn, script, host);
  return open(kernel, { script, user: user.toLowerCase(), host, messageId: null }, runFunction, event);
}

function homepage(addOn: AddOn, script: string, host: AddOnHost): string {
  const runFunction = addOn.homepages[host];
  if (runFunction === undefined) throw new Error(`${script} does not extend ${host}`);
  if (runFunction === null) throw new Error(`${script} has no homepage in ${host}`);
  return runFunction;
}

function open(kernel: Kernel, place: Omit<Sidebar, 'stack'>, runFunction: string, event: AddOnEvent): Shown {
  const run = kernel.run(place.script, runFunction, { as: place.user, kind: 'addon', event });
  const card = run.returned === 'Card[]' ? (run.value as Card[]) : [run.value as Card];
  if (card.length > 1) throw new Error('not emulated: a trigger that gives several cards');
  const error = run.error ?? unusable(run, ['Card', 'Card[]']);
  return shown({ sidebar: error ? null : { ...place, stack: stackOf(card[0] as Card) }, error, run });
}

/** Why the platform does not take what a run returned; null when it does. */
function unusable(run: RunResult, takes: string[]): RunError | null {
  if (!takes.includes(run.returned ?? '')) return refused(notUsable);
  const size = Buffer.byteLength(JSON.stringify(run.value));
  return size > largestResponse ? refused(`The response is too large: ${size} bytes.`) : null;
}

/** The response classes that a callback of an action may return. */
const responses = [
  'ActionResponse',
  'UniversalActionResponse',
  'UpdateDraftActionResponse',
  'DriveItemsSelectedActionResponse',
  'SuggestionsResponse',
];

/** Presses something on the card that is shown, with what was entered in it. */
export function press(kernel: Kernel, sidebar: Sidebar, onClick: OnClick, entered: Entered): Shown {
  const found = addOnOf(kernel, sidebar.script);
  if (onClick.openLink) return followed(sidebar, onClick.openLink, found.addOn, {});
  const action = onClick.action ?? onClick.openDynamicLinkAction;
  if (!action) throw new Error('nothing happens on this click');
  const card = shownCard(sidebar.stack);
  const inputs = formInputs(card, entered);
  const field = unfilled(card, action, inputs);
  if (field !== null) return shown({ sidebar, error: refused(`Required or invalid field: ${field}`) });
  const run = kernel.run(sidebar.script, action.function, {
    as: sidebar.user,
    kind: 'addon',
    event: eventOf(kernel, sidebar, { ...localeOf(kernel, found), ...ofAction(action, inputs) }),
  });
  const error = run.error ?? unusable(run, responses);
  return error ? shown({ sidebar, error, run }) : answered(sidebar, run, found.addOn);
}

function ofAction({ parameters = [] }: CardActionJson, inputs: FormInputs): Partial<CommonEvent> {
  return {
    ...(parameters.length > 0
      ? { parameters: Object.fromEntries(parameters.map(({ key, value }) => [key, value])) }
      : {}),
    ...(Object.keys(inputs).length > 0 ? { formInputs: inputs } : {}),
  };
}

function eventOf(
  kernel: Kernel,
  { user, host, messageId }: Sidebar,
  common: Partial<CommonEvent>,
): AddOnEvent {
  return messageId === null ? homeEvent(host, common) : gmailEvent(kernel, user, messageId, common);
}

interface ActionJson {
  navigations?: Navigation[];
  notification?: { text: string };
  link?: Link;
}

/** Applies a response that the platform has taken. */
function answered(sidebar: Sidebar, run: RunResult, addOn: AddOn): Shown {
  const response = run.value as Record<string, unknown> & {
    renderActions?: { action?: ActionJson };
    action?: ActionJson;
    stateChanged?: boolean;
  };
  const { navigations = [], notification, link } = response.renderActions?.action ?? response.action ?? {};
  const stack = navigate(sidebar.stack, navigations, response.stateChanged);
  if (!stack) return shown({ sidebar, error: refused('No card of the stack has that name.'), response, run });
  const now = { ...sidebar, stack };
  if (link) return followed(now, link, addOn, { response, run });
  return shown({ sidebar: now, notification: notification?.text ?? null, response, run });
}

/** Opens a link if the manifest lists its beginning. */
function followed(sidebar: Sidebar, link: Link, addOn: AddOn, more: Partial<Shown>): Shown {
  if (addOn.openLinkUrlPrefixes.some((prefix) => link.url.startsWith(prefix)))
    return shown({ ...more, sidebar, link });
  const error = refused(`The link ${link.url} is not in openLinkUrlPrefixes of the manifest.`);
  return shown({ ...more, sidebar, error });
}

/** The reader's step back. Where the cards below are out of date, and from the root, the add-on is opened again. */
export function goBack(kernel: Kernel, sidebar: Sidebar): Shown {
  const stack = back(sidebar.stack);
  if (stack) return shown({ sidebar: { ...sidebar, stack } });
  const { script, user, host, messageId } = sidebar;
  return messageId === null
    ? openHome(kernel, script, user, host)
    : openMessage(kernel, script, user, messageId);
}
