// Notices that were given up, by name, so that they can be sent after all. Nothing is sent from here: each is asked for once more through the stream,
// which leaves what has gone out alone, so any order, twice or two at once come to the same end.

import { instant, type Instant } from '../domain/time.ts';
import { readSure } from './itemParts.ts';
import { listAll } from './listAll.ts';
import type { Key, Table } from './table.ts';
import { deadLetterKey, deadLettersPk } from './tellingKeys.ts';
import { askAgain, readTelling } from './tellings.ts';
import { DeadLetterItem, type DeadLetter } from './tellingItems.ts';

const hour = 3_600_000;

/** Those of a territory, oldest notice first. */
export async function* listDeadLetters(table: Table, territory: string): AsyncGenerator<DeadLetter> {
  for await (const item of listAll(table, 'records', { pk: deadLettersPk(territory) })) yield readSure(DeadLetterItem, item);
}

export interface Redriven {
  /** How many there are, by `reason` and by kind of notice. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  /** Since when the first of them is given up. */
  readonly oldest?: Instant;
  /** Asked for once more now; the same within the hour is asked once. */
  readonly asked: number;
  /** They had gone out meanwhile, or are not there any more, and were taken off the list. */
  readonly over: number;
}

export interface RedriveAsked {
  readonly territory: string;
  /** Those given up for this reason alone. */
  readonly reason?: string | undefined;
  /** Looks and asks for nothing. */
  readonly dryRun: boolean;
}

/** Counts what was given up and, unless it is a dry run, asks that each be sent once more. */
export async function redriveNotices(table: Table, { territory, reason, dryRun }: RedriveAsked, now: Instant): Promise<Redriven> {
  const reasons: Record<string, number> = {};
  const kinds: Record<string, number> = {};
  let oldest: Instant | undefined;
  let [asked, over] = [0, 0];
  for await (const letter of listDeadLetters(table, territory)) {
    if (reason !== undefined && letter.reason !== reason) continue;
    reasons[letter.reason] = (reasons[letter.reason] ?? 0) + 1;
    kinds[letter.kind] = (kinds[letter.kind] ?? 0) + 1;
    if (oldest === undefined || letter.at < oldest) oldest = letter.at;
    if (dryRun) continue;
    const did = await redriveOne(table, territory, { pk: letter.partition, sk: letter.of }, now);
    if (did === 'asked') asked += 1;
    if (did === 'over') over += 1;
  }
  return { reasons, kinds, ...(oldest === undefined ? {} : { oldest: instant(oldest) }), asked, over };
}

async function redriveOne(table: Table, territory: string, notice: Key, now: Instant): Promise<'asked' | 'asked-before' | 'over'> {
  const [telling, stored] = await Promise.all([readTelling(table, notice), table.get('records', notice)]);
  if (stored === undefined || telling?.state === 'handled') {
    await table.remove('records', deadLetterKey(territory, notice), 'ifPresent');
    return 'over';
  }
  const why = `redrive-${telling?.version ?? 0}-${Math.floor(now / hour)}`;
  return (await askAgain(table, notice, now, why)) ? 'asked' : 'asked-before';
}
