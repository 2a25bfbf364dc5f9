import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findUpdate, viewOfUpdate } from './updateView.ts';

export const work: Work<'showUpdate', Context> = async ({ caller, params }, context) => {
  const { update, progress } = orRefuse(await findUpdate(context, params));
  return viewOfUpdate(update, progress, caller.person);
};
