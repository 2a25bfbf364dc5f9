// A child has a contract with one kindergarten and stands in the list of another. A head of the department has asked both and says which it is: the
// present contract stays, or it ended the day before the child went to the other one. Either way the decision is an event of the application, the
// entry leaves the queue of work, and the row is not asked about again.

import type { Context } from '../../shared/context.ts';
import { contractIdOf, moveContract } from '../../shared/domain/contract.ts';
import type { Command } from '../../shared/domain/command.ts';
import { judgeMove, seatText } from '../../shared/domain/enrolment.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { basisOn, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { firstDayOf, monthAfter } from '../../shared/domain/month.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { leavePlace, takePlace } from '../../shared/domain/places.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf, type Day } from '../../shared/domain/time.ts';
import { leaveList, leftBy, sameGroup } from '../../shared/domain/waitingList.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { listContractsOf, readContract, saveContract } from '../../shared/table/contracts.ts';
import { readListing, settleListing } from '../../shared/table/enrolments.ts';
import type { Listing } from '../../shared/table/fileItems.ts';
import { frozenSince } from '../../shared/table/frozen.ts';
import type { Application } from '../../shared/table/items.ts';
import { lapseInto } from '../../shared/table/lapsing.ts';
import { openPlaces } from '../../shared/table/placesBook.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import type { Table, Write } from '../../shared/table/table.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import type { Contract, Voucher } from '../../shared/table/voucherItems.ts';
import { leaveEntryWrites } from '../../shared/table/waitingLists.ts';
import { readWork, workDone } from '../../shared/table/working.ts';

const queue = 'double-enrolments';

export const work: Work<'resolveDoubleEnrolment', Context> = async ({ params: { territory }, body, caller, command }, context) => {
  const { table } = context;
  const { entry, decision, from } = body;
  const found = orRefuse((await readDouble(table, territory, entry)) ?? refuse('work-unknown', { territory }));
  const { application, listing, present, voucher, place } = found;
  orRefuse(judgeOwnFamily(application.child, caller));
  const moved = decision === 'move' && from !== undefined ? orRefuse(await moveChild(context, found, from, command)) : undefined;
  const contract = moved?.contract ?? present;
  const data = { decision, present: present === undefined ? null : seatText(present), listed: seatText(listing), from: from ?? null };
  const settled = saveApplication(application, application, command, {
    kind: 'double-enrolment-settled',
    data: { ...data, voucher: voucher?.voucher ?? null },
    cause: 'merged',
    now: context.now(),
  });
  const notices =
    moved === undefined
      ? []
      : noticesFor(settled.event, 'enrolment-moved', application, { ...(await readSeatNames(table, moved.contract)) });
  const writes = [
    ...settled.writes,
    ...(moved?.writes ?? []),
    settleListing(application.child, listing, moved === undefined ? 'kept' : 'moved'),
    workDone(place),
    ...noticeWrites(notices),
  ];
  const seat = contract === undefined ? {} : { contract: contract.contract, preschool: contract.preschool, group: contract.group };
  return commit(table, command, writes, {
    [replyShows]: { about: [`child#${application.child}`] } as const,
    number: application.number,
    decision,
    ...seat,
    ...(contract === undefined ? {} : { from: contract.startsOn }),
  });
};

interface Double {
  readonly application: Application;
  readonly listing: Listing;
  readonly place: Parameters<typeof workDone>[0];
  readonly voucher?: Voucher | undefined;
  readonly present?: Contract | undefined;
}

async function readDouble(table: Table, territory: string, entry: string): Promise<Double | undefined> {
  const waiting = await readWork(table, territory, queue, entry);
  const [number = '', preschool = '', group = ''] = waiting?.about.split('#') ?? [];
  const application = waiting === undefined ? undefined : within({ territory }, await readApplication(table, number));
  if (waiting === undefined || application === undefined) return undefined;
  const listing = await readListing(table, application.child, { preschool, group });
  if (listing === undefined) return undefined;
  const voucher = application.voucher === undefined ? undefined : await readVoucher(table, application.voucher);
  const present = voucher?.contract === undefined ? undefined : await readContract(table, voucher.contract);
  return { application, listing, voucher, present, place: { territory, queue, at: waiting.at, about: waiting.about } };
}

/** The present contract ends the day before `from`, and the listed one is in force from then on with the same voucher; no day belongs to both (T11). */
async function moveChild(
  context: Context,
  { listing, voucher, present, application }: Double,
  from: Day,
  command: Command,
): Promise<{ readonly contract: Contract; readonly writes: readonly Write[] } | Refusal> {
  const { table } = context;
  const today = dayOf(command.at);
  const rulebook: Rulebook | Refusal = rulebookOn(context.rulebooks(), application.territory, today);
  if (isRefusal(rulebook)) return rulebook;
  const lapsed = basisOn(rulebook, today);
  if (lapsed !== undefined) return lapsed;
  if (voucher?.state !== 'contracted' || present === undefined) {
    return refuse('move-forbidden', { thing: 'voucher', state: voucher?.state ?? 'none', move: 'transfer' });
  }
  // The child has been moved already, by whatever way.
  if (seatText(present) === seatText(listing)) return { contract: present, writes: [] };
  const ended = moveContract(present.state, 'end');
  if (isRefusal(ended)) return ended;
  // One that has not begun yet took the place of another, which the child goes by until then: both end, and the later never has a day.
  const all = present.startsOn <= today ? [present] : await listContractsOf(table, voucher.voucher);
  const goOn = all.filter(({ state, endsOn }) => state === 'active' && (endsOn === undefined || endsOn >= from));
  const [attended = present] = goOn.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const lastDay = judgeMove(from, attended, today);
  if (isRefusal(lastDay)) return lastDay;
  // A day that was closed or shown there is paid there: here it would be paid twice (I-16, I-18).
  const frozen = await frozenSince(table, goOn, from, today);
  const month = [...frozen.newest.values()].toSorted().at(-1);
  if (month !== undefined) return refuse('month-closed-there', { month, soonest: firstDayOf(monthAfter(month)) });
  const { preschool, group, contractNumber } = listing;
  const contract = contractIdOf(voucher.voucher, voucher.version);
  const places = openPlaces(table, today);
  const lapsing = await lapseInto(places, voucher.request === undefined ? undefined : await readContract(table, voucher.request), command);
  for (const one of goOn) await places.change(one, (before) => leavePlace(before, one.contract, lastDay));
  // Whoever waited for this very group has come to it; the other lists are the family's own business.
  const list = voucher.lists?.find((one) => sameGroup(one, listing));
  if (list !== undefined) await places.change(listing, (before) => leftBy(before, voucher.voucher));
  const full = await places.change(listing, (before) => takePlace(before, { contract, from }));
  if (full !== undefined) return full;
  const closed = goOn.flatMap(
    (one) =>
      saveContract(one, { ...one, state: ended, endsOn: lastDay, ending: 'transfer' }, command, {
        kind: 'contract-ended',
        data: { endsOn: lastDay, reason: 'transfer' },
      }).writes,
  );
  const { territory, child, number } = application;
  const begun = saveContract(
    undefined,
    {
      contract,
      territory,
      preschool,
      group,
      voucher: voucher.voucher,
      application: number,
      child,
      state: 'active',
      origin: 'legacy-enrolment',
      ...(contractNumber === undefined ? {} : { legacyNumber: contractNumber }),
      requestedAt: command.at,
      startsOn: from,
      replaces: attended.contract,
      rulebook: rulebook.version,
    },
    command,
    { kind: 'contract-imported', data: { preschool, group, startsOn: from, voucher: voucher.voucher, replaces: attended.contract } },
  );
  const { request: _, ...rest } = voucher;
  const terms = { at: command.at, lapses: lapsesOf(rulebook), calendar: context.calendar() };
  const left = list === undefined ? {} : leaveList(voucher, list, terms);
  const saved = saveVoucher(voucher, { ...rest, ...left, contract }, command, {
    kind: 'voucher-contracted',
    data: { contract, replaces: attended.contract },
  });
  const gone = places.changed().filter((one) => list !== undefined && sameGroup(one.before, list));
  const entry = list === undefined ? [] : gone.flatMap((one) => leaveEntryWrites(one, list, voucher.voucher));
  return {
    contract: begun.contract,
    writes: [...frozen.unmoved, ...lapsing, ...closed, ...begun.writes, ...saved.writes, ...entry, ...places.writes()],
  };
}
