// The month of a child who is missing in a closed one, as after a late enrolment.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { monthBefore, monthOf } from '../../../../shared/domain/month.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t, type Text } from '../../../language/text.ts';
import { inFigures, monthWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Page } from '../../../parts/Page.tsx';
import { usePlace } from '../preschools/place.ts';
import { byName, useRegister } from '../preschools/register.ts';
import { useDayCodes } from './dayCodes.ts';
import { lastMonths } from './MonthPick.tsx';
import { PaintDays, paintedDays, type Painted } from './PaintDays.tsx';
import { words } from './sheetWords.ts';
import { words as months } from './words.ts';

interface AddingDraft {
  readonly preschool: string;
  readonly contract: string;
  readonly month: string;
  /** Days left out are none of the contract. */
  readonly codes: Painted;
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
  const days = paintedDays(draft.codes);
  const [isTried, setTried] = useState(false);
  const missing = (is: boolean, text: Text) => (isTried && is ? t(text) : undefined);
  const send = async () => {
    const { preschool, contract } = draft;
    setTried(true);
    if (preschool === '' || contract.trim() === '' || days.length === 0) return;
    const told = await adding.run({
      params: { territory, month: draft.month, preschool, contract: contract.trim().toUpperCase() },
      body: { days },
    });
    if (told === undefined) return;
    forget();
    route(`${at}/months/${told.month}/${told.preschool}/${told.contract}`);
  };
  return (
    <Page title={t(words.addTitle)} lead={t(words.addLead)} back={{ href: `${at}/months`, label: t(months.section) }}>
      <div class="card">
        <Form onSubmit={() => void send()} submit={t(words.add)} isBusy={adding.isBusy} told={adding.told}>
          <SelectField
            label={t(months.preschool)}
            value={draft.preschool}
            onChange={(preschool) => change({ preschool })}
            options={byName(preschools).map(({ preschool, names }) => ({ value: preschool, label: t(names) }))}
            error={missing(draft.preschool === '', words.preschoolFirst)}
          />
          <TextField
            label={t(words.contract)}
            hint={t(words.contractHint)}
            isCode
            maxLength={16}
            autoComplete="off"
            value={draft.contract}
            onChange={(contract) => change({ contract })}
            error={errorOf(adding.told, 'contract') ?? missing(draft.contract.trim() === '', words.contractFirst)}
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
            {({ workingDays }) =>
              workingDays.length === 0 ? (
                <p>{t(words.noDays)}</p>
              ) : (
                <PaintDays
                  month={draft.month}
                  days={workingDays}
                  codes={codes}
                  value={draft.codes}
                  onChange={(painted) => change({ codes: painted })}
                  error={missing(days.length === 0, words.paintFirst)}
                />
              )
            }
          </Answer>
          {typeof adding.told?.because['day'] === 'string' && <p class="field-error">{inFigures(adding.told.because['day'])}</p>}
        </Form>
      </div>
    </Page>
  );
}
