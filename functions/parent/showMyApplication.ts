import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { viewApplication } from './applicationView.ts';
import { readMine } from './myApplication.ts';

export const work: Work<'showMyApplication', Context> = async ({ params, at }, context) =>
  viewApplication(context, orRefuse(await readMine(context, params)), at);
