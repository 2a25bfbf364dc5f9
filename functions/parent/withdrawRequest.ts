// A family that changed its mind gives the place back at once; its voucher is free for another request until the same deadline.

import type { Context } from '../../shared/context.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { closeRequest } from '../../shared/table/closingRequest.ts';
import { noticesToHeads } from '../../shared/table/tellingHeads.ts';
import { readMyContract } from './myContract.ts';

export const work: Work<'withdrawRequest', Context> = async ({ params, command }, context) => {
  const contract = orRefuse(await readMyContract(context, params));
  const closed = orRefuse(await closeRequest(context.table, contract, { move: 'withdraw' }, command));
  const heads = await noticesToHeads(context.table, closed.event, 'preschool-request-withdrawn', closed.contract);
  return commit(context.table, command, [...closed.writes, ...noticeWrites(heads)], viewOfContract(closed.contract, 'parent'));
};
