// Somebody before them left a kindergarten's waiting list: those behind are told which place they have now, by day and at most once a day. Each entry keeps
// the place its family knows, from joining on, so only a better one is news; who has a place offered knows more than that.

import { lapsesOf, type Lapse } from '../../shared/domain/legalBasis.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticesFor, type Notice } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { isByDay } from '../../shared/domain/reminder.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, instant } from '../../shared/domain/time.ts';
import { isLive, isOverdue } from '../../shared/domain/voucher.ts';
import { sameGroup } from '../../shared/domain/waitingList.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { voucherKey } from '../../shared/table/keys.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import type { WaitingEntry } from '../../shared/table/voucherItems.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { listWaitedGroups, listWaiting, toldPlaceWrite } from '../../shared/table/waitingLists.ts';
import type { Telling } from './tellNumbers.ts';

const familiesAtOnce = 10;

interface Place {
  readonly entry: WaitingEntry;
  /** Counted from 1. */
  readonly place: number;
}

type InGroup = Readonly<Record<'preschool' | 'group', string>>;

/** How many families were told. */
export async function tellListPlaces(telling: Telling): Promise<number> {
  const { context, territory, now, timeIsUp, tryEach } = telling;
  const rulebook = rulebookOn(context.rulebooks(), territory, dayOf(now));
  if (isRefusal(rulebook) || !isByDay(now, rulebook.reminders.at)) return 0;
  let told = 0;
  for (const { preschool, group } of await listWaitedGroups(context.table, territory)) {
    if (timeIsUp()) break;
    told += (await tryEach({ preschool, group }, () => tellGroup(telling, lapsesOf(rulebook), { preschool, group }))) ?? 0;
  }
  return told;
}

async function tellGroup(telling: Telling, lapses: readonly Lapse[], where: InGroup): Promise<number> {
  const { context, now, timeIsUp } = telling;
  const { table, settings } = context;
  const due: Place[] = [];
  let place = 0;
  // A request that arrived earlier than another may land after it; up to then nobody can come before them any more.
  for await (const entry of listWaiting(table, where.preschool, where.group, instant(now - settings.inFlightMilliseconds))) {
    place += 1;
    const { toldPlace, toldOn } = entry;
    if (toldPlace === undefined || (place < toldPlace && toldOn !== dayOf(now))) due.push({ entry, place });
  }
  if (due.length === 0) return 0;
  const names = await readSeatNames(table, where);
  let told = 0;
  await forEachAtOnce(due, familiesAtOnce, async (one) => {
    if (!timeIsUp() && (await tellFamily(telling, lapses, where, one, names))) told += 1;
  });
  return told;
}

/** False where the family is not to be told, or another run was quicker. Who joined before places were kept is only remembered. */
async function tellFamily(
  { context: { table }, territory, now }: Telling,
  lapses: readonly Lapse[],
  where: InGroup,
  { entry, place }: Place,
  names: Notice['data'],
): Promise<boolean> {
  if (entry.toldPlace === undefined) {
    const { item, guard } = toldPlaceWrite(where, entry, place, undefined);
    await table.put('records', item, guard);
    return false;
  }
  const [voucher, application] = await Promise.all([readVoucher(table, entry.voucher), readApplication(table, entry.application)]);
  const list = voucher?.lists?.find((one) => sameGroup(one, where));
  if (voucher === undefined || application === undefined || list === undefined || list.offer !== undefined) return false;
  if (!isLive(voucher.state) || isOverdue(voucher, now, lapses)) return false;
  const name = `place|${entry.voucher}|${where.preschool}|${where.group}|${list.joinedAt}|${place}`;
  const source = { hash: digestOf(`${name}|${dayOf(now)}`), at: now, territory };
  const notices = noticesFor(source, 'waiting-list-moved', application, { voucher: voucher.voucher, place, ...names });
  const outcome = await table.together(`${name}|${entry.version ?? 0}`, [
    { verb: 'check', table: 'records', guard: { ifVersion: voucher.version }, key: voucherKey(voucher.voucher) },
    toldPlaceWrite(where, entry, place, dayOf(now)),
    ...noticeWrites(notices),
  ]);
  return outcome.done;
}
