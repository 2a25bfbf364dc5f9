// Objecting to days of a month: the days are pressed in the calendar, then it is said what each of them was. The rest of the month is not held up.

import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { drawShown } from './dayKinds.ts';
import { MonthDays } from './MonthDays.tsx';
import type { ShownProps } from './Shown.tsx';
import { words } from './words.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';

interface DisputeProps extends Omit<ShownProps, 'again'> {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function Dispute({ month: { contract, month, digest }, shown, territory, onBack, onDone }: DisputeProps) {
  const rules = useAsk('GET /v1/territories/{territory}/rules', territory === undefined ? undefined : { params: { territory } });
  const disputing = useDo('POST /v1/me/contracts/{contract}/months/{month}/dispute');
  const [draft, change, forget] = useDraft<{ readonly says: Readonly<Record<string, string>>; readonly comment: string }>(
    `dispute-${contract}-${month}`,
    { says: {}, comment: '' },
  );
  const chosen = Object.keys(draft.says).toSorted();
  const isSaid = chosen.length > 0 && chosen.every((day) => draft.says[day] !== '');
  const toggle = (day: string) => {
    const { [day]: was, ...others } = draft.says;
    change({ says: was === undefined ? { ...others, [day]: '' } : others });
  };
  const send = async () => {
    if (digest === undefined) return;
    const days = chosen.map((day) => ({ day, says: draft.says[day] ?? '' }));
    const comment = draft.comment.trim();
    const body = { digest, days, ...(comment === '' ? {} : { comment }) };
    if ((await disputing.run({ params: { contract, month }, body })) === undefined) return;
    forget();
    onDone();
  };
  if (rules.told !== undefined) return <Refusal told={rules.told} again={rules.again} />;
  if (rules.reply === undefined) return <Waiting />;
  const { codes } = rules.reply.attendance;
  const standing = (day: string) => shown.days.find((one) => one.day === day);
  return (
    <>
      <section class="card">
        <h2>{t(words.whichDays)}</h2>
        <p>{t(words.whichDaysText)}</p>
        <MonthDays days={shown.days.map(drawShown)} chosen={new Set(chosen)} onChoose={toggle} />
      </section>
      <section class="card">
        <h2>{t(words.whatWas)}</h2>
        <Form
          onSubmit={() => void send()}
          submit={t(words.sendDispute)}
          isBusy={disputing.isBusy}
          told={disputing.told}
          missing={isSaid ? undefined : t(chosen.length === 0 ? words.chooseDays : words.sayAll)}
          more={
            <button type="button" class="button" onClick={onBack}>
              {t(words.notDispute)}
            </button>
          }
        >
          {chosen.length === 0 && <p class="quiet">{t(words.noDays)}</p>}
          {chosen.map((day) => (
            <SelectField
              key={day}
              label={inWords(day)}
              hint={t(words.stands, { label: t(standing(day)?.label ?? words.days) })}
              value={draft.says[day] ?? ''}
              onChange={(says) => change({ says: { ...draft.says, [day]: says } })}
              options={codes
                .filter(({ code }) => code !== standing(day)?.code)
                .map(({ code, labels }) => ({ value: code, label: t(labels) }))}
            />
          ))}
          <TextField
            label={t(words.comment)}
            hint={t(words.commentHint)}
            value={draft.comment}
            onChange={(comment) => change({ comment })}
            rows={3}
            maxLength={1000}
            isOptional
            error={errorOf(disputing.told, 'comment')}
          />
          <Note>
            <p>{t(words.afterDispute)}</p>
          </Note>
        </Form>
      </section>
    </>
  );
}
