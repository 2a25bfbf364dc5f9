// What parents object to, what is to be answered soonest first. There are few at a time, so they come without pages. Names and words are opened for the
// kindergarten's own head, and the look is written down.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { openDispute, viewOfMonth } from '../../shared/http/sheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { readChild } from '../../shared/table/children.ts';
import { listPreschoolDisputes } from '../../shared/table/sheetHistory.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import { findOwn } from './ownPreschool.ts';

export const work: Work<'listDisputes', Context> = async ({ params, command, at }, context) => {
  const { table } = context;
  const { territory, preschool } = orRefuse(await findOwn(context, params.preschool));
  const named = await listPreschoolDisputes(table, territory, preschool, at);
  const found = await Promise.all(named.map(({ month, contract }) => readSheet(table, preschool, month, contract)));
  const open = found
    .flatMap((sheet) => (sheet?.state === 'disputed' && sheet.dispute !== undefined ? [{ sheet, dispute: sheet.dispute }] : []))
    .toSorted((one, other) => one.dispute.answerBy.before - other.dispute.answerBy.before);
  if (open.length > 0) {
    const about = [preschool, ...open.flatMap(({ sheet: { application, child } }) => [application, child])];
    await audit(table, territory, command, { at, action: 'list-disputes', about });
  }
  const vault = await context.vault();
  const disputes = await Promise.all(
    open.map(async ({ sheet }) => {
      const { dispute, ...view } = viewOfMonth(sheet, at);
      if (dispute === undefined) throw new Error('a disputed month without its dispute');
      const name = (await readChild(table, vault, sheet.child))?.name;
      return { ...view, child: { name }, dispute: openDispute(dispute, sheet, vault) };
    }),
  );
  return { disputes };
};
