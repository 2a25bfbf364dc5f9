// A revocation as the department sees it: found only in the territory the caller was let into, with what is open to the person who looks.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { lapsesOn, type Lapse } from '../../shared/domain/legalBasis.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { departmentMovesOpen } from '../../shared/domain/revocation.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import type { Revocation } from '../../shared/table/revocationItems.ts';
import { readRevocation, shownRevocation } from '../../shared/table/revocations.ts';

/** The newest revocation of the voucher, if it is this territory's. */
export async function findRevocation(
  { table }: Pick<Context, 'table'>,
  { territory, voucher }: { readonly territory: string; readonly voucher: string },
): Promise<Revocation | Refusal> {
  return within({ territory }, await readRevocation(table, voucher)) ?? refuse('revocation-unknown', { voucher });
}

export function viewRevocation(context: Pick<Context, 'rulebooks'>, revocation: Revocation, { by, at }: Pick<Command, 'by' | 'at'>) {
  return shownRevocation(revocation, departmentMovesOpen(revocation, by), lapsesIn(context, revocation.territory, at));
}

/** The days on which no deadline ran, by the rules in force. */
export function lapsesIn({ rulebooks }: Pick<Context, 'rulebooks'>, territory: string, at: Instant): readonly Lapse[] {
  return lapsesOn(rulebooks(), territory, dayOf(at));
}
