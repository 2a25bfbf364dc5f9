// The family says that its child was not there, on the day itself: a mark of a child who was at home is the oldest trick there is. It changes no mark; it
// stands beside it, the head hears of it at once, and whoever decides a dispute later sees that it was said in time.

import type { Context } from '../../shared/context.ts';
import { isEnrolled } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { markedDays, type MarkedDay } from '../../shared/domain/markedDays.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf, type Day } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { reportWords } from '../../shared/http/words/absences.ts';
import type { Work } from '../../shared/http/work.ts';
import { enrolledBy, noAbsences, readAbsences, saveAbsences } from '../../shared/table/absences.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { noticesToHeads } from '../../shared/table/tellingHeads.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { viewOfDay } from './monthMarks.ts';
import { readMyContract } from './myContract.ts';

export const work: Work<'reportNotThere', Context> = async ({ params, command }, context) => {
  const { table } = context;
  const { day } = params;
  const today = dayOf(command.at);
  const contract = orRefuse(await readMyContract(context, params));
  const { attendance } = orRefuse(rulebookOn(context.rulebooks(), contract.territory, day));
  if (day < today) return orRefuse(refuse('absence-report-late', { day, today }));
  if (day > today) return orRefuse(refuse('absence-report-early', { day, today }));
  if (!orRefuse(isWorkingDay(day, context.calendar()))) return orRefuse(refuse('absence-report-day-off', { day }));
  const { startsOn, endsOn } = contract;
  const isChild = contract.state === 'active' || contract.state === 'ended';
  if (!isChild || !isEnrolled(enrolledBy(contract), day))
    return orRefuse(refuse('absence-outside-contract', { startsOn, ...(endsOn === undefined ? {} : { endsOn }) }));
  const before = await readAbsences(table, contract.contract);
  const said = before?.reports.find((one) => one.day === day);
  const content = before ?? noAbsences(contract);
  const report = said ?? { day, at: command.at, by: command.by };
  const marked = await readDay(context, contract, day);
  const view = viewOfDay(marked, { attendance, absences: undefined, today });
  const isPresent = view.standing === 'marked' && view.present === true;
  const reply = { contract: contract.contract, day, reportedAt: isoOf(report.at), mark: view, next: reportWords(isPresent) };
  // Said already, by the other parent or from another phone: it is no second event, and the head is not told twice.
  if (said !== undefined) return commit(table, command, [], reply);
  const saved = saveAbsences(before, { ...content, reports: [...content.reports, report] }, command, {
    kind: 'absence-reported',
    data: { day, marked: isPresent ? 'present' : view.standing },
  });
  const heads = await noticesToHeads(table, saved.event, 'preschool-absence-reported', contract, { day });
  return commit(table, command, [...saved.writes, ...noticeWrites(heads)], reply);
};

async function readDay({ table, calendar }: Context, contract: Contract, day: Day): Promise<MarkedDay> {
  const { preschool, group } = contract;
  const month = monthOf(day);
  const marks = (await readMarks(table, { preschool, group, month }))?.marks[contract.contract] ?? '';
  const found = markedDays(month, marks, enrolledBy(contract), calendar()).find(({ on }) => on === day);
  if (found === undefined) throw new Error('a day that is not of its month');
  return found;
}
