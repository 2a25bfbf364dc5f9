// What is handed out of a payment register: only one that is finished, of this territory, and the part that was asked for. Every time somebody takes it is
// written down, since its lines are children's months.

import type { Context } from '../../shared/context.ts';
import { exportParts, type ExportPart } from '../../shared/domain/exportParts.ts';
import { lastDayOf } from '../../shared/domain/month.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Shown } from '../../shared/domain/trail.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { registerKey, registerLinesFrom, registerLinesUpTo } from '../../shared/table/timesheetKeys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { freezePayees } from '../../shared/table/payees.ts';
import { RegisterLineItem, type Register, type RegisterBill, type RegisterLine } from '../../shared/table/registerItems.ts';
import { listBills, readRegister } from '../../shared/table/registers.ts';
import { codeColumns, type CodeColumn, type Told } from './registerTables.ts';
import type { PrintedLanguage } from './voucherWords.ts';

/** Where none is asked for. It is not the caller’s own, so that one address gives one file. */
export const defaultLanguage: PrintedLanguage = 'kk';

export interface Finished extends Register {
  readonly finishedAt: Instant;
  readonly digest: string;
}

interface Of {
  readonly territory: string;
  readonly register: string;
}

interface Asked {
  readonly params: Of;
  readonly at: Instant;
}

/** The register, once all its lines are written. */
export async function findFinished({ table }: Pick<Context, 'table'>, { territory, register: id }: Of): Promise<Finished | Refusal> {
  const register = within({ territory }, await readRegister(table, territory, id));
  if (register === undefined) return refuse('register-unknown', { register: id });
  const { state, finishedAt, digest } = register;
  if (state !== 'finished' || finishedAt === undefined || digest === undefined) return refuse('register-not-finished', { state });
  return { ...register, finishedAt, digest };
}

/** The columns of days: the codes of that month, and others that were counted. */
export function columnsOf(
  { rulebooks }: Pick<Context, 'rulebooks'>,
  { territory, month }: Pick<Register, 'territory' | 'month'>,
  counted: readonly Pick<RegisterBill, 'days'>[],
): readonly CodeColumn[] {
  const { attendance } = orRefuse(rulebookOn(rulebooks(), territory, lastDayOf(month)));
  return codeColumns(attendance.codes, counted);
}

/** Its bills with lines, by kindergarten: one it met and did not pay is in no part. */
export async function paidBills({ table }: Pick<Context, 'table'>, { territory, register }: Of): Promise<readonly RegisterBill[]> {
  const bills = await listBills(table, territory, register);
  return bills.filter(({ lines }) => lines > 0);
}

/** The register with its bills, everything its tables need, and whose data they show. */
export async function openExport(
  context: Context,
  { params, at }: Asked,
  { unit, language = defaultLanguage }: Pick<Told, 'unit'> & { readonly language?: PrintedLanguage | undefined },
): Promise<{ readonly shows: Shown; readonly register: Finished; readonly bills: readonly RegisterBill[]; readonly told: Told }> {
  const { table, vault } = context;
  const register = orRefuse(await findFinished(context, params));
  const bills = await paidBills(context, params);
  const ids = bills.map(({ preschool }) => preschool);
  const payees = await freezePayees(table, await vault(), params, ids, at);
  // Lines of a whole city are of everybody whose month it is.
  const shows: Shown = { about: [`territory#${params.territory}`], with: [`register#${params.register}`, `month#${register.month}`] };
  return { shows, register, bills, told: { language, unit, codes: columnsOf(context, register, bills), payees } };
}

/** The lines of one part, in the order the register's digest is of. */
export async function readPart(
  { table }: Pick<Context, 'table'>,
  { territory, register }: Of,
  bills: readonly RegisterBill[],
  part: number,
): Promise<readonly RegisterLine[] | Refusal> {
  const parts = exportParts(bills);
  const asked: ExportPart | undefined = parts[part - 1];
  if (asked === undefined) return refuse('part-unknown', { parts: parts.length });
  const { between } = asked;
  if (between === undefined) return [];
  const range = { pk: registerKey(territory, register).pk, from: registerLinesFrom(between.first), to: registerLinesUpTo(between.last) };
  const lines: RegisterLine[] = [];
  for await (const item of listAll(table, 'records', range)) lines.push(readSure(RegisterLineItem, item));
  return lines;
}
