import type { Context } from '../../shared/context.ts';
import type { Month } from '../../shared/domain/month.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { judgeWindow, signingWindow, windowRulebook } from '../../shared/domain/signingWindow.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { SigningRules } from '../../shared/table/sheetSigning.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { readMyMonth } from './monthView.ts';

/** The month of the path as it was shown, with what it is judged by; before it was shown, that it is too soon. */
export async function readMonthToSign(
  context: Context,
  params: { readonly contract: string; readonly month: Month },
  at: Instant,
): Promise<{ readonly contract: Contract; readonly sheet: StoredSheet; readonly rules: SigningRules } | Refusal> {
  const mine = await readMyMonth(context, params, at);
  if (isRefusal(mine)) return mine;
  const { contract, month, sheet } = mine;
  const rules = { rulebooks: context.rulebooks(), calendar: context.calendar() };
  if (sheet !== undefined) return { contract, sheet, rules };
  const rulebook = windowRulebook(rules.rulebooks, contract.territory, month);
  if (isRefusal(rulebook)) return rulebook;
  const window = signingWindow(at, month, {}, rulebook.attendance, rules.calendar);
  if (isRefusal(window)) return window;
  const early = window.window === 'not-open' ? judgeWindow(window, at) : undefined;
  return early ?? refuse('sheet-unknown', { month });
}
