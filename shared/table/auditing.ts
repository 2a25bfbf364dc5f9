// Who looked at or changed whose data, and who tried to without right: written by the door before an answer leaves, in ids and codes alone. Entries are
// only ever added. The entry stands under its territory and day; the same look stands once more under everybody it is about, so that a family reads
// who looked at its file from one place. The second can be made anew from the first.

import { digestOf } from '../domain/digest.ts';
import { addDays, dayOf, instant, startOf, type Day, type Instant } from '../domain/time.ts';
import { signOf } from '../domain/trail.ts';
import { forEachAtOnce } from './atOnce.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { auditKey, auditPk, instantKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Table } from './table.ts';
import { AuditItem, AuditSealItem, type AuditEntry, type AuditSeal } from './trailItems.ts';
import { auditSealKey, lookKey } from './trailKeys.ts';

/** Where an attempt stands that is about nothing of any territory: somebody asked for what does not exist. */
export const noTerritory = 'none';

const putsAtOnce = 16;

/** Writes an entry down. `request`: the gateway's name of the request, so that each attempt is one entry, however many come in one millisecond. */
export async function writeEntry(table: Table, territory: string, entry: AuditEntry, request: string): Promise<void> {
  const { at, about, from: _, ...look } = entry;
  const id = digestOf([entry.by, entry.as, entry.action, entry.outcome, request, ...about].join('|')).slice(0, 16);
  const puts: readonly Item[] = [
    itemOf(auditKey(territory, at, id), { ...entry, item: 'audit' }),
    ...[...new Set(about)].map((subject) => itemOf(lookKey(subject, at, id), { ...look, at, item: 'look', territory })),
  ];
  await forEachAtOnce(puts, putsAtOnce, async (item) => {
    await table.put('records', item, 'ifAbsent');
  });
}

/** The whole entry of a look; undefined where its day was removed. */
export async function readEntry(table: Table, { territory, place }: { readonly territory: string; readonly place: string }) {
  const at = instantOf(place);
  return readAs(AuditItem, await table.get('records', auditKey(territory, at, place.slice(instantKey(at).length + 1))));
}

export interface AuditSearch {
  /** A person's id, or the sign families are shown. */
  readonly by?: string | undefined;
  readonly action?: string | undefined;
  readonly refused?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface FoundEntries {
  readonly looks: readonly AuditEntry[];
  /** Goes on behind the entry it names. */
  readonly next?: string;
  /** Everything up to here was looked at. */
  readonly lookedUntil: Instant;
}

/** At most so many entries are looked at for one answer; a quarter of an hour that has to be opened counts like some. */
const mostLookedAt = 4_000;
const openingCounts = 10;

/**
 * The entries of some days that fit, oldest first. A sealed quarter of an hour in which neither the person nor the action stands, or nothing was refused,
 * is not opened; what is looked at for one answer is bounded, and the answer says how far that was.
 */
export async function searchAudit(
  table: Table,
  territory: string,
  days: { readonly from: Day; readonly to: Day },
  search: AuditSearch,
): Promise<FoundEntries> {
  const { after, limit } = search;
  const looks: AuditEntry[] = [];
  let lookedAt = 0;
  for (let on = later(days.from, after === undefined ? days.from : dayOf(instantOf(after))); on <= days.to; on = addDays(on, 1)) {
    for (const { from, until } of await spansOf(table, territory, on, search)) {
      // The sort key of an entry is longer than that of its instant: what happened at `until` is behind the range.
      const first = later(after ?? '', instantKey(from));
      if (first >= instantKey(until)) continue;
      if (lookedAt >= mostLookedAt) return { looks, next: placeBefore(from), lookedUntil: from };
      lookedAt += openingCounts;
      for await (const item of listAll(table, 'records', { pk: auditPk(territory, on), from: first, to: instantKey(until) })) {
        if (item.sk === after) continue;
        const look = readSure(AuditItem, item);
        lookedAt += 1;
        if (fits(look, search)) looks.push(look);
        if (looks.length === limit || lookedAt >= mostLookedAt) return { looks, next: String(item.sk), lookedUntil: look.at };
      }
    }
  }
  return { looks, lookedUntil: startOf(addDays(days.to, 1)) };
}

/** A place before everything of that instant, as a cursor. */
const placeBefore = (at: Instant): string => `${instantKey(at)}#${'0'.repeat(16)}`;

const later = <T extends string>(one: T, other: T): T => (one > other ? one : other);
const instantOf = (sortKey: string): Instant => instant(Number(sortKey.slice(0, 15)));

/** The parts of a day that have to be opened. */
async function spansOf(table: Table, territory: string, on: Day, search: AuditSearch) {
  const [from, until] = [startOf(on), startOf(addDays(on, 1))];
  const isNarrow = search.by !== undefined || search.action !== undefined || search.refused === true;
  const spans: { readonly from: Instant; readonly until: Instant }[] = [];
  let start = from;
  for (const seal of isNarrow ? await listSeals(table, territory, from, until) : []) {
    if (mayHold(seal, search)) continue;
    if (start < seal.from) spans.push({ from: start, until: seal.from });
    start = seal.until;
  }
  return start < until ? [...spans, { from: start, until }] : spans;
}

/** The sealed quarters of an hour that begin in that time, in order. */
export async function listSeals(table: Table, territory: string, from: Instant, until: Instant): Promise<readonly AuditSeal[]> {
  const first = auditSealKey(territory, from);
  const seals: AuditSeal[] = [];
  for await (const item of listAll(table, 'records', { pk: first.pk, from: first.sk, to: auditSealKey(territory, instant(until - 1)).sk }))
    seals.push(readSure(AuditSealItem, item));
  return seals;
}

const isOf = (person: string, by: string): boolean => person === by || signOf(person) === by;

function mayHold({ people, actions, refused }: AuditSeal, search: AuditSearch): boolean {
  const { by, action } = search;
  const hasPerson = by === undefined || people.some((person) => isOf(person, by));
  return hasPerson && (action === undefined || actions.includes(action)) && (search.refused !== true || refused > 0);
}

function fits(look: AuditEntry, search: AuditSearch): boolean {
  const { by, action, refused } = search;
  const isAsked = action === undefined || look.action === action;
  return isAsked && (by === undefined || isOf(look.by, by)) && (refused !== true || look.outcome === 'refused');
}

/** The entries of a time, in order. */
export async function* listEntries(table: Table, territory: string, from: Instant, until: Instant): AsyncGenerator<Item> {
  for (let on = dayOf(from); startOf(on) < until; on = addDays(on, 1)) {
    const range = { pk: auditPk(territory, on), from: instantKey(from), to: instantKey(until) };
    yield* listAll(table, 'records', range);
  }
}
