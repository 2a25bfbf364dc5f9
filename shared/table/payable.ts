// What a register of a month takes up: sealed timesheets no register has met, of that month and of months before it, and children's months that were put
// right since they were paid. Read kindergarten by kindergarten, so that a million children need no more memory than one page of them. A month whose
// stored text is not the one its digest names is passed over: it stops no other, keeps its place in its list, and the next register asks it again.

import type { Month } from '../domain/month.ts';
import { isKnownBy, payMonth, type Payment } from '../domain/paying.ts';
import { rulebookNamed } from '../domain/rulebook.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { openSheet, type Sheet, type SheetText } from '../domain/sheet.ts';
import type { Instant } from '../domain/time.ts';
import { forEachAtOnce } from './atOnce.ts';
import { readSure, UnreadableItem } from './itemParts.ts';
import { listAll } from './listAll.ts';
import { listSheetWork, readSheet, readSheetText } from './sheets.ts';
import type { Item, Table } from './table.ts';
import { SheetItem, type StoredSheet } from './timesheetItems.ts';
import { sheetsPk } from './timesheetKeys.ts';
import { listMonthsDue, readTimesheet } from './timesheets.ts';

const readsAtOnce = 32;
const settledPerPage = 500;

/** What a register is of: what was sealed, said and decided by that instant, of that month and of those before it. */
export interface RegisterScope {
  readonly territory: string;
  readonly month: Month;
  readonly asOf: Instant;
}

export interface KindergartenMonth {
  readonly preschool: string;
  readonly month: Month;
}

/** Sealed and not billed, oldest month first. */
export async function listBillable(table: Table, { territory, month, asOf }: RegisterScope): Promise<readonly KindergartenMonth[]> {
  return (await listSealed(table, territory, month)).flatMap(({ sealedAt, ...one }) => (sealedAt <= asOf ? [one] : []));
}

export interface SealedMonth extends KindergartenMonth {
  readonly sealedAt: Instant;
}

/** Sealed and not billed, but too late for the register, oldest month first. */
export async function listSealedAfter(table: Table, { territory, month, asOf }: RegisterScope): Promise<readonly SealedMonth[]> {
  return (await listSealed(table, territory, month)).filter(({ sealedAt }) => sealedAt > asOf);
}

async function listSealed(table: Table, territory: string, upTo: Month): Promise<readonly SealedMonth[]> {
  const due = (await listMonthsDue(table, territory, 'unbilled')).filter((one) => one.month <= upTo);
  const sealed = new Map<KindergartenMonth, Instant>();
  await forEachAtOnce(due, readsAtOnce, async (one) => {
    const sealedAt = (await readTimesheet(table, one.preschool, one.month))?.sealedAt;
    if (sealedAt !== undefined) sealed.set(one, sealedAt);
  });
  return due.flatMap((one) => {
    const sealedAt = sealed.get(one);
    return sealedAt === undefined ? [] : [{ ...one, sealedAt }];
  });
}

/** A child's month as a register finds it. */
export interface FoundMonth extends KindergartenMonth {
  readonly contract: string;
  /** In which register it was met last. */
  readonly metBy?: string | undefined;
  /** Absent where what is kept of it cannot be read: the text is not the one its digest names, or the rulebook it was closed by is gone. */
  readonly due?: DueMonth | undefined;
}

export interface DueMonth {
  readonly sheet: StoredSheet;
  readonly payment: Payment;
  readonly text: Sheet;
}

/** The months of a sealed timesheet that no register has met, in order of contracts. */
export async function* listUnpaid(
  table: Table,
  { preschool, month }: KindergartenMonth,
  asOf: Instant,
  rulebooks: readonly Rulebook[],
): AsyncGenerator<FoundMonth> {
  for await (const item of listAll(table, 'records', { pk: sheetsPk(preschool, month) })) {
    if (item['paid'] !== undefined) continue;
    const sheet = readFitting(item);
    yield { preschool, month, contract: String(item.sk), due: sheet === undefined ? undefined : dueOf(sheet, rulebooks, asOf) };
  }
}

/** Put right since they were paid, oldest month first. Asked of storage many at a time: a city may decide thousands between two registers. */
export async function* listToSettle(table: Table, scope: RegisterScope, rulebooks: readonly Rulebook[]): AsyncGenerator<FoundMonth> {
  let after: string | undefined;
  do {
    const page = await listSheetWork(table, scope.territory, 'settle', { after, limit: settledPerPage });
    const theirs = page.sheets.filter(({ month }) => month <= scope.month);
    const found = new Map<object, FoundMonth>();
    await forEachAtOnce(theirs, readsAtOnce, async (one) => {
      const settled = await findSettled(table, one, scope.asOf, rulebooks);
      if (settled !== undefined) found.set(one, settled);
    });
    for (const one of theirs) {
      const settled = found.get(one);
      if (settled !== undefined) yield settled;
    }
    after = page.next;
  } while (after !== undefined);
}

async function findSettled(
  table: Table,
  one: KindergartenMonth & { readonly contract: string },
  asOf: Instant,
  rulebooks: readonly Rulebook[],
): Promise<FoundMonth | undefined> {
  const { preschool, month, contract } = one;
  const sheet = await orUnfitting(() => readSheet(table, preschool, month, contract));
  if (sheet === 'unfitting') return { preschool, month, contract };
  if (sheet?.paid === undefined || !isKnownBy(sheet, asOf)) return undefined;
  const due = dueOf(sheet, rulebooks, asOf);
  const isKept = due !== undefined && (await isFormerKept(table, due));
  return { preschool, month, contract, metBy: sheet.paid.register, due: isKept ? due : undefined };
}

/** What is paid of a month; undefined where its text is not the one its digest names, or the rulebook it was closed by is gone. */
function dueOf(sheet: StoredSheet, rulebooks: readonly Rulebook[], asOf: Instant): DueMonth | undefined {
  const text = openKept(sheet);
  const attendance = text === undefined ? undefined : rulebookNamed(rulebooks, sheet.territory, text.rulebook)?.attendance;
  if (text === undefined || attendance === undefined) return undefined;
  return { sheet, text, payment: payMonth(sheet, text, attendance, asOf) };
}

/** A difference is only ever between two frozen texts: the one that was met before is still there, to the letter. */
async function isFormerKept(table: Table, { sheet, payment }: DueMonth): Promise<boolean> {
  const digest = payment.line?.corrects?.digest;
  if (digest === undefined || digest === sheet.digest) return true;
  const former = await orUnfitting(() => readSheetText(table, sheet, digest));
  return former !== undefined && former !== 'unfitting' && openKept(former) !== undefined;
}

function openKept(kept: SheetText): Sheet | undefined {
  try {
    return openSheet(kept);
  } catch {
    return undefined;
  }
}

function readFitting(item: Item): StoredSheet | undefined {
  try {
    return readSure(SheetItem, item);
  } catch (error) {
    if (error instanceof UnreadableItem) return undefined;
    throw error;
  }
}

async function orUnfitting<T>(read: () => Promise<T>): Promise<T | 'unfitting'> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableItem) return 'unfitting';
    throw error;
  }
}
