// Disputed months and months nobody signed, with what was marked on each day: whose they are is written down before they are shown.

import type { Context } from '../../shared/context.ts';
import { isDecisionOverdue, turnOf } from '../../shared/domain/dispute.ts';
import { within } from '../../shared/http/access.ts';
import { viewOfMonth } from '../../shared/http/sheetView.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listSheetWork, readSheet } from '../../shared/table/sheets.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';

// A page of the list is filtered after it was read, so it may hold fewer than asked for, or none, and still have a next one.
export const work: Work<'listMonthsToDecide', Context> = async ({ params: { territory }, query, at }, { table }) => {
  const { sheets, next } = await listSheetWork(table, territory, query.work, query);
  const found = await Promise.all(sheets.map(({ preschool, month, contract }) => readSheet(table, preschool, month, contract)));
  const isAsked = ({ dispute }: StoredSheet): boolean => {
    const hasTurn = query.turn === undefined || (dispute === undefined ? 'department' : turnOf(dispute, at)) === query.turn;
    return hasTurn && (query.overdue === undefined || (dispute !== undefined && isDecisionOverdue(dispute, at)));
  };
  const months = found.flatMap((sheet) => within({ territory }, sheet) ?? []).filter((sheet) => isAsked(sheet));
  const about = months.map(({ child }) => `child#${child}` as const);
  return { [replyShows]: { about }, months: months.map((sheet) => viewOfMonth(sheet, at)), ...(next === undefined ? {} : { next }) };
};
