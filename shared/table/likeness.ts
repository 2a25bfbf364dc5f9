// Applications with certain keyed facts stand under them, the first five; whoever comes with the same meets all of them there, and each pair goes to the
// department. One small item a fact and nothing read beforehand: cheap enough for every row of an import. Who comes sixth meets the five before it, and
// stands in the list of pairs with each.

import { likenessesOf, pairOf, type Likeness } from '../domain/duplicates.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readAs } from './itemParts.ts';
import { itemOf } from './commit.ts';
import { LikenessItem, type Likened } from './fileItems.ts';
import { likenessKey } from './keys.ts';
import { aboutPair, areApart } from './pairs.ts';
import type { Key, Table } from './table.ts';
import { workWrite } from './working.ts';

/** Under one fact. */
const most = 5;
const mostTries = 8;

export interface LikeOf {
  readonly territory: string;
  readonly number: string;
  /** When it was submitted: a repeat writes the same entry. */
  readonly submittedAt: Instant;
  /** Since when the pair waits for somebody: what an old register brings was submitted years before. */
  readonly now: Instant;
}

/**
 * Leaves the application's facts and gives the department what it meets. To be called before the application is written: a repeat does the same again, and
 * nothing is decided by it. Two that somebody told apart stay told apart.
 */
export async function recordLikeness(table: Table, vault: Vault, of: LikeOf, likeness: Likeness): Promise<void> {
  const { territory, number, submittedAt, now } = of;
  for (const fact of likenessesOf(likeness)) {
    const key = likenessKey(territory, vault.identify('word', fact.fact));
    const mine = { number, byIin: likeness.byIin };
    for (const before of await standAmong(table, key, mine)) {
      const why = pairOf(fact, before, mine);
      if (why === undefined) continue;
      if (await areApart(table, before.number, number)) continue;
      const about = aboutPair(before.number, number);
      const work = workWrite({ territory, queue: 'duplicates', at: submittedAt, about }, { number, detail: { why, noticedAt: now } });
      if (work.verb === 'put') await table.put('records', work.item, 'ifAbsent');
    }
  }
}

interface Alike {
  readonly number: string;
  readonly byIin: boolean;
}

/** Puts it under the facts, as long as there is room, and says who stood there before. */
async function standAmong(table: Table, key: Key, mine: Alike): Promise<readonly Alike[]> {
  const outcome = await table.put('records', itemOf(key, { item: 'likeness', version: 1, ...mine }), 'ifAbsent');
  let found = outcome.done ? undefined : readAs(LikenessItem, outcome.clashes[0]?.found);
  for (let tries = 1; found !== undefined; tries += 1) {
    const before = allIn(found);
    const place = before.findIndex(({ number }) => number === mine.number);
    // A repeat: whoever came after it has met it already.
    if (place >= 0) return before.slice(0, place);
    if (before.length >= most || tries > mostTries) return before;
    const kept = await keep(table, key, found, [...before, mine]);
    if (kept.done) return before;
    found = readAs(LikenessItem, kept.clashes[0]?.found);
  }
  return [];
}

/** Takes an application whose child was destroyed from under the facts; what others put there meanwhile stays. */
export async function leaveLikeness(table: Table, key: Key, number: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = readAs(LikenessItem, await table.get('records', key));
    const before = found === undefined ? [] : allIn(found);
    const others = before.filter((one) => one.number !== number);
    if (found === undefined || others.length === before.length) return;
    const left = others.length === 0 ? await table.remove('records', key, guardOf(found)) : await keep(table, key, found, others);
    if (left.done) return;
  }
  throw new Error('the likeness changed with every try');
}

const allIn = ({ number, byIin, others = [] }: Likened): readonly Alike[] => [{ number, byIin }, ...others];

function keep(table: Table, key: Key, { version }: Likened, [first, ...others]: readonly Alike[]) {
  const item = itemOf(key, { item: 'likeness', version: (version ?? 0) + 1, ...first, ...(others.length === 0 ? {} : { others }) });
  return table.put('records', item, guardOf({ version }));
}

/** As it was found; one of before has no version. */
const guardOf = ({ version }: Pick<Likened, 'version'>) => (version === undefined ? 'ifPresent' : { ifVersion: version });
