// Who looked at whose data, for whoever watches over it. Looking here is a look too, and stands in the same audit.

import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { findLooks } from './auditSearch.ts';

export const work: Work<'listAudit', Context> = async ({ params: { territory }, query }, context) => {
  const { shows, looks, lookedUntil, next } = await findLooks(context, territory, query);
  return {
    [replyShows]: shows,
    looks,
    ...(lookedUntil === undefined ? {} : { lookedUntil: isoOf(lookedUntil) }),
    ...(next === undefined ? {} : { next }),
  };
};
