// Rows of the same kind. On a narrow screen each row becomes a card whose values carry their column’s name, so nothing has to be pushed sideways.

import type { ComponentChildren, Key } from 'preact';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand on the right, one under the other. */
  readonly isNumber?: boolean;
  /** Holds only what is pressed: paper leaves it out. */
  readonly isOnScreen?: boolean;
}

interface TableProps<Row> {
  /** What the table is of; read out, and seen where `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Key;
  /** A row to draw the eye to. */
  readonly isMarked?: (row: Row) => boolean;
}

export function Table<Row>({ caption, isCaptionShown = false, columns, rows, keyOf, isMarked }: TableProps<Row>) {
  return (
    <table class="table">
      <caption class={isCaptionShown ? undefined : 'unseen'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, ...kind }) => (
            <th key={title} scope="col" class={classOf(kind)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={isMarked?.(row) === true ? 'is-marked' : undefined}>
            {columns.map(({ title, cell, ...kind }) => (
              <td key={title} data-title={title} class={classOf(kind)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = ({ isNumber, isOnScreen }: Pick<Column<never>, 'isNumber' | 'isOnScreen'>): string | undefined =>
  isOnScreen === true ? 'on-screen' : isNumber === true ? 'figure' : undefined;
