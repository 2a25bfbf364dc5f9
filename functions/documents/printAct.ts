import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { printActOf } from './printingAct.ts';

export const work: Work<'printAct', Context> = async ({ params, query, command, at }, context) => {
  return { file: await printActOf(context, params, { command, at, language: query.language }) };
};
