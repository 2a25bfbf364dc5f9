// The keys of timesheets and of money, built here and spelled nowhere else, as those of everything else in `keys.ts`.

import type { Month } from '../domain/month.ts';
import { padded } from './keys.ts';
import type { Key } from './table.ts';

export const marksPk = (preschool: string, month: Month, group: string) => `MARKS#${preschool}#${month}#${group}`;
/** An entry of the marks of a group's month, by its place in their chain. */
export const marksKey = (preschool: string, month: Month, group: string, seq: number): Key => ({
  pk: marksPk(preschool, month, group),
  sk: `ENTRY#${padded(seq, 8)}`,
});
/** Papers for absences under a contract, and what the parent said of its days. */
export const absencesKey = (contract: string): Key => ({ pk: `ABSENCES#${contract}`, sk: 'ABSENCES' });
/** What the family was told of a long absence. */
export const absenceWatchKey = (contract: string): Key => ({ pk: `ABSENCES#${contract}`, sk: 'WATCH' });
export const timesheetKey = (preschool: string, month: Month): Key => ({ pk: `TIMESHEET#${preschool}#${month}`, sk: 'TIMESHEET' });
/** Every kindergarten of the territory that has a timesheet of the month. */
export const timesheetListKey = (territory: string, month: Month, preschool: string): Key => ({
  pk: `TIMESHEETS#${territory}#${month}`,
  sk: preschool,
});
/** Closed months that are not all shown to the parents yet. */
export const toPresentKey = (territory: string, month: Month, preschool: string): Key => ({
  pk: `TO_PRESENT#${territory}`,
  sk: `${month}#${preschool}`,
});
/** Sealed months that no register has taken up yet. */
export const unbilledKey = (territory: string, month: Month, preschool: string): Key => ({
  pk: `UNBILLED#${territory}`,
  sk: `${month}#${preschool}`,
});
export const groupMonthsPk = (territory: string, month: Month) => `GROUP_MONTHS#${territory}#${month}`;
/** What a closed month of a group counts as: what totals are streamed from. */
export const groupMonthKey = (territory: string, month: Month, preschool: string, group: string): Key => ({
  pk: groupMonthsPk(territory, month),
  sk: `${preschool}#${group}`,
});
/** Where the groups of a kindergarten end among those of its territory, and the next one's begin. */
export const groupMonthsAfter = (preschool: string) => `${preschool}$`;
/** What another system kept of the month: the fence behind which kindergartens are added. */
export const attendanceHistoryKey = (territory: string, month: Month): Key => ({
  pk: `ATTENDANCE_HISTORY#${territory}#${month}`,
  sk: 'ATTENDANCE_HISTORY',
});
export const sheetsPk = (preschool: string, month: Month) => `SHEETS#${preschool}#${month}`;
/** One child's month, among all of its kindergarten. */
export const sheetKey = (preschool: string, month: Month, contract: string): Key => ({ pk: sheetsPk(preschool, month), sk: contract });
/** Where the events and the former texts of a child's month stand. */
export const sheetPk = (preschool: string, month: Month, contract: string) => `SHEET#${preschool}#${month}#${contract}`;
/** A text of the month that another has taken the place of, by its digest. */
export const sheetTextKey = (preschool: string, month: Month, contract: string, digest: string): Key => ({
  pk: sheetPk(preschool, month, contract),
  sk: `TEXT#${digest}`,
});
export const sheetWorkPk = (territory: string, work: string) => `SHEET_WORK#${territory}#${work}`;
/** Months of children somebody has to look at, or a register has to take up again, by what is to be done; oldest month first. */
export const sheetWorkKey = (territory: string, work: string, month: Month, preschool: string, contract: string): Key => ({
  pk: sheetWorkPk(territory, work),
  sk: `${month}#${preschool}#${contract}`,
});
export const registerKey = (territory: string, register: string): Key => ({ pk: `REGISTER#${territory}#${register}`, sk: 'REGISTER' });
/** How far its lines are written; the fence, as a round's. */
export const registerProgressKey = (territory: string, register: string): Key => ({
  pk: `REGISTER#${territory}#${register}`,
  sk: 'PROGRESS',
});
/** A line of a register: one child's month, or what a correction of it comes to. */
export const registerLineKey = (territory: string, register: string, preschool: string, month: Month, contract: string): Key => ({
  pk: `REGISTER#${territory}#${register}`,
  sk: `LINE#${preschool}#${month}#${contract}`,
});
/** What a register comes to for one kindergarten. */
export const registerBillKey = (territory: string, register: string, preschool: string): Key => ({
  pk: `REGISTER#${territory}#${register}`,
  sk: `BILL#${preschool}`,
});
/** From where to where the lines of a kindergarten stand in its register. */
export const registerLinesFrom = (preschool: string) => `LINE#${preschool}#`;
export const registerLinesUpTo = (preschool: string) => `LINE#${preschool}#~`;
/** A kindergarten as the exports of the register name it. */
export const payeeKey = (territory: string, register: string, preschool: string): Key & { readonly sk: string } => ({
  pk: `REGISTER#${territory}#${register}`,
  sk: `PAYEE#${preschool}`,
});
export const registersPk = (territory: string) => `REGISTERS#${territory}`;
/** Every register of a territory; in the order of texts, where the tenth of a month stands before the second. */
export const registerListKey = (territory: string, register: string): Key => ({ pk: registersPk(territory), sk: register });
/** Finished registers whose kindergartens are being told. */
export const paidToTellKey = (territory: string, register: string): Key => ({ pk: `PAID_TO_TELL#${territory}`, sk: register });
/** The one register of the territory that is neither finished nor cancelled. */
export const openRegisterKey = (territory: string): Key => ({ pk: `OPEN_REGISTER#${territory}`, sk: 'OPEN_REGISTER' });
