// The looks of a family's data from every place they stand in: under the child, its applications and contracts, and under the groups, kindergartens and
// territory everybody of which was looked at while the child was there. Newest first, page by page; the pages of all places are merged by time. A place may
// hold many looks of which few are meant: what is read for one answer is bounded, and the answer says how far back that came.

import { instant, type Instant } from '../domain/time.ts';
import { readSure } from './itemParts.ts';
import type { Key, Table } from './table.ts';
import { LookItem, type Look } from './trailItems.ts';
import { looksPk } from './trailKeys.ts';

/** Where to look, and which of the looks there are meant. */
export interface LookPlace {
  readonly subject: string;
  readonly isMeant?: (look: Look) => boolean;
}

export interface FoundLook extends Look {
  /** Where it was found. */
  readonly subject: string;
  /** Its place in the order of time, the same wherever it is found. */
  readonly place: string;
}

/** What may be read for one answer: `left` of the looks, in pages. */
interface Budget {
  left: number;
}

const mostLookedAt = 4_000;
const looksPerPage = 200;

interface FoundLooks {
  readonly looks: readonly FoundLook[];
  /** Goes on behind this place. */
  readonly next?: string;
  /** Where the answer ended before it was full: everything since then was looked at, and there may be more. */
  readonly lookedUntil?: Instant;
}

/** The looks before `before` (a place), at most `limit`, newest first; `next` goes on. A look that stands in several places comes once. */
export async function listLooks(
  table: Table,
  places: readonly LookPlace[],
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<FoundLooks> {
  const budget: Budget = { left: mostLookedAt };
  const walks = await Promise.all(places.map(async (place) => newWalk(table, place, { before, limit }, budget)));
  const looks: FoundLook[] = [];
  const seen = new Set<string>();
  for (;;) {
    const [newest] = walks.toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1));
    // What stands in the others before the newest place where one of them stopped may not be all.
    if (newest?.stoppedAt !== undefined) {
      const until = instant(Number(newest.stoppedAt.split('#')[0]));
      return { looks, next: newest.stoppedAt, lookedUntil: until };
    }
    if (newest?.ahead === undefined) return { looks };
    const look = newest.ahead;
    if (looks.length === limit && !seen.has(look.place)) return { looks, next: looks.at(-1)?.place ?? look.place };
    if (!seen.has(look.place)) looks.push(look);
    seen.add(look.place);
    await newest.step();
  }
}

const placeOf = (walk: Walk): string => walk.stoppedAt ?? walk.ahead?.place ?? '';

interface Walk {
  ahead: FoundLook | undefined;
  /** The last place it read, where nothing more may be read and nothing meant was left. */
  stoppedAt?: string;
  step: () => Promise<void>;
}

async function newWalk(
  table: Table,
  { subject, isMeant = () => true }: LookPlace,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
  budget: Budget,
): Promise<Walk> {
  const pk = looksPk(subject);
  let after: Key | undefined = before === undefined ? undefined : { pk, sk: before };
  let page: FoundLook[] = [];
  let isOver = false;
  // Mostly the first page is enough. Each walk reads it whatever is left, so that every answer goes on.
  let pageSize = limit + 1;
  const walk: Walk = {
    ahead: undefined,
    async step() {
      while (page.length === 0 && !isOver) {
        if (budget.left <= 0 && pageSize === looksPerPage && after !== undefined) {
          walk.ahead = undefined;
          walk.stoppedAt = String(after.sk);
          return;
        }
        const read = await table.list('records', { pk, backwards: true, limit: pageSize, ...(after === undefined ? {} : { after }) });
        budget.left -= read.items.length;
        pageSize = looksPerPage;
        page = read.items.map((item) => ({ ...readSure(LookItem, item), subject, place: String(item.sk) })).filter(isMeant);
        after = read.next;
        isOver = after === undefined;
      }
      walk.ahead = page.shift();
    },
  };
  await walk.step();
  return walk;
}
