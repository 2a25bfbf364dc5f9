// What if: up to four other plans beside this round. Each is tried on the queue as it is now, and nothing is written.

import { useState } from 'preact/hooks';
import type { Asking } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { CompareTable } from './CompareTable.tsx';
import { words as draftWords } from './draftWords.ts';
import type { Check } from './DryRun.tsx';
import { countOf, tiynOf } from './sizes.ts';
import { planName, scopeName, type Round } from './told.tsx';
import { words } from './whatIfWords.ts';
import { words as rounds } from './words.ts';

const address = 'POST /v1/department/territories/{territory}/rounds/what-if';
type Alternative = Asking<typeof address>['body']['alternatives'][number];
const most = 4;
const empty = { by: 'same', amount: '', plan: '', scope: '', days: '' };

export function WhatIf({ round, check }: { readonly round: Round; readonly check: Check }) {
  const { territory } = round;
  const [tried, setTried] = useState<readonly Alternative[]>([]);
  const [next, setNext] = useState(1);
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } }).reply;
  const asked = useAsk(
    address,
    tried.length === 0 ? undefined : { params: { territory }, body: { round: round.round, alternatives: [...tried] } },
  );
  const add = (alternative: Omit<Alternative, 'name'>) => {
    setTried((before) => [...before, { ...alternative, name: `v${next}` }]);
    setNext(next + 1);
  };
  return (
    <section class="card" aria-labelledby="what-if">
      <h2 id="what-if">{t(words.title)}</h2>
      <p class="quiet">{t(words.lead)}</p>
      {tried.length > 0 && (
        <Answer of={asked}>
          {(comparison) => (
            <CompareTable
              comparison={comparison}
              check={check}
              onRemove={(name) => setTried((before) => before.filter((one) => one.name !== name))}
            />
          )}
        </Answer>
      )}
      {tried.length > 0 && asked.told !== undefined && (
        <button type="button" class="button" onClick={() => setTried([])}>
          {t(words.clear)}
        </button>
      )}
      {tried.length >= most ? (
        <p>{t(words.enough)}</p>
      ) : (
        <Try plans={Object.keys(rules?.plan.presets ?? {})} days={rules?.deadlines.confirmWorkingDays} round={round} onAdd={add} />
      )}
    </section>
  );
}

interface TryProps {
  readonly plans: readonly string[];
  readonly days: number | undefined;
  readonly round: Round;
  readonly onAdd: (alternative: Omit<Alternative, 'name'>) => void;
}

/** One more plan to try: what is left as it is, is as in the round. */
function Try({ plans, days, round, onAdd }: TryProps) {
  const [draft, setDraft] = useState(empty);
  const [wrong, setWrong] = useState<'amount' | 'days' | 'nothing'>();
  const change = (more: Partial<typeof empty>) => {
    setWrong(undefined);
    setDraft((before) => ({ ...before, ...more }));
  };
  const { by } = draft;
  const add = () => {
    const alternative = alternativeOf(draft);
    if (typeof alternative === 'string') {
      setWrong(alternative);
      return;
    }
    setDraft(empty);
    onAdd(alternative);
  };
  const same = { value: '', label: t(words.same) };
  return (
    <Form submit={t(words.add)} isBusy={false} onSubmit={add}>
      <div class="fields">
        <SelectField
          label={t(draftWords.how)}
          value={by}
          onChange={(value) => change({ by: value })}
          error={wrong === 'nothing' ? t(words.nothing) : undefined}
          options={[
            { value: 'same', label: t(words.same) },
            { value: 'count', label: t(draftWords.count) },
            { value: 'budget', label: t(draftWords.budget) },
            { value: 'places', label: t(draftWords.places) },
            { value: 'returned', label: t(draftWords.returned) },
          ]}
        />
        {(by === 'count' || by === 'budget') && (
          <TextField
            label={t(by === 'count' ? draftWords.countField : draftWords.budgetField)}
            inputMode="numeric"
            value={draft.amount}
            onChange={(amount) => change({ amount })}
            error={wrong === 'amount' ? t(by === 'count' ? draftWords.countWrong : rounds.amountWrong) : undefined}
          />
        )}
      </div>
      <div class="fields">
        {plans.length > 1 && (
          <SelectField
            label={t(draftWords.plan)}
            value={draft.plan}
            onChange={(plan) => change({ plan })}
            options={[same, ...plans.filter((plan) => plan !== round.plan).map((plan) => ({ value: plan, label: planName(plan) }))]}
          />
        )}
        <SelectField
          label={t(draftWords.scope)}
          value={draft.scope}
          onChange={(scope) => change({ scope })}
          options={[same, ...scopes.filter((one) => one !== round.scope).map((one) => ({ value: one, label: scopeName(one) }))]}
        />
        <TextField
          label={t(words.days)}
          hint={days === undefined ? undefined : t(words.daysNow, { days })}
          inputMode="numeric"
          isOptional
          value={draft.days}
          onChange={(value) => change({ days: value })}
          error={wrong === 'days' ? t(words.daysWrong) : undefined}
        />
      </div>
    </Form>
  );
}

const scopes = ['territory', 'settlements'] as const;
const mostDays = 60;

/** What was chosen, or what of it is wrong. */
function alternativeOf({ by, amount, plan, scope, days }: typeof empty): Omit<Alternative, 'name'> | 'amount' | 'days' | 'nothing' {
  const [count, budget] = [countOf(amount), tiynOf(amount)];
  const found = scopes.find((one) => one === scope);
  const confirmWorkingDays = days.trim() === '' ? undefined : Number(days);
  if ((by === 'count' && count === undefined) || (by === 'budget' && (budget ?? 0) === 0)) return 'amount';
  if (
    confirmWorkingDays !== undefined &&
    !(Number.isInteger(confirmWorkingDays) && confirmWorkingDays >= 1 && confirmWorkingDays <= mostDays)
  ) {
    return 'days';
  }
  const alternative = {
    ...(by === 'count' && count !== undefined ? { sizing: { by, count } as const } : {}),
    ...(by === 'budget' && budget !== undefined ? { sizing: { by, budget } as const } : {}),
    ...(by === 'places' || by === 'returned' ? { sizing: { by } as const } : {}),
    ...(plan === '' ? {} : { plan }),
    ...(found === undefined ? {} : { scope: found }),
    ...(confirmWorkingDays === undefined ? {} : { confirmWorkingDays }),
  };
  return Object.keys(alternative).length === 0 ? 'nothing' : alternative;
}
