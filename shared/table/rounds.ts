// Rounds: the round itself changes only by events; how far its issuing is stands in a progress item of its own, whose version is the fence between
// workers. What the public may know of it is written along to `published`.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { itemOf } from './commit.ts';
import { AwardItem, ProgressItem, RoundItem, SkipItem, type Award, type Progress, type Round } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { openRoundKey, progressKey, publicRoundKey, roundKey, roundListKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Item, Table, Write } from './table.ts';
import { fenceWrite, undertakingWrites } from './undertakings.ts';

export type RoundContent = Omit<Round, 'version' | 'eventHash' | 'item'>;

const nothingYet: Progress = { item: 'progress', version: 1, issued: 0, skipped: 0 };

export async function readRound(table: Table, territory: string, round: string): Promise<Round | undefined> {
  return readAs(RoundItem, await table.get('records', roundKey(territory, round)));
}

export async function readProgress(table: Table, territory: string, round: string): Promise<Progress> {
  return readAs(ProgressItem, await table.get('records', progressKey(territory, round))) ?? nothingYet;
}

export async function listRoundIds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: roundListKey(territory, '').pk, backwards: true })) ids.push(String(item.sk));
  return ids;
}

/** Rounds approved and not finished, oldest first. */
export async function listOpenRounds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: openRoundKey(territory, '').pk })) ids.push(String(item.sk));
  return ids;
}

/** What was done so far, from the records themselves: rows awarded, rows lawfully passed over. */
export async function readDone(
  table: Table,
  territory: string,
  round: string,
): Promise<{ readonly awarded: ReadonlySet<number>; readonly passedOver: ReadonlySet<number> }> {
  const awarded = new Set((await listAwards(table, territory, round)).map(({ row }) => row));
  const passedOver = new Set<number>();
  const { pk } = roundKey(territory, round);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'SKIP#' })) passedOver.add(readSure(SkipItem, item).row);
  return { awarded, passedOver };
}

/** The awards of a round in the order in which they were made. */
export async function listAwards(table: Table, territory: string, round: string): Promise<readonly Award[]> {
  const awards: Award[] = [];
  const { pk } = roundKey(territory, round);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'AWARD#' })) awards.push(readSure(AwardItem, item));
  return awards;
}

/** The writes of one change of a round. A new one also gets its progress and its place in the lists. */
export function saveRound(
  before: Round | undefined,
  after: RoundContent,
  progress: Progress,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly round: Round; readonly writes: readonly Write[] } {
  const { territory } = after;
  const { event, head } = eventAfter(before, command, { of: `round#${territory}#${after.round}`, territory, ...fact });
  const round: Round = { ...after, item: 'round', ...head };
  const writes: Write[] = [
    ...undertakingWrites(
      before,
      {
        key: roundKey(territory, after.round),
        item: round,
        event,
        entry: { ...roundListKey(territory, after.round), item: 'roundEntry' },
        open: { ...openRoundKey(territory, after.round), item: 'openRound' },
      },
      { wasOpen: isOpen(before), isOpen: isOpen(after) },
    ),
  ];
  if (before === undefined) {
    writes.push(fenceWrite(progressKey(territory, after.round), undefined, nothingYet), publicRoundWrite(round, progress, 'ifAbsent'));
  } else {
    writes.push(...saveProgress(round, progress, progress));
  }
  return { round, writes };
}

/** Moves the fence: of two workers that read the same progress, one goes on. The public copy follows the same version. */
export function saveProgress(round: Round, before: Progress, after: Pick<Progress, 'issued' | 'skipped'>): readonly Write[] {
  const next: Progress = { ...before, issued: after.issued, skipped: after.skipped, version: before.version + 1 };
  return [
    fenceWrite(progressKey(round.territory, round.round), before, next),
    publicRoundWrite(round, next, { ifVersion: before.version }),
  ];
}

function publicRoundWrite(round: Round, progress: Progress, guard: Guard): Write {
  return { verb: 'put', table: 'published', guard, item: publicRoundItem(round, progress) };
}

/** What the public may know of a round. */
export function publicRoundItem(round: Round, progress: Progress): Item {
  const { state, count, draftedAt } = round;
  const digest = round.frozen?.digest;
  const fields = {
    item: 'publicRound',
    version: progress.version,
    round: round.round,
    state,
    count,
    issued: progress.issued,
    draftedAt,
    digest,
  };
  return itemOf(publicRoundKey(round.territory, round.round), fields);
}

function isOpen(round: Pick<Round, 'state'> | undefined): boolean {
  return round?.state === 'approved' || round?.state === 'issuing';
}
