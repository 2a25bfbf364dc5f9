import type { Context } from '../../shared/context.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { askSheetCode } from '../../shared/table/sheetSigning.ts';
import { readMonthToSign } from './monthToSign.ts';

export const work: Work<'sendMyMonthCode', Context> = async ({ params, body, command }, context) => {
  const { sheet, rules } = orRefuse(await readMonthToSign(context, params, command.at));
  const asked = { ...body, random: context.draw(8) };
  const sent = orRefuse(await askSheetCode(context.table, await context.vault(), sheet, asked, rules, command));
  return commit(context.table, command, sent.writes, { shown: maskPhone(sent.phone), codeBefore: isoOf(sent.before) });
};
