// A revocation as the family sees it, with the one move it has: an appeal, while its days run.

import type { Context } from '../../shared/context.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { appealRevocation } from '../../shared/domain/revocation.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Revocation } from '../../shared/table/revocationItems.ts';
import { readRevocation, shownRevocation } from '../../shared/table/revocations.ts';
import { lapsesFor } from './views.ts';

export async function findMyRevocation({ table }: Pick<Context, 'table'>, voucher: string): Promise<Revocation | Refusal> {
  return (await readRevocation(table, voucher)) ?? refuse('revocation-unknown', { voucher });
}

export function viewMyRevocation(context: Pick<Context, 'rulebooks'>, revocation: Revocation, at: Instant) {
  const lapses = lapsesFor(context, revocation, at);
  const isOpen = !isRefusal(appealRevocation(revocation, at, lapses));
  return shownRevocation(revocation, isOpen ? ['appeal'] : [], lapses);
}
