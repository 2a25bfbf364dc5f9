import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { paperPlace } from '../../shared/table/revocations.ts';
import { findRevocation, viewRevocation } from './revocationView.ts';

// What somebody typed as the number of a paper may say more than a number, so whoever reads it is written down.
export const work: Work<'showRevocation', Context> = async ({ params, command, at }, context) => {
  const revocation = orRefuse(await findRevocation(context, params));
  const { voucher, application, territory } = revocation;
  await audit(context.table, territory, command, { at, action: 'show-revocation', about: [application, voucher] });
  const view = viewRevocation(context, revocation, command);
  const vault = await context.vault();
  return { ...view, paper: { ...view.paper, number: vault.open(paperPlace(voucher), revocation.paper.number) } };
};
