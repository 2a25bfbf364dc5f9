// Confirming and refusing are one mechanism: the rule decides by the time the answer arrived, then voucher and application change together. A
// confirmation starts the working days to sign a contract, counted by the rulebook the voucher was issued under.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { deadlinesGoOn } from '../../shared/domain/contested.ts';
import { deadlineWith, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { answerVoucher, contractDeadline, deadlineOf, refusalSeen } from '../../shared/domain/voucher.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { checkCodeOf } from '../../shared/table/voucherChecks.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { lapsesFor, readAround, viewOfVoucher } from './views.ts';

const consequences = {
  confirm: { voucher: 'voucher-confirmed', application: 'application-accepted', move: 'accept' },
  refuse: { voucher: 'voucher-refused', application: 'application-withdrawn', move: 'withdraw' },
} as const;

export type Answer = { readonly answer: 'confirm' } | { readonly answer: 'refuse'; readonly seen: string | undefined };

/** Carries out the guardian's answer to voucher `id` and gives the voucher as it is then. */
export async function giveAnswer(id: string, given: Answer, command: Command, context: Context) {
  const { table, now } = context;
  const voucher = orRefuse((await readVoucher(table, id)) ?? refuse('voucher-unknown', { voucher: id }));
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const { voucher: kind, application: applicationKind, move } = consequences[given.answer];
  const lapses = lapsesFor(context, voucher, command.at);
  const state = orRefuse(answerVoucher(voucher, given.answer, command.at, lapses));
  // Refused is refused for good: only who has looked at what is lost, as it is now, may do it.
  const isSeen = given.answer === 'confirm' || given.seen === refusalSeen(voucher);
  if (!isSeen) orRefuse(refuse('refusal-not-seen', { voucher: id }));
  const applicationState = orRefuse(moveApplication(application.state, move));
  const contractBy = given.answer === 'confirm' ? choosingDays(context, voucher, command) : undefined;
  // From now on it can be printed, and the paper checked.
  const confirmed = contractBy === undefined ? {} : { contractBy, check: checkCodeOf(await context.vault(), id) };
  const after = { ...voucher, ...answeredBy(context, voucher, command.at, lapses), state, answeredAt: command.at, ...confirmed };
  const data = contractBy === undefined ? {} : { contractBefore: contractBy.before, calendarVersion: contractBy.calendarVersion };
  const answered = saveVoucher(voucher, after, command, { kind, data });
  const moved = saveApplication(application, { ...application, state: applicationState }, command, {
    kind: applicationKind,
    data: { voucher: id },
    cause: 'withdrawn',
    now: now(),
  });
  const runs = contractBy && deadlineOf(answered.voucher);
  const lastDay = runs && deadlineWith(runs, lapses)?.lastDay;
  const notices = noticesFor(answered.event, kind, application, { voucher: id, ...(lastDay === undefined ? {} : { lastDay }) });
  const writes = [...answered.writes, ...moved.writes, ...noticeWrites(notices)];
  return commit(
    table,
    command,
    writes,
    viewOfVoucher(answered.voucher, command.at, lapses, await readAround(context, answered.voucher, command.at)),
  );
}

/** The deadline an answer met that was given while the days of the voucher stood still: as they would have gone on. */
function answeredBy(context: Context, voucher: Voucher, at: Instant, lapses: readonly Lapse[]): Pick<Voucher, 'confirmBy'> {
  const gone = deadlinesGoOn(voucher, at, { lapses, calendar: context.calendar() });
  return isRefusal(gone) || gone.confirmBy === undefined ? {} : { confirmBy: gone.confirmBy };
}

/** Until when a contract must be signed; where the calendar does not know those days nothing is taken and nothing is lost. */
function choosingDays({ rulebooks, calendar }: Context, { territory, rulebook: version }: Voucher, { at }: Command) {
  const rulebook = rulebookNamed(rulebooks(), territory, version);
  if (rulebook === undefined) throw new Error('the rulebook a voucher was issued under is not there');
  return orRefuse(contractDeadline(at, rulebook, calendar()));
}
