// Pairs of applications that may be one child's, as the department's work. A pair somebody told apart does not come back: not when the same file is imported
// again, not when one of the two is merged with a third, who is then known to be another child too. A pair of which one side has ended asks nothing of
// anybody and is taken off when the list is next looked at, whatever ended it.

import { hasEnded } from '../domain/application.ts';
import type { Command } from '../domain/command.ts';
import { readApplication } from './applications.ts';
import { itemOf } from './commit.ts';
import { ApartItem, WorkItem, type WorkEntry } from './fileItems.ts';
import { readSure } from './itemParts.ts';
import { apartKey, workKey, workPk } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Application } from './items.ts';
import type { Table, Write } from './table.ts';
import { listWork, workDone, workWrite } from './working.ts';

type Who = Pick<Command, 'at' | 'by'>;

/** A pair by its two numbers, whichever came first. */
export const aboutPair = (one: string, other: string) => [one, other].sort().join('#');

/** Whether somebody said that they are two children. */
export async function areApart(table: Table, one: string, other: string): Promise<boolean> {
  return (await table.get('records', apartKey(one, other))) !== undefined;
}

/** That the two are two children; nothing where it was said before. */
export async function apartWrites(table: Table, [one = '', other = '']: readonly string[], who: Who): Promise<readonly Write[]> {
  return (await areApart(table, one, other)) ? [] : toldApart(one, other, who);
}

function toldApart(one: string, other: string, { at, by }: Who): readonly Write[] {
  return [apartKey(one, other), apartKey(other, one)].map((key) => ({
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: itemOf(key, ApartItem.parse({ item: 'apart', at, by })),
  }));
}

/** Pages looked through at once for one that still has something to show. */
const mostPages = 10;

/** A page of pairs both of which still matter, what has waited longest first; the others leave the queue. */
export async function listPairs(
  table: Table,
  territory: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly entries: readonly WorkEntry[]; readonly next?: string }> {
  let page = await listWork(table, territory, 'duplicates', { after, limit });
  let entries = await withoutEnded(table, territory, page.entries);
  for (let pages = 1; entries.length === 0 && page.next !== undefined && pages < mostPages; pages += 1) {
    page = await listWork(table, territory, 'duplicates', { after: page.next, limit });
    entries = await withoutEnded(table, territory, page.entries);
  }
  return { entries, ...(page.next === undefined ? {} : { next: page.next }) };
}

async function withoutEnded(table: Table, territory: string, entries: readonly WorkEntry[]): Promise<readonly WorkEntry[]> {
  const judged = await Promise.all(entries.map(async (entry) => ({ entry, ended: await oneEnded(table, entry) })));
  const over = judged.filter(({ ended }) => ended);
  await Promise.all(
    over.map(({ entry: { at, about } }) => table.remove('records', workKey(territory, 'duplicates', at, about), 'ifPresent')),
  );
  return judged.flatMap(({ entry, ended }) => (ended ? [] : [entry]));
}

/** One that is not there yet is still being written. */
async function oneEnded(table: Table, { about }: WorkEntry): Promise<boolean> {
  const both = await Promise.all(about.split('#').map((number) => readApplication(table, number)));
  return both.some((one) => one !== undefined && hasEnded(one.state));
}

/** Pairs a merger moves in its transaction; an application is seldom in more than two. */
const mostPairs = 10;

/**
 * The pair, if somebody had it to look at, is looked at; whoever else the one merged away may be is from now on to be compared with the one that lives. Who
 * was told apart from either is another child than the one that lives.
 */
export async function mergedPairs(table: Table, from: Application, into: Application, who: Who): Promise<readonly Write[]> {
  const queue = { territory: into.territory, queue: 'duplicates' } as const;
  const [apartFrom, apartInto] = await Promise.all([from, into].map(({ number }) => listApart(table, number)));
  const inherited = (apartFrom ?? []).filter((other) => other !== into.number && apartInto?.includes(other) !== true);
  const apart = new Set([...(apartInto ?? []), ...inherited]);
  const known = new Set<string>();
  const pairs: WorkEntry[] = [];
  for await (const item of listAll(table, 'records', { pk: workPk(into.territory, 'duplicates') })) {
    const entry = readSure(WorkItem, item);
    const numbers = entry.about.split('#');
    const isOver = numbers.includes(into.number) && numbers.some((number) => inherited.includes(number));
    if (numbers.includes(into.number)) known.add(entry.about);
    if (!numbers.includes(from.number) && !isOver) continue;
    // Their own is never left over.
    if (numbers.includes(into.number)) pairs.unshift(entry);
    else pairs.push(entry);
  }
  const moved = pairs.slice(0, mostPairs).flatMap(({ at, about, detail }) => {
    const other = about.split('#').find((number) => number !== from.number && number !== into.number);
    const instead = aboutPair(other ?? from.number, into.number);
    const isNew = other !== undefined && !known.has(instead) && !apart.has(other);
    const compared = isNew ? [workWrite({ ...queue, at, about: instead }, { number: into.number, detail })] : [];
    return [workDone({ ...queue, at, about }), ...compared];
  });
  return [...moved, ...inherited.slice(0, mostPairs).flatMap((other) => toldApart(into.number, other, who))];
}

/** Numbers of those who were told apart from it. */
async function listApart(table: Table, number: string): Promise<readonly string[]> {
  const others: string[] = [];
  for await (const item of listAll(table, 'records', { pk: apartKey(number, '').pk })) others.push(String(item.sk));
  return others;
}
