import type { Context } from '../../shared/context.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { closeRequest } from '../../shared/table/closingRequest.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readParties } from '../../shared/table/signing.ts';
import { readTheirContract } from './theirContract.ts';

export const work: Work<'refuseRequest', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const contract = orRefuse(await readTheirContract(context, params));
  const closed = orRefuse(await closeRequest(table, contract, { move: 'refuse', reason: body.reason }, command));
  const { application } = await readParties(table, contract);
  const notices = noticesFor(closed.event, 'request-refused', application, { contract: contract.contract, reason: body.reason });
  return commit(table, command, [...closed.writes, ...noticeWrites(notices)], viewOfContract(closed.contract, 'preschool'));
};
