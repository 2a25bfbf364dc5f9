// Walks what is stored of a territory and asks the invariants of it: the operator's `kezek check`, any time. It reads strongly, but not as of one
// instant: a family that moves while it is asked may be reported once and not again.

import { checkDeadline, checkOrder, checkPlace, checkPublished, type Violation } from '../domain/invariants.ts';
import type { Calendar } from '../domain/calendar.ts';
import { queueAsOf } from '../domain/movement.ts';
import { orderKeyBytes, orderKeyOf, placeOf } from '../domain/orderKey.ts';
import { digestOf } from '../domain/digest.ts';
import { addDays, dayOf, later, type Instant } from '../domain/time.ts';
import { firstDayOf, walkChains, type Seen } from './chains.ts';
import { ApplicationItem, ClaimItem, NumberItem, RoundItem, VoucherItem, type Voucher } from './items.ts';
import { childApplicationKey, childVoucherKey, numberKey, roundKey } from './keys.ts';
import { checkNewest } from './conservation.ts';
import { readMoves, readPointer, readWholeQueue, scanWaiting } from './queue.ts';
import { listAwards, listRoundIds } from './rounds.ts';
import type { Item, Table } from './table.ts';

export interface Checked {
  readonly waiting: number;
  readonly published: number;
  readonly vouchers: number;
  readonly violations: readonly Violation[];
}

/**
 * Checks order, positions, places, claims, deadlines and the chain of events of everything (I-02, I-04, I-07, I-08, I-09, I-14, I-24) of one territory as it
 * stands. `seen` is told how far it is.
 */
export async function checkTerritory(
  table: Table,
  calendar: Calendar,
  territory: string,
  at: Instant,
  seen?: (seen: Seen) => void,
): Promise<Checked> {
  const waiting = await scanWaiting(table, territory);
  const violations: Violation[] = [...checkOrder(waiting)];
  const published = await checkPublication(table, territory, waiting, at, violations);
  violations.push(...((await checkNewest(table, territory, at))?.violations ?? []));
  const line = rowsByNumber(waiting);
  const vouchers = new Map<string, Voucher>();
  const chains = await walkChains(table, {
    territory,
    since: firstDayOf(calendar),
    until: addDays(dayOf(at), 1),
    seen,
    async visit(of, head) {
      const [kind, name = ''] = of.split('#');
      const key = kind === 'application' ? line.get(name) : undefined;
      if (key !== undefined) violations.push(...(await checkWaiting(table, territory, key, head)));
      const voucher = kind === 'voucher' ? VoucherItem.safeParse(head).data : undefined;
      if (voucher === undefined) return;
      vouchers.set(voucher.voucher, voucher);
      violations.push(...checkDeadline(voucher, calendar), ...(await checkLiveClaim(table, voucher)));
    },
  });
  for (const { of, broken } of chains.values()) {
    if (broken !== undefined) violations.push({ invariant: 'I-24', of, why: `event ${broken.seq}: ${broken.why}` });
  }
  let awards = 0;
  for (const round of await listRoundIds(table, territory)) {
    const found = await checkAwards(table, territory, round, vouchers);
    awards += found.awards;
    violations.push(...found.violations);
  }
  violations.sort((a, b) => (`${a.invariant} ${a.of}` < `${b.invariant} ${b.of}` ? -1 : 1));
  return { waiting: waiting.length / orderKeyBytes, published, vouchers: awards, violations };
}

function rowsByNumber(keys: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const rows = new Map<string, Uint8Array>();
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) {
    rows.set(placeOf(keys, offset).number, keys.subarray(offset, offset + orderKeyBytes));
  }
  return rows;
}

/** The published version against the line as of the version's instant, which the moves since then give back. */
async function checkPublication(
  table: Table,
  territory: string,
  waiting: Uint8Array,
  at: Instant,
  violations: Violation[],
): Promise<number> {
  const pointer = await readPointer(table, territory);
  if (pointer === undefined) return 0;
  const published = await readWholeQueue(table, territory, pointer.run);
  const since = await readMoves(table, territory, pointer.asOf, later(at, 60_000));
  violations.push(...checkOrder(published), ...checkPublished(published, queueAsOf(waiting, since)));
  if (digestOf(published) !== pointer.digest)
    violations.push({ invariant: 'I-08', of: territory, why: 'the chunks are not those the pointer names' });
  return published.length / orderKeyBytes;
}

/** One row of the line against its application, its number item and its child's claim. */
async function checkWaiting(table: Table, territory: string, key: Uint8Array, head: Item | undefined): Promise<readonly Violation[]> {
  const { number } = placeOf(key);
  if (head === undefined) return [{ invariant: 'I-08', of: number, why: 'it stands in line and there is no application' }];
  const application = ApplicationItem.safeParse(head).data;
  const isPlace = application !== undefined && application.category >= 1 && application.category <= 255;
  if (!isPlace) return [{ invariant: 'I-24', of: number, why: 'its application cannot be read' }];
  const place = orderKeyOf(application);
  const violations: Violation[] = [...checkPlace(application, place, key)];
  if (application.state !== 'waiting')
    violations.push({ invariant: 'I-08', of: number, why: `it stands in line and is ${application.state}` });
  const [entry, claim] = await Promise.all([
    table.get('records', numberKey(number)),
    table.get('records', childApplicationKey(application.child, territory)),
  ]);
  violations.push(...checkPlace(application, place, NumberItem.safeParse(entry).data?.order));
  if (ClaimItem.safeParse(claim).data?.number !== number)
    violations.push({ invariant: 'I-02', of: number, why: 'its child has another application, or no claim to this one' });
  return violations;
}

async function checkAwards(
  table: Table,
  territory: string,
  round: string,
  vouchers: ReadonlyMap<string, Voucher>,
): Promise<{ readonly awards: number; readonly violations: readonly Violation[] }> {
  const violations: Violation[] = [];
  // One that cannot be read is named by its chain.
  const count = RoundItem.safeParse(await table.get('records', roundKey(territory, round))).data?.count ?? 0;
  const awards = await listAwards(table, territory, round);
  if (awards.length > count) violations.push({ invariant: 'I-04', of: round, why: `${awards.length} awards of ${count}` });
  for (const { voucher: id, number } of awards) {
    const voucher = vouchers.get(id);
    if (voucher?.round === round && voucher.application === number) continue;
    violations.push({ invariant: 'I-04', of: id, why: 'an award without its voucher' });
  }
  return { awards: awards.length, violations };
}

async function checkLiveClaim(table: Table, voucher: Voucher): Promise<readonly Violation[]> {
  const isLive = voucher.state === 'issued' || voucher.state === 'confirmed';
  const claim = await table.get('records', childVoucherKey(voucher.child));
  const claimed = claim?.['voucher'] === voucher.voucher;
  return isLive === claimed
    ? []
    : [{ invariant: 'I-02', of: voucher.voucher, why: isLive ? 'it lives without a claim' : 'it ended and still claims its child' }];
}
