// How far the money of a year is, month by month: paid, sealed and in no register, waiting for a word of parents or the department.

import { useState } from 'preact/hooks';
import { Bars } from '../../../charts/Bars.tsx';
import { useAsk } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { monthWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Table } from '../../../parts/Table.tsx';
import { usePlace } from '../preschools/place.ts';
import { Stats } from '../preschools/Stats.tsx';
import { words } from './words.ts';
import '../months/months.css';

const yearsBack = 5;

export function HowFar() {
  const { territory, at } = usePlace();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const asked = useAsk('GET /v1/department/territories/{territory}/reports/payments', {
    params: { territory },
    query: { year: Number(year) },
  });
  return (
    <section>
      <h2>{t(words.farTitle)}</h2>
      <div class="narrow">
        <SelectField
          label={t(words.year)}
          value={year}
          onChange={setYear}
          options={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back)).map((value) => ({ value, label: value }))}
        />
      </div>
      <Answer of={asked}>
        {({ months, paidTiyn }) => {
          const busy = months.filter(
            ({ registers, unbilled, waiting }) => registers.length + unbilled + waiting.disputed + waiting.review + waiting.toCorrect > 0,
          );
          const paid = months.filter((one) => one.paidTiyn !== 0);
          return (
            <>
              <Stats of={[[t(words.paidInYear, { year }), tenge(paidTiyn)]]} />
              {paid.length > 0 && (
                <div class="card">
                  <Bars
                    title={t(words.paidInYear, { year })}
                    bars={paid.map((one) => ({ name: monthWords(one.month), value: one.paidTiyn, shown: tenge(one.paidTiyn) }))}
                  />
                </div>
              )}
              {busy.length === 0 ? (
                <p class="quiet">{t(words.quietYear)}</p>
              ) : (
                <Table
                  caption={t(words.farTitle)}
                  rows={busy}
                  keyOf={({ month }) => month}
                  columns={[
                    { title: t(words.month), cell: ({ month }) => <a href={`${at}/months/${month}`}>{monthWords(month)}</a> },
                    { title: t(words.paid), isNumber: true, cell: (one) => tenge(one.paidTiyn) },
                    { title: t(words.unbilled), isNumber: true, cell: ({ unbilled }) => number(unbilled) },
                    { title: t(words.disputed), isNumber: true, cell: ({ waiting }) => number(waiting.disputed) },
                    { title: t(words.review), isNumber: true, cell: ({ waiting }) => number(waiting.review) },
                    { title: t(words.toCorrect), isNumber: true, cell: ({ waiting }) => number(waiting.toCorrect) },
                  ]}
                />
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}
