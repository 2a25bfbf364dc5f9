import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { isUnclosed, judgeSeal, sealWrites } from './sealing.ts';

// Judged by when the request arrived; a signature that arrived in time may still land on its own month, which the seal does not touch.
export const work: Work<'sealTimesheet', Context> = async ({ params, command }, context) => {
  const { territory, month, preschool } = params;
  const found = await readTimesheet(context.table, preschool, month);
  if (found === undefined && (await isUnclosed(context, params, preschool))) return orRefuse(refuse('month-not-closed', {}));
  if (found?.territory !== territory) return orRefuse(refuse('timesheet-unknown', { preschool, month }));
  const { timesheet, refused } = orRefuse(await judgeSeal(context, { territory, month }, found, command.at));
  if (refused !== undefined) orRefuse(refused);
  const saved = sealWrites(timesheet, command);
  const reply = { preschool, month, state: saved.timesheet.state, sealedAt: isoOf(command.at), moves: [] };
  return commit(context.table, command, saved.writes, reply);
};
