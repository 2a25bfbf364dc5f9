import type { Context } from '../../shared/context.ts';
import { showMonth } from '../../shared/domain/marking.ts';
import { isClosed } from '../../shared/domain/marks.ts';
import { firstDayOf } from '../../shared/domain/month.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { viewOfCodes } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { attendanceOn, findGroup, onRoster, readChildren, readWholeMonth } from './groupDay.ts';

export const work: Work<'showGroupMonth', Context> = async ({ params, at }, context) => {
  const { preschool, group, month } = params;
  const { territory } = orRefuse(await findGroup(context, params));
  const attendance = attendanceOn(context, territory, firstDayOf(month));
  const { roster, newest } = await readWholeMonth(context, params);
  const known = await readChildren(context, roster);
  return {
    [replyShows]: { about: [`group#${preschool}#${group}`] },
    preschool,
    group,
    month,
    closed: isClosed(newest),
    codes: viewOfCodes(attendance),
    children: roster.map((of) => {
      const { contract } = of;
      const child = { enrolled: onRoster(of), marks: newest?.marks[contract] ?? '' };
      const { marks, unmarked, late } = orRefuse(showMonth(month, child, dayOf(at), context.calendar()));
      return { contract, ...known.get(contract), marks, unmarked: [...unmarked], late: [...late] };
    }),
  };
};
