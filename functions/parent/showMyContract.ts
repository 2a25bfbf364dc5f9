import type { Context } from '../../shared/context.ts';
import { viewOfContract, viewOfText } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readContractText } from '../../shared/table/contractTexts.ts';
import { readMyContract } from './myContract.ts';

export const work: Work<'showMyContract', Context> = async ({ params }, context) => {
  const contract = orRefuse(await readMyContract(context, params));
  const { digest } = contract;
  const text = digest === undefined ? undefined : viewOfText(await readContractText(context.table, contract.contract, digest));
  return { ...viewOfContract(contract, 'parent'), text };
};
