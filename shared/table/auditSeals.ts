// The seals of a territory's audit. Entries are written by many at once and hold nobody up, so they are chained afterwards: everything of a quarter of an
// hour goes into one digest, and the digests are events of one chain. An entry that is changed, taken away or slipped in after its quarter was sealed is
// found by computing the digest anew. Until then, at most some twenty minutes, an entry stands by itself; that is said openly in the data model.

import type { Command } from '../domain/command.ts';
import { canonicalText, digestOf } from '../domain/digest.ts';
import { eventAfter, firstBrokenLink, type Event } from '../domain/event.ts';
import { addDays, day, dayOf, instant, isoOf, startOf, type Day, type Instant } from '../domain/time.ts';
import { quarterAfter, quarterOf } from '../domain/trail.ts';
import type { Violation } from '../domain/invariants.ts';
import { listEntries } from './auditing.ts';
import { eventWrite, itemOf } from './commit.ts';
import { SweepItem } from './fileItems.ts';
import { EventItem } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { instantKey, sweepKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Table, Write } from './table.ts';
import { AuditItem, AuditSealsItem, type AuditSeal, type AuditSeals } from './trailItems.ts';
import { auditSealKey, auditSealsKey, lookKey } from './trailKeys.ts';

export async function readSeals(table: Table, territory: string): Promise<AuditSeals | undefined> {
  return readAs(AuditSealsItem, await table.get('records', auditSealsKey(territory)));
}

interface Quarter {
  readonly from: Instant;
  readonly entries: readonly Item[];
}

/** The entries of a time by the quarters of an hour they lie in, oldest first; quarters without entries are left out. */
async function* quartersOf(table: Table, territory: string, from: Instant, until: Instant): AsyncGenerator<Quarter> {
  let quarter: { readonly from: Instant; readonly entries: Item[] } | undefined;
  for await (const item of listEntries(table, territory, from, until)) {
    const begins = quarterOf(instant(Number(String(item.sk).slice(0, 15))));
    if (quarter !== undefined && quarter.from !== begins) yield quarter;
    if (quarter?.from !== begins) quarter = { from: begins, entries: [] };
    quarter.entries.push(item);
  }
  if (quarter !== undefined) yield quarter;
}

/** The digest of all attributes of all entries, in order; none where somebody wrote into one what none can hold. */
function digestOfEntries(entries: readonly Item[]): string | undefined {
  try {
    return digestOf(entries.map((entry) => canonicalText(plain(entry))).join('\n'));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const plain = (item: Item) => JSON.parse(JSON.stringify(item)) as Parameters<typeof canonicalText>[0];

function sealOf({ from, entries }: Quarter): AuditSeal {
  const digest = digestOfEntries(entries);
  if (digest === undefined) throw new TypeError('an entry of the audit holds what none can hold');
  const looks = entries.map((entry) => readSure(AuditItem, entry));
  return {
    from,
    until: quarterAfter(from),
    count: entries.length,
    refused: looks.filter(({ outcome }) => outcome === 'refused').length,
    digest,
    people: [...new Set(looks.map(({ by }) => by))].sort(),
    actions: [...new Set(looks.map(({ action }) => action))].sort(),
  };
}

/** Seals every quarter of an hour that ended before `before` and is not sealed yet, oldest first. `first`: the day before which nothing can be. */
export async function sealAudit(
  table: Table,
  territory: string,
  { first, before, now }: { readonly first: Day; readonly before: Instant; readonly now: () => Instant },
  timeIsUp: () => boolean,
): Promise<number> {
  const key = sweepKey(territory, 'sealAudit');
  const mark = readAs(SweepItem, await table.get('records', key));
  let head = await readSeals(table, territory);
  const until = quarterOf(before);
  const from = instant(Math.max(head?.until ?? 0, startOf(mark?.from ?? first)));
  // Judged by an earlier instant than the last time.
  if (from >= until) return 0;
  let sealed = 0;
  for await (const quarter of quartersOf(table, territory, from, until)) {
    if (timeIsUp()) return sealed;
    const seal = sealOf(quarter);
    const data = { from: seal.from, until: seal.until, count: seal.count, digest: seal.digest };
    const saved = saveSeals(head, { territory, until: seal.until }, commandOf(territory, head, now()), { kind: 'audit-sealed', data });
    const item = itemOf(auditSealKey(territory, seal.from), { ...seal, item: 'auditSeal' });
    const write: Write = { verb: 'put', table: 'records', guard: 'ifAbsent', item };
    // Another run was quicker: it goes on from where it is.
    if (!(await table.together(`seal-audit|${territory}|${seal.from}`, [...saved.writes, write])).done) return sealed;
    head = saved.seals;
    sealed += 1;
  }
  // Days on which nobody looked need not be gone through again.
  const item = { ...key, item: 'sweep', version: (mark?.version ?? 0) + 1, from: dayOf(until) };
  if (mark?.from !== item.from) await table.put('records', item, mark === undefined ? 'ifAbsent' : { ifVersion: mark.version });
  return sealed;
}

function commandOf(territory: string, head: AuditSeals | undefined, at: Instant): Command {
  const key = `${territory}#${head?.version ?? 0}`;
  return { name: 'sealAudit', by: 'job:sealAudit', as: 'system', at, key, digest: digestOf(key) };
}

function saveSeals(
  before: AuditSeals | undefined,
  { territory, until }: Pick<AuditSeals, 'territory' | 'until'>,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly seals: AuditSeals; readonly writes: readonly Write[] } {
  const content = { item: 'auditSeals' as const, territory, until };
  const { event, head } = eventAfter(before, command, { ...fact, of: `audit#${territory}`, territory }, content);
  const key = auditSealsKey(territory);
  const seals: AuditSeals = { ...content, ...head };
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return { seals, writes: [{ verb: 'put', table: 'records', guard, item: itemOf(key, seals) }, eventWrite(key.pk, event)] };
}

/**
 * Takes a whole sealed day away, as the term of keeping asks: first the chain says so, then the entries and the looks made of them go. Its digests stay, and
 * whatever is left of another day is as provable as before. False where the day is not sealed to its end. Done twice, it goes on where it stopped.
 */
export async function removeDay(table: Table, territory: string, on: Day, command: Command): Promise<boolean> {
  const head = await readSeals(table, territory);
  const [from, until] = [startOf(on), startOf(addDays(on, 1))];
  const mark = readAs(SweepItem, await table.get('records', sweepKey(territory, 'sealAudit')));
  const isSealed = head !== undefined && (head.until >= until || (mark !== undefined && mark.from > on));
  if (!isSealed) return false;
  const { removed } = await readChain(table, territory);
  const entries: Item[] = [];
  for await (const item of listEntries(table, territory, from, until)) entries.push(item);
  if (!removed.has(on)) {
    const data = { day: on, count: entries.length };
    const saved = saveSeals(head, head, command, { kind: 'audit-day-removed', data });
    if (!(await table.together(`remove-audit|${territory}|${on}`, saved.writes)).done) return false;
  }
  for (const item of entries) {
    const { at, about } = readSure(AuditItem, item);
    const id = String(item.sk).slice(instantKey(at).length + 1);
    for (const subject of about) await table.remove('records', lookKey(subject, at, id), 'ifPresent');
    await table.remove('records', { pk: item.pk, sk: item.sk }, 'ifPresent');
  }
  return true;
}

/** What the chain says: the digest of each sealed quarter by its beginning, and the days that were taken away. */
async function readChain(table: Table, territory: string) {
  const events: Event[] = [];
  const digests = new Map<Instant, string>();
  const removed = new Set<Day>();
  for await (const item of listAll(table, 'records', { pk: auditSealsKey(territory).pk, beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, item);
    events.push(event);
    const { kind, data } = event;
    if (kind === 'audit-sealed') digests.set(instant(Number(data['from'])), textOf(data['digest']));
    if (kind === 'audit-day-removed') removed.add(day(textOf(data['day'])));
  }
  return { events, digests, removed };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** I-24 of the audit: every sealed quarter of an hour holds to the letter the entries it was sealed with, and no quarter before them holds others. */
export async function checkAudit(table: Table, territory: string, first: Day): Promise<readonly Violation[]> {
  const head = await readSeals(table, territory);
  if (head === undefined) return [];
  const violations: Violation[] = [];
  const say = (at: Instant, why: string) => violations.push({ invariant: 'I-24', of: `audit#${territory}`, why: `${isoOf(at)}: ${why}` });
  const { events, digests, removed } = await readChain(table, territory);
  const broken = firstBrokenLink(events, head);
  if (broken !== undefined) return [{ invariant: 'I-24', of: `audit#${territory}`, why: `seal ${broken.seq}: ${broken.why}` }];
  const met = new Set<Instant>();
  for await (const quarter of quartersOf(table, territory, startOf(first), head.until)) {
    const digest = digests.get(quarter.from);
    met.add(quarter.from);
    if (digest === undefined) say(quarter.from, 'an entry was slipped in where nothing was sealed');
    // A removal that was stopped half-way is gone on with; until then some entries of the day are still there.
    else if (digestOfEntries(quarter.entries) !== digest && !removed.has(dayOf(quarter.from)))
      say(quarter.from, 'its entries are not those that were sealed');
    else if (!removed.has(dayOf(quarter.from)) && !(await isIndexed(table, territory, quarter)))
      say(quarter.from, 'who stands in it is not told');
  }
  for (const from of digests.keys()) if (!met.has(from) && !removed.has(dayOf(from))) say(from, 'its entries are gone');
  return violations;
}

/** The seal that searches go by says what the entries say. */
async function isIndexed(table: Table, territory: string, quarter: Quarter): Promise<boolean> {
  const found = await table.get('records', auditSealKey(territory, quarter.from));
  const expected = itemOf(auditSealKey(territory, quarter.from), { ...sealOf(quarter), item: 'auditSeal' });
  return found !== undefined && digestOfEntries([found]) === digestOfEntries([expected]);
}
