// Vouchers of rounds that came back before a child was enrolled, and which of them a later round has taken already: a round sized by them takes all up to
// an instant, and the next one begins after it. Entries may still be on their way for some seconds, so the newest are left to the next round. A limit may
// cut through several of one millisecond: then it is said how many of them are taken, by their order, since their ids are nobody's business.

import { instant, later, type Instant } from '../domain/time.ts';
import { ReturnedFenceItem } from './budgetItems.ts';
import { readAs, readSure } from './itemParts.ts';
import { instantKey, returnedFenceKey, returnedPk } from './keys.ts';
import { listAll } from './listAll.ts';
import { listRoundIds, readProgress, readRound } from './rounds.ts';
import type { Guard, Table, Write } from './table.ts';
import { ReturnedItem } from './voucherItems.ts';

export interface Returned {
  readonly count: number;
  /** The instant up to which they are taken, as a key; with `#n` the n next after it are taken as well. */
  readonly upTo: string;
  /** Moves the fence, so that no other approval takes the same. */
  readonly fence: Write;
}

/** What came back and was not served again, up to `until`; at most `most` of them, the oldest first. */
export async function readReturned(table: Table, territory: string, until: Instant, most = Infinity): Promise<Returned> {
  const key = returnedFenceKey(territory);
  const before = readAs(ReturnedFenceItem, await table.get('records', key));
  const { after, servedAgain } = await takenBefore(table, territory);
  const [base = after, beyond = '0'] = after.split('#');
  const skipped = Number(beyond);
  const ats: Instant[] = [];
  const range = { pk: returnedPk(territory), from: `${base}#~`, to: `${instantKey(until)}#~` };
  for await (const item of listAll(table, 'records', range)) ats.push(readSure(ReturnedItem, item).at);
  const end = Math.min(ats.length, skipped + most + servedAgain);
  const upTo = end < ats.length ? cutAt(ats, end, after) : instantKey(until);
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...key, item: 'returnedFence', version: (before?.version ?? 0) + 1 };
  const fence: Write = { verb: 'put', table: 'records', guard, item };
  return { count: Math.max(0, end - skipped - servedAgain), upTo, fence };
}

/** The key up to which the first `end` are taken, which are not all. Entries never leave, so the n next are the same ones for ever. */
function cutAt(ats: readonly Instant[], end: number, after: string): string {
  const last = ats[end - 1];
  if (last === undefined) return after;
  if (ats[end] !== last) return instantKey(last);
  const ofLast = ats.slice(0, end).filter((at) => at === last).length;
  return `${instantKey(later(last, -1))}#${String(ofLast).padStart(6, '0')}`;
}

/** Up to where rounds that stand have taken, and how many beyond it were served again by rounds that were cancelled half-way. */
async function takenBefore(table: Table, territory: string): Promise<{ readonly after: string; readonly servedAgain: number }> {
  let after = instantKey(instant(0));
  const cancelled: { upTo: string; issued: number }[] = [];
  for (const id of await listRoundIds(table, territory)) {
    const round = await readRound(table, territory, id);
    const sizing = round?.frozen?.input.sizing;
    if (round === undefined || sizing?.by !== 'returned') continue;
    if (round.state !== 'cancelled' && sizing.upTo > after) after = sizing.upTo;
    if (round.state === 'cancelled') cancelled.push({ upTo: sizing.upTo, issued: (await readProgress(table, territory, id)).issued });
  }
  const beyond = cancelled.filter(({ upTo }) => upTo > after);
  return { after, servedAgain: beyond.reduce((sum, { issued }) => sum + issued, 0) };
}
