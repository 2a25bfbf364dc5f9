import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findRound } from './findRound.ts';
import { viewOfRound } from './roundView.ts';

export const work: Work<'showRound', Context> = async ({ caller, params }, context) => {
  const { round, progress } = orRefuse(await findRound(context, params));
  return viewOfRound(round, progress, caller.person);
};
