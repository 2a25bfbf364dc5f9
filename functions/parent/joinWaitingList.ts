// A family joins the list of a group that is full: its place there is the instant at which the request arrived. Where it has not chosen yet, its days
// to sign a contract stand still from its first list on; a child that has a place already only waits for a better one.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { holdsPlace } from '../../shared/domain/contract.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { freeFrom } from '../../shared/domain/places.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { deadlinePassed } from '../../shared/domain/voucher.ts';
import { judgeWaiting, stopClock } from '../../shared/domain/waitingList.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readGroup, readPreschool } from '../../shared/table/preschools.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import { joinListWrites } from '../../shared/table/waitingLists.ts';
import { persist, readWaiting, viewOfLists } from './myWaiting.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';

interface InGroup {
  readonly preschool: string;
  readonly group: string;
}

export const work: Work<'joinWaitingList', Context> = ({ params, body, command }, context) =>
  persist(context, () => joinList(params.voucher, body, command, context));

async function joinList(id: string, where: InGroup, command: Command, context: Context) {
  const { table } = context;
  const { at } = command;
  const today = dayOf(at);
  const waiting = await readWaiting(context, id, at);
  const { voucher, application, rulebook, lapses } = waiting;
  const late = deadlinePassed(voucher, at, lapses);
  if (late !== undefined) return orRefuse(late);
  const { state, lists = [] } = voucher;
  if (state !== 'confirmed' && state !== 'contracted') return orRefuse(refuse('move-forbidden', { thing: 'voucher', state, move: 'wait' }));
  const { preschool, group, places } = await readChoice(context, where);
  const attended = await readAttended(context, voucher);
  const { choice } = rulebook;
  const no = judgeWaiting({ application, preschool, group, territory: voucher.territory, attended, lists, today }, choice.waitingLists);
  if (no !== undefined) return orRefuse(no);
  const free = freeFrom(places, today);
  if (free > 0 && places.waiting === 0) return orRefuse(refuse('place-free', { free }));
  const clock = state === 'confirmed' ? stopClock(voucher, at, choice.pauseDays, lapses, context.calendar()) : voucher;
  const joined = { preschool: where.preschool, group: where.group, joinedAt: at };
  const stopped = clock.paused !== undefined && voucher.paused === undefined;
  const saved = saveVoucher(voucher, { ...voucher, ...clock, lists: [...lists, joined] }, command, {
    kind: 'waiting-list-joined',
    data: {
      ...where,
      ...(stopped ? { left: clock.paused.left, until: clock.paused.until, contractLastDay: clock.contractBy?.lastDay ?? '' } : {}),
    },
  });
  const entry = { voucher: id, application: voucher.application, joinedAt: at };
  const entered = joinListWrites({ before: places, after: places, group }, entry, today);
  const notices = noticesFor(saved.event, 'waiting-list-joined', application, { voucher: id, ...(await readSeatNames(table, where)) });
  const reply = await viewOfLists(context, { ...waiting, voucher: saved.voucher }, at);
  return commit(table, command, [...saved.writes, ...entered, ...noticeWrites(notices)], reply);
}

async function readChoice({ table }: Context, { preschool: id, group: groupId }: InGroup) {
  const [preschool, group, places] = await Promise.all([
    readPreschool(table, id),
    readGroup(table, id, groupId),
    readPlaces(table, id, groupId),
  ]);
  if (preschool === undefined) return orRefuse(refuse('preschool-unknown', { preschool: id }));
  if (group === undefined || places === undefined) return orRefuse(refuse('group-unknown', { group: groupId }));
  return { preschool, group, places };
}

/** Where the child is enrolled and where a place is asked for: nobody waits there. A contract that has ended stands in nobody's way. */
async function readAttended({ table }: Context, { contract, request }: Voucher): Promise<readonly InGroup[]> {
  const ids = [contract, request].filter((id) => id !== undefined);
  const contracts = await Promise.all(ids.map((id) => readContract(table, id)));
  return contracts.filter((one) => one !== undefined).filter(({ state }) => holdsPlace(state));
}
