// A month is put right, after the seal too: first what would change is shown, then it is done.

import { useState } from 'preact/hooks';
import type { Asking, Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import { SelectField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Sheet } from './ChildMonth.tsx';
import { codeWords, type DayCode } from './dayCodes.ts';
import { daysIn, marksIn } from './DecideMonth.tsx';
import { PaintDays, paintedDays, type Painted } from './PaintDays.tsx';
import { causes, words } from './sheetWords.ts';

const address = 'POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}/correct';
type Cause = keyof typeof causes;
type Corrected = Reply<typeof address>;
type Body = Asking<typeof address>['body'];

interface CorrectMonthProps {
  readonly sheet: Sheet;
  readonly codes: readonly DayCode[];
  readonly onDone: () => void;
}

export function CorrectMonth({ sheet, codes, onDone }: CorrectMonthProps) {
  const { territory, month, preschool, contract, digest } = sheet;
  const [because, setBecause] = useState<Cause>('mistake');
  const [changes, setChanges] = useState<Painted>({});
  const [isTried, setTried] = useState(false);
  const [takesLate, setTakesLate] = useState(false);
  const [shown, setShown] = useState<{ readonly body: Body; readonly reply: Corrected }>();
  const doing = useDo(address);
  const params = { territory, month, preschool, contract };
  const body: Body = {
    digest,
    because,
    ...(because === 'paper-came' ? (takesLate ? { latePapers: true as const } : {}) : { days: paintedDays(changes) }),
  };
  // The fields can be changed while the answer is awaited, and after it: it counts for what it was asked of, and only that is sent.
  const difference = shown !== undefined && isSame(shown.body, body) ? shown : undefined;
  const isNothing = because !== 'paper-came' && paintedDays(changes).length === 0;
  const look = async () => {
    setTried(true);
    if (isNothing) return;
    const reply = await doing.run({ params, body: { ...body, dryRun: true } });
    if (reply !== undefined) setShown({ body, reply });
  };
  const correct = async (seen: Body) => {
    const reply = await doing.run({ params, body: { ...seen, understood: true } });
    if (reply !== undefined) onDone();
  };
  return (
    <details class="card">
      <summary>{t(words.correct)}</summary>
      <p>{t(words.correctLead)}</p>
      <Form onSubmit={() => void look()} submit={t(words.tryFirst)} isBusy={doing.isBusy} told={doing.told}>
        <SelectField
          label={t(words.cause)}
          value={because}
          onChange={(value) => setBecause(value in causes ? (value as Cause) : 'mistake')}
          options={Object.entries(causes).map(([value, label]) => ({ value, label: t(label) }))}
        />
        {because === 'paper-came' ? (
          <Tick label={t(words.latePapers)} value={takesLate} onChange={setTakesLate} />
        ) : (
          <PaintDays
            month={month}
            days={daysIn(sheet)}
            codes={codes}
            value={changes}
            onChange={setChanges}
            stands={marksIn(sheet)}
            error={isTried && isNothing ? t(words.paintFirst) : undefined}
          />
        )}
      </Form>
      {difference !== undefined && (
        <Note isNews title={t(words.difference)}>
          <Difference of={difference.reply} codes={codes} />
          <button
            type="button"
            class="button button-grave"
            aria-disabled={doing.isBusy}
            onClick={() => !doing.isBusy && void correct(difference.body)}
          >
            {t(words.correctNow)}
          </button>
        </Note>
      )}
    </details>
  );
}

function isSame(one: Body, other: Body): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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
