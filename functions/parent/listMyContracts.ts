// Of every voucher a child has had: the months under an earlier one are still there to be read and signed.

import type { Context } from '../../shared/context.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import type { Work } from '../../shared/http/work.ts';
import { listOwnApplications, listOwnContracts, listOwnVouchers } from '../../shared/table/ownData.ts';

export const work: Work<'listMyContracts', Context> = async ({ caller }, context) => {
  const vouchers = await listOwnVouchers(context.table, await listOwnApplications(context.table, caller));
  const contracts = await listOwnContracts(context.table, vouchers);
  const oldestFirst = contracts.toSorted((one, other) => one.requestedAt - other.requestedAt);
  return { contracts: oldestFirst.map((contract) => viewOfContract(contract, 'parent')) };
};
