// What an update does: totals as bars, then application by application, and the same rows as files for a spreadsheet.

import type { Reply } from '../../../api/client.ts';
import type { Asked } from '../../../api/useAsk.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { number, t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Answer, Refusal, Waiting } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { words } from './words.ts';
import '../rounds/rounds.css';

const address = 'GET /v1/department/territories/{territory}/updates/{update}/check';
type Checked = Reply<typeof address>;
export type Totals = Checked['totals'];
const effects = ['changes', 'leaves', 'warned', 'unplaced'] as const;
const rowsPerFile = 10_000;

/** How many applications each effect has. */
export function countsOf(totals: Totals): Readonly<Record<(typeof effects)[number], number>> {
  const sum = (effect: string) => totals.filter((one) => one.effect === effect).reduce((all, { count }) => all + count, 0);
  return { changes: sum('changes'), leaves: sum('leaves'), warned: sum('warned'), unplaced: sum('unplaced') };
}

interface DiffProps {
  readonly territory: string;
  readonly update: string;
  readonly rows: number;
  /** It waits for an approval. */
  readonly isOpen: boolean;
  readonly checked: Asked<Checked>;
}

export function Diff({ territory, update, rows, isOpen, checked }: DiffProps) {
  return (
    <Answer of={checked}>
      {({ totals, categories }) => {
        if (rows === 0) {
          return <Empty title={t(words.diffNone)}>{isOpen && <p>{t(words.diffNoneText)}</p>}</Empty>;
        }
        const names = new Map(categories.map(({ category, labels }) => [category, t(labels)]));
        const nameOf = (category: number | undefined) => (category === undefined ? '–' : (names.get(category) ?? String(category)));
        const counts = countsOf(totals);
        const moves = totals.filter(({ effect }) => effect === 'changes');
        return (
          <>
            <div class="stats">
              {effects
                .filter((effect) => effect !== 'unplaced' || counts[effect] > 0)
                .map((effect) => (
                  <div key={effect} class="card stat">
                    <span class="quiet">{t(words[effect])}</span>
                    <span class="stat-value">{number(counts[effect])}</span>
                  </div>
                ))}
            </div>
            {moves.length > 0 && (
              <section class="card">
                <h2>{t(words.moves)}</h2>
                <Bars
                  title={t(words.moves)}
                  bars={moves.map(({ from, to, why, count }) => ({
                    name: (
                      <>
                        {nameOf(from)} › {nameOf(to)} {why !== undefined && <small>({t(words[why])})</small>}
                      </>
                    ),
                    value: count,
                  }))}
                />
              </section>
            )}
            <Rows territory={territory} update={update} rows={rows} nameOf={nameOf} />
          </>
        );
      }}
    </Answer>
  );
}

interface RowsProps extends Omit<DiffProps, 'checked' | 'isOpen'> {
  readonly nameOf: (category: number | undefined) => string;
}

function Rows({ territory, update, rows, nameOf }: RowsProps) {
  const pages = usePages(
    address,
    (after) => ({ params: { territory, update }, query: { after: after === undefined ? 0 : Number(after), limit: 20 } }),
    (reply) => reply.rows,
    (reply) => reply.next,
  );
  return (
    <section aria-labelledby="diff">
      <div class="row row-apart">
        <h2 id="diff">{t(words.diff)}</h2>
        <Files territory={territory} update={update} rows={rows} />
      </div>
      {pages.told !== undefined && <Refusal told={pages.told} again={pages.again} />}
      {pages.reply === undefined && pages.told === undefined && <Waiting />}
      {pages.reply !== undefined && (
        <Table
          caption={t(words.diff)}
          rows={pages.reply}
          keyOf={(row) => row.number}
          columns={[
            {
              title: t(words.number),
              cell: (row) => (
                <a class="code nowrap" href={`/department/${territory}/families/${row.number}`}>
                  {row.number}
                </a>
              ),
            },
            { title: t(words.submitted), cell: (row) => inFigures(dayOfMoment(row.submittedAt)) },
            {
              title: t(words.effect),
              cell: (row) => (
                <span class="pair">
                  <span>{t(words[row.effect])}</span>
                  {row.why !== undefined && <small>{t(words[row.why])}</small>}
                </span>
              ),
            },
            { title: t(words.from), cell: (row) => nameOf(row.from) },
            { title: t(words.to), cell: (row) => nameOf(row.to) },
            { title: t(words.lastDay), cell: (row) => (row.lastDay === undefined ? '–' : inFigures(row.lastDay)) },
          ]}
        />
      )}
      <MoreButton of={pages} />
    </section>
  );
}

function Files({ territory, update, rows }: Omit<RowsProps, 'nameOf'>) {
  const { run, busy, told } = useDownload();
  const files = Array.from({ length: Math.max(1, Math.ceil(rows / rowsPerFile)) }, (_, part) => {
    const after = part * rowsPerFile;
    return { part, after, name: `kezek-update-${update}${after === 0 ? '' : `-${after}`}.csv` };
  });
  const fetchFile = (after: number, name: string) =>
    run(
      'GET /v1/department/territories/{territory}/updates/{update}/diff',
      { params: { territory, update }, query: { after, limit: rowsPerFile } },
      name,
    );
  return (
    <div>
      <div class="row">
        {files.map(({ part, after, name }) => (
          <button key={part} type="button" class="button" aria-disabled={busy !== undefined} onClick={() => void fetchFile(after, name)}>
            {busy === name ? t(parts.loading) : files.length === 1 ? t(words.csv) : t(words.csvPart, { n: part + 1 })}
          </button>
        ))}
      </div>
      {told !== undefined && <Refusal told={told} />}
    </div>
  );
}
