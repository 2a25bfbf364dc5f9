// Which finished rounds have told families their new numbers, and how far: one small item a round, written when its outcome is published, moved with each
// page of notices, kept for good. It is the place where telling goes on, so that no family is told twice and none is left out.

import type { Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { EventItem } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { publicRoundKey, roundKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { NumberNewsItem, type NumberNews } from './numberNewsItems.ts';
import { PublicRoundItem } from './publishedItems.ts';
import type { Table, Write } from './table.ts';
import { numberNewsKey } from './tellingKeys.ts';

/** The newest of a territory's rounds, as many as are looked at in one run. Nobody drafts thirty while one is carried out. */
const newest = { backwards: true, limit: 30 } as const;

/** Of the newest rounds those that are finished and of which nothing was told or settled yet, newest first. */
export async function listUntoldRounds(table: Table, territory: string) {
  const [rounds, known] = await Promise.all([
    table.list('published', { pk: publicRoundKey(territory, '').pk, ...newest }),
    table.list('records', { pk: numberNewsKey(territory, '').pk, ...newest }),
  ]);
  const settled = new Set(known.items.map(({ sk }) => sk));
  return rounds.items
    .map((item) => readSure(PublicRoundItem, item))
    .filter(({ state, round }) => state === 'finished' && !settled.has(round));
}

/** What is being told now, oldest round first. */
export async function listNumberNews(table: Table, territory: string): Promise<readonly NumberNews[]> {
  const page = await table.list('records', { pk: numberNewsKey(territory, '').pk, ...newest });
  const news = page.items.map((item) => readSure(NumberNewsItem, item));
  return news.filter(({ telling }) => telling !== undefined).toReversed();
}

export async function readNumberNews(table: Table, territory: string, round: string): Promise<NumberNews | undefined> {
  return readAs(NumberNewsItem, await table.get('records', numberNewsKey(territory, round)));
}

/** When the round's last voucher was issued: after that nothing of it changes the queue. */
export async function readFinishedAt(table: Table, territory: string, round: string): Promise<Instant> {
  const { pk } = roundKey(territory, round);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'EVENT#', backwards: true })) {
    const event = readSure(EventItem, item);
    if (event.kind === 'round-finished') return event.at;
  }
  throw new Error('a finished round without the event of its end');
}

/** The first write of a round: what is to be told, or that nothing is. */
export function beginNews(territory: string, round: string, telling: NumberNews['telling']): Write & { readonly verb: 'put' } {
  const item = { item: 'numberNews', version: 1, round, telling };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(numberNewsKey(territory, round), item) };
}

/** Families up to that row of the frozen queue have been told; undefined: all. */
export function toldNumbers(territory: string, { item, version, round, telling }: NumberNews, row: number | undefined): Write {
  const rest = telling === undefined || row === undefined ? undefined : { ...telling, row };
  const fields = { item, version: version + 1, round, telling: rest };
  return { verb: 'put', table: 'records', guard: { ifVersion: version }, item: itemOf(numberNewsKey(territory, round), fields) };
}
