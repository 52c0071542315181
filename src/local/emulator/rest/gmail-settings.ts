// users.settings: forwarding, filters and delegates of a mailbox, read only. `Mailbox.settings` is where a program
// sets them, as the person would in Gmail's own settings page.
import type { JsonAnswer, MailboxSettings, RestCallContext, RestRoute } from '../world';
import { forbidden, jsonAnswer } from './errors';
import { accountOf, GMAIL_SCOPES } from './gmail-account';
import { LATENCY } from './latency';
import { allowParameters } from './parameters';

function reader(name: string, read: (settings: MailboxSettings, call: RestCallContext) => unknown) {
  return (call: RestCallContext): JsonAnswer => {
    allowParameters(call, name, []);
    return jsonAnswer(read(accountOf(call).mailbox.settings, call));
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
