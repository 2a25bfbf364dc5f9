// The money of a year for vouchers at a glance: what is bound, what is free; heads and finance set it.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { tenge } from '../../../language/money.ts';
import { t, tn } from '../../../language/text.ts';
import { momentInWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { myRoles } from '../../../session/me.ts';
import { tiynOf } from './sizes.ts';
import { vouchers, words } from './words.ts';
import './rounds.css';

type Money = Reply<'GET /v1/department/territories/{territory}/budgets/{year}'>;

export function Budget({ territory }: { readonly territory: string }) {
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [isSetting, setSetting] = useState(false);
  const asked = useAsk('GET /v1/department/territories/{territory}/budgets/{year}', { params: { territory, year } });
  const { has } = myRoles.value;
  const maySet = has('department_head', territory) || has('finance_operator', territory);
  return (
    <section class="card" aria-labelledby="budget">
      <div class="row row-apart">
        <h2 id="budget" class="flat">
          {t(words.money, { year })}
        </h2>
        <div class="row" role="group" aria-label={t(words.money, { year: '' })}>
          {[thisYear - 1, thisYear, thisYear + 1].map((one) => (
            <button key={one} type="button" class="button button-small year" aria-pressed={one === year} onClick={() => setYear(one)}>
              {one}
            </button>
          ))}
        </div>
      </div>
      <p class="quiet small">{t(words.moneyLead)}</p>
      <Answer of={asked}>
        {(money) => (
          <>
            <Amounts money={money} maySet={maySet} />
            {maySet && (
              <button type="button" class="button" onClick={() => setSetting(true)}>
                {t(money.amount === undefined ? words.setButton : words.changeButton)}
              </button>
            )}
            {isSetting && <SetBudget territory={territory} money={money} onClose={() => setSetting(false)} onSet={asked.again} />}
          </>
        )}
      </Answer>
    </section>
  );
}

function Amounts({ money, maySet }: { readonly money: Money; readonly maySet: boolean }) {
  const { amount, bound, returned, saved, free, rounds, setAt } = money;
  const spending = rounds.filter((round) => (round.bound ?? 0) > 0);
  // What came back or was saved is bound no more.
  const taken = Math.max(0, bound - returned - saved);
  const whole = Math.max(1, amount ?? 0, taken);
  return (
    <>
      {amount === undefined ? (
        <Note kind="warning" title={t(words.noBudget)}>
          <p>{t(maySet ? words.noBudgetText : words.noBudgetReader)}</p>
        </Note>
      ) : (
        <div class="money-bar" aria-hidden="true">
          <span class="money-taken" style={{ width: `${(100 * taken) / whole}%` }} />
          {(free ?? 0) > 0 && <span class="money-free" style={{ width: `${(100 * (free ?? 0)) / whole}%` }} />}
        </div>
      )}
      {free !== undefined && free < 0 && (
        <Note kind="bad" title={`${t(words.over)} ${tenge(-free)}`}>
          <p>{t(words.overText)}</p>
        </Note>
      )}
      <dl class="sums">
        {amount !== undefined && <Sum name={t(words.set)} value={amount} more={setAt === undefined ? undefined : momentInWords(setAt)} />}
        <Sum name={t(words.bound)} value={bound} {...(amount === undefined ? {} : { mark: 'taken' as const })} />
        {returned > 0 && <Sum name={t(words.returned)} value={returned} />}
        {saved > 0 && <Sum name={t(words.saved)} value={saved} />}
        {free !== undefined && <Sum name={t(words.free)} value={Math.max(0, free)} mark="free" />}
      </dl>
      {spending.length > 0 && (
        <details>
          <summary>{t(words.byRounds)}</summary>
          <Bars
            title={t(words.byRounds)}
            bars={spending.map((round) => ({
              name: `${tn(round.count, vouchers)} · ${t(words[round.state])}`,
              value: round.bound ?? 0,
              shown: tenge(round.bound ?? 0),
              href: `/department/${money.territory}/rounds/${round.round}`,
            }))}
          />
        </details>
      )}
    </>
  );
}

interface SumProps {
  readonly name: string;
  readonly value: number;
  readonly mark?: 'taken' | 'free';
  readonly more?: string | undefined;
}

function Sum({ name, value, mark, more }: SumProps) {
  return (
    <div>
      <dt>
        {mark !== undefined && <span class={`money-dot money-${mark}`} aria-hidden="true" />}
        {name}
      </dt>
      <dd>
        <span class="sum-value">{tenge(value)}</span>
        {more !== undefined && <small>{more}</small>}
      </dd>
    </div>
  );
}

interface SetBudgetProps {
  readonly territory: string;
  readonly money: Money;
  readonly onClose: () => void;
  readonly onSet: () => void;
}

function SetBudget({ territory, money: { year, amount }, onClose, onSet }: SetBudgetProps) {
  const empty = { amount: amount === undefined ? '' : String(Math.trunc(amount / 100)) };
  const [draft, change, forget] = useDraft(`budget.${territory}.${year}`, empty);
  const [isWrong, setWrong] = useState(false);
  const setting = useDo('PUT /v1/department/territories/{territory}/budgets/{year}');
  const tiyn = tiynOf(draft.amount);
  const save = async () => {
    setWrong(tiyn === undefined);
    if (tiyn === undefined) return;
    const done = await setting.run({ params: { territory, year }, body: { amount: tiyn } });
    if (done === undefined) return;
    forget();
    onSet();
    onClose();
  };
  return (
    <Dialog title={t(words.setTitle, { year })} onClose={onClose}>
      <p>{t(words.setText)}</p>
      <Form
        submit={t(words.setButton)}
        isBusy={setting.isBusy}
        told={setting.told}
        onSubmit={() => void save()}
        more={<CancelButton onClose={onClose} />}
      >
        <TextField
          label={t(words.amount)}
          hint={tiyn === undefined ? t(words.amountHint) : `${t(words.amountHint)} · ${tenge(tiyn)}`}
          inputMode="numeric"
          value={draft.amount}
          onChange={(value) => change({ amount: value })}
          error={isWrong ? t(words.amountWrong) : errorOf(setting.told, 'amount')}
        />
      </Form>
    </Dialog>
  );
}
