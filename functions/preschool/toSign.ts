// Until when both sides have to have signed, for the head: a family's days go on while its request lies there, and a head who sees them does not let them pass.

import type { Context } from '../../shared/context.ts';
import { workingDaysBetween } from '../../shared/domain/calendar.ts';
import { lastDayToSign } from '../../shared/domain/contract.ts';
import { lapsesOf } from '../../shared/domain/legalBasis.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { tooLateFrom } from '../../shared/domain/voucher.ts';
import { readParties } from '../../shared/table/signing.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';

/** The last day to sign and the working days left for it; nothing where nothing waits for a signature. */
export async function viewOfTimeToSign({ table, rulebooks, calendar }: Context, contract: Contract, at: Instant) {
  if (contract.state !== 'requested' && contract.state !== 'proposed') return {};
  const today = dayOf(at);
  const rulebook = rulebookOn(rulebooks(), contract.territory, today);
  if (isRefusal(rulebook)) return {};
  const { voucher } = await readParties(table, contract);
  const signLastDay = lastDayToSign(contract.startsOn, voucher.state === 'contracted', tooLateFrom(voucher, lapsesOf(rulebook)));
  const left = workingDaysBetween(today, signLastDay, calendar());
  return { signLastDay, ...(isRefusal(left) || signLastDay < today ? {} : { signDaysLeft: left }) };
}
