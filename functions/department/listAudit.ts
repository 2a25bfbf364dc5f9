import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { listAudit } from '../../shared/table/auditing.ts';

export const work: Work<'listAudit', Context> = async ({ params: { territory }, query }, { table }) => {
  const { looks, next } = await listAudit(table, territory, query.day, query);
  const shown = looks.map(({ at, by, as, action, about }) => ({ at: isoOf(at), by, as, action, about: [...about] }));
  return { looks: shown, ...(next === undefined ? {} : { next }) };
};
