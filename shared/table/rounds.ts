// Rounds: the round itself changes only by events; how far its issuing is stands in a progress item of its own, whose version is the fence between
// workers. What the public may know of it is written along to `published`.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { itemOf } from './commit.ts';
import { ProgressItem, RoundItem, RoundStepItem, type Award, type Progress, type Round, type RoundStep, type Skip } from './roundItems.ts';
import { readAs, readSure } from './itemParts.ts';
import { openRoundKey, progressKey, protocolDueKey, publicRoundKey, roundKey, roundListKey, roundStepKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { protocolHeadWrites, type StoredOutcome } from './protocolItems.ts';
import { PublicRoundItem } from './publishedItems.ts';
import type { Guard, Item, Table, Write } from './table.ts';
import { fenceWrite, undertakingWrites } from './undertakings.ts';

export type RoundContent = Omit<Round, 'version' | 'eventHash' | 'item'>;

/** How far a round is that was only drafted. */
export const nothingYet: Progress = { item: 'progress', version: 1, issued: 0, skipped: 0 };

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

/** Drafts nobody has approved or cancelled, newest first: found by what the public sees of them, and believed by themselves. */
export async function listDraftedRounds(table: Table, territory: string, most: number): Promise<readonly Round[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'published', { pk: publicRoundKey(territory, '').pk, backwards: true })) {
    const { round, state } = readSure(PublicRoundItem, item);
    if (state === 'draft') ids.push(round);
    if (ids.length === most) break;
  }
  const found = await Promise.all(ids.map((id) => readRound(table, territory, id)));
  return found.filter((round) => round !== undefined).filter(({ state }) => state === 'draft');
}

/** Rounds that are over and whose protocol is not published yet. */
export async function listProtocolsDue(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: protocolDueKey(territory, '').pk })) ids.push(String(item.sk));
  return ids;
}

/** Rounds approved and not finished, oldest first. */
export async function listOpenRounds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: openRoundKey(territory, '').pk })) ids.push(String(item.sk));
  return ids;
}

/** The steps of the issuing in order, those after that version of the progress. */
export async function listSteps(table: Table, territory: string, round: string, after = 0): Promise<readonly RoundStep[]> {
  const steps: RoundStep[] = [];
  const { pk, sk } = roundStepKey(territory, round, after + 1);
  for await (const item of listAll(table, 'records', { pk, from: sk, to: 'STEP#~' })) steps.push(readSure(RoundStepItem, item));
  return steps;
}

/** Who was passed over, and why. */
export async function listSkips(table: Table, territory: string, round: string): Promise<readonly Skip[]> {
  return (await listSteps(table, territory, round)).flatMap(({ skips, at }) => skips.map((skip) => ({ ...skip, at })));
}

/** The awards of a round in the order in which they were made. */
export async function listAwards(table: Table, territory: string, round: string): Promise<readonly Award[]> {
  return (await listSteps(table, territory, round)).flatMap(({ awards, at }) => awards.map((award) => ({ ...award, at })));
}

/** The writes of one change of a round. A new one also gets its progress and its place in the lists. */
export function saveRound(
  before: Round | undefined,
  after: RoundContent,
  progress: Progress,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
  /** With the publication of its protocol alone. */
  outcome?: StoredOutcome,
): { readonly round: Round; readonly writes: readonly Write[] } {
  const { territory } = after;
  const content = { ...after, item: 'round' as const };
  const { event, head } = eventAfter(before, command, { of: `round#${territory}#${after.round}`, territory, ...fact }, content);
  const round: Round = { ...content, ...head };
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
    // What the awards will be computed from is public in the very transaction that approves it.
    ...protocolHeadWrites(before, round, outcome),
  ];
  // Whatever was frozen is accounted for: also what was issued of a round that was cancelled.
  const ends = isOpen(before) && !isOpen(after);
  if (ends) {
    const due = { ...protocolDueKey(territory, after.round), item: 'protocolDue' };
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: due });
  }
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
  const { state, draftedAt } = round;
  const count = round.frozen?.input.count ?? round.count;
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
    issueFrom: round.frozen?.input.issueFrom,
    root: round.protocolRoot,
  };
  return itemOf(publicRoundKey(round.territory, round.round), fields);
}

function isOpen(round: Pick<Round, 'state'> | undefined): boolean {
  return round?.state === 'approved' || round?.state === 'issuing';
}
