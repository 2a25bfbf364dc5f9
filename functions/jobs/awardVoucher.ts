// One award: the application moves from waiting to offered and leaves the line, the voucher comes to be with its deadline, its guardians are told,
// all in the transaction of the round's step. The voucher's id follows from round and application, so a rerun cannot make a second one.

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { deadlineWith, lapsesOn } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { lastChance } from '../../shared/domain/restore.ts';
import { lastDayInQueue, rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { fullMonths } from '../../shared/domain/submission.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { voucherIdOf } from '../../shared/domain/voucher.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { unmarked } from '../../shared/table/batches.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import type { Round } from '../../shared/table/roundItems.ts';
import type { Write } from '../../shared/table/table.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import type { Candidate } from './roundStep.ts';

export type Award = { readonly voucher: string; readonly writes: readonly Write[] } | { readonly skipped: string };

interface Awarding {
  readonly round: Round;
  readonly rulebook: Rulebook;
  /** As it is now; it may have left the line since the queue was frozen. */
  readonly candidate: Candidate;
  readonly command: Command;
}

/** The writes of an award, or the state for which the application is lawfully passed over. */
export function awardVoucher(context: Context, { round, rulebook, candidate, command }: Awarding): Award {
  const { application, hasVoucher } = candidate;
  if (application === undefined) return { skipped: 'gone' };
  const state = moveApplication(application.state, 'offer');
  if (isRefusal(state)) return { skipped: application.state };
  const today = dayOf(command.at);
  const tooOld = lastDayInQueue(application.bornOn, rulebook);
  if (tooOld !== undefined && today > tooOld) return { skipped: 'over-age' };
  // Too young yet: it keeps its place, and a later round meets it again.
  if (fullMonths(application.bornOn, today) < (rulebook.age.minimumMonths ?? 0)) return { skipped: 'under-age' };
  if (hasVoucher) return { skipped: 'child-has-voucher' };
  const deadline = deadlineAfter(today, rulebook.deadlines.confirmWorkingDays, context.calendar());
  if (isRefusal(deadline)) throw new Error(`no voucher may be issued: ${deadline.refusal}`);
  const { number, territory, child } = application;
  const voucher = voucherIdOf(round.round, number);
  const cost = round.frozen?.input.sizing.costEach;
  const content = {
    voucher,
    territory,
    round: round.round,
    application: number,
    child,
    state: 'issued' as const,
    issuedAt: command.at,
    confirmBy: deadline,
    rulebook: rulebook.version,
    ...(cost === undefined ? {} : { cost }),
  };
  const data = { round: round.round, application: number, confirmBefore: deadline.before };
  const saved = saveVoucher(undefined, content, command, { kind: 'voucher-issued', data });
  const offered = saveApplication(application, { ...unmarked(application), state, voucher }, command, {
    kind: 'application-offered',
    data: { voucher, round: round.round },
    cause: 'offered',
    now: command.at,
  });
  const inForce = rulebookOn(context.rulebooks(), territory, today);
  // What the family reads is the day that counts, a lapse of the legal basis included.
  const lastDay = deadlineWith(deadline, lapsesOn(context.rulebooks(), territory, today))?.lastDay ?? deadline.lastDay;
  const told = { voucher, round: round.round, lastDay, ...lastChance(application, 'no-confirm', inForce, deadline.before) };
  const notices = noticesFor(saved.event, 'voucher-issued', application, told);
  return { voucher, writes: [...saved.writes, ...offered.writes, ...noticeWrites(notices)] };
}
