import { WORKBOOKS, type WorkbookName } from '../register/layout';
import { LAYOUTS } from '../register/workbooks';
import type { Workbook } from './emulator/rest/workbook';
import type { Tenant } from './emulator/tenant';

/** The five workbooks that the service keeps in a tenant's Drive. */
export function registersOf(tenant: Tenant): Record<WorkbookName, Workbook> {
  const files = [...tenant.world.files.values()];
  const found = WORKBOOKS.map((name) => {
    const file = files.find((candidate) => candidate.name === LAYOUTS[name].title);
    const workbook = file && tenant.world.workbooks.get(file.id);
    if (!workbook) throw new Error(`the service made no workbook "${LAYOUTS[name].title}"`);
    return [name, workbook] as const;
  });
  return Object.fromEntries(found) as Record<WorkbookName, Workbook>;
}
