import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { pageAfter } from '../../shared/http/pages.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listRoundIds } from '../../shared/table/rounds.ts';
import { findRound } from './findRound.ts';
import { viewOfRound } from './roundView.ts';

export const work: Work<'listRounds', Context> = async ({ caller, params: { territory }, query, at }, context) => {
  orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(at)));
  const { page, ...more } = pageAfter(await listRoundIds(context.table, territory), (id) => id, query);
  const found = await Promise.all(page.map(async (round) => orRefuse(await findRound(context, { territory, round }))));
  return { rounds: found.map(({ round, progress }) => viewOfRound(round, progress, caller.person)), ...more };
};
