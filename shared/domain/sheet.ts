// The month of one child as the parent is shown it, and as it is signed: canonical, so that everybody who has the same month computes the same digest. The
// digest is of what was shown and of nothing else. Once a month was shown its text never changes (I-19): whatever is put right later is a new
// revision with a digest of its own, which names the one before.

import * as z from 'zod';
import { dayShape } from './calendar.ts';
import { canonicalText, digestOf, type Canonical } from './digest.ts';
import type { Month } from './month.ts';
import { monthShape } from './monthShape.ts';
import { moveReasons, type MovedDay } from './attendance.ts';
import { amountOf, countCodes, payableDays, type PayTerms } from './pay.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Day } from './time.ts';

/** Changed with every change of the words or fields below: a month made by an older template keeps its own. */
export const sheetTemplate = 'sheet-1';

/** Why there is another revision. */
export const sheetCauses = ['kindergarten-agreed', 'department-decided', 'paper-came', 'mistake', 'enrolled-late'] as const;
export type SheetCause = (typeof sheetCauses)[number];

/** What a child's month is made of. */
export interface SheetGround {
  readonly territory: string;
  readonly preschool: string;
  readonly group: string;
  readonly contract: string;
  readonly month: Month;
  /** One code a day. */
  readonly codes: string;
  readonly moved: readonly MovedDay[];
  readonly terms: PayTerms;
  readonly rulebook: string;
  readonly calendarVersion: string;
  /** 1 for what the month was closed with. */
  readonly revision: number;
  /** The digest it takes the place of, and why. */
  readonly replaces?: { readonly digest: string; readonly because: SheetCause } | undefined;
}

export interface SheetText {
  readonly digest: string;
  /** RFC 8785: what the digest is of. */
  readonly canonical: string;
}

const SheetShape = z.object({
  template: z.literal(sheetTemplate),
  territory: z.string(),
  preschool: z.string(),
  group: z.string(),
  contract: z.string(),
  month: monthShape,
  revision: z.int(),
  replaces: z.object({ digest: z.string(), because: z.enum(sheetCauses) }).optional(),
  codes: z.string(),
  moved: z.array(z.object({ day: dayShape, from: z.string(), because: z.enum(moveReasons) })).readonly(),
  counts: z.record(z.string(), z.int()),
  payableDays: z.int(),
  terms: z.object({
    rates: z.array(z.object({ from: dayShape, to: dayShape, monthTiyn: z.int(), dayTiyn: z.int().optional() })).readonly(),
    workingDays: z.int(),
    formula: z.object({ preset: z.enum(['month-rate', 'day-rate']), roundToTiyn: z.int() }),
  }),
  /** In tiyn. */
  amount: z.int(),
  rulebook: z.string(),
  calendarVersion: z.string(),
});
export type Sheet = z.output<typeof SheetShape>;

/** The month with its digest. */
export function writeSheet(ground: SheetGround, attendance: Attendance): SheetText {
  const { territory, preschool, group, contract, month, codes, moved, terms, rulebook, calendarVersion, revision, replaces } = ground;
  const content: Canonical = {
    template: sheetTemplate,
    territory,
    preschool,
    group,
    contract,
    month,
    revision,
    ...(replaces === undefined ? {} : { replaces: { ...replaces } }),
    codes,
    moved: moved.map(({ day, from, because }) => ({ day, from, because })),
    counts: countCodes(codes),
    payableDays: payableDays(codes, attendance),
    terms: {
      rates: terms.rates.map(({ from, to, monthTiyn, dayTiyn }) => ({
        from,
        to,
        monthTiyn,
        ...(dayTiyn === undefined ? {} : { dayTiyn }),
      })),
      workingDays: terms.workingDays,
      formula: { ...terms.formula },
    },
    amount: amountOf(codes, terms, attendance),
    rulebook,
    calendarVersion,
    statement: {
      kk: 'Баламның осы айдағы күндері осында көрсетілгендей болғанын растаймын. Мемлекет балабақшаға осы сома бойынша төлейді.',
      ru: 'Подтверждаю, что дни моего ребёнка в этом месяце были такими, как здесь показано. По ним государство платит детскому саду эту сумму.',
    },
  };
  const canonical = canonicalText(content);
  return { digest: digestOf(canonical), canonical };
}

/** The month as its text says it; throws where the text is not what its digest is of (I-19). */
export function openSheet({ digest, canonical }: SheetText): Sheet {
  if (digestOf(canonical) !== digest) throw new Error('the text of a child’s month is not the one its digest names');
  return SheetShape.parse(JSON.parse(canonical));
}

const StatementShape = z.object({ statement: z.object({ kk: z.string(), ru: z.string() }) });

/** What is signed beside the days, as the text itself has it. */
export function statementOf({ canonical }: Pick<SheetText, 'canonical'>): { readonly kk: string; readonly ru: string } {
  return StatementShape.parse(JSON.parse(canonical)).statement;
}

const PayableShape = z.object({ payableDays: z.int() });

/** The days the text says are paid, for sums over many months. */
export function payableDaysIn({ canonical }: Pick<SheetText, 'canonical'>): number {
  return PayableShape.parse(JSON.parse(canonical)).payableDays;
}

/** What is made of a month when days of it get other codes. */
export function reviseSheet(
  before: Sheet & SheetText,
  changes: readonly { readonly day: Day; readonly code: string }[],
  because: SheetCause,
  attendance: Attendance,
): SheetText {
  const codes = Array.from(before.codes);
  for (const { day, code } of changes) codes[Number(day.slice(8)) - 1] = code;
  const changed = new Set<string>(changes.map(({ day }) => day));
  const moved = before.moved.filter(({ day }) => !changed.has(day));
  const { revision, digest } = before;
  return writeSheet({ ...before, codes: codes.join(''), moved, revision: revision + 1, replaces: { digest, because } }, attendance);
}
