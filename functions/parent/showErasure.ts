import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readErasure, viewOfErasure } from './erasing.ts';

export const work: Work<'showErasure', Context> = async ({ caller, at }, context) =>
  viewOfErasure(context, orRefuse(await readErasure(context, caller, at)));
