// Approval by a second person freezes what the round is computed from: which published queue, who in it are twins or left out, which rulebook and plan,
// how many, by which figures. From here on the awards follow; nobody chooses.

import type { Context } from '../../shared/context.ts';
import { approveRound } from '../../shared/domain/round.ts';
import { askedOf } from '../../shared/domain/sizing.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { freezeRound, readFigures } from '../../shared/table/freezing.ts';
import { saveRound } from '../../shared/table/rounds.ts';
import { deskOf, findRound, rulebookOf } from './findRound.ts';
import { viewOfRound } from './roundView.ts';

export const work: Work<'approveRound', Context> = async ({ params, command }, context) => {
  const { round, progress } = orRefuse(await findRound(context, params));
  const state = orRefuse(approveRound(round, command.by));
  const desk = deskOf(context, params.territory, orRefuse(rulebookOf(context, round)), command.at);
  const { most } = round.sizing;
  const figures = await readFigures(desk, most);
  const frozen = orRefuse(await freezeRound(desk, round, { state, command, asked: askedOf(round), figures, most }));
  const saved = saveRound(round, frozen.round, progress, command, frozen.fact);
  return commit(context.table, command, [...saved.writes, ...frozen.guards], viewOfRound(saved.round, progress, command.by));
};
