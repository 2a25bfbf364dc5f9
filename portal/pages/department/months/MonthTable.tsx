// Kindergartens and their month, those that have not closed it first.

import { useState } from 'preact/hooks';
import type { Month } from '../../../../shared/domain/month.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { usePlace } from '../preschools/place.ts';
import { countIn, Shares } from './Shares.tsx';
import type { MonthRow } from './useMonthRows.ts';
import { words } from './words.ts';

const rowsAtOnce = 60;

function StateOf({ state, reopened }: MonthRow) {
  const again = reopened > 0 && <Badge kind="warning">{t(words.reopened, { n: reopened })}</Badge>;
  if (state === 'sealed') return <Badge kind="good">{t(words.sealed)}</Badge>;
  if (state === 'closed')
    return (
      <span class="row">
        <Badge>{t(words.closed)}</Badge> {again}
      </span>
    );
  return (
    <span class="row">
      <Badge kind="bad">{t(reopened > 0 ? words.reopenedNow : words.notClosed)}</Badge>
    </span>
  );
}

interface NowProps {
  readonly is: number | undefined;
  readonly was: number | undefined;
  readonly shown: (value: number) => string;
}

/** What stands now; what the month was closed with under it, where it is not the same any more. */
function Now({ is, was, shown }: NowProps) {
  if (is === undefined) return <>–</>;
  if (was === undefined || was === is) return <>{shown(is)}</>;
  return (
    <span class="name-cell">
      {shown(is)}
      <small>{t(words.whenClosed, { was: shown(was) })}</small>
    </span>
  );
}

export function MonthTable({ rows, month }: { readonly rows: readonly MonthRow[]; readonly month: Month }) {
  const { at } = usePlace();
  const [shown, setShown] = useState(rowsAtOnce);
  return (
    <>
      <Table
        caption={t(words.stateTitle, { month: monthWords(month) })}
        rows={rows.slice(0, shown)}
        keyOf={({ preschool }) => preschool}
        columns={[
          {
            title: t(words.preschool),
            cell: ({ preschool, names, unmarked }) => (
              <span class="name-cell">
                <a href={`${at}/preschools/${preschool}`}>{t(names)}</a>
                {unmarked > 0 && <small>{t(words.unmarked, { n: number(unmarked) })}</small>}
              </span>
            ),
          },
          { title: t(words.state), cell: (row) => <StateOf {...row} /> },
          { title: t(words.children), isNumber: true, cell: ({ children }) => (children === undefined ? '–' : number(children)) },
          { title: t(words.signing), cell: ({ states }) => (countIn(states) === 0 ? '–' : <Shares states={states} />) },
          {
            title: t(words.payableDays),
            isNumber: true,
            cell: ({ payableDays, closed }) => <Now is={payableDays} was={closed?.payableDays} shown={number} />,
          },
          {
            title: t(words.amount),
            isNumber: true,
            cell: ({ amountTiyn, closed }) => <Now is={amountTiyn} was={closed?.amountTiyn} shown={tenge} />,
          },
        ]}
      />
      {rows.length > shown && (
        <p class="more">
          <button type="button" class="button" onClick={() => setShown(shown + rowsAtOnce)}>
            {t(parts.more)}
          </button>
        </p>
      )}
    </>
  );
}
