// Somebody asks that what is known of them be destroyed. Who holds a role leaves it first, and who has something open ends it first: nothing is withdrawn by
// a wish to be forgotten. Then everything goes at once that no term keeps; while the term of a child runs, its guardian's name and IIN stay with it.

import { refuse, type Refusal } from './refusal.ts';
import type { Reason, Verdict } from './retention.ts';
import type { Day } from './time.ts';

export interface OwnChild {
  readonly child: string;
  readonly verdict: Verdict;
  /** Nobody else is its guardian. */
  readonly isOnlyTheirs: boolean;
}

export interface ErasurePlan {
  /** `destroyed`: the account is gone; `reduced`: name and IIN stay while a child is kept. */
  readonly account: 'destroyed' | 'reduced';
  /** Children nobody ever applied for, of whom only this person is guardian: they go at once. */
  readonly children: readonly string[];
  readonly kept: readonly { readonly child: string; readonly why: Reason; readonly until?: Day | undefined }[];
}

const openThings = { 'application-open': 'application', 'voucher-live': 'voucher', 'contract-open': 'contract' } as const;
type Open = keyof typeof openThings;
const isOpen = (reason: Reason): reason is Open => reason in openThings;

/** What would be destroyed and what is kept until when, or why nothing can be. */
export function planErasure({
  hasRole,
  children,
}: {
  readonly hasRole: boolean;
  readonly children: readonly OwnChild[];
}): ErasurePlan | Refusal {
  if (hasRole) return refuse('erasure-role', {});
  const going: string[] = [];
  const kept: { child: string; why: Reason; until?: Day | undefined }[] = [];
  for (const { child, verdict, isOnlyTheirs } of children) {
    if ('erase' in verdict) continue;
    const { keep: why, until } = verdict;
    if (isOpen(why)) return refuse('erasure-open', { thing: openThings[why] });
    if (isOnlyTheirs && (why === 'never-applied' || why === 'nothing-known')) going.push(child);
    else kept.push({ child, why, until });
  }
  return { account: kept.length === 0 ? 'destroyed' : 'reduced', children: going, kept };
}
