import type { Context } from '../../shared/context.ts';
import { frozenSince, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { readPointer } from '../../shared/table/queue.ts';

export const work: Work<'listTerritories', Context> = async ({ at }, { rulebooks, table }) => {
  const ids = [...new Set(rulebooks().map(({ territory }) => territory))].sort();
  const territories = ids.flatMap((territory) => {
    const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
    if (isRefusal(rulebook)) return [];
    const frozen = frozenSince(lapsesOf(rulebook), dayOf(at));
    return [{ territory, names: rulebook.names, ...(frozen === undefined ? {} : { frozenSince: frozen }) }];
  });
  const pointers = await Promise.all(territories.map(({ territory }) => readPointer(table, territory, { stale: true })));
  return { territories: territories.map((one, index) => ({ ...one, published: pointers[index] !== undefined })) };
};
