// Leaving a list and declining its place are one mechanism: the family goes, the list closes up behind it, and after the last list its days run again.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { tellDaysRunAgain } from '../../shared/domain/daysRunAgain.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { judgeOffer, leaveList } from '../../shared/domain/waitingList.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import { leaveListWrites, readChangeable } from '../../shared/table/waitingLists.ts';
import { listOf, persist, readWaiting, viewOfLists } from './myWaiting.ts';

/** Takes voucher `id` out of that list, for good; `decline` only while a place there is offered. */
export function leaveOne(
  id: string,
  where: { readonly preschool: string; readonly group: string },
  how: 'leave' | 'decline',
  command: Command,
  context: Context,
) {
  return persist(context, async () => {
    const { at } = command;
    const waiting = await readWaiting(context, id, at);
    const { voucher, application, lapses } = waiting;
    const list = listOf(voucher, where);
    const late = how === 'decline' ? judgeOffer(list, at, lapses) : undefined;
    if (late !== undefined) return orRefuse(late);
    const left = leaveList(voucher, where, { at, lapses, calendar: context.calendar() });
    const saved = saveVoucher(voucher, { ...voucher, ...left }, command, {
      kind: how === 'leave' ? 'waiting-list-left' : 'place-declined',
      data: { ...where, ...(left.paused === voucher.paused ? {} : { contractLastDay: left.contractBy?.lastDay ?? '' }) },
    });
    const gone = leaveListWrites(await readChangeable(context.table, where), list, id, dayOf(at));
    const reply = await viewOfLists(context, { ...waiting, voucher: saved.voucher }, at);
    const told = tellDaysRunAgain(saved.event, application, { before: voucher, after: saved.voucher, voucher: id }, lapses);
    return commit(context.table, command, [...saved.writes, ...gone, ...noticeWrites(told)], reply);
  });
}
