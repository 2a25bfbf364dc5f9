// One change of what the register says of a kindergarten: the record, its event, its line in the catalogue, the answer. What is so already is not written
// again, and has no event.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { Canonical } from '../../shared/domain/digest.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { commit } from '../../shared/table/commit.ts';
import type { PreschoolRecord } from '../../shared/table/preschoolItems.ts';
import { savePreschool, type PreschoolContent } from '../../shared/table/preschools.ts';
import { findRegistered, viewOfRegistered } from './registerView.ts';

export interface PreschoolChange {
  readonly after: PreschoolContent;
  /** What the event says, in codes and days. */
  readonly data: Readonly<Record<string, Canonical>>;
}

export async function commitChange<Shown extends object>(
  context: Context,
  params: { readonly territory: string; readonly preschool: string },
  command: Command,
  change: (before: PreschoolRecord) => PreschoolChange | undefined,
  show: (view: ReturnType<typeof viewOfRegistered>) => Shown,
): Promise<Shown> {
  const found = orRefuse(await findRegistered(context, params));
  const today = dayOf(command.at);
  const changed = change(found.preschool);
  if (changed === undefined) return commit(context.table, command, [], show(viewOfRegistered(context, found, today)));
  const saved = savePreschool(found.preschool, changed.after, command, { kind: 'preschool-changed', data: changed.data });
  return commit(context.table, command, saved.writes, show(viewOfRegistered(context, { ...found, preschool: saved.preschool }, today)));
}

/** The answer of most changes: the whole entry. */
export const whole = (view: ReturnType<typeof viewOfRegistered>) => view;
