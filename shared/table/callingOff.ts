// A transfer called off before its first day: the new contract is over at once and never has a day, and the one before it goes on in its old place, if
// that is still free. Otherwise nothing is called off: a family must not lose both places by one step.

import type { Command } from '../domain/command.ts';
import { moveContract, type Side } from '../domain/contract.ts';
import { noticesFor } from '../domain/notice.ts';
import { leavePlace } from '../domain/places.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { addDays, dayOf, type Day } from '../domain/time.ts';
import type { Begun, Parties } from './beginning.ts';
import { noticeWrites } from './commit.ts';
import { saveContract } from './contracts.ts';
import { liftEndInto } from './ending.ts';
import { openPlaces } from './placesBook.ts';
import { readSeatNames } from './seatNames.ts';
import type { Table } from './table.ts';
import { noticesToHeads } from './tellingHeads.ts';
import type { Contract } from './voucherItems.ts';
import { saveVoucher } from './vouchers.ts';

/** The contract that ends for that one alone; undefined where it was no transfer, or never has a day itself. */
export function formerOf(contract: Contract, others: readonly Contract[]): Contract | undefined {
  const dayBefore = addDays(contract.startsOn, -1);
  if (!hasDays(contract)) return undefined;
  return others.find((one) => one.state === 'active' && one.ending === 'transfer' && one.endsOn === dayBefore && hasDays(one));
}

const hasDays = ({ startsOn, endsOn }: Contract) => endsOn === undefined || endsOn >= startsOn;

export async function callOffTransfer(
  table: Table,
  { contract, voucher, application }: Parties,
  {
    former,
    others,
    lastDay,
    by,
  }: { readonly former: Contract; readonly others: readonly Contract[]; readonly lastDay: Day; readonly by: Side },
  command: Command,
): Promise<Begun | Refusal> {
  const state = moveContract(contract.state, 'end');
  if (isRefusal(state)) return state;
  const places = openPlaces(table, dayOf(command.at));
  await places.change(contract, (before) => leavePlace(before, contract.contract));
  // A later transfer may be signed already: the former contract then goes on until that one.
  const later = others
    .filter((one) => one.contract !== contract.contract && one.state === 'active' && one.startsOn >= contract.startsOn && hasDays(one))
    .map(({ startsOn }) => addDays(startsOn, -1))
    .toSorted();
  const restored = await liftEndInto(places, former, command, later[0]);
  if (isRefusal(restored)) return restored.refusal === 'group-full' ? refuse('old-place-taken', { day: contract.startsOn }) : restored;
  const over = saveContract(contract, { ...contract, state, endsOn: lastDay, ending: by, overtaken: undefined }, command, {
    kind: 'contract-ended',
    data: { endsOn: lastDay, reason: by },
  });
  const isCurrent = voucher.contract === contract.contract;
  const back = isCurrent
    ? saveVoucher(voucher, { ...voucher, contract: former.contract }, command, {
        kind: 'voucher-contracted',
        data: { contract: former.contract },
      }).writes
    : [];
  const until = restored.contract.endsOn === undefined ? {} : { lastDay: restored.contract.endsOn };
  const notices = [
    ...noticesFor(restored.event, 'contract-goes-on', application, { ...(await readSeatNames(table, former)), ...until }),
    ...(await noticesToHeads(table, restored.event, 'preschool-end-lifted', former, until)),
    ...(by === 'parent' ? await noticesToHeads(table, over.event, 'preschool-end-set', contract, { lastDay }) : []),
  ];
  return { contract: over.contract, writes: [...over.writes, ...restored.writes, ...back, ...places.writes(), ...noticeWrites(notices)] };
}
