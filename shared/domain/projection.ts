// What one voucher is projected to cost to the end of its year: for every month the rate, and of the month it is issued in the share of its working
// days that are left. One figure serves every voucher of a round: the highest rate in force for any group, since a family chooses its group later and
// the money must do for whichever it chooses. A whole month costs its rate, whatever its calendar, so a holiday not announced yet is no obstacle.

import { workingDaysBetween, workingDaysOfMonth, type Calendar } from './calendar.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, day, yearOf, type Day } from './time.ts';

type Rates = Pick<Rulebook, 'rates'>;

/** The highest rate of a month that is in force on any of those days, in tiyn; `rate-none` where there is none. */
export function highestRate({ rates }: Rates, from: Day, to: Day): number | Refusal {
  const inForce = rates.filter((rate) => rate.from <= to && (rate.to === undefined || from <= rate.to));
  return inForce.length === 0 ? refuse('rate-none', { day: from }) : Math.max(...inForce.map(({ monthTiyn }) => monthTiyn));
}

/** In tiyn, from that day, itself included, to 31 December of its year. Refuses where no rate is in force or the calendar of the month is unknown. */
export function projectedCost(rulebook: Rates, issuedOn: Day, calendar: Calendar): number | Refusal {
  const year = yearOf(issuedOn);
  let cost = 0;
  for (let month = Number(issuedOn.slice(5, 7)); month <= 12; month += 1) {
    const [first, last] = [firstOf(year, month), lastOf(year, month)];
    const from = first < issuedOn ? issuedOn : first;
    const rate = highestRate(rulebook, from, last);
    if (isRefusal(rate)) return rate;
    const share = from === first ? rate : shareOf(rate, from, last, calendar);
    if (isRefusal(share)) return share;
    cost += share;
  }
  return cost;
}

/** Of a month's rate, by working days, halves up. */
function shareOf(rate: number, from: Day, last: Day, calendar: Calendar): number | Refusal {
  const all = workingDaysOfMonth(yearOf(last), Number(last.slice(5, 7)), calendar);
  if (isRefusal(all)) return all;
  const left = workingDaysBetween(addDays(from, -1), last, calendar);
  if (isRefusal(left)) return left;
  return all === 0 ? rate : Math.floor((2 * rate * left + all) / (2 * all));
}

const firstOf = (year: number, month: number): Day => day(`${year}-${String(month).padStart(2, '0')}-01`);

const lastOf = (year: number, month: number): Day => addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1);
