// Which of the rulebook's plans a round is served by.

import { refuse, type Refusal } from './refusal.ts';
import type { PlanPreset, Rulebook } from './rulebookSchema.ts';

/** The plan of that name, or the rulebook's default. */
export function planOf(
  { plan }: Pick<Rulebook, 'plan'>,
  name: string | undefined,
): { readonly name: string; readonly plan: PlanPreset } | Refusal {
  const chosen = name ?? plan.default;
  const found = Object.hasOwn(plan.presets, chosen) ? plan.presets[chosen] : undefined;
  return found === undefined ? refuse('plan-unknown', { plan: chosen }) : { name: chosen, plan: found };
}
