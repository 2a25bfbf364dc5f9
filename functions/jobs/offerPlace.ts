// One step of a waiting list: a place offered, an offer nobody answered ended, a family that waits no more taken out. Each is one transaction of the
// voucher, the places and the list; whoever was quicker changes one of their versions, and the step is thought anew.

import type { Context } from '../../shared/context.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { tellDaysRunAgain } from '../../shared/domain/daysRunAgain.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { deadlineWith, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { freeFrom } from '../../shared/domain/places.ts';
import { isListed } from '../../shared/domain/preschool.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import type { Day, Instant } from '../../shared/domain/time.ts';
import { deadlineOf, isLive, isOverdue } from '../../shared/domain/voucher.ts';
import { ageFor, leaveList, offerOn, sameGroup, withoutOffer, withOffer, type ListPlace } from '../../shared/domain/waitingList.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Voucher, WaitingListPlace } from '../../shared/table/voucherItems.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import { leaveListWrites, placesWrites, type ChangedPlaces } from '../../shared/table/waitingLists.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';

/** What a run goes by. `settled`: what arrived before it has landed. */
export interface Offering {
  readonly context: Context;
  readonly rulebook: Rulebook;
  readonly lapses: readonly Lapse[];
  readonly calendar: Calendar;
  readonly settled: Instant;
  readonly today: Day;
}

export type Judged = 'fits' | 'passed-over' | 'too-old' | 'ended';

/** Whether a place is offered to the family now, or it keeps its turn, or it has waited in vain. */
export async function judgeFamily(offering: Offering, { group }: ChangedPlaces, voucher: Voucher): Promise<Judged> {
  const { context, lapses, settled, today, rulebook } = offering;
  if (!isLive(voucher.state) || isOverdue(voucher, settled, lapses)) return 'ended';
  const busy = voucher.request !== undefined || isOverdue(voucher, context.now(), lapses);
  if (busy) return 'passed-over';
  const { bornOn } = await applicationOf(context, voucher);
  const age = ageFor(group, bornOn, today, rulebook.choice.startWithinDays);
  if (age === 'fits') return age;
  return age === 'too-old' ? age : 'passed-over';
}

/** The place is kept for the family, and it is told until when. */
export async function offerPlace(
  offering: Offering,
  change: ChangedPlaces,
  voucher: Voucher,
  list: WaitingListPlace,
): Promise<readonly Write[]> {
  const { context, rulebook, lapses, today } = offering;
  const { before, group } = change;
  const deadline = deadlineOf(voucher);
  const ends = deadline && deadlineWith(deadline, lapses);
  const offer = offerOn(today, rulebook.choice.answerDays, ends?.lastDay);
  const lists = (voucher.lists ?? []).map((one) => (sameGroup(one, list) ? { ...one, offer } : one));
  const saved = saveVoucher(voucher, { ...voucher, lists }, commandFor(context, voucher), {
    kind: 'place-offered',
    data: { ...whereOf(list), lastDay: offer.lastDay },
  });
  const application = await applicationOf(context, voucher);
  const notices = noticesFor(saved.event, 'place-offered', application, {
    voucher: voucher.voucher,
    lastDay: offer.lastDay,
    ...(await readSeatNames(context.table, list)),
  });
  const kept = placesWrites({ before, after: withOffer(before, voucher.voucher, offer), group }, today);
  return [...saved.writes, ...kept, ...noticeWrites(notices)];
}

/**
 * Nobody answered: the family leaves the list and is told. Where it could not have had the place, it stays where it stands: the group became smaller
 * or closed, the kindergarten left the list of the eligible, or the family's own request elsewhere is open.
 */
export async function endOffer(
  offering: Offering,
  change: ChangedPlaces,
  voucher: Voucher,
  list: WaitingListPlace,
): Promise<readonly Write[]> {
  const { context, today } = offering;
  const { before, group } = change;
  const command = commandFor(context, voucher);
  const without = withoutOffer(before, voucher.voucher);
  const data = { ...whereOf(list), lastDay: list.offer?.lastDay ?? today };
  const couldAccept = freeFrom(without, today) > 0 && voucher.request === undefined && (await takesChildren(offering, change));
  if (!couldAccept) {
    const { preschool, group: id, joinedAt } = list;
    const lists = (voucher.lists ?? []).map((one) => (sameGroup(one, list) ? { preschool, group: id, joinedAt } : one));
    const saved = saveVoucher(voucher, { ...voucher, lists }, command, { kind: 'place-offer-expired', data: { ...data, stays: true } });
    return [...saved.writes, ...placesWrites({ before, after: without, group }, today)];
  }
  const saved = saveVoucher(voucher, { ...voucher, ...goneFrom(offering, voucher, list, command) }, command, {
    kind: 'place-offer-expired',
    data,
  });
  const application = await applicationOf(context, voucher);
  const told = { voucher: voucher.voucher, lastDay: data.lastDay, ...(await readSeatNames(context.table, list)) };
  const notices = [
    ...noticesFor(saved.event, 'place-offer-expired', application, told),
    ...tellDaysRunAgain(saved.event, application, { before: voucher, after: saved.voucher, voucher: voucher.voucher }, offering.lapses),
  ];
  return [...saved.writes, ...leaveListWrites(change, list, voucher.voucher, today), ...noticeWrites(notices)];
}

/** Out of the list: the voucher has ended, or the child is too old for the group, and then the family is told. */
export async function removeFamily(
  offering: Offering,
  change: ChangedPlaces,
  voucher: Voucher,
  list: WaitingListPlace,
  why: 'too-old' | 'ended',
): Promise<readonly Write[]> {
  const { context, today } = offering;
  const command = commandFor(context, voucher);
  const saved = saveVoucher(voucher, { ...voucher, ...goneFrom(offering, voucher, list, command) }, command, {
    kind: 'waiting-list-left',
    data: { ...whereOf(list), why },
  });
  const application = await applicationOf(context, voucher);
  const told = { voucher: voucher.voucher, ...(await readSeatNames(context.table, list)) };
  const runs = { before: voucher, after: saved.voucher, voucher: voucher.voucher };
  const notices =
    why === 'ended'
      ? []
      : [
          ...noticesFor(saved.event, 'waiting-list-left', application, told),
          ...tellDaysRunAgain(saved.event, application, runs, offering.lapses),
        ];
  return [...saved.writes, ...leaveListWrites(change, list, voucher.voucher, today), ...noticeWrites(notices)];
}

/** Whether children may begin in the group today: its kindergarten is on the list of the eligible and the group is open. */
export async function takesChildren({ context, rulebook, today }: Offering, { before, group }: ChangedPlaces): Promise<boolean> {
  const preschool = await readPreschool(context.table, before.preschool);
  return group.open && preschool?.territory === rulebook.territory && isListed(preschool.eligible, today);
}

const goneFrom = ({ lapses, calendar }: Offering, voucher: Voucher, list: ListPlace, { at }: Command) =>
  leaveList(voucher, list, { at, lapses, calendar });

const whereOf = ({ preschool, group }: ListPlace) => ({ preschool, group });

function commandFor(context: Context, { voucher, version }: Voucher): Command {
  const key = `${voucher}#${version}`;
  return { name: 'offerPlaces', by: 'job:offerPlaces', as: 'system', at: context.now(), key, digest: digestOf(key) };
}

async function applicationOf({ table }: Context, { application: number }: Voucher) {
  const application = await readApplication(table, number);
  if (application === undefined) throw new Error('a voucher without its application');
  return application;
}
