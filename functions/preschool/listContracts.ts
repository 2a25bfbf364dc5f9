// The kindergarten's work list. Names and phones are opened for its own head alone, and every look is written down before the answer leaves.

import type { Context } from '../../shared/context.ts';
import { within } from '../../shared/http/access.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listPreschoolContracts } from '../../shared/table/contracts.ts';
import { viewFamily } from './familyView.ts';
import { viewOfTheirContract } from './ownChild.ts';

export const work: Work<'listContracts', Context> = async ({ params, query, caller }, context) => {
  const { table } = context;
  const { contracts: listed, next } = await listPreschoolContracts(table, params.preschool, query.state, query);
  const contracts = listed.filter((contract) => within({ preschool: params.preschool }, contract));

  const views = await Promise.all(
    contracts.map(async (contract) => ({
      ...(await viewOfTheirContract(context, contract, caller)),
      ...(await viewFamily(context, contract)),
    })),
  );
  const about = contracts.map(({ child }) => `child#${child}` as const);
  return { [replyShows]: { about, with: [`preschool#${params.preschool}`] }, contracts: views, ...(next === undefined ? {} : { next }) };
};
