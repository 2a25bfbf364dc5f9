// How an import goes and how every row ended.

import { csvOf } from '../../../../shared/domain/csv.ts';
import { noteTexts, rejectionTexts } from '../../../../shared/domain/importTexts.ts';
import { keepFile } from '../../../api/client.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { number, t, type Text } from '../../../language/text.ts';
import { Refusal } from '../../../parts/Answer.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { Progress } from '../rounds/Stepper.tsx';
import { words } from './importWords.ts';
import type { Importing, Outcome } from './useImport.ts';

const shownRows = 100;
const ends = ['accepted', 'merged', 'rejected'] as const;

export function ImportResult({ importing, file }: { readonly importing: Importing; readonly file: string }) {
  const { state, dryRun, outcomes, all, told, goOn } = importing;
  if (state === 'still') return null;
  const title = t(state === 'done' ? (dryRun ? words.checked : words.loaded) : dryRun ? words.checking : words.loading);
  const rejected = outcomes.filter(({ outcome }) => outcome === 'rejected');
  return (
    <section class="card" aria-labelledby="result">
      <h2 id="result">{title}</h2>
      <Progress
        label={title}
        done={outcomes.length}
        of={all}
        text={t(words.progress, { done: number(outcomes.length), all: number(all) })}
      />
      {told !== undefined && <Refusal told={told} />}
      {state === 'broken' && (
        <>
          <p>{t(words.broken)}</p>
          <button type="button" class="button button-main" onClick={goOn}>
            {t(words.resume)}
          </button>
        </>
      )}
      {outcomes.length > 0 && (
        <>
          <Bars
            title={title}
            bars={ends.map((end) => ({
              name: t(words[end]),
              value: outcomes.filter(({ outcome }) => outcome === end).length,
              of: outcomes.length,
            }))}
          />
          <p class="quiet small">{t(words.mergedWhat)}</p>
          <p>
            <button type="button" class="button" onClick={() => keep(reportOf(outcomes), `kezek-report-${file.replace(/\.\w+$/, '')}.csv`)}>
              {t(words.report)}
            </button>
          </p>
        </>
      )}
      {rejected.length > 0 && (
        <>
          <h3>{t(words.rejectedRows)}</h3>
          {rejected.length > shownRows && <Note>{t(words.rejectedFirst, { count: shownRows })}</Note>}
          <Table
            caption={t(words.rejectedRows)}
            rows={rejected.slice(0, shownRows)}
            keyOf={({ line }) => line}
            columns={[
              { title: t(words.line), cell: ({ line }) => number(line) },
              { title: t(words.field), cell: ({ field }) => (field === undefined ? '–' : <span class="code">{field}</span>) },
              { title: t(words.reason), cell: ({ reason }) => textOf(reason) },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** What a code means; a code of a newer service is shown as it is. */
function textOf(code: string | undefined): string {
  const known: Readonly<Record<string, Text>> = { ...rejectionTexts, ...noteTexts };
  if (code === undefined) return '–';
  return Object.hasOwn(known, code) && known[code] !== undefined ? t(known[code]) : code;
}

function reportOf(outcomes: readonly Outcome[]): string {
  const head = [t(words.line), t(words.outcome), t(words.number), t(words.field), t(words.reason)];
  const lines = outcomes.map(({ line, outcome, number: told, field, reason, note }) => [
    line,
    t(words[outcome]),
    told ?? '',
    field ?? '',
    reason === undefined
      ? (note ?? '')
          .split(/[\s,]+/)
          .filter((code) => code !== '')
          .map(textOf)
          .join(' ')
      : textOf(reason),
  ]);
  // The mark by which spreadsheets know UTF-8.
  return `\uFEFF${csvOf([head, ...lines])}`;
}

/** Spreadsheets know what it is by its kind. */
function keep(text: string, name: string): void {
  keepFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}
