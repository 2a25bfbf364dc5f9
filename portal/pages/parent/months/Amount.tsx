// What the days add up to, and how the sum comes about.

import { number, t, tn } from '../../../language/text.ts';
import { tenge } from '../../../language/money.ts';
import { inWords } from '../../../language/time.ts';
import { Facts } from '../../../parts/Note.tsx';
import type { ShownProps } from './Shown.tsx';
import { forms, words } from './words.ts';

export function Amount({ month: { amountTiyn }, shown }: Pick<ShownProps, 'month' | 'shown'>) {
  const { totals, payableDays, workingDays, rates, formula } = shown;
  const isMonthly = formula === 'month-rate';
  return (
    <section class="card">
      <h2>{t(words.sums)}</h2>
      <Facts
        of={[
          ...totals
            .filter(({ code, days }) => days > 0 && code !== 'H' && code !== '-')
            .map(({ label, days, payable }) => [t(label), `${tn(days, forms.days)}${payable ? '' : ` (${t(words.unpaid)})`}`] as const),
          [t(words.paidDays), tn(payableDays, forms.days)],
        ]}
      />
      {amountTiyn !== undefined && (
        <>
          <p class="stat">
            <span class="stat-value">{tenge(amountTiyn)}</span>
            <span>{t(words.amountText)}</span>
          </p>
          <details>
            <summary>{t(words.how)}</summary>
            <ul>
              {rates.map(({ from, to, monthTiyn, dayTiyn }) => (
                <li key={from}>
                  {t(isMonthly || dayTiyn === undefined ? words.rateOfMonth : words.rateOfDay, {
                    from: inWords(from),
                    to: inWords(to),
                    rate: tenge(isMonthly || dayTiyn === undefined ? monthTiyn : dayTiyn),
                  })}
                </li>
              ))}
            </ul>
            <p>{t(isMonthly ? words.byMonth : words.byDay, { paid: number(payableDays), working: number(workingDays) })}</p>
          </details>
        </>
      )}
    </section>
  );
}
