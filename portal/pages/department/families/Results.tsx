// What a search found, as a list that leads to each file.

import type { Reply } from '../../../api/client.ts';
import { t, tn } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Way } from './search.ts';
import { stateKinds, stateWords } from './stateWords.ts';
import { foundForms, words } from './words.ts';

interface ResultsProps {
  readonly territory: string;
  readonly search: {
    readonly rows: Reply<'POST /v1/department/territories/{territory}/applications/search'>['applications'];
    readonly next: string | undefined;
  };
  readonly category: (code: number) => string;
  /** How was searched; left out: it was a list. */
  readonly way: Way | undefined;
}

export function Results({ territory, search, category, way }: ResultsProps) {
  if (search.rows.length === 0) {
    return (
      <Empty title={t(words.none)}>
        <p>{way === undefined ? t(words.noneListText) : `${t(words.searchedBy, { way: t(words[way]) })} ${t(words.noneText)}`}</p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status" class="quiet">
        {tn(search.rows.length, foundForms)}
        {search.next === undefined ? '' : '+'}
      </p>
      <Table
        caption={t(words.results)}
        rows={search.rows}
        keyOf={({ number }) => number}
        columns={[
          {
            title: t(words.colNumber),
            cell: ({ number }) => (
              <a class="code" href={`/department/${territory}/families/${number}`}>
                {number}
              </a>
            ),
          },
          { title: t(words.state), cell: ({ state }) => <Badge kind={stateKinds[state]}>{t(stateWords[state])}</Badge> },
          { title: t(words.category), cell: (row) => category(row.category) },
          { title: t(words.colSubmitted), cell: ({ submittedAt }) => inFigures(dayOfMoment(submittedAt)) },
          { title: t(words.colGuardians), isNumber: true, cell: ({ guardians }) => guardians },
        ]}
      />
    </>
  );
}
