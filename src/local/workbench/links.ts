import { WORKBOOKS, type WorkbookName } from '../../register/layout';
import { LAYOUTS } from '../../register/workbooks';
import type { Tenant } from '../emulator/tenant';

/** Which register a link of Google's spreadsheets leads to; null when it is none of this tenant's. */
export function registerOfLink(tenant: Tenant, url: string): WorkbookName | null {
  const id = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
  const file = id === undefined ? undefined : tenant.world.files.get(id);
  return WORKBOOKS.find((name) => LAYOUTS[name].title === file?.name) ?? null;
}
