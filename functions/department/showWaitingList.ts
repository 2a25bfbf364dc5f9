import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readWaitingList } from '../../shared/table/waitingListPages.ts';

// Application numbers stand in the open queue already; whose they are is seen in the file, and that look is written down.
export const work: Work<'showWaitingList', Context> = async ({ params, query }, { table }) => {
  const list = await readWaitingList(table, params, query);
  return list?.territory === params.territory ? list : orRefuse(refuse('group-unknown', { group: params.group }));
};
