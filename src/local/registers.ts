import { WORKBOOKS, type WorkbookName } from '../register/layout';
import type { Workbook } from './emulator/rest/workbook';
import type { Tenant } from './emulator/tenant';

/** The five workbooks that the service keeps in a tenant's Drive: those whose ids stand in its Script Properties. */
export function registersOf(tenant: Tenant): Record<WorkbookName, Workbook> {
  const properties = tenant.properties('service');
  const found = WORKBOOKS.map((name) => {
    const workbook = tenant.world.workbooks.get(properties.get(`workbook:${name}`) ?? '');
    if (!workbook) throw new Error(`the service made no workbook ${name}`);
    return [name, workbook] as const;
  });
  return Object.fromEntries(found) as Record<WorkbookName, Workbook>;
}
