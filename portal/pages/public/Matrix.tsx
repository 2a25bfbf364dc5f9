// The queue by category: a row for each year of birth, a column for each right, every number a door to its list. The fuller a cell, the deeper its colour;
// the number says the same.

import { number, t } from '../../language/text.ts';
import { Bars } from '../../charts/Bars.tsx';
import { words } from './frontWords.ts';
import { rights, tableOf, type QueueCategory } from './queueTable.ts';

interface MatrixProps {
  readonly territory: string;
  readonly categories: readonly QueueCategory[];
}

export function Matrix({ territory, categories }: MatrixProps) {
  const hrefOf = (category: number) => `/t/${territory}/queue/${category}`;
  const table = tableOf(categories);
  if (table === undefined) {
    const shown = categories.filter(({ count }) => count > 0);
    return (
      <Bars
        title={t(words.byCategory)}
        bars={shown.map(({ category, labels, count }) => ({ name: t(labels), value: count, href: hrefOf(category) }))}
      />
    );
  }
  // In large letters the table is a list, and a number says itself whose it is.
  const names: readonly string[] = rights.map((right) => t(words[right]));
  const most = Math.max(1, ...table.years.flatMap(({ cells }) => cells.map((cell) => cell?.count ?? 0)));
  return (
    <table class="matrix">
      <caption class="unseen">{t(words.byCategory)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.bornIn)}</th>
          {rights.map((right) => (
            <th key={right} scope="col">
              {t(words[right])}
            </th>
          ))}
          <th scope="col" class="matrix-sum">
            {t(words.inAll)}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.years.map(({ year, cells, total }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {cells.map((cell, at) => (
              <td key={at} data-title={names[at]}>
                <Cell cell={cell} most={most} href={hrefOf} />
              </td>
            ))}
            <td class="matrix-sum">{number(total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(words.inAll)}</th>
          {table.totals.map((total, at) => (
            <td key={at} data-title={names[at]}>
              {number(total)}
            </td>
          ))}
          <td class="matrix-sum">{number(table.totals.reduce((sum, one) => sum + one, 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface CellProps {
  readonly cell: QueueCategory | undefined;
  readonly most: number;
  readonly href: (category: number) => string;
}

function Cell({ cell, most, href }: CellProps) {
  if (cell === undefined || cell.count === 0) {
    return (
      <span class="matrix-cell matrix-empty">
        <span aria-hidden="true">–</span>
        <span class="unseen">{t(words.nobody)}</span>
      </span>
    );
  }
  return (
    <a class="matrix-cell" href={href(cell.category)} aria-label={`${number(cell.count)}, ${t(cell.labels)}`}>
      {number(cell.count)}
      <span class="matrix-share" aria-hidden="true">
        <span style={{ width: `${Math.max(4, (100 * cell.count) / most)}%` }} />
      </span>
    </a>
  );
}
