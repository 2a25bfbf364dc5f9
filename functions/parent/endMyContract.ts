import type { Context } from '../../shared/context.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { setLastDay } from '../../shared/table/settingEnd.ts';
import { readMyContract } from './myContract.ts';

export const work: Work<'endMyContract', Context> = async ({ params, body, command }, context) => {
  const contract = orRefuse(await readMyContract(context, params));
  const ended = orRefuse(await setLastDay(context.table, contract, body.lastDay, { by: 'parent' }, command));
  return commit(context.table, command, ended.writes, viewOfContract(ended.contract, 'parent'));
};
