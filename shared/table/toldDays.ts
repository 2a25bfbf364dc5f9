// The notices of a territory's day, each with how it fares, and what they come to together. The two ranges of the index lag a little; for counting that is
// as good, and whoever decides by one of them reads it again, strongly.

import { countNotices, type Counted, type Counts } from '../domain/telling.ts';
import { instant, type Day, type Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { listAll } from './listAll.ts';
import type { Key, Table } from './table.ts';
import { headOf } from './tellings.ts';
import { noticesOf, tellingsOf, toldDayKey, toldDaysPk } from './tellingKeys.ts';
import { TellingItem, ToldDayItem, type Telling, type ToldDay } from './tellingItems.ts';

export interface DayNotice extends Counted {
  readonly key: Key;
  readonly at: Instant;
  /** Of the round whose voucher it tells of, also while nothing is known of its sending. */
  readonly round?: string | undefined;
  readonly telling?: Telling | undefined;
}

/** Every notice of the day, oldest first, with how it fares. */
export async function listDayNotices(table: Table, territory: string, on: Day): Promise<readonly DayNotice[]> {
  const tellings = new Map<string, Telling>();
  for await (const item of listAll(table, 'records', { pk: tellingsOf(territory, on), index: 'events' }))
    tellings.set(`${item.pk}|${String(item.sk)}`, readSure(TellingItem, item));
  const notices: DayNotice[] = [];
  for await (const { pk, sk, ...item } of listAll(table, 'records', { pk: noticesOf(territory, on), index: 'events' })) {
    const { kind, at } = item;
    const telling = tellings.get(`${pk}|TELLING#${String(sk)}`);
    const round = headOf({ pk, sk }, { pk, sk, ...item })?.round;
    notices.push({ key: { pk, sk }, kind: typeof kind === 'string' ? kind : 'unknown', at: instant(Number(at)), round, telling });
  }
  return notices;
}

/** What they come to, those of rounds' vouchers also by round. */
export function countDay(notices: readonly DayNotice[]): Counts & { readonly rounds: Readonly<Record<string, Counts>> } {
  const byRound = Map.groupBy(
    notices.filter(({ round }) => round !== undefined),
    ({ round }) => round ?? '',
  );
  const rounds = Object.fromEntries([...byRound].map(([round, ofRound]) => [round, countNotices(ofRound)]));
  return { ...countNotices(notices), rounds };
}

export async function readToldDay(table: Table, territory: string, on: Day): Promise<ToldDay | undefined> {
  return readAs(ToldDayItem, await table.get('records', toldDayKey(territory, on)));
}

/** Days that were counted, the newest first. */
export async function listToldDays(
  table: Table,
  territory: string,
  { after, limit }: { readonly after?: Day | undefined; readonly limit: number },
): Promise<{ readonly days: readonly (ToldDay & { readonly on: Day })[]; readonly next?: string }> {
  const pk = toldDaysPk(territory);
  const from = after === undefined ? {} : { after: toldDayKey(territory, after) };
  const page = await table.list('records', { pk, limit, backwards: true, ...from });
  const days = page.items.map((item) => ({ ...readSure(ToldDayItem, item), on: String(item.sk) as Day }));
  return { days, ...(page.next === undefined ? {} : { next: String(page.next.sk) }) };
}

/** Keeps what was counted; another run may have been quicker, and what it counted is as true. */
export async function saveToldDay(
  table: Table,
  territory: string,
  on: Day,
  before: ToldDay | undefined,
  counted: Omit<ToldDay, 'item' | 'version'>,
): Promise<void> {
  const item = itemOf(toldDayKey(territory, on), { ...counted, item: 'toldDay', version: (before?.version ?? 0) + 1 });
  await table.put('records', item, before === undefined ? 'ifAbsent' : { ifVersion: before.version });
}
