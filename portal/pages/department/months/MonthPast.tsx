// What a child’s month went through: its texts, marks, papers and events.

import { daysOfMonth, month as monthOf } from '../../../../shared/domain/month.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { inFigures, momentInWords } from '../../../language/time.ts';
import { Table } from '../../../parts/Table.tsx';
import type { Sheet } from './ChildMonth.tsx';
import { codeOf, codeWords, type DayCode } from './dayCodes.ts';
import { eventKinds, lateReasons, words } from './sheetWords.ts';

export function MonthPast({ sheet, codes }: { readonly sheet: Sheet; readonly codes: readonly DayCode[] }) {
  const days = daysOfMonth(monthOf(sheet.month));
  const changes = (was: string, is: string) =>
    days
      .filter((_, at) => codeOf(was[at] ?? '') !== codeOf(is[at] ?? ''))
      .map((day) => {
        const at = days.indexOf(day);
        return `${inFigures(day)}: ${t(words.wasIs, { was: codeOf(was[at] ?? ''), is: codeOf(is[at] ?? '') })}`;
      });
  const texts = sheet.texts.toSorted((a, b) => a.revision - b.revision);
  return (
    <section class="card">
      <h2>{t(words.texts)}</h2>
      <Table
        caption={t(words.texts)}
        rows={texts}
        keyOf={({ revision }) => revision}
        columns={[
          {
            title: t(words.revisionColumn),
            cell: ({ revision, words: why }) => (
              <span class="name-cell">
                {t(words.revision, { n: revision })}
                <small>{why === undefined ? t(words.firstText) : t(why)}</small>
              </span>
            ),
          },
          {
            title: t(words.changedDays),
            cell: ({ revision, codes: is }) => {
              const before = texts.find((one) => one.revision === revision - 1);
              return before === undefined ? '–' : changes(before.codes, is).join('; ');
            },
          },
          { title: t(words.payableDays), isNumber: true, cell: ({ payableDays }) => number(payableDays) },
          { title: t(words.amount), isNumber: true, cell: ({ amountTiyn }) => tenge(amountTiyn) },
        ]}
      />
      <h2>{t(words.documents)}</h2>
      {sheet.documents.length === 0 ? (
        <p class="quiet">{t(words.noDocuments)}</p>
      ) : (
        <ul>
          {sheet.documents.map(({ document, code, from, to, recordedOn }) => (
            <li key={document}>
              {codeWords(codes, code)}: {inFigures(from)} – {inFigures(to)}, {t(words.recorded, { day: inFigures(recordedOn) })}
            </li>
          ))}
        </ul>
      )}
      {sheet.reports.length > 0 && (
        <p>
          {t(words.reports)}: <b>{sheet.reports.map(inFigures).join(', ')}</b>
        </p>
      )}
      <details>
        <summary>
          {t(words.marks)} ({number(sheet.marks.length)})
        </summary>
        <Table
          caption={t(words.marks)}
          rows={sheet.marks.toSorted((a, b) => (a.day < b.day ? -1 : 1))}
          keyOf={({ day, at, is }) => `${day}${at}${is}`}
          columns={[
            { title: t(words.day), cell: ({ day }) => inFigures(day) },
            {
              title: t(words.mark),
              cell: ({ was, is }) =>
                was.trim() === '' ? codeWords(codes, is) : t(words.wasIs, { was: codeWords(codes, was), is: codeWords(codes, is) }),
            },
            { title: t(words.when), cell: ({ at }) => momentInWords(at) },
            { title: t(words.who), cell: ({ by }) => <span class="code small">{by.slice(-8)}</span> },
            {
              title: t(words.reason),
              cell: ({ reason }) => {
                const known = reason === undefined ? undefined : lateReasons[reason];
                return known === undefined ? (reason ?? '–') : t(known);
              },
            },
          ]}
        />
      </details>
      <details>
        <summary>
          {t(words.events)} ({number(sheet.events.length)})
        </summary>
        <ol>
          {sheet.events.map(({ seq, kind, at }) => {
            const known = eventKinds[kind];
            return (
              <li key={seq}>
                {known === undefined ? kind : t(known)} – {momentInWords(at)}
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}
