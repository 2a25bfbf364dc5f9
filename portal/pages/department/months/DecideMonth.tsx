// A dispute, or a month nobody signed, is decided; what follows is said first, and both sides are told.

import { useState } from 'preact/hooks';
import { daysOfMonth, month as monthOf } from '../../../../shared/domain/month.ts';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { RadioField, SelectField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import type { Sheet } from './ChildMonth.tsx';
import { dayOff, outside, saidCode, type DayCode } from './dayCodes.ts';
import { PaintDays, paintedDays, type Painted } from './PaintDays.tsx';
import { reasons, words } from './sheetWords.ts';

type Reason = keyof typeof reasons;

/** The days of a month that can have another code. */
export function daysIn({ month, codes }: Pick<Sheet, 'month' | 'codes'>): readonly string[] {
  return daysOfMonth(monthOf(month)).filter((_, at) => codes[at] !== dayOff && codes[at] !== outside);
}

/** What each day of the month says now. */
export function marksIn({ month, codes }: Pick<Sheet, 'month' | 'codes'>): (day: string) => string {
  const days = daysOfMonth(monthOf(month)).map(String);
  return (day) => codes[days.indexOf(day)] ?? ' ';
}

interface DecideMonthProps {
  readonly sheet: Sheet;
  readonly codes: readonly DayCode[];
  readonly onDone: () => void;
}

export function DecideMonth({ sheet, codes, onDone }: DecideMonthProps) {
  const { territory, month, preschool, contract, digest, dispute } = sheet;
  const days = dispute === undefined ? daysIn(sheet) : dispute.days.map(({ day }) => day);
  // In a dispute it begins with what the family says.
  const wished = Object.fromEntries((dispute?.days ?? []).map(({ day, says }) => [day, saidCode(codes, says)]));
  const [outcome, setOutcome] = useState<'as-shown' | 'changed'>('as-shown');
  const [changes, setChanges] = useState<Painted>(wished);
  const [reason, setReason] = useState<Reason | ''>('');
  const [isMeant, setMeant] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isSure, setSure] = useState(false);
  const isNothing = outcome === 'changed' && paintedDays(changes).length === 0;
  const ask = () => {
    setTried(true);
    if (reason !== '' && !isNothing) setSure(true);
  };
  const deciding = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}/decide');
  const send = async () => {
    if (reason === '') return;
    const told = await deciding.run({
      params: { territory, month, preschool, contract },
      body: {
        digest,
        outcome,
        reason,
        ...(outcome === 'changed' ? { days: paintedDays(changes) } : {}),
        ...(isMeant ? { understood: true as const } : {}),
      },
    });
    setSure(false);
    if (told !== undefined) onDone();
  };
  const offered = Object.entries(reasons).filter(([key]) => outcome === 'as-shown' || key !== 'marks-hold');
  return (
    <section class="card">
      <h2>{t(words.decide)}</h2>
      <Form onSubmit={ask} submit={t(words.decide)} isBusy={deciding.isBusy} told={deciding.told}>
        <RadioField
          label={t(words.outcome)}
          value={outcome}
          onChange={(value) => {
            setOutcome(value === 'changed' ? 'changed' : 'as-shown');
            setReason('');
          }}
          options={[
            { value: 'as-shown', label: t(words.asShown) },
            { value: 'changed', label: t(words.changed) },
          ]}
        />
        {outcome === 'changed' && (
          <PaintDays
            month={month}
            days={days}
            codes={codes}
            value={changes}
            onChange={setChanges}
            stands={marksIn(sheet)}
            error={isTried && isNothing ? t(words.paintFirst) : undefined}
          />
        )}
        <SelectField
          label={t(words.decideReason)}
          value={reason}
          onChange={(value) => setReason(value in reasons ? (value as Reason) : '')}
          options={offered.map(([value, label]) => ({ value, label: t(label) }))}
          error={isTried && reason === '' ? t(words.reasonFirst) : undefined}
        />
        {deciding.told?.code === 'group-code-for-one' && <Tick label={t(words.understood)} value={isMeant} onChange={setMeant} />}
      </Form>
      {isSure && (
        <Dialog title={t(words.decide)} onClose={() => setSure(false)}>
          <p>
            <b>{t(outcome === 'changed' ? words.changed : words.asShown)}</b>
          </p>
          <p>{t(words.decideText)}</p>
          <Form
            onSubmit={() => void send()}
            submit={t(words.decide)}
            isGrave
            isBusy={deciding.isBusy}
            more={<CancelButton onClose={() => setSure(false)} />}
          />
        </Dialog>
      )}
    </section>
  );
}
