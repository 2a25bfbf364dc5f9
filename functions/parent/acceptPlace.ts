// The family says yes to the place it was offered: in one transaction the offer becomes its request and it leaves this list. Its other lists stay until
// the contract is signed, so that a family whom the kindergarten refuses has not lost them.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { tellDaysRunAgain } from '../../shared/domain/daysRunAgain.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { judgeOffer, leaveList, leftBy } from '../../shared/domain/waitingList.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import { leaveEntryWrites, readChangeable } from '../../shared/table/waitingLists.ts';
import { listOf, persist, readWaiting, viewOfLists } from './myWaiting.ts';
import { requestPlace } from './requestingPlace.ts';

export const work: Work<'acceptPlace', Context> = ({ params, body: { startsOn, ...where }, command }, context) =>
  persist(context, async () => {
    const { at } = command;
    const waiting = await readWaiting(context, params.voucher, at);
    const { voucher, application, lapses } = waiting;
    const list = listOf(voucher, where);
    const late = judgeOffer(list, at, lapses);
    if (late !== undefined) return orRefuse(late);
    const preschool = await readPreschool(context.table, where.preschool);
    if (preschool === undefined) return orRefuse(refuse('preschool-unknown', { preschool: where.preschool }));
    const change = await readChangeable(context.table, where);
    // Voucher and places are two reads: something came between them, and a full group would be the wrong answer.
    const stillKept = change.before.offers.some((offer) => offer.voucher === voucher.voucher);
    if (!stillKept) throw new Conflict(command.name);
    const becomes = { ...voucher, ...leaveList(voucher, where, { at, lapses, calendar: context.calendar() }) };
    const room = leftBy(change.before, voucher.voucher);
    const { before: places, group } = change;
    const data = { accepted: { ...where } };
    const taken = orRefuse(
      await requestPlace(context, { voucher, becomes, application, preschool, group, places, room, startsOn, data }, command),
    );
    const gone = leaveEntryWrites({ ...change, after: room }, list, voucher.voucher);
    const waitingLists = await viewOfLists(context, { ...waiting, voucher: taken.voucher }, at);
    const source = { hash: taken.voucher.eventHash, at, territory: voucher.territory };
    const told = tellDaysRunAgain(
      source,
      application,
      { before: voucher, after: taken.voucher, voucher: voucher.voucher, why: 'accepted' },
      lapses,
    );
    return commit(context.table, command, [...taken.writes, ...gone, ...noticeWrites(told)], {
      contract: taken.contract.contract,
      waitingLists,
    });
  });
