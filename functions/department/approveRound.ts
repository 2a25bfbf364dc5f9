// Approval by a second person freezes what the round is computed from: which published queue, who in it are twins, which rulebook and plan, how
// many. From here on the awards follow; nobody chooses.

import type { Context } from '../../shared/context.ts';
import { approveRound, roundDigest } from '../../shared/domain/round.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readPointer } from '../../shared/table/queue.ts';
import { saveRound } from '../../shared/table/rounds.ts';
import { findRound } from './findRound.ts';
import { planOf, readBatchRows, viewOfRound } from './roundView.ts';

export const work: Work<'approveRound', Context> = async ({ params, command }, context) => {
  const { territory } = params;
  const { round, progress } = orRefuse(await findRound(context, params));
  const state = orRefuse(approveRound(round, command.by));
  const underWhich =
    rulebookNamed(context.rulebooks(), territory, round.rulebook) ??
    orRefuse(refuse('rulebook-none', { territory, day: dayOf(round.draftedAt) }));
  orRefuse(planOf(underWhich, round.plan));
  const pointer = (await readPointer(context.table, territory)) ?? orRefuse(refuse('queue-not-published', { territory }));
  if (pointer.total === 0) orRefuse(refuse('round-empty', { territory }));
  const { count, plan, rulebook, round: id } = round;
  const batches = await readBatchRows(context.table, territory, pointer.run);
  const input = { territory, round: id, count, plan, rulebook, queueVersion: pointer.version, queueDigest: pointer.digest, batches };
  const digest = roundDigest(input);
  const frozen = {
    queueVersion: pointer.version,
    queueRun: pointer.run,
    queueDigest: pointer.digest,
    digest,
    rows: pointer.total,
    ...(batches.length === 0 ? {} : { batches }),
  };
  const after = { ...round, state, frozen, approvedAt: command.at, approvedBy: command.by };
  const fact = { kind: 'round-approved' as const, data: { queueVersion: pointer.version, digest } };
  const saved = saveRound(round, after, progress, command, fact);
  return commit(context.table, command, saved.writes, viewOfRound(saved.round, progress));
};
