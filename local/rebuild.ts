// `kezek rebuild` behind the command line: the same work on the running product's tables and on a deployed stage's. What it finds is told as it goes,
// because a large city takes longer than a second.

import type { Calendar } from '../shared/domain/calendar.ts';
import { dayOf, type Instant } from '../shared/domain/time.ts';
import type { Seen } from '../shared/table/chains.ts';
import { itemLine } from '../shared/table/itemLine.ts';
import { rebuiltQueueDays } from '../shared/table/queueDays.ts';
import { catalogueItems } from '../shared/table/rebuildingCatalogue.ts';
import { protocolItems } from '../shared/table/rebuildingProtocols.ts';
import { publicExtensionItems, voucherCheckItems } from '../shared/table/rebuildingVouchers.ts';
import {
  compareRebuilt,
  publicRoundItems,
  rebuildTerritory,
  versionItems,
  waitingItems,
  type Compared,
  type Rebuilt,
} from '../shared/table/rebuilding.ts';
import { isQueueLost, restoreQueue, type Restored } from '../shared/table/restoring.ts';
import type { Table } from '../shared/table/table.ts';

export interface RebuildAsked {
  readonly territory: string;
  /** Tell every rebuilt item. */
  readonly items: boolean;
  /** Put them back: into lost tables, or with `overwrite` into any. */
  readonly restore: boolean;
  readonly overwrite: boolean;
}

export interface RebuildEnd extends Compared {
  readonly broken: readonly string[];
  /** Why nothing was put back. */
  readonly refused?: string;
  readonly restored?: Restored;
}

export type RebuildTold =
  | { readonly seen: Seen }
  | { readonly table: 'waiting' | 'published'; readonly line: string }
  | { readonly end: RebuildEnd };

type Tell = (told: RebuildTold) => void | Promise<void>;

/** Rebuilds, tells or restores as asked, and holds the result against what stands. The last thing told is the end. */
export async function rebuildQueue(
  { table, calendar, at }: { readonly table: Table; readonly calendar: Calendar; readonly at: Instant },
  asked: RebuildAsked,
  tell: Tell,
): Promise<void> {
  const rebuilt = await rebuildTerritory(
    table,
    calendar,
    asked.territory,
    at,
    byThousands((seen) => tell({ seen })),
  );
  const { broken } = rebuilt;
  if (asked.items) await tellItems(table, rebuilt, at, tell);
  const isAllowed = asked.restore && (asked.overwrite || (broken.length === 0 && (await isQueueLost(table, asked.territory))));
  const restored = isAllowed ? await restoreQueue(table, rebuilt, at) : undefined;
  const compared = await compareRebuilt(table, rebuilt, at);
  const end = { ...compared, broken, ...(restored === undefined ? {} : { restored }) };
  await tell({ end: asked.restore && !isAllowed ? { ...end, refused: refusalOf(broken.length) } : end });
}

function refusalOf(broken: number): string {
  return broken > 0
    ? `${broken} chains of events are broken, and their applications would stand where their last whole event left them`
    : 'the tables are not empty: this overwrites the line and the published versions that stand there';
}

async function tellItems(table: Table, rebuilt: Rebuilt, at: Instant, tell: Tell): Promise<void> {
  for (const item of waitingItems(rebuilt)) await tell({ table: 'waiting', line: itemLine(item) });
  for (const { parts, version, pointer } of versionItems(rebuilt, at)) {
    const items = [...parts, ...(version === undefined ? [] : [version]), ...(pointer === undefined ? [] : [pointer])];
    for (const item of items) await tell({ table: 'published', line: itemLine(item) });
  }
  for (const item of rebuiltQueueDays(rebuilt, at)) await tell({ table: 'published', line: itemLine(item) });
  for (const item of await publicRoundItems(table, rebuilt.territory)) await tell({ table: 'published', line: itemLine(item) });
  for await (const item of catalogueItems(table, rebuilt.territory, dayOf(at))) await tell({ table: 'published', line: itemLine(item) });
  for await (const { items } of protocolItems(table, rebuilt)) {
    for (const item of items) await tell({ table: 'published', line: itemLine(item) });
  }
  for (const item of await publicExtensionItems(table, rebuilt.territory)) await tell({ table: 'published', line: itemLine(item) });
  for (const item of await voucherCheckItems(table, rebuilt)) await tell({ table: 'published', line: itemLine(item) });
}

/** Passes on what is seen once for every thousand events or aggregates. */
export function byThousands(tell: (seen: Seen) => void | Promise<void>): (seen: Seen) => void {
  let told = 0;
  return ({ events, aggregates }) => {
    const thousands = Math.floor(events / 1000) + Math.floor(aggregates / 1000);
    if (thousands === told) return;
    told = thousands;
    void tell({ events, aggregates });
  };
}
