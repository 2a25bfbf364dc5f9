// The act of one kindergarten in one register, for the department and for the kindergarten's own head.

import type { Context } from '../../shared/context.ts';
import { lastDayOf } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Shown } from '../../shared/domain/trail.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows } from '../../shared/http/work.ts';
import { freezePayee } from '../../shared/table/payees.ts';
import { listLines, readBill } from '../../shared/table/registers.ts';
import type { Register, RegisterLine } from '../../shared/table/registerItems.ts';
import { printAct } from './actPage.ts';
import type { MonthCodes } from './actSums.ts';
import { columnsOf, defaultLanguage, findFinished } from './exportedRegister.ts';
import { daysOfLine } from './registerTables.ts';
import type { PrintedLanguage } from './voucherWords.ts';

/** The PDF, or the end of the request where the register is not finished or pays that kindergarten nothing. */
export async function printActOf(
  context: Context,
  of: { readonly territory: string; readonly register: string; readonly preschool: string },
  { at, language = defaultLanguage }: { readonly at: Instant; readonly language?: PrintedLanguage | undefined },
): Promise<{ readonly file: Uint8Array; readonly [replyShows]: Shown }> {
  const { table, vault, rulebooks } = context;
  const register = orRefuse(await findFinished(context, of));
  const bill = await readBill(table, of.territory, of.register, of.preschool);
  if (bill === undefined || bill.lines === 0) return orRefuse(refuse('act-unknown', { register: of.register, preschool: of.preschool }));
  const lines: RegisterLine[] = [];
  for await (const line of listLines(table, of.territory, of.register, of.preschool)) lines.push(line);
  const payee = await freezePayee(table, await vault(), of, of.preschool, at);
  const { names } = orRefuse(rulebookOn(rulebooks(), of.territory, lastDayOf(register.month)));
  const { month, finishedAt, digest } = register;
  const codes = codesByMonth(context, register, lines);
  const shows: Shown = { about: [`preschool#${of.preschool}`], with: [`register#${of.register}`, `month#${month}`] };
  const file = await printAct({
    language,
    territory: names[language],
    register: of.register,
    month,
    finishedAt,
    digest,
    payee,
    lines,
    codes,
  });
  return { [replyShows]: shows, file };
}

/** Of the register's month and of every month its lines are of, by the rulebook of each. */
function codesByMonth(
  context: Context,
  { territory, month }: Pick<Register, 'territory' | 'month'>,
  lines: readonly RegisterLine[],
): MonthCodes {
  const months = new Set([month, ...lines.map((line) => line.month)]);
  return new Map(
    [...months].map((of) => {
      const counted = lines.filter((line) => line.month === of).map((line) => ({ days: daysOfLine(line) }));
      return [of, columnsOf(context, { territory, month: of }, counted)];
    }),
  );
}
