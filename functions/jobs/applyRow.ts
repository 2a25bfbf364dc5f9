// One row of an approved update: the application's change with its event, its moves in the line and its family's notices, all in the transaction of
// the update's step. The row is a plan; what is written follows from the application as it is now, by the same rule.

import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticesFor, type Notice } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import type { Day } from '../../shared/domain/time.ts';
import type { UpdateDecision } from '../../shared/domain/update.ts';
import { updateRowOf, type UpdateRow } from '../../shared/domain/updateRow.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import type { Application } from '../../shared/table/items.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Update } from '../../shared/table/updateItems.ts';
import { ageWarningWrite } from '../../shared/table/updates.ts';
import { decideNow } from './computeUpdate.ts';

export interface AppliedRow {
  readonly did: 'changed' | 'left' | 'warned' | 'passedOver';
  readonly writes: readonly Write[];
}

const nothing: AppliedRow = { did: 'passedOver', writes: [] };

export interface Applying {
  readonly update: Update;
  readonly rulebook: Rulebook;
  readonly command: Command;
}

/** What the row comes to now: nothing where the application has left the line, or has come to where it should be by itself. */
export async function applyRow(context: Context, { update, rulebook, command }: Applying, row: UpdateRow): Promise<AppliedRow> {
  const application = await readApplication(context.table, row.place.number);
  if (application?.state !== 'waiting') return nothing;
  const decision = await decideNow(context, update, rulebook, application);
  if (application.version === row.version && !isSameDecision(row, updateRowOf(row.place, row.version, decision))) {
    throw new Error('an application as it was approved, and another decision');
  }
  if (decision.effect === 'leaves') return leave(context, update, application, decision.lastDay, command);
  if (decision.effect === 'changes') return change(context, update, application, decision, command);
  if (decision.effect !== 'warned') return nothing;
  return { did: 'warned', writes: warningWrites(application, decision.lastDay, command) };
}

/** But for the warning, which the daily job may have given meanwhile. */
function isSameDecision(row: UpdateRow, now: UpdateRow | undefined): boolean {
  if (row.effect === 'warned') return now === undefined || now.effect === 'warned';
  return now?.effect === row.effect && now.to === row.to;
}

function leave(context: Context, { update }: Update, application: Application, lastDay: Day, command: Command): AppliedRow {
  const state = moveApplication(application.state, 'ageOut');
  if (isRefusal(state)) throw new Error('an application that waits and cannot leave by age');
  const saved = saveApplication(application, { ...application, state }, command, {
    kind: 'application-aged-out',
    data: { update, lastDay },
    cause: 'over-age',
    now: context.now(),
  });
  return { did: 'left', writes: [...saved.writes, ...noticeWrites(noticesFor(saved.event, 'over-age', application, { lastDay }))] };
}

function change(
  context: Context,
  { update, rulebook }: Update,
  application: Application,
  { to, why, reason, lastDay }: Extract<UpdateDecision, { effect: 'changes' }>,
  command: Command,
): AppliedRow {
  const from = application.category;
  const after = { ...application, category: to, reason: { ...reason } };
  const saved = saveApplication(application, after, command, {
    kind: 'application-recategorised',
    data: { update, from, why, rulebook },
    cause: 'category-changed',
    now: context.now(),
  });
  const labels = { ...labelsOf(context, application, 'from'), ...labelsOf(context, saved.application, 'to') };
  const notices = noticesFor(saved.event, 'category-changed', application, { from, to, ...labels });
  const warning = lastDay === undefined ? [] : warningWrites(application, lastDay, command);
  return { did: 'changed', writes: [...saved.writes, ...noticeWrites(notices), ...warning] };
}

/** A category's name in the words of the rulebook that gave it; its number alone where that rulebook is not known any more. */
function labelsOf({ rulebooks }: Context, { territory, category, reason }: Application, side: 'from' | 'to'): Notice['data'] {
  const rulebook = rulebookNamed(rulebooks(), territory, reason['rulebook']);
  const labels = rulebook?.categories.find(({ code }) => code === category)?.labels;
  const { kk, ru, en } = labels ?? { kk: String(category), ru: String(category), en: String(category) };
  return { [`${side}Kk`]: kk, [`${side}Ru`]: ru, [`${side}En`]: en };
}

/** Told once for each last day, whichever of the update and the daily job comes first. */
export function warningWrites(application: Application, lastDay: Day, { at }: Pick<Command, 'at'>): readonly Write[] {
  const { number, territory } = application;
  const event = { hash: digestOf(`age-warning|${number}|${lastDay}`), at, territory };
  return [ageWarningWrite(number, lastDay, at), ...noticeWrites(noticesFor(event, 'over-age-warning', application, { lastDay }))];
}
