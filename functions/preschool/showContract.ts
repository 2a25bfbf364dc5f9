import type { Context } from '../../shared/context.ts';
import { viewOfContract, viewOfText } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readContractText } from '../../shared/table/contractTexts.ts';
import { viewFamily } from './familyView.ts';
import { readTheirContract } from './theirContract.ts';

export const work: Work<'showContract', Context> = async ({ params }, context) => {
  const { table } = context;
  const contract = orRefuse(await readTheirContract(context, params));
  const { digest, application, child } = contract;
  const text = digest === undefined ? undefined : viewOfText(await readContractText(table, contract.contract, digest));
  const shows = { about: [`child#${child}`], with: [`contract#${contract.contract}`, `application#${application}`] } as const;
  return { [replyShows]: shows, ...viewOfContract(contract, 'preschool'), ...(await viewFamily(context, contract)), text };
};
