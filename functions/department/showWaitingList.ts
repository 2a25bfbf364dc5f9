import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readWaitingList } from '../../shared/table/waitingListPages.ts';

// Application numbers stand in the open queue already; whose they are is seen in the file, and that look is written down.
export const work: Work<'showWaitingList', Context> = async ({ params, query }, { table }) => {
  const { territory, preschool, group } = params;
  const found =
    within({ territory, preschool }, await readWaitingList(table, params, query)) ?? orRefuse(refuse('group-unknown', { group }));
  return { [replyShows]: { about: found.families.map(({ application }) => `application#${application}` as const) }, ...found };
};
