// Every row of the frozen queue and what became of it, twenty at a time; the protocol comes in pages of 1,024 rows, and one is asked for when it is needed.

import { useState } from 'preact/hooks';
import { useAsk } from '../../../api/useAsk.ts';
import type { Reply } from '../../../api/client.ts';
import { number, t, type Text } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { TextField } from '../../../parts/Fields.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { NameOfCategory } from './Round.tsx';
import { words as ofRound } from './words.ts';
import { words } from './protocolWords.ts';

type Row = Reply<'GET /v1/territories/{territory}/rounds/{round}/protocol/pages/{page}'>['rows'][number];

const rowsShown = 20;
const rowsPerPage = 1024;

interface RowsProps {
  readonly territory: string;
  readonly round: string;
  readonly all: number;
  readonly nameOf: NameOfCategory;
}

/** Brought only when they are opened: a page of them is more than the rest of the protocol. */
export function ProtocolRows(props: RowsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="card">
      <h2>{t(words.rows)}</h2>
      {isOpen ? (
        <OpenRows {...props} />
      ) : (
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t(words.showRows, { all: number(props.all) })}
        </button>
      )}
    </section>
  );
}

function OpenRows({ territory, round, all, nameOf }: RowsProps) {
  const [from, setFrom] = useState(0);
  const [typed, setTyped] = useState('');
  const page = Math.floor(from / rowsPerPage);
  const asked = useAsk('GET /v1/territories/{territory}/rounds/{round}/protocol/pages/{page}', { params: { territory, round, page } });
  // What is shown ends with its page, so that one is enough.
  const end = Math.min(from + rowsShown, (page + 1) * rowsPerPage, all);
  const goTo = (row: number) => setFrom(Math.max(0, Math.min(all - 1, row)));
  return (
    <>
      <form
        class="rows-from"
        onSubmit={(event) => {
          event.preventDefault();
          const place = Number(typed);
          if (Number.isInteger(place) && place >= 1) goTo(place - 1);
        }}
      >
        <TextField label={t(words.goTo)} type="number" inputMode="numeric" min="1" max={String(all)} value={typed} onChange={setTyped} />
        <button type="submit" class="button">
          {t(words.go)}
        </button>
      </form>
      <p role="status">{t(words.range, { from: number(from + 1), to: number(end), all: number(all) })}</p>
      <Answer of={asked}>
        {({ rows, first }) => (
          <Table
            caption={t(words.rows)}
            rows={rows.slice(from - first, end - first)}
            keyOf={({ row }) => row}
            columns={[
              { title: t(words.place), cell: ({ row }) => number(row + 1), isNumber: true },
              { title: t(words.number), cell: (row) => <span class="code">{row.number}</span> },
              { title: t(ofRound.category), cell: ({ category }) => nameOf(category) },
              { title: t(words.submitted), cell: ({ submittedAt }) => momentInWords(submittedAt) },
              { title: t(words.outcome), cell: (row) => <OutcomeOfRow of={row} /> },
            ]}
          />
        )}
      </Answer>
      <div class="row">
        {from > 0 && (
          <button type="button" class="button" onClick={() => goTo(from - rowsShown)}>
            {t(words.previous)}
          </button>
        )}
        {end < all && (
          <button type="button" class="button" onClick={() => goTo(end)}>
            {t(words.next)}
          </button>
        )}
      </div>
    </>
  );
}

const outcomes = {
  awarded: ['good', words.awarded],
  'passed-over': ['warning', words.passed],
  'left-out': ['warning', words.leftOut],
  'not-reached': ['plain', words.notReached],
} as const satisfies Record<Row['outcome'], readonly [string, Text]>;

/** What became of a row, in words, and why. */
export function OutcomeOfRow({ of: { outcome, place, reason } }: { readonly of: Row }) {
  const [kind, text] = outcomes[outcome];
  return (
    <span>
      <Badge kind={kind}>{t(text)}</Badge>
      {place !== undefined && <small class="quiet"> {t(words.turn, { place: number(place) })}</small>}
      {reason !== undefined && <small class="quiet"> {t(words[reason])}</small>}
    </span>
  );
}
