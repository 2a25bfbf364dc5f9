// A month is put right, after the seal too: first what would change is shown, then it is done.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import { Form, SelectField, Tick } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Sheet } from './ChildMonth.tsx';
import { DayChanges, type DayChange } from './DayChanges.tsx';
import { codeWords, type DayCode } from './dayCodes.ts';
import { daysIn } from './DecideMonth.tsx';
import { causes, words } from './sheetWords.ts';

type Cause = keyof typeof causes;
type Corrected = Reply<'POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}/correct'>;

interface CorrectMonthProps {
  readonly sheet: Sheet;
  readonly codes: readonly DayCode[];
  readonly onDone: () => void;
}

export function CorrectMonth({ sheet, codes, onDone }: CorrectMonthProps) {
  const { territory, month, preschool, contract, digest } = sheet;
  const days = daysIn(sheet);
  const [because, setBecause] = useState<Cause>('mistake');
  const [changes, setChanges] = useState<readonly DayChange[]>(days.slice(0, 1).map((day) => ({ day, code: 'P' })));
  const [takesLate, setTakesLate] = useState(false);
  const [shown, setShown] = useState<Corrected>();
  const doing = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}/correct');
  const run = (sure: { readonly dryRun: true } | { readonly understood: true }) =>
    doing.run({
      params: { territory, month, preschool, contract },
      body: {
        digest,
        because,
        ...(because === 'paper-came' ? (takesLate ? { latePapers: true as const } : {}) : { days: [...changes] }),
        ...sure,
      },
    });
  const change = (then: () => void) => {
    then();
    setShown(undefined);
  };
  return (
    <details class="card">
      <summary>{t(words.correct)}</summary>
      <p>{t(words.correctLead)}</p>
      <Form onSubmit={() => void run({ dryRun: true }).then(setShown)} submit={t(words.tryFirst)} isBusy={doing.isBusy} told={doing.told}>
        <SelectField
          label={t(words.cause)}
          value={because}
          onChange={(value) => change(() => setBecause(value in causes ? (value as Cause) : 'mistake'))}
          options={Object.entries(causes).map(([value, label]) => ({ value, label: t(label) }))}
        />
        {because === 'paper-came' ? (
          <Tick label={t(words.latePapers)} value={takesLate} onChange={(value) => change(() => setTakesLate(value))} />
        ) : (
          <DayChanges days={days} codes={codes} value={changes} onChange={(value) => change(() => setChanges(value))} />
        )}
      </Form>
      {shown !== undefined && (
        <Note isNews title={t(words.difference)}>
          <Difference of={shown} codes={codes} />
          <button
            type="button"
            class="button button-grave"
            aria-disabled={doing.isBusy}
            onClick={() =>
              void run({ understood: true }).then((told) => {
                if (told !== undefined) onDone();
              })
            }
          >
            {t(words.correctNow)}
          </button>
        </Note>
      )}
    </details>
  );
}

function Difference({
  of: { days, before, after, differenceTiyn, warnings },
  codes,
}: {
  readonly of: Corrected;
  readonly codes: readonly DayCode[];
}) {
  const between = (was: string, is: string) => t(words.wasIs, { was, is });
  return (
    <>
      <Table
        caption={t(words.changedDays)}
        rows={days}
        keyOf={({ day }) => day}
        columns={[
          { title: t(words.day), cell: ({ day }) => inFigures(day) },
          { title: t(words.mark), cell: ({ was, is }) => between(codeWords(codes, was), codeWords(codes, is)) },
        ]}
      />
      <Facts
        of={[
          [t(words.payableDays), between(number(before.payableDays), number(after.payableDays))],
          [t(words.amount), between(tenge(before.amountTiyn), tenge(after.amountTiyn))],
          [t(words.differenceSum), `${differenceTiyn > 0 ? '+' : ''}${tenge(differenceTiyn)}`],
        ]}
      />
      {warnings.map((warning) => (
        <Note key={warning.code} kind="warning">
          <p>
            {t(warning.words)} {warning.days.map(inFigures).join(', ')}
          </p>
        </Note>
      ))}
    </>
  );
}
