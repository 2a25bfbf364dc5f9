// Whom a head may call: children whose month waits for their parent. Names and phones are opened for this kindergarten's head alone, for families whose
// contract goes on, and every look is written down before the answer leaves.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readSheets } from '../../shared/table/reporting.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { viewFamily } from './familyView.ts';
import { findOwn } from './ownPreschool.ts';

/** Nobody has said yes to it: not the parent, and not the department instead. */
const isUnsigned = ({ state }: StoredSheet): boolean => ['presented', 'disputed', 'held', 'review'].includes(state);

export const work: Work<'listUnsigned', Context> = async ({ params, query }, context) => {
  const { table } = context;
  orRefuse(await findOwn(context, params.preschool));
  const { sheets, next } = await readSheets(table, params, query);
  const waiting = sheets.filter((sheet) => isUnsigned(sheet));
  const children = await Promise.all(
    waiting.map(async ({ contract, application, group, state }) => {
      const found = await readContract(table, contract);
      return { contract, application, group, state, ...(found === undefined ? {} : await viewFamily(context, found)) };
    }),
  );
  const about = waiting.map(({ child }) => `child#${child}` as const);
  return { [replyShows]: { about }, month: params.month, children, ...(next === undefined ? {} : { next }) };
};
