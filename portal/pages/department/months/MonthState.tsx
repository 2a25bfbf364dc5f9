// How far a month is: who has not closed it or opened it again, and what the parents have said.

import { useState } from 'preact/hooks';
import type { Month } from '../../../../shared/domain/month.ts';
import { number, t } from '../../../language/text.ts';
import { dayOfMoment, inWords, monthWords } from '../../../language/time.ts';
import { tenge } from '../../../language/money.ts';
import { addDays, parseDay } from '../../../../shared/domain/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { Stats } from '../preschools/Stats.tsx';
import { MonthPick, monthIn } from './MonthPick.tsx';
import { MonthTable } from './MonthTable.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import { countIn, settledIn } from './Shares.tsx';
import { useMonthRows, type MonthRow } from './useMonthRows.ts';
import { words } from './words.ts';

const filters = {
  '': () => true,
  open: ({ state }: MonthRow) => state === 'open',
  reopened: ({ reopened }: MonthRow) => reopened > 0,
  unsettled: ({ states }: MonthRow) => countIn(states) > settledIn(states),
} as const;
type Filter = keyof typeof filters;

export function MonthState() {
  const { territory, at, month: named } = usePlace();
  const month = monthIn(named);
  return (
    <Page
      title={t(words.stateTitle, { month: monthWords(month) })}
      lead={t(words.stateLead)}
      actions={
        mayOf(territory).decides && (
          <a class="button" href={`${at}/months/add`}>
            {t(words.addMissing)}
          </a>
        )
      }
    >
      <MonthTabs />
      <MonthPick month={month} hrefOf={(one) => `${at}/months/${one}`} />
      <State key={month} month={month} territory={territory} />
    </Page>
  );
}

function State({ month, territory }: { readonly month: Month; readonly territory: string }) {
  const asked = useMonthRows(territory, month);
  return (
    <Answer of={asked}>
      {({ rows, isWhole, childless, window }) => (
        <>
          {!isWhole && (
            <p class="quiet" role="status">
              {t(words.loading, { n: number(rows.length + childless) })}
            </p>
          )}
          {window !== undefined && <p>{t(words.windowFact, spanOf(window))}</p>}
          {isWhole && rows.length === 0 ? (
            <Empty title={t(words.nobody)}>
              <p>{t(words.nobodyText)}</p>
            </Empty>
          ) : (
            <Rows rows={rows} month={month} />
          )}
          {childless > 0 && <p class="quiet">{t(words.noChildren, { n: number(childless) })}</p>}
        </>
      )}
    </Answer>
  );
}

/** The days of a span whose end is exclusive. */
function spanOf({ opens, before }: { readonly opens: string; readonly before: string }): { readonly from: string; readonly to: string } {
  const end = parseDay(dayOfMoment(before));
  return { from: inWords(dayOfMoment(opens)), to: end === undefined ? '' : inWords(addDays(end, -1)) };
}

function Rows({ rows, month }: { readonly rows: readonly MonthRow[]; readonly month: Month }) {
  const [filter, setFilter] = useState<Filter>('');
  const shown = rows.filter((row) => filters[filter](row));
  const of = (state: MonthRow['state']) => number(rows.filter((row) => row.state === state).length);
  const [settled, all] = [settledIn, countIn].map((count) => rows.reduce((sum, { states }) => sum + count(states), 0));
  return (
    <>
      <Stats
        of={[
          [t(words.notClosedCount), of('open')],
          [t(words.closedCount), of('closed')],
          [t(words.sealedCount), of('sealed')],
          [t(words.signedShare), `${number(settled ?? 0)} / ${number(all ?? 0)}`],
          [t(words.amount), tenge(rows.reduce((sum, { amountTiyn }) => sum + (amountTiyn ?? 0), 0))],
        ]}
      />
      <div class="narrow">
        <SelectField
          label={t(words.show)}
          value={filter}
          onChange={(value) => setFilter(value in filters ? (value as Filter) : '')}
          options={[
            { value: '', label: t(words.all) },
            { value: 'open', label: t(words.onlyOpen) },
            { value: 'reopened', label: t(words.onlyReopened) },
            { value: 'unsettled', label: t(words.onlyUnsettled) },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={t(words.noneFit)}>
          <p>{t(words.noneFitText)}</p>
        </Empty>
      ) : (
        <MonthTable rows={shown} month={month} />
      )}
    </>
  );
}
