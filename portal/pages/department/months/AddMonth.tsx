// The month of a child who is missing in a closed one, as after a late enrolment.

import { useLocation } from 'preact-iso';
import { monthBefore, monthOf } from '../../../../shared/domain/month.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { inFigures, monthWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Page } from '../../../parts/Page.tsx';
import { usePlace } from '../preschools/place.ts';
import { byName, useRegister } from '../preschools/register.ts';
import { presentCode, useDayCodes } from './dayCodes.ts';
import { lastMonths } from './MonthPick.tsx';
import { words } from './sheetWords.ts';
import { words as months } from './words.ts';

interface AddingDraft {
  readonly preschool: string;
  readonly contract: string;
  readonly month: string;
  /** By day, where it is not that the child was there; an empty one leaves the day out. */
  readonly codes: Readonly<Record<string, string>>;
}

export function AddMonth() {
  const { territory, at } = usePlace();
  const { route } = useLocation();
  const { reply: preschools = [] } = useRegister(territory, false);
  const codes = useDayCodes(territory);
  const [draft, change, forget] = useDraft<AddingDraft>(`add-month.${territory}`, {
    preschool: '',
    contract: '',
    month: String(monthBefore(monthOf(today()))),
    codes: {},
  });
  const adding = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/sheets/{contract}/add');
  const month = useAsk('GET /v1/department/territories/{territory}/timesheets/{month}', {
    params: { territory, month: draft.month },
    query: { limit: 1 },
  });
  const days = month.reply?.workingDays ?? [];
  const codeOn = (day: string) => draft.codes[day] ?? presentCode(codes);
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
          isDisabled={draft.preschool === '' || draft.contract === '' || codes.length === 0 || days.length === 0}
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
          <Answer of={month}>
            {({ workingDays }) => (
              <div class="day-codes">
                {workingDays.length === 0 && <p>{t(words.noDays)}</p>}
                {workingDays.map((day) => (
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
            )}
          </Answer>
          {typeof adding.told?.because['day'] === 'string' && <p class="field-error">{inFigures(adding.told.because['day'])}</p>}
        </Form>
      </div>
    </Page>
  );
}
