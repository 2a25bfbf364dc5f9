// An update as the department sees it. It is looked for in the territory the caller was let into, so one territory's clerk cannot meet another's.

import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { updateMovesOpen } from '../../shared/domain/update.ts';
import { within } from '../../shared/http/access.ts';
import type { Update, UpdateProgress } from '../../shared/table/updateItems.ts';
import { readUpdate, readUpdateProgress } from '../../shared/table/updates.ts';
import { drafterOf } from './drafterOf.ts';

export interface FoundUpdate {
  readonly update: Update;
  readonly progress: UpdateProgress;
}

export async function findUpdate(
  { table }: Pick<Context, 'table'>,
  { territory, update: id }: { readonly territory: string; readonly update: string },
): Promise<FoundUpdate | Refusal> {
  const update = within({ territory }, await readUpdate(table, territory, id));
  return update === undefined
    ? refuse('update-unknown', { update: id })
    : { update, progress: await readUpdateProgress(table, territory, id) };
}

export function viewOfUpdate(update: Update, progress: UpdateProgress, person: string) {
  const { approvedAt } = update;
  return {
    update: update.update,
    territory: update.territory,
    state: update.state,
    computing: update.state === 'draft' && !progress.ready,
    day: update.day,
    rulebook: update.rulebook,
    draftedAt: isoOf(update.draftedAt),
    drafter: drafterOf(update, person),
    ...(approvedAt === undefined ? {} : { approvedAt: isoOf(approvedAt) }),
    digest: progress.digest,
    looked: progress.looked,
    rows: progress.rows,
    applied: progress.applied,
    changed: progress.changed,
    left: progress.left,
    warned: progress.warned,
    passedOver: progress.passedOver,
    moves: [...updateMovesOpen(update.state, progress.ready)],
  };
}

/** Every category the territory has or had, each with the name its newest rulebook gives it. */
export function namedCategories(rulebooks: readonly Rulebook[], territory: string) {
  const ofTerritory = rulebooks.filter((rulebook) => rulebook.territory === territory);
  const oldestFirst = ofTerritory.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const names = new Map(oldestFirst.flatMap(({ categories }) => categories.map(({ code, labels }) => [code, labels] as const)));
  return [...names].sort(([a], [b]) => a - b).map(([category, labels]) => ({ category, labels }));
}
