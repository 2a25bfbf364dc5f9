// A request, or a contract not yet signed by both, ends with the voucher behind it: its place is given back in the same transaction.

import type { Command } from '../domain/command.ts';
import { moveContract } from '../domain/contract.ts';
import { leavePlace } from '../domain/places.ts';
import { isRefusal } from '../domain/refusal.ts';
import { saveContract } from './contracts.ts';
import type { PlacesBook } from './placesBook.ts';
import type { Write } from './table.ts';
import type { Contract } from './voucherItems.ts';

/** The contract as lapsed, its place given back in the book; nothing where it is not open. */
export async function lapseInto(places: PlacesBook, contract: Contract | undefined, command: Command): Promise<readonly Write[]> {
  const state = contract === undefined ? undefined : moveContract(contract.state, 'lapse');
  if (contract === undefined || state === undefined || isRefusal(state)) return [];
  await places.change(contract, (before) => leavePlace(before, contract.contract));
  const saved = saveContract(contract, { ...contract, state }, command, { kind: 'contract-lapsed', data: { voucher: contract.voucher } });
  return saved.writes;
}
