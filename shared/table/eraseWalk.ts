// Everybody of whom something is sealed has a data key, so whoever walks the keys meets everybody, whatever lists they stand in or have left. A run of the
// job walks some of the 256 parts and remembers where it stopped; in some eight days it has met everybody once. Each is judged by what is known at that
// moment and by the longest terms of the territories they had to do with.

import { isRefusal } from '../domain/refusal.ts';
import { isUnverifiedKept, judgeChild, judgePerson, longestTerms, type Verdict } from '../domain/retention.ts';
import { rulebookOn } from '../domain/rulebook.ts';
import type { RetentionTerms } from '../domain/rulebookRetention.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { dayOf, type Day, type Instant } from '../domain/time.ts';
import { parseWhose } from '../vault.ts';
import { itemOf } from './commit.ts';
import { dataKeyShards } from './dataKeyKeys.ts';
import { listDataKeys } from './dataKeys.ts';
import { askingPlace } from './deciding.ts';
import { ErasingItem } from './erasureItems.ts';
import { erasingKey, idleKey, type Erasable } from './erasureKeys.ts';
import { forgetNamed } from './erasing.ts';
import { readAs } from './itemParts.ts';
import { workKey } from './keys.ts';
import { readChildFile, readPersonFile, territoriesOf, type ChildFile, type PersonFile } from './retaining.ts';
import type { Table } from './table.ts';
import { workDone } from './working.ts';

/** The part to look at next. */
export async function readErasing(table: Table): Promise<{ readonly version: number; readonly next: number }> {
  const { version = 0, next = 0 } = readAs(ErasingItem, await table.get('records', erasingKey)) ?? {};
  return { version, next: next % dataKeyShards.length };
}

/** Remembers it; another run may have been quicker, and what it remembers is as true. */
export async function keepErasing(table: Table, version: number, next: number): Promise<void> {
  const item = itemOf(erasingKey, { item: 'erasing', version: version + 1, next: next % dataKeyShards.length });
  await table.put('records', item, version === 0 ? 'ifAbsent' : { ifVersion: version });
}

/** Children and people of one part whose key was not destroyed. Kindergartens are no persons. */
export async function listErasable(table: Table, place: number): Promise<readonly Erasable[]> {
  const found: Erasable[] = [];
  for await (const { whose: text, key } of listDataKeys(table, dataKeyShards[place] ?? '')) {
    const whose = parseWhose(text);
    if (whose === undefined || 'destroyedAt' in key) continue;
    const id = whose.slice(whose.indexOf('#') + 1);
    if (whose.startsWith('child#')) found.push({ child: id });
    else if (whose.startsWith('person#')) found.push({ person: id });
  }
  return found;
}

export interface Terms {
  readonly terms: RetentionTerms;
  /** Versions of the rulebooks they are from. */
  readonly rulebooks: readonly string[];
}

/** The longest terms of those territories, or of all where none is named or known. */
export function termsOn(rulebooks: readonly Rulebook[], territories: readonly string[], on: Day): Terms | undefined {
  const all = [...new Set(rulebooks.map(({ territory }) => territory))];
  const asked = all.filter((one) => territories.includes(one));
  const inForce = (asked.length === 0 ? all : asked).flatMap((one) => {
    const found = rulebookOn(rulebooks, one, on);
    return isRefusal(found) ? [] : [found];
  });
  const terms = longestTerms(inForce.map(({ retention }) => retention));
  return terms && { terms, rulebooks: inForce.map(({ version }) => version) };
}

export type Judged =
  | { readonly of: 'child'; readonly file: ChildFile; readonly verdict: Verdict; readonly terms: Terms }
  | { readonly of: 'person'; readonly file: PersonFile; readonly verdict: Verdict; readonly terms: Terms };

/** What is known of them and whether it is kept on the day of `at`; undefined where no rulebook is in force. */
export async function judgeOne(table: Table, rulebooks: readonly Rulebook[], who: Erasable, at: Instant): Promise<Judged | undefined> {
  const on = dayOf(at);
  if ('child' in who) {
    const file = await readChildFile(table, who.child, at);
    const terms = termsOn(rulebooks, territoriesOf(file), on);
    return terms && { of: 'child', file, terms, verdict: judgeChild(file, terms.terms, on) };
  }
  const file = await readPersonFile(table, who.person);
  const terms = termsOn(rulebooks, [], on);
  return terms && { of: 'person', file, terms, verdict: judgePerson(file, terms.terms, on) };
}

export interface Due {
  readonly who: Erasable;
  readonly ground: string;
  /** The first day on which nothing keeps them. */
  readonly since: Day;
}

/** Everybody whose values are due to be destroyed by the day of `at`, part by part. Reads everybody: for whoever runs the city, not for a route. */
export async function* listDue(table: Table, rulebooks: readonly Rulebook[], at: Instant): AsyncGenerator<Due> {
  for (const place of dataKeyShards.keys())
    for (const who of await listErasable(table, place)) {
      const verdict = (await judgeOne(table, rulebooks, who, at))?.verdict;
      if (verdict !== undefined && 'erase' in verdict) yield { who, ground: verdict.erase, since: verdict.since };
    }
}

/** Takes away what was said of the child by people it never was confirmed to be theirs, once the term is over; how many words. */
export async function forgetUnverified(table: Table, { child, theirs }: ChildFile, terms: RetentionTerms, on: Day): Promise<number> {
  let forgotten = 0;
  for (const guardianship of theirs) {
    const isUnverified = guardianship.state === 'pending' || guardianship.state === 'rejected';
    if (!isUnverified || isUnverifiedKept(guardianship.since, terms, on)) continue;
    const { territory, queue, at, about } = askingPlace(guardianship);
    const entry = await table.get('records', workKey(territory, queue, at, about));
    const done = entry === undefined ? [] : [workDone({ territory, queue, at, about })];
    if (await forgetNamed(table, guardianship.person, child, done)) forgotten += 1;
  }
  return forgotten;
}

/** Remembers since when nothing keeps the account; forgets it again where something does. */
export async function markIdle(table: Table, { person, version, idle, idleSince }: PersonFile, isIdle: boolean, on: Day): Promise<void> {
  const key = idleKey(person);
  if (!isIdle) {
    if (idle !== undefined) await table.remove('records', key, 'ifPresent');
    return;
  }
  if (idleSince !== undefined) return;
  const item = itemOf(key, { item: 'idle', version: (idle?.version ?? 0) + 1, since: on, person: version });
  await table.put('records', item, idle === undefined ? 'ifAbsent' : { ifVersion: idle.version });
}
