// A round is looked for in the territory the caller was let into, so one territory's clerk cannot meet another's round.

import type { Context } from '../../shared/context.ts';
import { basisInForce } from '../../shared/domain/legalBasis.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import type { Desk } from '../../shared/table/freezing.ts';
import type { Progress, Round } from '../../shared/table/roundItems.ts';
import { readProgress, readRound } from '../../shared/table/rounds.ts';

export async function findRound(
  { table }: Pick<Context, 'table'>,
  place: { readonly territory: string; readonly round: string },
): Promise<{ readonly round: Round; readonly progress: Progress } | Refusal> {
  const { territory, round: id } = place;
  const round = within({ territory }, await readRound(table, territory, id));
  return round === undefined ? refuse('round-unknown', { round: id }) : { round, progress: await readProgress(table, territory, id) };
}

/** The rulebook a round was drafted under stays its own, whatever came into force since. */
export function rulebookOf({ rulebooks }: Context, { territory, rulebook, draftedAt }: Round): Rulebook | Refusal {
  return rulebookNamed(rulebooks(), territory, rulebook) ?? refuse('rulebook-none', { territory, day: dayOf(draftedAt) });
}

/** Where and when a round is planned. */
export function deskOf(context: Context, territory: string, rulebook: Rulebook, at: Instant): Desk {
  const { table, settings } = context;
  const lapsed = basisInForce(context.rulebooks(), territory, dayOf(at));
  return { table, territory, rulebook, lapsed, calendar: context.calendar(), at, inFlightMilliseconds: settings.inFlightMilliseconds };
}
