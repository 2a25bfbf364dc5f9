// Which month: the two beside it by a button, the last two years by a list.

import { useLocation } from 'preact-iso';
import { monthAfter, monthBefore, monthOf, parseMonth, type Month } from '../../../../shared/domain/month.ts';
import { t } from '../../../language/text.ts';
import { monthWords, today } from '../../../language/time.ts';
import { SelectField } from '../../../parts/Fields.tsx';
import { words } from './words.ts';
import './months.css';

const monthsBack = 24;

/** The month of the address; else the one that is being closed, signed and paid: the last whole one. */
export function monthIn(text: string | undefined): Month {
  return (text === undefined ? undefined : parseMonth(text)) ?? monthBefore(monthOf(today()));
}

export function lastMonths(): readonly Month[] {
  const months: Month[] = [monthOf(today())];
  for (let at = 1; at < monthsBack; at += 1) months.push(monthBefore(months.at(-1) ?? monthOf(today())));
  return months;
}

export function MonthPick({ month, hrefOf }: { readonly month: Month; readonly hrefOf: (month: string) => string }) {
  const { route } = useLocation();
  const months = lastMonths();
  const known = months.includes(month) ? months : [month, ...months];
  return (
    <div class="month-pick">
      <a class="button" href={hrefOf(monthBefore(month))} aria-label={t(words.before)}>
        ‹
      </a>
      <SelectField
        label={t(words.month)}
        value={month}
        onChange={(chosen) => route(hrefOf(chosen))}
        options={known.map((value) => ({ value, label: monthWords(value) }))}
      />
      {month < monthOf(today()) && (
        <a class="button" href={hrefOf(monthAfter(month))} aria-label={t(words.after)}>
          ›
        </a>
      )}
    </div>
  );
}
