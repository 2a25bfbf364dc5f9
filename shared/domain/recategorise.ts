// When what is known of a child changes, or the rules do, it comes into its true category, at once and with the reason recorded. Its date of
// submission and its number never change with that: in the new category it stands where it would have stood had it been there from the first day.

import { categoryOf, type Categorized } from './category.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Rulebook } from './rulebookSchema.ts';
import type { Day } from './time.ts';

/** How it is written down: the event, and the cause of its two moves. */
export const recategorised = { kind: 'application-recategorised', cause: 'category-changed' } as const;

/** The other category these statuses bring the application into, and why; `unchanged` where it is the one it is in; or that none takes it. */
export function recategorise(
  application: { readonly bornOn: Day; readonly category: number },
  statuses: readonly string[],
  rulebook: Rulebook,
): Categorized | 'unchanged' | Refusal {
  const categorized = categoryOf({ bornOn: application.bornOn, statuses }, rulebook);
  if (isRefusal(categorized)) return categorized;
  return categorized.category === application.category ? 'unchanged' : categorized;
}
