// A deadline nobody could be told of: somebody of the department has to find the family.

import type { Context } from '../../shared/context.ts';
import type { Notice } from '../../shared/domain/notice.ts';
import { giveUnreached } from '../../shared/table/unreached.ts';

/** The entry of the department's queue, once; of a notice that is about no territory there is none. */
export async function giveToDepartment(notice: Notice, result: string, { table }: Pick<Context, 'table'>): Promise<void> {
  await giveUnreached(table, notice, result);
}
