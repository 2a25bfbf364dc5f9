// The month so far. What counts as paid is said as it stands now, and of a month the kindergarten has closed as it was closed; nothing here is signed.

import type { Context } from '../../shared/context.ts';
import { isEnrolled, resolveMonth, unmarkedDay, type ResolvedMonth } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { markedDays } from '../../shared/domain/markedDays.ts';
import { daysOfMonth, lastDayOf, monthAfter, monthBefore, monthOf, type Month } from '../../shared/domain/month.ts';
import { payableDays } from '../../shared/domain/pay.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { clockTextOf, dayOf, type Day } from '../../shared/domain/time.ts';
import { viewOfMissing, viewOfPaper } from '../../shared/http/absenceView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { monthWords } from '../../shared/http/words/absences.ts';
import type { Work } from '../../shared/http/work.ts';
import { documentsOf, enrolledBy, openPaper, readAbsences, readMissing } from '../../shared/table/absences.ts';
import { readGroupMonth } from '../../shared/table/groupMonths.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import type { Absences } from '../../shared/table/timesheetItems.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { usedInYear } from '../../shared/table/usedDays.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { viewOfDay } from './monthMarks.ts';
import { readMyContract } from './myContract.ts';

export const work: Work<'showMyMarks', Context> = async ({ params, at }, context) => {
  const { table } = context;
  const { month } = params;
  const calendar = context.calendar();
  const today = dayOf(at);
  const contract = orRefuse(await readMyContract(context, params));
  const { attendance } = orRefuse(rulebookOn(context.rulebooks(), contract.territory, lastDayOf(month)));
  const { preschool, group } = contract;
  const [newest, absences, timesheet, record] = await Promise.all([
    readMarks(table, { preschool, group, month }),
    readAbsences(table, contract.contract),
    readTimesheet(table, preschool, month),
    readPreschool(table, preschool),
  ]);
  const marks = newest?.marks[contract.contract] ?? '';
  const state = timesheet?.state ?? 'open';
  const counted = orRefuse(await readCounted(context, contract, { month, marks, state }, { attendance, absences, today }));
  const documents = documentsOf(absences);
  // An absence may have begun in the month before, and is due by its end in the one after.
  const months = [monthBefore(month), month, monthAfter(month)];
  const missing = orRefuse(await readMissing(table, contract, documents, { attendance, calendar, months }));
  const vault = await context.vault();
  const seen = { attendance, absences, today, calendar };
  const days = markedDays(month, marks, enrolledBy(contract), calendar).map((one) => viewOfDay(one, seen));
  const present = days.find(({ day }) => day === today);
  const isToMark = present?.standing === 'marked' || present?.standing === 'not-marked';
  const isOfMonth = ({ from, to }: { readonly from: Day; readonly to: Day }) => monthOf(from) <= month && month <= monthOf(to);
  const theirs = missing.filter(isOfMonth);
  return {
    contract: contract.contract,
    month,
    state,
    preschool: {
      preschool,
      group,
      ...(record === undefined ? {} : { names: record.names }),
      ...(record?.phone === undefined ? {} : { phone: record.phone }),
    },
    ...(present === undefined ? {} : { today: present }),
    days,
    documents: await Promise.all(
      (absences?.documents ?? [])
        .filter(isOfMonth)
        .map(async (one) => ({ ...viewOfPaper(one, attendance), ...(await openPaper(vault, contract, one)) })),
    ),
    missing: theirs.map((one) => viewOfMissing(one, attendance, today)),
    soFar: { ...counted, moved: counted.moved.filter(({ day, because }) => because !== 'unmarked' || day < today) },
    next: monthWords({
      state,
      today: isToMark
        ? { isMarked: present.standing === 'marked', by: attendance.marking.by, isPast: clockTextOf(at).slice(11) >= attendance.marking.by }
        : undefined,
      paperBy: theirs
        .map(({ paperBy }) => paperBy)
        .filter((on) => on >= today)
        .toSorted()[0],
    }),
  };
};

interface Standing {
  readonly month: Month;
  readonly marks: string;
  readonly state: 'open' | 'closed' | 'sealed';
}

/** What the month counts as: as it was closed, or as it would be closed now. */
async function readCounted(
  { table, calendar: calendarOf }: Context,
  contract: Contract,
  { month, marks, state }: Standing,
  { attendance, absences, today }: { readonly attendance: Attendance; readonly absences: Absences | undefined; readonly today: Day },
) {
  const calendar = calendarOf();
  const { territory, preschool, group } = contract;
  const frozen = state === 'open' ? undefined : await readGroupMonth(table, { territory, preschool, group, month });
  const codes = frozen?.codes[contract.contract];
  const enrolled = enrolledBy(contract);
  const child = { marks, enrolled, documents: documentsOf(absences), used: {} };
  const resolved: ResolvedMonth | Refusal =
    codes === undefined
      ? resolveMonth(
          month,
          { ...child, used: await usedInYear(table, contract, marks, month, { attendance, calendar, today }) },
          attendance,
          calendar,
        )
      : { codes, moved: frozen?.moved[contract.contract] ?? [] };
  if ('refusal' in resolved) return resolved;
  return {
    payableDays: payableDays(resolved.codes, attendance),
    workingDays: daysOfMonth(month).filter((on) => isEnrolled(enrolled, on) && isWorkingDay(on, calendar) === true).length,
    moved: resolved.moved.map(({ day, from, because }) => ({
      day,
      ...(from === unmarkedDay ? {} : { from: from.toUpperCase() }),
      to: (resolved.codes[Number(day.slice(8)) - 1] ?? '').toUpperCase(),
      because,
    })),
  };
}
