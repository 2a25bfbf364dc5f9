// What parents object to, what is to be answered soonest first, by pages that are cut after all were put in order: nobody joins an earlier one. Names and
// words are opened for the kindergarten's own head, those of the page alone, and the look is written down.

import type { Context } from '../../shared/context.ts';
import { workingDaysUntil, type Deadline } from '../../shared/domain/calendar.ts';
import { isTheirChild } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { openDispute, viewOfMonth } from '../../shared/http/sheetView.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listPreschoolDisputes } from '../../shared/table/sheetHistory.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { reading } from '../../shared/vault.ts';
import { readChildren } from './groupDay.ts';
import { findOwn } from './ownPreschool.ts';

export const work: Work<'listDisputes', Context> = async ({ params, query: { after, limit }, at, caller }, context) => {
  const { table } = context;
  const { territory, preschool } = orRefuse(await findOwn(context, params.preschool));
  const named = await listPreschoolDisputes(table, territory, preschool, at);
  const found = await Promise.all(named.map(({ month, contract }) => readSheet(table, preschool, month, contract)));
  const open = found
    .flatMap((sheet) => (sheet?.state === 'disputed' && sheet.dispute !== undefined ? [{ sheet, dispute: sheet.dispute }] : []))
    .map((one) => ({ ...one, place: placeOf(one) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const left = after === undefined ? open : open.filter(({ place }) => place > after);
  const page = left.slice(0, limit);
  const last = page.at(-1)?.place;
  const vault = await context.vault();
  const known = await readChildren(
    context,
    page.map(({ sheet }) => sheet),
  );
  const disputes = await Promise.all(
    page.map(
      async ({
        sheet,
        dispute: {
          answerBy: { before },
        },
      }) => {
        const { dispute, ...view } = viewOfMonth(sheet, at);
        if (dispute === undefined) throw new Error('a disputed month without its dispute');
        const shown = await openDispute(dispute, sheet, reading(vault));
        const days = dispute.turn === 'preschool' ? workingDaysUntil(before, at, context.calendar()) : undefined;
        return {
          ...view,
          child: { ...known.get(sheet.contract), ...(isTheirChild(caller, sheet.child) ? { isYours: true as const } : {}) },
          dispute: { ...shown, ...(typeof days === 'number' ? { workingDaysLeft: days } : {}) },
        };
      },
    ),
  );
  const about = page.map(({ sheet: { child } }) => `child#${child}` as const);
  return { [replyShows]: { about }, disputes, ...(left.length > page.length && last !== undefined ? { next: last } : {}) };
};

/** As long as everybody's, so that texts are in the order of the instants. */
function placeOf({ sheet, dispute }: { readonly sheet: StoredSheet; readonly dispute: { readonly answerBy: Deadline } }): string {
  return `${String(dispute.answerBy.before).padStart(15, '0')}#${sheet.month}#${sheet.contract}`;
}
