import type { Context } from '../../shared/context.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findRegistered, viewOfRegistered } from './registerView.ts';

export const work: Work<'showRegistered', Context> = async ({ params, at }, context) =>
  viewOfRegistered(context, orRefuse(await findRegistered(context, params)), dayOf(at));
