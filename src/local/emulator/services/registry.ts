// Every class of Apps Script that the emulator has, and what a script's realm is told of them.
import { enumNames, enumsOf, knownGlobals } from '../scopes';
import { blobClass } from './blob';
import { cacheClass, cacheService } from './cache';
import { cardClasses } from './card-service';
import { clockTriggerBuilderClass, triggerBuilderClass } from './clock-trigger';
import { contentService, textOutputClass } from './content';
import { gmailApp } from './gmail-app';
import { htmlOutputClass, htmlService } from './html';
import { httpResponseClass } from './http-response';
import { lockClass, lockService } from './lock';
import { consoleClass, logger } from './logging';
import { mailApp } from './mail-app';
import { propertiesClass, propertiesService } from './properties';
import { scriptApp, serviceClass, triggerClass } from './script-app';
import type { ServiceClass } from './service';
import { session, userClass } from './session';
import { urlFetchApp } from './url-fetch';
import { utilities } from './utilities';

const all: ServiceClass[] = [
  propertiesService,
  propertiesClass,
  cacheService,
  cacheClass,
  lockService,
  lockClass,
  session,
  userClass,
  scriptApp,
  serviceClass,
  triggerClass,
  triggerBuilderClass,
  clockTriggerBuilderClass,
  utilities,
  blobClass,
  mailApp,
  urlFetchApp,
  httpResponseClass,
  contentService,
  textOutputClass,
  htmlService,
  htmlOutputClass,
  ...cardClasses,
  gmailApp,
  consoleClass,
  logger,
];

const byName = new Map(all.map((service) => [service.name, service]));

/** The emulated class that scripts' proxies call by this name. */
export function serviceNamed(name: string): ServiceClass | undefined {
  return byName.get(name);
}

/** Google's class behind a proxy's class name: of an emulated class or of a global that is not emulated. */
export function typeNamed(name: string): string | undefined {
  return byName.get(name)?.type ?? knownGlobals[name];
}

function realmTable(): string {
  const names = [...new Set([...Object.keys(knownGlobals), ...byName.keys()])];
  const classes = names.map((name) => {
    const type = typeNamed(name) ?? '';
    const { methods = {}, enums = {} } = byName.get(name) ?? {};
    return [name, { methods: Object.keys(methods), enums: { ...enumsOf(type), ...enums } }] as const;
  });
  const types = new Set(classes.flatMap(([, { enums }]) => Object.values(enums)));
  for (const outside of ['Script.EventType', 'Script.TriggerSource']) types.add(outside);
  return JSON.stringify({
    globals: Object.fromEntries(Object.keys(knownGlobals).map((name) => [name, name])),
    classes: Object.fromEntries(classes),
    enums: Object.fromEntries([...types].map((type) => [type, enumNames(type)])),
  });
}

/** What src/local/inside is told of the services (its ServiceTable), as text; the same for every execution. */
export const serviceTable = realmTable();
