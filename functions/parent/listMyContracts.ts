import type { Context } from '../../shared/context.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import type { Work } from '../../shared/http/work.ts';
import { listContractsOf } from '../../shared/table/contracts.ts';
import { listVouchers } from './children.ts';

export const work: Work<'listMyContracts', Context> = async ({ caller }, context) => {
  const vouchers = await listVouchers(context, caller);
  const contracts = await Promise.all(vouchers.map(({ voucher }) => listContractsOf(context.table, voucher)));
  const oldestFirst = contracts.flat().sort((one, other) => one.requestedAt - other.requestedAt);
  return { contracts: oldestFirst.map((contract) => viewOfContract(contract, 'parent')) };
};
