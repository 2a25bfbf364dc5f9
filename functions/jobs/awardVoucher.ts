// One award: the application moves from waiting to offered and leaves the line, the voucher comes to be with its deadline, its guardians are told,
// all in the transaction of the round's step. The voucher's id follows from round and application, so a rerun cannot make a second one.

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { lastDayInQueue } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { voucherIdOf } from '../../shared/domain/voucher.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { unmarked } from '../../shared/table/batches.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import type { Application, Round } from '../../shared/table/items.ts';
import { childVoucherKey } from '../../shared/table/keys.ts';
import type { Write } from '../../shared/table/table.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';

export type Award = { readonly voucher: string; readonly writes: readonly Write[] } | { readonly skipped: string };

interface Awarding {
  readonly round: Round;
  readonly rulebook: Rulebook;
  /** As it is now; it may have left the line since the queue was frozen. */
  readonly application: Application | undefined;
  readonly command: Command;
}

/** The writes of an award, or the state for which the application is lawfully passed over. */
export async function awardVoucher(context: Context, { round, rulebook, application, command }: Awarding): Promise<Award> {
  if (application === undefined) return { skipped: 'gone' };
  const state = moveApplication(application.state, 'offer');
  if (isRefusal(state)) return { skipped: application.state };
  const tooOld = lastDayInQueue(application.bornOn, rulebook);
  if (tooOld !== undefined && dayOf(command.at) > tooOld) return { skipped: 'over-age' };
  const live = await context.table.get('records', childVoucherKey(application.child));
  if (live !== undefined) return { skipped: 'child-has-voucher' };
  const confirmDays = rulebook.deadlines.confirmWorkingDays;
  const calendar = context.calendar();
  const deadline = deadlineAfter(dayOf(command.at), confirmDays, calendar);
  if (isRefusal(deadline)) throw new Error(`no voucher may be issued: ${deadline.refusal}`);
  const { number, territory, child } = application;
  const voucher = voucherIdOf(round.round, number);
  const saved = saveVoucher(
    undefined,
    {
      voucher,
      territory,
      round: round.round,
      application: number,
      child,
      state: 'issued',
      issuedAt: command.at,
      confirmBefore: deadline.before,
      confirmLastDay: deadline.lastDay,
      confirmDays,
      calendarVersion: deadline.calendarVersion,
      rulebook: rulebook.version,
    },
    command,
    { kind: 'voucher-issued', data: { round: round.round, application: number, confirmBefore: deadline.before } },
  );
  const offered = saveApplication(application, { ...unmarked(application), state, voucher }, command, {
    kind: 'application-offered',
    data: { voucher, round: round.round },
    cause: 'offered',
    now: command.at,
  });
  const notices = noticesFor(saved.event, 'voucher-issued', application, { voucher, lastDay: deadline.lastDay });
  return { voucher, writes: [...saved.writes, ...offered.writes, ...noticeWrites(notices)] };
}
