import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { judgeSeals, sealedAtOnce, sealWrites, viewOfToSeal } from './sealing.ts';

// So many kindergartens as fit one transaction: all of them are sealed or none, and whoever is answered `next` goes on there.
export const work: Work<'sealTimesheets', Context> = async ({ params, body: { after }, command }, context) => {
  const { judged, next } = orRefuse(await judgeSeals(context, params, { after, limit: sealedAtOnce, at: command.at }));
  const sealing = judged.flatMap(({ timesheet, refused }) => (timesheet === undefined || refused !== undefined ? [] : [timesheet]));
  const writes = sealing.flatMap((timesheet) => sealWrites(timesheet, command).writes);
  const reply = {
    sealed: sealing.map(({ preschool }) => preschool),
    left: judged.filter(({ refused }) => refused !== undefined).map(viewOfToSeal),
    ...(next === undefined ? {} : { next }),
  };
  return commit(context.table, command, writes, reply);
};
