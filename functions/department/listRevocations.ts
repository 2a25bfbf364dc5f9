import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { listOpenRevocations } from '../../shared/table/revocations.ts';
import { viewRevocation } from './revocationView.ts';

export const work: Work<'listRevocations', Context> = async ({ params: { territory }, query, command }, context) => {
  const { revocations, next } = await listOpenRevocations(context.table, territory, query);
  return {
    revocations: revocations.map((one) => viewRevocation(context, one, command)),
    ...(next === undefined ? {} : { next }),
  };
};
