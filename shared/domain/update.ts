// The yearly update judges every waiting application by the rulebook in force on the update's day: it stays, comes into another category, or
// leaves as over-age; who will leave soon is warned in time. Submission time and number never change, only the category may. A child stands in
// the queue through the whole of its last day and leaves on the next. Whom no category takes any more stays where it is and is named.

import * as z from 'zod';
import type { CategoryReason } from './category.ts';
import { canonicalText, digestOf } from './digest.ts';
import { recategorise } from './recategorise.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { lastDayInQueue } from './rulebook.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, type Day } from './time.ts';

export const updateStates = ['draft', 'approved', 'applying', 'finished', 'cancelled'] as const;
export type UpdateState = (typeof updateStates)[number];

export const updateMoves = {
  approve: { from: ['draft'], to: 'approved' },
  apply: { from: ['approved'], to: 'applying' },
  finish: { from: ['applying'], to: 'finished' },
  cancel: { from: ['draft', 'approved', 'applying'], to: 'cancelled' },
} as const;
export type UpdateMove = keyof typeof updateMoves;

export function moveUpdate(state: UpdateState, move: UpdateMove): UpdateState | Refusal {
  const { from, to } = updateMoves[move];
  const allowed = from.some((one) => one === state);
  return allowed ? to : refuse('move-forbidden', { thing: 'update', state, move });
}

/** Two people, and nobody approves what is not computed to its end. */
export function approveUpdate(
  update: { readonly update: string; readonly state: UpdateState; readonly draftedBy: string },
  isReady: boolean,
  by: string,
): UpdateState | Refusal {
  if (by === update.draftedBy) return refuse('same-person', { first: update.draftedBy });
  const state = moveUpdate(update.state, 'approve');
  return isReady || isRefusal(state) ? state : refuse('update-not-ready', { update: update.update });
}

/** The moves open to a department head, in the order a person would take them. */
export function updateMovesOpen(state: UpdateState, isReady: boolean): readonly UpdateMove[] {
  const people: readonly UpdateMove[] = isReady ? ['approve', 'cancel'] : ['cancel'];
  return people.filter((move) => updateMoves[move].from.some((one) => one === state));
}

/** What an update does to an application; the place in this list is the byte in a stored row, so it is only ever added to. */
export const updateEffects = ['changes', 'leaves', 'warned', 'unplaced'] as const;
export type UpdateEffect = (typeof updateEffects)[number];

/** Why a category changes: other statuses, another cohort of the child's birth date, or a rulebook that orders the same differently. */
export const changeCauses = ['cohort', 'status', 'rulebook'] as const;
export type ChangeCause = (typeof changeCauses)[number];

export interface Updatable {
  readonly bornOn: Day;
  readonly statuses: readonly string[];
  readonly category: number;
  /** Why it stands in its category, as `categoryOf` said it then. */
  readonly reason: Readonly<Record<string, unknown>>;
}

/** `lastDay` with `stays` or `changes`: it leaves soon and is to be warned. */
export type UpdateDecision =
  | { readonly effect: 'stays' }
  | {
      readonly effect: 'changes';
      readonly to: number;
      readonly why: ChangeCause;
      readonly reason: CategoryReason;
      readonly lastDay?: Day;
    }
  | { readonly effect: 'leaves' | 'warned'; readonly lastDay: Day }
  | { readonly effect: 'unplaced' };

export interface UpdateRules {
  /** In force on the day of the update. */
  readonly rulebook: Rulebook;
  readonly on: Day;
  /** By which the application got its category, where it is still known. */
  readonly before: Rulebook | undefined;
}

/** What becomes of a waiting application on that day. `isWarned`: its family knows already that it will leave by age. */
export function decideUpdate(application: Updatable, { rulebook, on, before }: UpdateRules, isWarned: boolean): UpdateDecision {
  const lastDay = lastDayInQueue(application.bornOn, rulebook);
  if (lastDay !== undefined && lastDay < on) return { effect: 'leaves', lastDay };
  const warnFor = isWarned ? undefined : warningDue(application.bornOn, rulebook, on);
  const found = recategorise(application, application.statuses, rulebook);
  if (isRefusal(found)) return { effect: 'unplaced' };
  if (found === 'unchanged') return warnFor === undefined ? { effect: 'stays' } : { effect: 'warned', lastDay: warnFor };
  const why = whyChanged(application, before, found.reason);
  return { effect: 'changes', to: found.category, why, reason: found.reason, ...(warnFor === undefined ? {} : { lastDay: warnFor }) };
}

/** The last day in the queue of a child that is on that day within the warning days before it; undefined for any other. */
export function warningDue(bornOn: Day, rulebook: Rulebook, on: Day): Day | undefined {
  const lastDay = lastDayInQueue(bornOn, rulebook);
  if (lastDay === undefined || rulebook.age.leave === null) return undefined;
  return addDays(lastDay, -rulebook.age.leave.warnDays) <= on && on <= lastDay ? lastDay : undefined;
}

const reasonShape = z.object({ cohort: z.record(z.string(), z.union([z.string(), z.int()])).optional() });

/**
 * The rules of before tell the causes apart: if they too would now give another category, the child's statuses have changed; if not, the rules
 * have, and then either its cohort is another or the same is merely ordered differently.
 */
function whyChanged(application: Updatable, before: Rulebook | undefined, after: CategoryReason): ChangeCause {
  if (before !== undefined && recategorise(application, application.statuses, before) !== 'unchanged') return 'status';
  const [old, now] = [reasonShape.safeParse(application.reason), reasonShape.safeParse(after)];
  if (!old.success || !now.success) return 'rulebook';
  return canonicalText(old.data.cohort ?? null) === canonicalText(now.data.cohort ?? null) ? 'rulebook' : 'cohort';
}

/** What an update is computed under; the rows it finds are chained to it, so that the approved digest names every one of them. */
export interface UpdateInput {
  readonly territory: string;
  readonly update: string;
  readonly day: Day;
  readonly rulebook: string;
}

/** The digest before the first page of rows. */
export function updateDigest(input: UpdateInput): string {
  return digestOf(canonicalText({ ...input }));
}

/** The digest after one more page of packed rows. */
export function digestWith(digest: string, rows: Uint8Array): string {
  return digestOf(`${digest}|${digestOf(rows)}`);
}
