// The month of a child who is missing in a closed one, as after a late enrolment.

import { useLocation } from 'preact-iso';
import { daysOfMonth, monthBefore, monthOf, parseMonth } from '../../../../shared/domain/month.ts';
import { weekdayOf } from '../../../../shared/domain/time.ts';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { inFigures, monthWords, today } from '../../../language/time.ts';
import { errorOf, Form, SelectField, TextField } from '../../../parts/Form.tsx';
import { Page } from '../../../parts/Page.tsx';
import { usePlace } from '../preschools/place.ts';
import { byName, useRegister } from '../preschools/register.ts';
import { useDayCodes } from './dayCodes.ts';
import { lastMonths } from './MonthPick.tsx';
import { words } from './sheetWords.ts';
import { words as months } from './words.ts';

interface AddingDraft {
  readonly preschool: string;
  readonly contract: string;
  readonly month: string;
  /** By day, where it is not present; an empty one leaves the day out. */
  readonly codes: Readonly<Record<string, string>>;
}

export function AddMonth() {
  const { territory, at } = usePlace();
  const { route } = useLocation();
  const { reply: preschools = [] } = useRegister(territory, false);
  const codes = useDayCodes(territory);
  const [draft, change, forget] = useDraft<AddingDraft>('add-month', {
    preschool: '',
    contract: '',
    month: String(monthBefore(monthOf(today()))),
    codes: {},
  });
  const adding = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}/add');
  const month = parseMonth(draft.month);
  const days = month === undefined ? [] : daysOfMonth(month).filter((day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
  const codeOn = (day: string) => draft.codes[day] ?? 'P';
  const send = async () => {
    const { preschool, contract } = draft;
    const told = await adding.run({
      params: { territory, month: draft.month, preschool, contract: contract.trim().toUpperCase() },
      body: { days: days.filter((day) => codeOn(day) !== '').map((day) => ({ day, code: codeOn(day) })) },
    });
    if (told === undefined) return;
    forget();
    route(`${at}/months/${told.month}/${told.preschool}/${told.contract}`);
  };
  return (
    <Page title={t(words.addTitle)} lead={t(words.addLead)} back={{ href: `${at}/months`, label: t(months.section) }}>
      <div class="card">
        <Form
          onSubmit={() => void send()}
          submit={t(words.add)}
          isBusy={adding.isBusy}
          isDisabled={draft.preschool === '' || draft.contract === ''}
          told={adding.told}
        >
          <SelectField
            label={t(months.preschool)}
            value={draft.preschool}
            onChange={(preschool) => change({ preschool })}
            options={byName(preschools).map(({ preschool, names }) => ({ value: preschool, label: t(names) }))}
          />
          <TextField
            label={t(words.contract)}
            hint={t(words.contractHint)}
            isCode
            maxLength={16}
            autoComplete="off"
            value={draft.contract}
            onChange={(contract) => change({ contract })}
            error={errorOf(adding.told, 'contract')}
          />
          <SelectField
            label={t(words.month)}
            value={draft.month}
            onChange={(chosen) => change({ month: chosen, codes: {} })}
            options={lastMonths().map((value) => ({ value, label: monthWords(value) }))}
          />
          <h2>{t(words.addDays)}</h2>
          <p class="hint">{t(words.addDaysHint)}</p>
          <div class="day-codes">
            {days.map((day) => (
              <SelectField
                key={day}
                label={inFigures(day)}
                value={codeOn(day)}
                onChange={(code) => change({ codes: { ...draft.codes, [day]: code } })}
                options={[
                  ...codes.map((one) => ({ value: one.code, label: `${one.code} – ${t(one.labels)}` })),
                  { value: '', label: t(words.leaveOut) },
                ]}
              />
            ))}
          </div>
          {typeof adding.told?.because['day'] === 'string' && <p class="field-error">{inFigures(adding.told.because['day'])}</p>}
        </Form>
      </div>
    </Page>
  );
}
