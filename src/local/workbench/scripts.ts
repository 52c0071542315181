import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tenant } from '../emulator/tenant';
import { addOnScript, serviceScript } from '../school/school-tenant';

/** Installs the add-on for everybody, as an admin does, and tells it where the service is. */
export function installAddOn(tenant: Tenant, roleAccount: string): void {
  tenant.addScript(addOnScript(roleAccount));
  tenant.properties('addon').set('service-url', tenant.webAppUrl('service'));
}

/**
 * Opens or shuts the service's door. Shut, its web app answers every request with an error page, as Google's does when
 * a deployment is broken; its clock triggers go on, because they run the saved source and not the deployed version.
 *
 * @param folder where the broken version may be written
 */
export function setDoor(tenant: Tenant, roleAccount: string, open: boolean, folder: string): void {
  const service = serviceScript(roleAccount);
  if (open) {
    tenant.addScript(service);
    return;
  }
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(service.folder, 'appsscript.json'), join(folder, 'appsscript.json'));
  writeFileSync(join(folder, 'Code.js'), "function doPost() { throw new Error('out of order'); }\n");
  tenant.addScript({ ...service, versionFolder: folder });
}
