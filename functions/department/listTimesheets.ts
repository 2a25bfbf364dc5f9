import type { Context } from '../../shared/context.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { sumAll, sumGroup } from '../../shared/domain/closing.ts';
import { daysOfMonth, lastDayOf, type Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookNamed, rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { windowRulebook } from '../../shared/domain/signingWindow.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { TimesheetMove } from '../../shared/domain/timesheet.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { viewHead } from '../../shared/http/timesheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { termsOf } from '../../shared/table/closing.ts';
import { listGroupMonths } from '../../shared/table/groupMonths.ts';
import { listPreschoolIds, readPreschool } from '../../shared/table/preschools.ts';
import type { Timesheet } from '../../shared/table/timesheetItems.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { judgeSeal } from './sealing.ts';

// What a closed month comes to is added up from what its closing froze; what became of each child's month since is in the department's reports.
export const work: Work<'listTimesheets', Context> = async ({ params: { territory, month }, query, command, at }, context) => {
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, lastDayOf(month)));
  const { ids, next } = await listPreschoolIds(context.table, territory, query);
  const timesheets = await Promise.all(
    ids.map((preschool) => view(context, rulebook, preschool, month, { at, isHead: command.as === 'department_head' })),
  );
  const calendar = context.calendar();
  const workingDays = daysOfMonth(month).filter((on) => isWorkingDay(on, calendar) === true);
  return { month, workingDays, timesheets, ...(next === undefined ? {} : { next }) };
};

interface Looking {
  readonly at: Instant;
  /** Only the head of the department seals. */
  readonly isHead: boolean;
}

async function view(context: Context, rulebook: Rulebook, preschool: string, month: Month, looking: Looking) {
  const { table, calendar } = context;
  const [record, timesheet] = await Promise.all([readPreschool(table, preschool), readTimesheet(table, preschool, month)]);
  const signedBy = windowRulebook(context.rulebooks(), rulebook.territory, month);
  const rules = { signing: isRefusal(signedBy) ? rulebook.attendance : signedBy.attendance, calendar: calendar() };
  const head = {
    preschool,
    names: record?.names ?? { kk: preschool, ru: preschool, en: preschool },
    ...viewHead(timesheet, month, rules),
    moves: await movesOf(context, rulebook.territory, timesheet, looking),
  };
  if (timesheet === undefined || timesheet.state === 'open') return head;
  let unmarked = 0;
  const sums: ReturnType<typeof sumGroup>[] = [];
  for await (const frozen of listGroupMonths(table, timesheet)) {
    const { attendance } = rulebookNamed(context.rulebooks(), timesheet.territory, frozen.rulebook) ?? rulebook;
    const children = Object.entries(frozen.codes).map(([contract, codes]) => ({ contract, codes, moved: frozen.moved[contract] ?? [] }));
    sums.push(sumGroup({ group: frozen.group, terms: termsOf(frozen), children }, attendance));
    for (const { moved } of children) unmarked += moved.filter(({ because }) => because === 'unmarked').length;
  }
  const { children, payableDays, amount } = sumAll(sums);
  return { ...head, children, unmarked, payableDays, amountTiyn: amount };
}

/** As the seal itself is judged; the months of children are read only once the parents' window is over. */
async function movesOf(
  context: Context,
  territory: string,
  timesheet: Timesheet | undefined,
  { at, isHead }: Looking,
): Promise<TimesheetMove[]> {
  if (!isHead || timesheet?.state !== 'closed') return [];
  const judged = await judgeSeal(context, { territory, month: timesheet.month }, timesheet, at);
  return isRefusal(judged) || judged.refused !== undefined ? [] : ['seal'];
}
