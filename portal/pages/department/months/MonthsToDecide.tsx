// Months of children that wait for a decision: disputes, and months nobody signed; what is overdue first.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t, type Text } from '../../../language/text.ts';
import { inFigures, monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { MonthTabs } from './MonthTabs.tsx';
import { words } from './sheetWords.ts';
import { sheetStates, words as months } from './words.ts';

const kinds = {
  department: { work: 'dispute', turn: 'department' },
  overdue: { work: 'dispute', overdue: 'true' },
  preschool: { work: 'dispute', turn: 'preschool' },
  review: { work: 'review' },
} as const;
type Kind = keyof typeof kinds;

const kindWords = {
  department: words.disputes,
  overdue: words.overdueOnly,
  preschool: words.atPreschool,
  review: words.review,
} as const satisfies Record<Kind, Text>;

type Row = Reply<'GET /v1/department/territories/{territory}/sheets'>['months'][number];

export function MonthsToDecide() {
  const { territory, at } = usePlace();
  const nameOf = useNames(territory);
  const [chosen, setKind] = useState<Kind>();
  const overdue = useAsk('GET /v1/department/territories/{territory}/sheets', { params: { territory }, query: { ...kinds.overdue } });
  const due = useAsk('GET /v1/department/territories/{territory}/sheets', { params: { territory }, query: { ...kinds.department } });
  // Until somebody chooses, the first kind there is anything of: what is late comes before everything.
  const silent = useAsk('GET /v1/department/territories/{territory}/sheets', { params: { territory }, query: { ...kinds.review } });
  const isEmpty = (asked: typeof due) => asked.reply?.months.length === 0;
  const hasLate = overdue.reply !== undefined && !isEmpty(overdue);
  const kind = chosen ?? (hasLate ? 'overdue' : isEmpty(due) ? 'review' : 'department');
  const pages = usePages(
    'GET /v1/department/territories/{territory}/sheets',
    (after) => ({ params: { territory }, query: { ...kinds[kind], after } }),
    (reply) => reply.months,
    ({ next }) => next,
  );
  // An overdue dispute of the department is of two kinds, and counts once.
  const elsewhere = [
    { one: 'overdue', asked: overdue, isTold: (of: Row) => kind === 'department' && of.dispute?.turn === 'department' },
    { one: 'department', asked: due, isTold: (of: Row) => kind === 'overdue' && of.dispute?.overdue === true },
    { one: 'review', asked: silent, isTold: () => false },
  ] as const;
  const waiting = elsewhere.flatMap(({ one, asked: { reply }, isTold }) => {
    const rows = (reply?.months ?? []).filter((of) => !isTold(of));
    return one === kind || rows.length === 0 ? [] : [{ one, count: `${number(rows.length)}${reply?.next === undefined ? '' : '+'}` }];
  });
  return (
    <Page title={t(words.decideTitle)} lead={t(words.decideLead)}>
      <MonthTabs />
      <div class="narrow">
        <SelectField
          label={t(words.which)}
          value={kind}
          onChange={(value) => setKind(value in kinds ? (value as Kind) : 'department')}
          options={[
            { value: 'department', label: t(kindWords.department) },
            { value: 'overdue', label: t(kindWords.overdue) },
            { value: 'preschool', label: t(kindWords.preschool) },
            { value: 'review', label: t(kindWords.review) },
          ]}
        />
      </div>
      {waiting.length > 0 && (
        <p class="row">
          <span class="quiet">{t(words.waitsToo)}</span>
          {waiting.map(({ one, count }) => (
            <button key={one} type="button" class="button button-small" onClick={() => setKind(one)}>
              {t(kindWords[one])} – {count}
            </button>
          ))}
        </p>
      )}
      <Answer of={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t(words.nothing)}>
              <p>{t(words.nothingText)}</p>
            </Empty>
          ) : (
            <>
              <Table
                caption={t(words.decideTitle)}
                rows={rows.toSorted((a, b) => Number(b.dispute?.overdue ?? false) - Number(a.dispute?.overdue ?? false))}
                keyOf={({ contract, month }) => `${contract}${month}`}
                columns={[
                  {
                    title: t(months.preschool),
                    cell: ({ preschool, contract, month }) => (
                      <span class="name-cell">
                        <a href={`${at}/months/${month}/${preschool}/${contract}`}>
                          {nameOf(preschool)}, {monthWords(month)}
                        </a>
                        <small>
                          {t(words.contract)} <span class="code">{contract}</span>
                        </small>
                      </span>
                    ),
                  },
                  { title: t(words.state), cell: ({ state }) => t(sheetStates[state]) },
                  ...(kind === 'review'
                    ? []
                    : [
                        {
                          title: t(words.days),
                          cell: ({ dispute }: (typeof rows)[number]) => (dispute?.days ?? []).map(({ day }) => inFigures(day)).join(', '),
                        },
                        { title: t(words.deadline), cell: (row: (typeof rows)[number]) => <Deadline of={row.dispute} /> },
                      ]),
                  { title: t(words.amount), isNumber: true, cell: ({ amountTiyn }) => tenge(amountTiyn) },
                ]}
              />
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

interface Due {
  readonly turn?: 'preschool' | 'department' | undefined;
  readonly answerLastDay: string;
  readonly decideLastDay?: string | undefined;
  readonly overdue: boolean;
}

function Deadline({ of: due }: { readonly of: Due | undefined }) {
  if (due === undefined) return <>–</>;
  const day = due.turn === 'preschool' ? due.answerLastDay : due.decideLastDay;
  return (
    <span class="row">
      {day === undefined ? '–' : inFigures(day)} {due.overdue && <Badge kind="bad">{t(words.overdue)}</Badge>}
    </span>
  );
}
