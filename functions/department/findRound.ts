// A round is looked for in the territory the caller was let into, so one territory's clerk cannot meet another's round.

import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Progress, Round } from '../../shared/table/items.ts';
import { readProgress, readRound } from '../../shared/table/rounds.ts';

export async function findRound(
  { table }: Pick<Context, 'table'>,
  { territory, round: id }: { readonly territory: string; readonly round: string },
): Promise<{ readonly round: Round; readonly progress: Progress } | Refusal> {
  const round = await readRound(table, territory, id);
  return round === undefined ? refuse('round-unknown', { round: id }) : { round, progress: await readProgress(table, territory, id) };
}
