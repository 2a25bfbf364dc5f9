import type { Context } from '../../shared/context.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { setLastDay } from '../../shared/table/settingEnd.ts';
import { readToDecide } from './ownChild.ts';

export const work: Work<'endContract', Context> = async ({ params, body, caller, command }, context) => {
  const contract = orRefuse(await readToDecide(context, params, caller));
  const ended = orRefuse(await setLastDay(context.table, contract, body.lastDay, { by: 'preschool', reason: body.reason }, command));
  return commit(context.table, command, ended.writes, viewOfContract(ended.contract, 'preschool'));
};
