// The columns a file of applications may have, what each means, and an empty table of them to fill in.

import { csvOf } from '../../../../shared/domain/csv.ts';
import { canonicalColumns } from '../../../../shared/domain/importRowColumns.ts';
import { keepFile } from '../../../api/client.ts';
import { t } from '../../../language/text.ts';
import { Table } from '../../../parts/Table.tsx';
import { columnWords } from './columnWords.ts';
import { words } from './importWords.ts';

const isOneOf = (name: string) => name === 'childIin' || name === 'childReference';

export function ImportColumns() {
  return (
    <details>
      <summary>{t(words.columns)}</summary>
      <Table
        caption={t(words.columns)}
        rows={canonicalColumns}
        keyOf={(column) => column.name}
        columns={[
          { title: t(words.column), cell: (column) => <span class="code nowrap">{column.name}</span> },
          { title: t(words.meaning), cell: (column) => t(columnWords[column.name]) },
          { title: t(words.example), cell: (column) => (column.example === '' ? '–' : column.example) },
          {
            title: t(words.isRequired),
            cell: (column) => (isOneOf(column.name) ? t(words.oneOf) : column.required ? t(words.required) : '–'),
          },
        ]}
      />
      <p>
        <button type="button" class="button" onClick={keepEmptyTable}>
          {t(words.emptyTable)}
        </button>
      </p>
    </details>
  );
}

/** Without an example in it: whoever forgets one would load it. */
function keepEmptyTable(): void {
  // The mark by which spreadsheets know UTF-8.
  const text = `\uFEFF${csvOf([canonicalColumns.map(({ name }) => name)])}`;
  keepFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), 'kezek-applications.csv');
}
