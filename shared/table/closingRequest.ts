// A request ends without a contract: the family took it back, or the kindergarten said why not. The place is given back and the voucher is free for
// another request in the same transaction; the voucher's deadline is the one it had.

import type { Command } from '../domain/command.ts';
import { moveContract, type RequestRefusal } from '../domain/contract.ts';
import type { Event } from '../domain/event.ts';
import { leavePlace } from '../domain/places.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { dayOf } from '../domain/time.ts';
import { saveContract } from './contracts.ts';
import { openPlaces } from './placesBook.ts';
import type { Table, Write } from './table.ts';
import type { Contract } from './voucherItems.ts';
import { readVoucher, saveVoucher } from './vouchers.ts';

export type RequestEnd =
  | { readonly move: 'withdraw' }
  | { readonly move: 'refuse'; readonly reason: RequestRefusal }
  | { readonly move: 'lapse' };

const kinds = { withdraw: 'contract-withdrawn', refuse: 'contract-refused', lapse: 'contract-lapsed' } as const;

export interface ClosedRequest {
  readonly contract: Contract;
  readonly event: Event;
  /** Contract, voucher and places, at most eleven; no notice. */
  readonly writes: readonly Write[];
}

export async function closeRequest(table: Table, contract: Contract, end: RequestEnd, command: Command): Promise<ClosedRequest | Refusal> {
  const state = moveContract(contract.state, end.move);
  if (isRefusal(state)) return state;
  const voucher = await readVoucher(table, contract.voucher);
  if (voucher === undefined) throw new Error('a contract without its voucher');
  const places = openPlaces(table, dayOf(command.at));
  await places.change(contract, (before) => leavePlace(before, contract.contract));
  const reason = end.move === 'refuse' ? { reason: end.reason } : {};
  const refusal = end.move === 'refuse' ? { refusal: end.reason } : {};
  const fact = { kind: kinds[end.move], data: { voucher: contract.voucher, from: contract.state, ...reason } };
  const closed = saveContract(contract, { ...contract, state, ...refusal }, command, fact);
  const freed = saveVoucher(voucher, { ...voucher, request: undefined }, command, {
    kind: 'voucher-request-changed',
    data: { closed: contract.contract, state },
  });
  return { contract: closed.contract, event: closed.event, writes: [...closed.writes, ...freed.writes, ...places.writes()] };
}
