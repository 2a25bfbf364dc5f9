import type { Context } from '../../shared/context.ts';
import { addDays, dayOf, type Day } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readToldDay } from '../../shared/table/toldDays.ts';
import { findRound } from './findRound.ts';
import { viewOfCounts } from './toldView.ts';

/** A round that is held up goes on for days; one that goes on for longer than this is looked at by its days. */
const mostDays = 40;

export const work: Work<'showToldRound', Context> = async ({ params: { territory, round: id }, at }, context) => {
  const { round } = orRefuse(await findRound(context, { territory, round: id }));
  const first = dayOf(round.draftedAt);
  const until = [dayOf(at), addDays(first, mostDays)].sort()[0] ?? first;
  const days: (ReturnType<typeof viewOfCounts> & { readonly day: Day })[] = [];
  for (let day = first; day <= until; day = addDays(day, 1)) {
    const counted = await readToldDay(context.table, territory, day);
    const ofRound = counted?.rounds[id];
    if (counted !== undefined && ofRound !== undefined) days.push({ day, ...viewOfCounts(ofRound, counted.countedAt) });
  }
  return { round: id, days };
};
