// A place is taken the moment it is asked for: by a family that chooses a group with room, and by one that accepts the place the waiting list offered.
// Both end here, so both are judged alike: the voucher's own deadline, one request at a time, the kindergarten on the list on the first day, the
// child's age on that day, the first day itself, the capacity. Who commits is the caller: there may be more to write in the same stroke.

import type { Context } from '../../shared/context.ts';
import { judgeChoice, stillRunning } from '../../shared/domain/choice.ts';
import type { Command } from '../../shared/domain/command.ts';
import { contractIdOf } from '../../shared/domain/contract.ts';
import type { Event } from '../../shared/domain/event.ts';
import { lapsesOf } from '../../shared/domain/legalBasis.ts';
import { takePlace, type Places } from '../../shared/domain/places.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, type Day } from '../../shared/domain/time.ts';
import { deadlinePassed, moveVoucher } from '../../shared/domain/voucher.ts';
import { sameGroup } from '../../shared/domain/waitingList.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readContract, saveContract } from '../../shared/table/contracts.ts';
import type { Application } from '../../shared/table/items.ts';
import { savePlaces } from '../../shared/table/places.ts';
import type { Group, PreschoolRecord } from '../../shared/table/preschoolItems.ts';
import type { Write } from '../../shared/table/table.ts';
import { endOffersWrites } from '../../shared/table/waitingLists.ts';
import { noticesToHeads } from '../../shared/table/tellingHeads.ts';
import type { Contract, StoredPlaces, Voucher } from '../../shared/table/voucherItems.ts';
import { saveVoucher, type VoucherContent } from '../../shared/table/vouchers.ts';

export interface PlaceRequest {
  /** As it was read: its version is the guard. */
  readonly voucher: Voucher;
  /** What else becomes of the voucher in the same stroke: a waiting list left, its days running again. Left out: nothing. */
  readonly becomes?: VoucherContent;
  readonly application: Application;
  readonly preschool: PreschoolRecord;
  readonly group: Group;
  /** The places of the group as they were read: their version is the guard. */
  readonly places: StoredPlaces;
  /** The places in which to take one, the offer to this family turned into room. Left out: an open request, which families in the waiting list precede. */
  readonly room?: Places;
  readonly startsOn: Day;
  /** More for the voucher's event, as the offer that was accepted. */
  readonly data?: Event['data'];
}

export interface PlaceTaken {
  readonly contract: Contract;
  readonly voucher: Voucher;
  /**
   * Contract, voucher and places with their events, at most fifteen, and two for each list in which a place was kept: nothing else of these may stand in
   * the same transaction.
   */
  readonly writes: readonly Write[];
}

/** The request with its place, or why it cannot be had. A contracted voucher asks for a transfer: the new contract `replaces` the one in force. */
export async function requestPlace(
  { table, rulebooks }: Pick<Context, 'table' | 'rulebooks'>,
  { voucher, becomes = voucher, application, preschool, group, places, room, startsOn, data = {} }: PlaceRequest,
  command: Command,
): Promise<PlaceTaken | Refusal> {
  const today = dayOf(command.at);
  const rulebook = rulebookOn(rulebooks(), voucher.territory, today);
  if (isRefusal(rulebook)) return rulebook;
  const late = deadlinePassed(becomes, command.at, lapsesOf(rulebook));
  if (late !== undefined) return late;
  const isTransfer = voucher.state === 'contracted';
  const contracted = isTransfer ? voucher.state : moveVoucher(voucher.state, 'contract');
  if (isRefusal(contracted)) return contracted;
  if (voucher.request !== undefined) return refuse('request-open', { contract: voucher.request });
  const current = isTransfer && voucher.contract !== undefined ? await readContract(table, voucher.contract) : undefined;
  const attended = current !== undefined && stillRunning(current, startsOn) ? current : undefined;
  const choice = { application, preschool, group, startsOn, current: attended, today, territory: voucher.territory };
  const no = judgeChoice(choice, rulebook.choice);
  if (no !== undefined) return no;
  const offer = voucher.lists?.find((list) => sameGroup(list, group))?.offer;
  const isKept = room === undefined && offer !== undefined && places.offers.some((one) => one.voucher === voucher.voucher);
  if (isKept) return refuse('place-kept', { group: group.group, lastDay: offer.lastDay });
  if (room === undefined && places.waiting > 0) return refuse('group-full', { capacity: places.capacity, waiting: places.waiting });
  const contract = contractIdOf(voucher.voucher, voucher.version);
  const taken = takePlace(room ?? places, { contract, from: startsOn });
  if (isRefusal(taken)) return taken;
  const content = {
    contract,
    territory: voucher.territory,
    preschool: preschool.preschool,
    group: group.group,
    voucher: voucher.voucher,
    application: voucher.application,
    child: voucher.child,
    state: 'requested' as const,
    requestedAt: command.at,
    startsOn,
    ...(current === undefined ? {} : { replaces: current.contract }),
    rulebook: rulebook.version,
  };
  const replaces = current === undefined ? {} : { replaces: current.contract };
  const where = { preschool: preschool.preschool, group: group.group, startsOn };
  const saved = saveContract(undefined, content, command, {
    kind: 'contract-requested',
    data: { voucher: voucher.voucher, ...where, ...replaces },
  });
  // With one request open no second can be made: places kept for the family elsewhere go to the next, and it keeps its turn there.
  const { ended, lists, writes } = await endOffersWrites(table, becomes, today);
  const asked = { ...becomes, ...(ended.length === 0 ? {} : { lists }), request: contract };
  const freed = ended.length === 0 ? {} : { offersEnded: ended.map((one) => ({ preschool: one.preschool, group: one.group })) };
  const held = saveVoucher(voucher, asked, command, { kind: 'voucher-request-changed', data: { ...data, ...freed, request: contract } });
  const kept = savePlaces(places, { ...places, ...taken }, group, today);
  const heads = noticeWrites(await noticesToHeads(table, saved.event, 'preschool-request', content, { startsOn }));
  return { contract: saved.contract, voucher: held.voucher, writes: [...saved.writes, ...held.writes, ...kept, ...writes, ...heads] };
}
