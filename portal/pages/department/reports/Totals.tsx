// Days by code of every kindergarten whose month is closed, as it was closed; months that came from another system stand here too.

import { number, t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { useDayCodes } from '../months/dayCodes.ts';
import { MonthPick, monthIn } from '../months/MonthPick.tsx';
import { usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { ReportTabs } from './ReportTabs.tsx';
import { words } from './words.ts';

export function Totals() {
  const { territory, at, month: named } = usePlace();
  const month = monthIn(named);
  const nameOf = useNames(territory);
  const codes = useDayCodes(territory);
  const pages = usePages(
    'GET /v1/department/territories/{territory}/attendance-totals/{month}',
    (after) => ({ params: { territory, month }, query: { after } }),
    ({ preschools }) => preschools,
    ({ next }) => next,
  );
  const wordsOf = (code: string): string => {
    if (code === 'H') return t(words.off);
    if (code === '-') return t(words.outside);
    const known = codes.find((one) => one.code === code);
    return known === undefined ? code : t(known.labels);
  };
  return (
    <Page title={t(words.totalsTitle, { month: monthWords(month) })} lead={t(words.totalsLead)}>
      <ReportTabs />
      <MonthPick month={month} hrefOf={(one) => `${at}/reports/totals/${one}`} />
      <Answer of={pages}>
        {(rows) => {
          const met = [...new Set(rows.flatMap(({ days }) => Object.keys(days)))];
          const order = [...codes.map(({ code }) => code), 'H', '-'];
          const shown = met.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
          return rows.length === 0 ? (
            <Empty title={t(words.nothing)}>
              <p>{t(words.nothingText)}</p>
            </Empty>
          ) : (
            <>
              <Table
                caption={t(words.tabTotals)}
                rows={rows}
                keyOf={({ preschool }) => preschool}
                columns={[
                  { title: t(words.preschool), cell: ({ preschool }) => nameOf(preschool) },
                  { title: t(words.groups), isNumber: true, cell: ({ groups }) => number(groups) },
                  { title: t(words.children), isNumber: true, cell: ({ children }) => number(children) },
                  ...shown.map((code) => ({
                    title: wordsOf(code),
                    isNumber: true,
                    cell: ({ days }: { readonly days: Readonly<Record<string, number>> }) => number(days[code] ?? 0),
                  })),
                ]}
              />
              <MoreButton of={pages} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
