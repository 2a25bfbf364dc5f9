import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readWaitingList } from '../../shared/table/waitingListPages.ts';

// Numbers in their order and no names: who a family is, the kindergarten learns when it asks for its place.
export const work: Work<'listWaitingFamilies', Context> = async ({ params, query }, { table }) => {
  const { preschool, group } = params;
  const found = within({ preschool }, await readWaitingList(table, params, query)) ?? orRefuse(refuse('group-unknown', { group }));
  return { [replyShows]: { about: found.families.map(({ application }) => `application#${application}` as const) }, ...found };
};
