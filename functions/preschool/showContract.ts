import type { Context } from '../../shared/context.ts';
import { viewOfContract, viewOfText } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { readContractText } from '../../shared/table/contractTexts.ts';
import { showsFamily, viewFamily } from './familyView.ts';
import { readTheirContract } from './theirContract.ts';

export const work: Work<'showContract', Context> = async ({ params, command, at }, context) => {
  const { table } = context;
  const contract = orRefuse(await readTheirContract(context, params));
  const { digest, application, child } = contract;
  const about = [params.preschool, application, child];
  if (showsFamily(contract)) await audit(table, contract.territory, command, { at, action: 'show-contract', about });
  const text = digest === undefined ? undefined : viewOfText(await readContractText(table, contract.contract, digest));
  return { ...viewOfContract(contract, 'preschool'), ...(await viewFamily(context, contract)), text };
};
