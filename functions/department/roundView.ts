// How the department sees a round.

import { roundMovesOpen, type RoundSizing } from '../../shared/domain/round.ts';
import { instant, isoOf } from '../../shared/domain/time.ts';
import type { Progress, Round } from '../../shared/table/roundItems.ts';
import { drafterOf } from './drafterOf.ts';

export function viewOfRound(round: Round, progress: Pick<Progress, 'issued' | 'skipped'>, person: string) {
  const { frozen, approvedAt } = round;
  return {
    round: round.round,
    territory: round.territory,
    state: round.state,
    count: frozen?.input.count ?? round.count,
    sizing: viewOfSizing(frozen?.input.sizing ?? round.sizing),
    scope: round.scope,
    plan: round.plan,
    draftedAt: isoOf(round.draftedAt),
    drafter: drafterOf(round, person),
    rulebook: round.rulebook,
    issued: progress.issued,
    skipped: progress.skipped,
    moves: [...roundMovesOpen(round.state)],
    ...(approvedAt === undefined ? {} : { approvedAt: isoOf(approvedAt) }),
    ...(frozen === undefined
      ? {}
      : { queueVersion: frozen.input.queueVersion, digest: frozen.digest, issueFrom: isoOf(instant(frozen.input.issueFrom)) }),
  };
}

/** All figures a size follows from; up to when returned vouchers were taken as an instant. */
export function viewOfSizing(sizing: RoundSizing) {
  if (sizing.by !== 'returned') return sizing;
  const { upTo, ...rest } = sizing;
  // Where a limit cut through several of one millisecond, how many of them are taken stands after the instant.
  return { ...rest, upTo: isoOf(instant(Number(upTo.split('#')[0]))) };
}
