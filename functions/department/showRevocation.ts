import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { openRevocationPaper } from '../../shared/table/revocations.ts';
import { findRevocation, viewRevocation } from './revocationView.ts';

// What somebody typed as the number of a paper may say more than a number, so whoever reads it is written down.
export const work: Work<'showRevocation', Context> = async ({ params, command }, context) => {
  const revocation = orRefuse(await findRevocation(context, params));
  const { voucher, application } = revocation;
  const view = viewRevocation(context, revocation, command);
  const vault = await context.vault();
  const shows = { about: [`application#${application}`], with: [`voucher#${voucher}`] } as const;
  return {
    [replyShows]: shows,
    ...view,
    paper: { ...view.paper, number: (await openRevocationPaper(context.table, vault, revocation)) ?? '' },
  };
};
