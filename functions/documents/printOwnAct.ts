import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import { printActOf } from './printingAct.ts';

export const work: Work<'printOwnAct', Context> = async ({ params, query, at }, context) => {
  const { preschool, register } = params;
  const record = (await readPreschool(context.table, preschool)) ?? orRefuse(refuse('preschool-unknown', { preschool }));
  const of = { territory: record.territory, register, preschool };
  return printActOf(context, of, { at, language: query.language });
};
