// The totals of a closed month of a territory, streamed: a page of groups at a time is read, added and forgotten, so a million children take the memory
// of one page. Of an item only what is added is looked at. What it adds are the codes the months were closed with: what the department or a
// kindergarten changed later stands in the revisions of the children it concerns.

import { amountOf, type PayTerms } from '../domain/pay.ts';
import type { Month } from '../domain/month.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { addMonth, addTally, emptyTally, payableOf, totalsByDay, totalsOf } from '../domain/totals.ts';
import type { CodeTotals, Payable, Tally, Totals } from '../domain/totals.ts';
import { groupMonthsAfter, groupMonthsPk } from './timesheetKeys.ts';
import type { Key, Table, Value } from './table.ts';
import { GroupMonthItem } from './timesheetItems.ts';

const GroupTerms = GroupMonthItem.pick({ rates: true, workingDays: true, formula: true });
const textsOf = { map: 'codes', beside: ['preschool', ...Object.keys(GroupTerms.shape)] };
/** Remembered at one time. */
const mostTerms = 1_000;

export interface PreschoolTotals extends Totals {
  readonly preschool: string;
  readonly groups: number;
  /** The 1st first. Reckoned when it is asked for: most sums are of the month alone. */
  readonly byDay: readonly CodeTotals[];
}

export interface MonthTotals extends Totals {
  readonly preschools: number;
  readonly groups: number;
  /** Pages it took, each of at most 1 MB. */
  readonly pages: number;
  /** Of a part: the kindergarten it ends with, where there are more. */
  readonly next?: string;
  readonly byDay: readonly CodeTotals[];
}

interface Adding {
  /** Which codes are paid for. */
  readonly attendance: Pick<Attendance, 'codes'>;
  /** Only kindergartens after this one, and no more than that many; all of them where it is left out. */
  readonly part?: { readonly after?: string | undefined; readonly most: number } | undefined;
  /** Each kindergarten, in order of ids; the next is added when it has been dealt with. */
  readonly each?: ((totals: PreschoolTotals) => Promise<void> | void) | undefined;
}

/** The totals of all groups of the territory whose month is closed. */
export async function streamMonthTotals(
  table: Table,
  territory: string,
  month: Month,
  { attendance, part, each }: Adding,
): Promise<MonthTotals> {
  const payable = payableOf(attendance.codes);
  const payingOf = payingByTerms();
  const whole = emptyTally();
  let [preschools, groups, pages] = [0, 0, 0];
  let open: { readonly preschool: string; groups: number; readonly tally: Tally } | undefined;
  const finish = async () => {
    if (open === undefined) return;
    addTally(whole, open.tally);
    preschools += 1;
    groups += open.groups;
    const { preschool, groups: theirs, tally } = open;
    await each?.({
      preschool,
      groups: theirs,
      ...totalsOf(tally),
      get byDay() {
        return totalsByDay(tally);
      },
    });
  };
  const end = (next?: string): MonthTotals => ({
    preschools,
    groups,
    pages,
    ...totalsOf(whole),
    get byDay() {
      return totalsByDay(whole);
    },
    ...(next === undefined ? {} : { next }),
  });
  const from = part?.after === undefined ? {} : { from: groupMonthsAfter(part.after) };
  let after: Key | undefined;
  do {
    const range = { pk: groupMonthsPk(territory, month), textsOf, ...from, ...(after === undefined ? {} : { after }) };
    const page = await table.list('records', range);
    pages += 1;
    for (const { texts, beside } of page.items) {
      const { preschool } = beside;
      if (typeof preschool !== 'string') throw new TypeError('a group’s month without its kindergarten');
      if (open?.preschool !== preschool) {
        await finish();
        if (preschools === part?.most) return end(open?.preschool);
        open = { preschool, groups: 0, tally: emptyTally() };
      }
      addGroup(open.tally, texts, payingOf(beside), attendance, payable);
      open.groups += 1;
    }
    after = page.next;
  } while (after !== undefined);
  await finish();
  return end();
}

/** By what a group is paid, and what each number of paid days comes to where that alone tells the amount. */
interface Paying {
  readonly terms: PayTerms;
  readonly amounts: (number | undefined)[];
}

/** Groups share their terms, so they are read, and amounts reckoned, once for all groups of the same. */
function payingByTerms(): (beside: Readonly<Record<string, Value>>) => Paying {
  const known = new Map<string, Paying>();
  return ({ rates = null, workingDays = null, formula = null }) => {
    const key = JSON.stringify([rates, workingDays, formula]);
    const paying = known.get(key) ?? { terms: GroupTerms.parse({ rates, workingDays, formula }), amounts: [] };
    if (known.size < mostTerms) known.set(key, paying);
    return paying;
  };
}

function addGroup(
  tally: Tally,
  months: readonly string[],
  { terms, amounts }: Paying,
  attendance: Pick<Attendance, 'codes'>,
  payable: Payable,
): void {
  // One rate for the month, as nearly always: then children with as many paid days are worth the same.
  const isOneRate = terms.rates.length === 1;
  for (const codes of months) {
    const paidDays = addMonth(tally, codes, payable);
    tally.amountTiyn += isOneRate ? (amounts[paidDays] ??= amountOf(codes, terms, attendance)) : amountOf(codes, terms, attendance);
  }
}
