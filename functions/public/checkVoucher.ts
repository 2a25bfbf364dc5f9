import type { Context } from '../../shared/context.ts';
import { lapsesOn, standstill, type Lapse } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { replyPage, type Work } from '../../shared/http/work.ts';
import { readVoucherCheck, type VoucherCheck } from '../../shared/table/voucherChecks.ts';
import { checkPage } from './checkPage.ts';

// A code nobody has, a voucher that has ended and one that came too late are answered alike.
export const work: Work<'checkVoucher', Context> = async ({ params, at }, { table, rulebooks }) => {
  const check = await readVoucherCheck(table, params.check);
  const rulebook = check === undefined ? undefined : rulebookOn(rulebooks(), check.territory, dayOf(at));
  const known = rulebook === undefined || isRefusal(rulebook) ? undefined : rulebook;
  const isValid = check !== undefined && check.valid && !isLate(check, lapsesOn(rulebooks(), check.territory, dayOf(at)), at);
  const place = isValid ? { territory: check.territory, ...(known === undefined ? {} : { names: known.names }) } : {};
  return {
    valid: isValid,
    ...place,
    asOf: isoOf(at),
    [replyPage]: checkPage({ valid: isValid, names: isValid ? known?.names : undefined, at }),
  };
};

/** The sweep may come minutes after midnight; the paper is not valid from the first late millisecond. */
function isLate({ deadline }: VoucherCheck, lapses: readonly Lapse[], at: Instant): boolean {
  const before = deadline === undefined ? undefined : standstill(deadline, lapses);
  return before !== undefined && at >= before;
}
