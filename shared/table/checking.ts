// Walks what is stored of a territory and asks the invariants of it: the operator's `kezek check`, any time. It reads strongly, but not as of one
// instant: a family that moves while it is asked may be reported once and not again.

import { checkDeadline, checkOrder, checkPlace, checkPublished, type Violation } from '../domain/invariants.ts';
import type { Calendar } from '../domain/calendar.ts';
import { firstBrokenLink, type Event } from '../domain/event.ts';
import { queueAsOf } from '../domain/movement.ts';
import { orderKeyBytes, orderKeyOf, placeOf } from '../domain/orderKey.ts';
import { digestOf } from '../domain/digest.ts';
import { later, type Instant } from '../domain/time.ts';
import { readApplication } from './applications.ts';
import { ClaimItem, EventItem, NumberItem, type Voucher } from './items.ts';
import { readAs, readHead, readSure } from './itemParts.ts';
import { applicationKey, childApplicationKey, childVoucherKey, numberKey, roundKey, voucherKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { readMoves, readPointer, readWholeQueue, scanWaiting } from './queue.ts';
import { listAwards, listRoundIds, readRound } from './rounds.ts';
import type { Key, Table } from './table.ts';
import { readVoucher } from './vouchers.ts';

export interface Checked {
  readonly waiting: number;
  readonly published: number;
  readonly vouchers: number;
  readonly violations: readonly Violation[];
}

/** Checks order, positions, places, claims, deadlines and event chains (I-02, I-04, I-07, I-08, I-14, I-24) of one territory as it stands. */
export async function checkTerritory(table: Table, calendar: Calendar, territory: string, at: Instant): Promise<Checked> {
  const waiting = await scanWaiting(table, territory);
  const violations: Violation[] = [...checkOrder(waiting)];
  const published = await checkPublication(table, territory, waiting, at, violations);
  for (let offset = 0; offset < waiting.length; offset += orderKeyBytes * placesAtOnce) {
    const keys = waiting.subarray(offset, offset + orderKeyBytes * placesAtOnce);
    const found = await Promise.all(rowsOf(keys).map((key) => checkWaiting(table, territory, key)));
    violations.push(...found.flat());
  }
  let vouchers = 0;
  for (const round of await listRoundIds(table, territory)) {
    violations.push(...(await checkChain(table, roundKey(territory, round))));
    const found = await checkAwards(table, calendar, territory, round);
    vouchers += found.vouchers;
    violations.push(...found.violations);
  }
  return { waiting: waiting.length / orderKeyBytes, published, vouchers, violations };
}

const placesAtOnce = 16;

function rowsOf(keys: Uint8Array): readonly Uint8Array[] {
  const rows: Uint8Array[] = [];
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) rows.push(keys.subarray(offset, offset + orderKeyBytes));
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

/** One row of the line against its application, its number item, its child's claim and its chain. */
async function checkWaiting(table: Table, territory: string, key: Uint8Array): Promise<readonly Violation[]> {
  const { number } = placeOf(key);
  const application = await readApplication(table, number);
  if (application === undefined) return [{ invariant: 'I-08', of: number, why: 'it stands in line and there is no application' }];
  const violations: Violation[] = [...checkPlace(application, orderKeyOf(application), key)];
  if (application.state !== 'waiting')
    violations.push({ invariant: 'I-08', of: number, why: `it stands in line and is ${application.state}` });
  const entry = readAs(NumberItem, await table.get('records', numberKey(number)));
  violations.push(...checkPlace(application, orderKeyOf(application), entry?.order));
  const claim = readAs(ClaimItem, await table.get('records', childApplicationKey(application.child, territory)));
  if (claim?.number !== number)
    violations.push({ invariant: 'I-02', of: number, why: 'its child has another application, or no claim to this one' });
  return [...violations, ...(await checkChain(table, applicationKey(number)))];
}

async function checkAwards(
  table: Table,
  calendar: Calendar,
  territory: string,
  round: string,
): Promise<{ readonly vouchers: number; readonly violations: readonly Violation[] }> {
  const violations: Violation[] = [];
  const count = (await readRound(table, territory, round))?.count ?? 0;
  const awards = await listAwards(table, territory, round);
  if (awards.length > count) violations.push({ invariant: 'I-04', of: round, why: `${awards.length} awards of ${count}` });
  for (const { voucher: id, number } of awards) {
    const voucher = await readVoucher(table, id);
    if (voucher === undefined || voucher.round !== round || voucher.application !== number) {
      violations.push({ invariant: 'I-04', of: id, why: 'an award without its voucher' });
      continue;
    }
    violations.push(...checkDeadline(voucher, calendar), ...(await checkLiveClaim(table, voucher)));
    violations.push(...(await checkChain(table, voucherKey(id))), ...(await checkChain(table, applicationKey(number))));
  }
  return { vouchers: awards.length, violations };
}

async function checkLiveClaim(table: Table, voucher: Voucher): Promise<readonly Violation[]> {
  const isLive = voucher.state === 'issued' || voucher.state === 'confirmed';
  const claim = await table.get('records', childVoucherKey(voucher.child));
  const claimed = claim?.['voucher'] === voucher.voucher;
  return isLive === claimed
    ? []
    : [{ invariant: 'I-02', of: voucher.voucher, why: isLive ? 'it lives without a claim' : 'it ended and still claims its child' }];
}

async function checkChain(table: Table, { pk, sk }: Key): Promise<readonly Violation[]> {
  const events: Event[] = [];
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, item);
    events.push(event);
  }
  const broken = firstBrokenLink(events, readHead(await table.get('records', { pk, sk })));
  return broken === undefined ? [] : [{ invariant: 'I-24', of: pk, why: `event ${broken.seq}: ${broken.why}` }];
}
