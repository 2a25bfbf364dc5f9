// What a voucher holds while its family searches: a request with a place, places in waiting lists. When it ends before its child is enrolled (nobody
// acted in time, the application was withdrawn) all of it is given back in the same transaction, so that no place stays with a family that has left.

import type { Command } from '../domain/command.ts';
import type { Day } from '../domain/time.ts';
import { readContract } from './contracts.ts';
import { lapseInto } from './lapsing.ts';
import { openPlaces } from './placesBook.ts';
import type { Table, Write } from './table.ts';
import type { Voucher } from './voucherItems.ts';
import { leaveListsWrites, type ListChanges } from './waitingLists.ts';

/** To be laid over the voucher that is saved: it asks for nothing and waits nowhere any more. */
export type GivenBack = ListChanges & { readonly request: undefined };

/**
 * The writes that let the open request lapse and leave every waiting list, for the transaction that ends the voucher: a few for the contract, and at
 * most four a group. A group asked for and waited for at once is written once.
 */
export async function giveBackWrites(
  table: Table,
  voucher: Voucher,
  command: Command,
  today: Day,
): Promise<{ readonly writes: readonly Write[]; readonly changes: GivenBack }> {
  const places = openPlaces(table, today);
  const request = voucher.request === undefined ? undefined : await readContract(table, voucher.request);
  const lapsed = await lapseInto(places, request, command);
  const left = await leaveListsWrites(table, voucher, command, today, places.changed());
  return { writes: [...lapsed, ...left.writes], changes: { ...left.changes, request: undefined } };
}
