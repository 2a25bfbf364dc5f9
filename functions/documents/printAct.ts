import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { printActOf } from './printingAct.ts';

export const work: Work<'printAct', Context> = async ({ params, query, at }, context) =>
  printActOf(context, params, { at, language: query.language });
