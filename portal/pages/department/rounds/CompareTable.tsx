// Plans side by side, one in a column: what differs from the round is marked by a sign and a colour, amounts have a small bar. On a phone each measure
// becomes a card with a line for each plan.

import type { ComponentChildren } from 'preact';
import type { Reply } from '../../../api/client.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import type { Check } from './DryRun.tsx';
import { planName, scopeName, wayName } from './told.tsx';
import { words as draftWords } from './draftWords.ts';
import { words } from './whatIfWords.ts';
import './rounds.css';

type Comparison = Reply<'POST /v1/department/territories/{territory}/rounds/what-if'>;
type Plan = Comparison['plans'][number];

interface Measure {
  readonly title: string;
  /** Drawn as a bar, and its difference from the round is a number. */
  readonly value?: (plan: Plan) => number | undefined;
  readonly shown: (plan: Plan) => string;
  readonly difference?: (by: number) => string;
}

interface CompareTableProps {
  readonly comparison: Comparison;
  readonly check: Check;
  readonly onRemove: (name: string) => void;
}

export function CompareTable({ comparison: { plans }, check, onRemove }: CompareTableProps) {
  const [real, ...others] = plans;
  if (real === undefined) return null;
  const nameOf = ({ name }: Plan) => (name === 'real' ? t(words.real) : t(words.variant, { n: name.slice(1) }));
  return (
    <table class="table compare">
      <caption class="unseen">{t(words.table)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.measure)}</th>
          {plans.map((plan) => (
            <th key={plan.name} scope="col">
              {nameOf(plan)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measuresOf(plans, check).map((measure) => (
          <tr key={measure.title}>
            <th scope="row">{measure.title}</th>
            {plans.map((plan) => (
              <td key={plan.name} data-title={nameOf(plan)}>
                <Cell measure={measure} plan={plan} real={real} plans={plans} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t(words.remove)}</th>
          <td data-title={t(words.real)}>–</td>
          {others.map((plan) => (
            <td key={plan.name} data-title={nameOf(plan)}>
              <button
                type="button"
                class="button button-small"
                aria-label={`${t(words.remove)}: ${nameOf(plan)}`}
                onClick={() => onRemove(plan.name)}
              >
                ×
              </button>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly measure: Measure;
  readonly plan: Plan;
  readonly real: Plan;
  readonly plans: readonly Plan[];
}

function Cell({ measure: { value, shown, difference = signed }, plan, real, plans }: CellProps) {
  const [mine, its] = [value?.(plan), value?.(real)];
  const by = mine === undefined || its === undefined ? 0 : mine - its;
  const differs = plan !== real && shown(plan) !== shown(real);
  return (
    <span>
      <span class={differs ? 'differs' : undefined}>{shown(plan)}</span>
      {differs && value !== undefined && by !== 0 && <span class="compare-change">{difference(by)}</span>}
      {differs && value === undefined && <Differs />}
      {mine !== undefined && <SmallBar part={mine} of={Math.max(1, ...plans.map((one) => value?.(one) ?? 0))} />}
    </span>
  );
}

function Differs(): ComponentChildren {
  return (
    <span class="compare-change" aria-hidden="true">
      ≠
    </span>
  );
}

function SmallBar({ part, of }: { readonly part: number; readonly of: number }) {
  return (
    <span class="compare-bar" aria-hidden="true">
      <span style={{ width: `${(100 * part) / of}%` }} />
    </span>
  );
}

function signed(by: number): string {
  return `${by > 0 ? '+' : '−'}${number(Math.abs(by))}`;
}

function signedTenge(by: number): string {
  return `${by > 0 ? '+' : '−'}${tenge(Math.abs(by))}`;
}

function measuresOf(plans: readonly Plan[], { categories }: Check): readonly Measure[] {
  const served = categories.filter(({ category }) => plans.some((plan) => awardedIn(plan, category) > 0));
  const amount = (title: string, value: (plan: Plan) => number): Measure => ({ title, value, shown: (plan) => number(value(plan)) });
  return [
    amount(t(words.vouchers), ({ awarded }) => awarded),
    { title: t(words.size), shown: ({ sizing }) => wayName(sizing.by) },
    { title: t(draftWords.plan), shown: ({ plan }) => planName(plan) },
    { title: t(draftWords.scope), shown: ({ scope }) => scopeName(scope) },
    {
      title: t(words.cost),
      value: ({ cost }) => cost?.all,
      shown: ({ cost }) => (cost === undefined ? '–' : tenge(cost.all)),
      difference: signedTenge,
    },
    { title: t(words.confirmUntil), shown: ({ confirmLastDay }) => (confirmLastDay === undefined ? '–' : inFigures(confirmLastDay)) },
    ...served.map(({ category, labels }) => amount(t(labels), (plan) => awardedIn(plan, category))),
    ...(plans.some(({ leftOut }) => leftOut > 0) ? [amount(t(words.leftOut), ({ leftOut }) => leftOut)] : []),
    amount(t(words.gain), ({ gain }) => gain.count),
    amount(t(words.lose), ({ lose }) => lose.count),
  ];
}

function awardedIn({ categories }: Plan, category: number): number {
  return categories.find((one) => one.category === category)?.awarded ?? 0;
}
