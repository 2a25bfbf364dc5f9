// A new round: what decides its size, and by which plan. A draft binds nobody.

import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Asking } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { tenge } from '../../../language/money.ts';
import { t, tn } from '../../../language/text.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words } from './draftWords.ts';
import { countOf, tiynOf } from './sizes.ts';
import { planName, scopeName } from './told.tsx';
import { vouchers, words as rounds } from './words.ts';
import './rounds.css';

type AskedSizing = NonNullable<Asking<'POST /v1/department/territories/{territory}/rounds'>['body']['sizing']>;

const ways = ['count', 'budget', 'places', 'returned'] as const;
type Way = (typeof ways)[number];

const whats = { count: words.countWhat, budget: words.budgetWhat, places: words.placesWhat, returned: words.returnedWhat } as const;

const scopes = ['territory', 'settlements'] as const;

const empty: { by: Way; count: string; budget: string; plan: string; scope: string } = {
  by: 'count',
  count: '',
  budget: '',
  plan: '',
  scope: '',
};

export function DraftRound() {
  const { territory = '' } = useRoute().params;
  const { route } = useLocation();
  const at = `/department/${territory}/rounds`;
  const [draft, change, forget] = useDraft(`round.${territory}`, empty);
  const [isWrong, setWrong] = useState(false);
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } }).reply;
  const drafting = useDo('POST /v1/department/territories/{territory}/rounds');
  const figures = useFigures(territory);
  const { by } = draft;
  const sizing = sizingOf(draft);
  const save = async () => {
    setWrong(sizing === undefined);
    if (sizing === undefined) return;
    const scope = scopes.find((one) => one === draft.scope);
    const plan = draft.plan === '' ? {} : { plan: draft.plan };
    const round = await drafting.run({ params: { territory }, body: { sizing, ...plan, ...(scope === undefined ? {} : { scope }) } });
    if (round === undefined) return;
    forget();
    route(`${at}/${round.round}`);
  };
  const plans = Object.keys(rules?.plan.presets ?? {});
  const usualPlan = rules?.plan.default ?? '';
  const chosenPlan = draft.plan === '' ? usualPlan : draft.plan;
  const kind = rules?.plan.presets[chosenPlan]?.kind;
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={{ href: at, label: t(rounds.back) }}>
      <div class="card">
        <Form submit={t(words.submit)} isBusy={drafting.isBusy} told={drafting.told} onSubmit={() => void save()}>
          <fieldset class="field ways">
            <legend>{t(words.how)}</legend>
            {ways.map((way) => (
              <label key={way} class={way === by ? 'tick way way-chosen' : 'tick way'}>
                <input type="radio" name="way" checked={way === by} onChange={() => change({ by: way })} />
                <span>
                  <strong>{t(words[way])}</strong>
                  <small>{t(whats[way])}</small>
                  {(way === 'places' || way === 'returned') && figures[way] !== undefined && (
                    <small class="way-now">{t(words.now, { vouchers: tn(figures[way], vouchers) })}</small>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
          {by === 'count' && (
            <TextField
              label={t(words.countField)}
              inputMode="numeric"
              value={draft.count}
              onChange={(count) => change({ count })}
              hint={hintOf(countOf(draft.count), figures.each)}
              error={isWrong && sizing === undefined ? t(words.countWrong) : errorOf(drafting.told, 'sizing.count')}
            />
          )}
          {by === 'budget' && (
            <TextField
              label={t(words.budgetField)}
              inputMode="numeric"
              value={draft.budget}
              onChange={(budget) => change({ budget })}
              hint={moneyHintOf(tiynOf(draft.budget), figures.each)}
              error={isWrong && sizing === undefined ? t(rounds.amountWrong) : errorOf(drafting.told, 'sizing.budget')}
            />
          )}
          {plans.length > 1 && (
            <SelectField
              label={t(words.plan)}
              hint={kind === undefined ? undefined : t(kind === 'weighted' ? rounds.weightedWhat : rounds.sequentialWhat)}
              value={chosenPlan}
              onChange={(plan) => change({ plan })}
              options={plans.map((plan) => ({
                value: plan,
                label: plan === usualPlan ? t(words.usual, { plan: planName(plan) }) : planName(plan),
              }))}
            />
          )}
          {rules !== undefined && (
            <SelectField
              label={t(words.scope)}
              hint={t(words.scopeHint)}
              value={draft.scope === '' ? rules.rounds.scope : draft.scope}
              onChange={(scope) => change({ scope })}
              options={scopes.map((scope) => ({ value: scope, label: scopeName(scope) }))}
            />
          )}
        </Form>
      </div>
    </Page>
  );
}

function sizingOf({ by, count, budget }: typeof empty): AskedSizing | undefined {
  const many = countOf(count);
  const money = tiynOf(budget);
  if (by === 'count') return many === undefined ? undefined : { by, count: many };
  if (by === 'budget') return money === undefined || money === 0 ? undefined : { by, budget: money };
  return by === 'places' ? { by } : { by: 'returned' };
}

/** What the other ways would allow now; nothing where the service cannot say. */
function useFigures(territory: string): { readonly places?: number; readonly returned?: number; readonly each?: number } {
  const asked = useAsk('POST /v1/department/territories/{territory}/rounds/what-if', {
    params: { territory },
    body: { sizing: { by: 'places' }, alternatives: [{ name: 'returned', sizing: { by: 'returned' } }] },
  });
  const [places, returned] = asked.reply?.plans ?? [];
  if (places === undefined || returned === undefined) return {};
  const each = places.sizing.costEach;
  return { places: places.count, returned: returned.count, ...(each === undefined ? {} : { each }) };
}

function hintOf(count: number | undefined, each: number | undefined): string | undefined {
  if (each === undefined) return undefined;
  return count === undefined ? t(words.each, { sum: tenge(each) }) : t(words.about, { sum: tenge(each * count) });
}

function moneyHintOf(money: number | undefined, each: number | undefined): string | undefined {
  if (each === undefined || each === 0) return undefined;
  if (money === undefined) return t(words.each, { sum: tenge(each) });
  return `${tenge(money)}. ${t(words.enoughFor, { vouchers: tn(Math.floor(money / each), vouchers) })}`;
}
