// The kindergarten's work list. Names and phones are opened for its own head alone, and every look is written down before the answer leaves.

import type { Context } from '../../shared/context.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { listPreschoolContracts } from '../../shared/table/contracts.ts';
import { showsFamily, viewFamily } from './familyView.ts';

export const work: Work<'listContracts', Context> = async ({ params, query, command, at }, context) => {
  const { table } = context;
  const { contracts, next } = await listPreschoolContracts(table, params.preschool, query.state, query);
  const seen = contracts.filter((contract) => showsFamily(contract));
  const [first] = seen;
  if (first !== undefined) {
    const about = [params.preschool, ...seen.flatMap(({ application, child }) => [application, child])];
    await audit(table, first.territory, command, { at, action: 'list-contracts', about });
  }
  const views = await Promise.all(
    contracts.map(async (contract) => ({ ...viewOfContract(contract, 'preschool'), ...(await viewFamily(context, contract)) })),
  );
  return { contracts: views, ...(next === undefined ? {} : { next }) };
};
