import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { revocationWords } from '../../shared/http/words/revocations.ts';
import { openRevocationPaper } from '../../shared/table/revocations.ts';
import { findMyRevocation, viewMyRevocation } from './revocationView.ts';

// Who cannot see what it stands on cannot answer it: the family reads the paper's number too.
export const work: Work<'showMyRevocation', Context> = async ({ params: { voucher }, at }, context) => {
  const revocation = orRefuse(await findMyRevocation(context, voucher));
  const view = viewMyRevocation(context, revocation, at);
  const vault = await context.vault();
  return {
    ...view,
    words: revocationWords[revocation.reason],
    paper: { ...view.paper, number: (await openRevocationPaper(context.table, vault, revocation)) ?? '' },
  };
};
