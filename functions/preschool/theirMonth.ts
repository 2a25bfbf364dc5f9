import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Month } from '../../shared/domain/month.ts';
import { within } from '../../shared/http/access.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';

/** The child's month of the path; it stands with its kindergarten, so another's is as unknown as none. */
export async function readTheirMonth(
  { table }: Pick<Context, 'table'>,
  { preschool, month, contract }: { readonly preschool: string; readonly month: Month; readonly contract: string },
): Promise<StoredSheet | Refusal> {
  return within({ preschool }, await readSheet(table, preschool, month, contract)) ?? refuse('sheet-unknown', { month });
}
