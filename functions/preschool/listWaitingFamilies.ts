import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readWaitingList } from '../../shared/table/waitingListPages.ts';

// Numbers in their order and no names: who a family is, the kindergarten learns when it asks for its place.
export const work: Work<'listWaitingFamilies', Context> = async ({ params, query }, { table }) =>
  (await readWaitingList(table, params, query)) ?? orRefuse(refuse('group-unknown', { group: params.group }));
