// One child’s month, as whoever decides or checks it has to see it. Every look is written down.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { inFigures, inWords, momentInWords, monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { CorrectMonth } from './CorrectMonth.tsx';
import { codeWords, useDayCodes, type DayCode } from './dayCodes.ts';
import { DecideMonth } from './DecideMonth.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { MonthPast } from './MonthPast.tsx';
import { words } from './sheetWords.ts';
import { sheetStates } from './words.ts';
import '../preschools/preschools.css';

export type Sheet = Reply<'GET /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}'>;

export function ChildMonth() {
  const { territory, at, month = '', preschool = '', contract = '' } = usePlace();
  const nameOf = useNames(territory);
  const codes = useDayCodes(territory);
  const [done, setDone] = useState<'decided' | 'corrected'>();
  const asked = useAsk('GET /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}', {
    params: { territory, month, preschool, contract },
  });
  return (
    <Page
      title={`${nameOf(preschool)}, ${monthWords(month)}`}
      back={{ href: `${at}/months/decide`, label: t(words.toList) }}
      lead={
        <>
          {t(words.contract)} <span class="code">{contract}</span>
        </>
      }
    >
      {done !== undefined && (
        <Note kind="good" isNews>
          <p>{t(words[done])}</p>
        </Note>
      )}
      <Answer of={asked}>
        {(sheet) => (
          <Whole
            // The rules may come after the month: what is offered begins with their codes.
            key={`${sheet.digest}${sheet.state}${codes.length}`}
            sheet={sheet}
            codes={codes}
            onDone={(what) => {
              setDone(what);
              asked.again();
            }}
          />
        )}
      </Answer>
    </Page>
  );
}

interface WholeProps {
  readonly sheet: Sheet;
  readonly codes: readonly DayCode[];
  readonly onDone: (what: 'decided' | 'corrected') => void;
}

function Whole({ sheet, codes, onDone }: WholeProps) {
  const { territory } = usePlace();
  const { dispute, decision, signature, paid, state } = sheet;
  const may = mayOf(territory);
  const isOpen = state === 'disputed' || state === 'held' || state === 'review';
  const isAnswering = dispute?.turn === 'preschool';
  return (
    <>
      <div class="two">
        <section class="card">
          <h2>{t(words.calendar)}</h2>
          <MonthGrid month={sheet.month} marks={sheet.codes} codes={codes} disputed={dispute?.days.map(({ day }) => day) ?? []} />
        </section>
        <section class="card">
          <Facts
            of={[
              [
                t(words.state),
                <Badge
                  kind={
                    state === 'signed' || state === 'decided' || state === 'approved' ? 'good' : state === 'disputed' ? 'bad' : 'warning'
                  }
                >
                  {t(sheetStates[state])}
                </Badge>,
              ],
              [t(words.payableDays), number(sheet.payableDays)],
              [t(words.amount), tenge(sheet.amountTiyn)],
              [t(words.presented), momentInWords(sheet.presentedAt)],
              signature && [t(words.signature), momentInWords(signature.at)],
              decision && [t(words.decision), `${t(decision.words)} ${momentInWords(decision.at)}`],
              paid && [t(words.paid), t(words.paidIn, { sum: tenge(paid.amountTiyn), register: paid.register })],
            ]}
          />
        </section>
      </div>
      {dispute !== undefined && <Dispute dispute={dispute} codes={codes} />}
      {may.decides && isOpen && !isAnswering && <DecideMonth sheet={sheet} codes={codes} onDone={() => onDone('decided')} />}
      <MonthPast sheet={sheet} codes={codes} />
      {may.decides && state !== 'disputed' && <CorrectMonth sheet={sheet} codes={codes} onDone={() => onDone('corrected')} />}
    </>
  );
}

function Dispute({ dispute, codes }: { readonly dispute: NonNullable<Sheet['dispute']>; readonly codes: readonly DayCode[] }) {
  const { answer, comment, answerComment, decideLastDay, overdue, turn } = dispute;
  return (
    <section class="card">
      <h2>{t(words.dispute)}</h2>
      <Table
        caption={t(words.dispute)}
        rows={dispute.days}
        keyOf={({ day }) => day}
        columns={[
          { title: t(words.day), cell: ({ day }) => inFigures(day) },
          { title: t(words.stood), cell: ({ stands }) => codeWords(codes, stands) },
          { title: t(words.says), cell: ({ says }) => <b>{codeWords(codes, says)}</b> },
          { title: t(words.is), cell: ({ is }) => codeWords(codes, is) },
        ]}
      />
      {comment !== undefined && (
        <>
          <h3>{t(words.parentWrote)}</h3>
          <blockquote class="said">{comment}</blockquote>
        </>
      )}
      <h3>{t(answer === undefined ? words.noAnswer : answer.outcome === 'changed' ? words.answerChanged : words.answerKept)}</h3>
      {answerComment !== undefined && <blockquote class="said">{answerComment}</blockquote>}
      {turn === 'preschool' && <p>{t(words.waitAnswer, { day: inWords(dispute.answerLastDay) })}</p>}
      {turn === 'department' && decideLastDay !== undefined && (
        <p class="row">
          {t(words.deadline)}: <b>{inWords(decideLastDay)}</b> {overdue && <Badge kind="bad">{t(words.overdue)}</Badge>}
        </p>
      )}
    </section>
  );
}
