// users.settings: forwarding, filters and delegates of a mailbox, read only. Set from outside Google's API with
// `settingsOf`, as the person would in Gmail's own settings page.
import type { Mailbox, RestCallContext, RestResponse, RestRoute } from '../world';
import { forbidden, jsonResponse } from './errors';
import { accountOf, GMAIL_SCOPES } from './gmail-account';
import { LATENCY } from './latency';
import { allowParameters } from './parameters';

/** In the words of the Gmail API. */
export interface MailboxSettings {
  autoForwarding: {
    enabled: boolean;
    emailAddress?: string;
    disposition?: 'leaveInInbox' | 'archive' | 'trash' | 'markRead';
  };
  forwardingAddresses: { forwardingEmail: string; verificationStatus: 'accepted' | 'pending' }[];
  filters: {
    id: string;
    criteria: Record<string, string | number | boolean>;
    action: { addLabelIds?: string[]; removeLabelIds?: string[]; forward?: string };
  }[];
  delegates: { delegateEmail: string; verificationStatus: 'accepted' | 'pending' | 'rejected' | 'expired' }[];
}

const kept = new WeakMap<Mailbox, MailboxSettings>();

/** The settings of a mailbox, to read or to change. They live with the mailbox object and are not saved with it. */
export function settingsOf(mailbox: Mailbox): MailboxSettings {
  let settings = kept.get(mailbox);
  if (!settings) {
    settings = { autoForwarding: { enabled: false }, forwardingAddresses: [], filters: [], delegates: [] };
    kept.set(mailbox, settings);
  }
  return settings;
}

function reader(name: string, read: (settings: MailboxSettings, call: RestCallContext) => unknown) {
  return (call: RestCallContext): RestResponse => {
    allowParameters(call, name, []);
    return jsonResponse(read(settingsOf(accountOf(call).mailbox), call));
  };
}

/** Google leaves an empty list out of the answer. */
function listed(key: string, items: object[]): object {
  return items.length > 0 ? { [key]: items } : {};
}

function delegates(settings: MailboxSettings, call: RestCallContext): object {
  if (call.token?.kind !== 'delegated')
    throw forbidden('Access restricted to service accounts that have been delegated domain-wide authority');
  return listed('delegates', settings.delegates);
}

function route(
  method: string,
  path: string,
  read: (settings: MailboxSettings, call: RestCallContext) => unknown,
): RestRoute {
  const name = `gmail.users.settings.${method}`;
  return {
    name,
    method: 'GET',
    path: `gmail.googleapis.com/gmail/v1/users/{userId}/settings/${path}`,
    scopes: GMAIL_SCOPES.settings,
    units: 1,
    latency: LATENCY.gmail.settings,
    handle: reader(name, read),
  };
}

export const settingsRoutes: RestRoute[] = [
  route('getAutoForwarding', 'autoForwarding', (settings) => settings.autoForwarding),
  route('filters.list', 'filters', (settings) => listed('filter', settings.filters)),
  route('delegates.list', 'delegates', delegates),
  route('forwardingAddresses.list', 'forwardingAddresses', (settings) =>
    listed('forwardingAddresses', settings.forwardingAddresses),
  ),
];
