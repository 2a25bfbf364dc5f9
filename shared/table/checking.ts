// Walks what is stored of a territory and asks the invariants of it: the operator's `kezek check`, any time. It reads strongly, but not as of one
// instant: a family that moves while it is asked may be reported once and not again.

import type { CheckedApplication } from '../domain/awardChecks.ts';
import { checkDeadline, checkOrder, checkPlace, checkPublished, type Violation } from '../domain/invariants.ts';
import type { Calendar } from '../domain/calendar.ts';
import { lapsesOn, type Lapse } from '../domain/legalBasis.ts';
import { monthsFrom } from '../domain/month.ts';
import { queueAsOf } from '../domain/movement.ts';
import { orderKeyBytes, orderKeyOf, placeOf } from '../domain/orderKey.ts';
import { isRefusal } from '../domain/refusal.ts';
import { rulebookOn } from '../domain/rulebook.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { digestOf } from '../domain/digest.ts';
import { addDays, dayOf, later, type Day, type Instant } from '../domain/time.ts';
import { isLive } from '../domain/voucher.ts';
import { firstDayOf, walkChains, type Seen } from './chains.ts';
import { ApplicationItem, ClaimItem, NumberItem } from './items.ts';
import { VoucherItem, type Voucher } from './voucherItems.ts';
import { childApplicationKey, childVoucherKey, numberKey } from './keys.ts';
import { checkNewest } from './conservation.ts';
import { checkContracts } from './contractChecks.ts';
import { noTerritory } from './auditing.ts';
import { checkAudit } from './auditSeals.ts';
import { readMoves, readPointer, readWholeQueue, scanWaiting } from './queue.ts';
import { checkOrigin } from './originChecks.ts';
import { checkNotices } from './noticeChecks.ts';
import { checkRounds, noteApplication } from './roundChecking.ts';
import type { Item, Table } from './table.ts';
import { checkRegisters } from './registerChecks.ts';
import { checkTimesheets } from './timesheetChecks.ts';
import { orUnreadable } from './unreadable.ts';
import { checkWaitingLists } from './waitingListChecks.ts';

export interface Checked {
  readonly waiting: number;
  readonly published: number;
  readonly vouchers: number;
  readonly rounds: number;
  readonly violations: readonly Violation[];
}

export interface CheckTerms {
  readonly seen?: ((seen: Seen) => void) | undefined;
  readonly lapses?: readonly Lapse[];
  readonly rulebook?: Pick<Rulebook, 'categories' | 'plan'> | undefined;
  /** True where a sender follows the table: what was never tried is wrong then. */
  readonly isSent?: boolean;
  /** Every version there is: a month is held against the one it was closed by. */
  readonly rulebooks?: readonly Rulebook[];
}

/** What the rulebooks say on that day. */
export function checkTermsOn(rulebooks: readonly Rulebook[], territory: string, on: Day): CheckTerms {
  const inForce = rulebookOn(rulebooks, territory, on);
  return { lapses: lapsesOn(rulebooks, territory, on), rulebooks, ...(isRefusal(inForce) ? {} : { rulebook: inForce }) };
}

/**
 * Checks order, positions, places, claims, deadlines and the chain of events of everything (I-01 to I-11, I-14, I-24), every round, every timesheet and every payment
 * register (I-15 to I-20) of one territory as it stands. `seen` is told how far it is; `lapses` are those of the territory's legal basis; with its `rulebook` every published number is explained anew.
 */
export async function checkTerritory(
  table: Table,
  calendar: Calendar,
  territory: string,
  at: Instant,
  { seen, lapses = [], rulebook, rulebooks = [], isSent = false }: CheckTerms = {},
): Promise<Checked> {
  const waiting = await scanWaiting(table, territory);
  const violations: Violation[] = [...checkOrder(waiting)];
  const published = await checkPublication(table, territory, waiting, at, violations);
  violations.push(...((await checkNewest(table, territory, at, rulebook))?.violations ?? []));
  const line = rowsByNumber(waiting);
  const vouchers = new Map<string, Voucher>();
  const applications = new Map<string, CheckedApplication>();
  const [since, until] = [firstDayOf(calendar), addDays(dayOf(at), 1)];
  const chains = await walkChains(table, {
    territory,
    since,
    until,
    seen,
    async visit(of, head) {
      const [kind, name = ''] = of.split('#');
      const key = kind === 'application' ? line.get(name) : undefined;
      if (kind === 'application') noteApplication(applications, name, head);
      if (key !== undefined) violations.push(...(await checkWaiting(table, territory, key, head)));
      const voucher = kind === 'voucher' ? VoucherItem.safeParse(head).data : undefined;
      if (voucher === undefined) return;
      vouchers.set(voucher.voucher, voucher);
      violations.push(
        ...checkDeadline(voucher, calendar, lapses),
        ...(await checkLiveClaim(table, voucher)),
        ...(await checkOrigin(table, voucher)),
      );
    },
  });
  for (const { of, broken } of chains.values()) {
    if (broken !== undefined) violations.push({ invariant: 'I-24', of, why: `event ${broken.seq}: ${broken.why}` });
  }
  const { rounds, awards, violations: ofRounds } = await checkRounds(table, territory, vouchers, applications);
  violations.push(...ofRounds);
  violations.push(...(await checkWaitingLists(table, territory, vouchers.values())));
  violations.push(...(await checkContracts(table, territory, dayOf(at), { vouchers, applications })));
  violations.push(...(await checkTimesheets(table, territory, monthsFrom(since, until), { calendar, rulebooks })));
  violations.push(...(await checkNotices(table, territory, { since: keptSince(rulebooks, since, at), until, at, isSent })));
  violations.push(...(await checkRegisters(table, territory, rulebooks)));
  for (const chain of [territory, noTerritory])
    violations.push(...(await orUnreadable(`audit#${chain}`, () => checkAudit(table, chain, since))));
  violations.sort((a, b) => (`${a.invariant} ${a.of}` < `${b.invariant} ${b.of}` ? -1 : 1));
  return { waiting: waiting.length / orderKeyBytes, published, vouchers: awards, rounds, violations };
}

function rowsByNumber(keys: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const rows = new Map<string, Uint8Array>();
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) {
    rows.set(placeOf(keys, offset).number, keys.subarray(offset, offset + orderKeyBytes));
  }
  return rows;
}

/** From when on every notice still stands: by the shortest term any rulebook ever had for them. */
function keptSince(rulebooks: readonly Rulebook[], since: Day, at: Instant): Day {
  if (rulebooks.length === 0) return since;
  const kept = addDays(dayOf(at), -Math.min(...rulebooks.map(({ retention }) => retention.noticeDays)));
  return kept < since ? since : kept;
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

async function checkLiveClaim(table: Table, voucher: Voucher): Promise<readonly Violation[]> {
  const lives = isLive(voucher.state);
  const claim = await table.get('records', childVoucherKey(voucher.child));
  const claimed = claim?.['voucher'] === voucher.voucher;
  return lives === claimed
    ? []
    : [{ invariant: 'I-02', of: voucher.voucher, why: lives ? 'it lives without a claim' : 'it ended and still claims its child' }];
}
