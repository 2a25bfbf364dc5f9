import type { Context } from '../../shared/context.ts';
import { viewOfText } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readContractText } from '../../shared/table/contractTexts.ts';
import { viewFamily } from './familyView.ts';
import { viewOfTheirContract } from './ownChild.ts';
import { readTheirContract } from './theirContract.ts';
import { viewOfTimeToSign } from './toSign.ts';

export const work: Work<'showContract', Context> = async ({ params, caller, at }, context) => {
  const { table } = context;
  const contract = orRefuse(await readTheirContract(context, params));
  const { digest, application, child } = contract;
  const text = digest === undefined ? undefined : viewOfText(await readContractText(table, contract.contract, digest));
  const shows = { about: [`child#${child}`], with: [`contract#${contract.contract}`, `application#${application}`] } as const;
  const [view, time, family] = await Promise.all([
    viewOfTheirContract(context, contract, caller),
    viewOfTimeToSign(context, contract, at),
    viewFamily(context, contract),
  ]);
  return { [replyShows]: shows, ...view, ...time, ...family, text };
};
