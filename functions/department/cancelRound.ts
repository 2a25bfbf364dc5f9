import type { Context } from '../../shared/context.ts';
import { moveRound } from '../../shared/domain/round.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveRound } from '../../shared/table/rounds.ts';
import { findRound } from './findRound.ts';
import { viewOfRound } from './roundView.ts';

// The round's change moves the fence too, so a worker in the middle of a step cannot issue one more voucher after the cancellation.
export const work: Work<'cancelRound', Context> = async ({ params, command }, context) => {
  const { round, progress } = orRefuse(await findRound(context, params));
  const state = orRefuse(moveRound(round.state, 'cancel'));
  const fact = { kind: 'round-cancelled' as const, data: { issued: progress.issued } };
  const saved = saveRound(round, { ...round, state }, progress, command, fact);
  return commit(context.table, command, saved.writes, viewOfRound(saved.round, progress, command.by));
};
