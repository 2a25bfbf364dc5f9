// The first application with certain keyed facts stands under them; whoever comes second with the same meets it there, and the pair goes to the
// department. One small item a fact and nothing read beforehand: cheap enough for every row of an import. Only the first is met, so of three that are
// alike two pairs are seen, which is enough to find all of them.

import { likenessesOf, pairOf, type Likeness } from '../domain/duplicates.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readAs } from './itemParts.ts';
import { LikenessItem } from './fileItems.ts';
import { likenessKey } from './keys.ts';
import type { Item, Table } from './table.ts';
import { workWrite } from './working.ts';

export interface LikeOf {
  readonly territory: string;
  readonly number: string;
  /** When it was submitted: a repeat writes the same entry. */
  readonly submittedAt: Instant;
}

/**
 * Leaves the application's facts and gives the department what it meets. To be called before the application is written: a repeat does the same again, and
 * nothing is decided by it.
 */
export async function recordLikeness(table: Table, vault: Vault, of: LikeOf, likeness: Likeness): Promise<void> {
  const { territory, number, submittedAt } = of;
  for (const fact of likenessesOf(likeness)) {
    const key = likenessKey(territory, vault.identify('word', fact.fact));
    const item: Item = { ...key, item: 'likeness', number, byIin: likeness.byIin };
    const outcome = await table.put('records', item, 'ifAbsent');
    const first = outcome.done ? undefined : readAs(LikenessItem, outcome.clashes[0]?.found);
    const why = first && pairOf(fact, first, { number, byIin: likeness.byIin });
    if (first === undefined || why === undefined) continue;
    const about = [first.number, number].sort().join('#');
    const work = workWrite({ territory, queue: 'duplicates', at: submittedAt, about }, { number, detail: { why } });
    if (work.verb === 'put') await table.put('records', work.item, 'ifAbsent');
  }
}
