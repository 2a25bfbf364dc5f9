import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listRegisterIds, registersAfter } from '../../shared/table/registers.ts';
import { findPayments, viewOfPayments } from './paymentView.ts';

export const work: Work<'listPayments', Context> = async ({ params: { territory }, query: { after, limit }, caller }, context) => {
  const all = await listRegisterIds(context.table, territory);
  const ids = after === undefined ? all : registersAfter(all, after);
  const page = await Promise.all(
    ids.slice(0, limit).map(async (register) => viewOfPayments(orRefuse(await findPayments(context, { territory, register })), caller)),
  );
  const last = page.at(-1)?.register;
  return { registers: page, ...(ids.length > limit && last !== undefined ? { next: last } : {}) };
};
