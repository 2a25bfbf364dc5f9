import type { Context } from '../../shared/context.ts';
import { within } from '../../shared/http/access.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listOpenRevocations } from '../../shared/table/revocations.ts';
import { viewRevocation } from './revocationView.ts';

export const work: Work<'listRevocations', Context> = async ({ params: { territory }, query, command }, context) => {
  const { revocations, next } = await listOpenRevocations(context.table, territory, query);
  return {
    [replyShows]: { about: revocations.map(({ application }) => `application#${application}` as const) },
    revocations: revocations.filter((one) => within({ territory }, one)).map((one) => viewRevocation(context, one, command)),
    ...(next === undefined ? {} : { next }),
  };
};
