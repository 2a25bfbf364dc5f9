// The dry run: the round's own allocation over the queue it would freeze, or has frozen. Nothing is written.

import type { Context } from '../../shared/context.ts';
import { allocate } from '../../shared/domain/allocation.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { positionAt } from '../../shared/domain/queue.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { batchesByRow } from '../../shared/domain/twins.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readPointer } from '../../shared/table/queue.ts';
import { findRound } from './findRound.ts';
import { planOf, readBatchRows, readFrozenQueue } from './roundView.ts';

const shownRows = 100;

export const work: Work<'checkRound', Context> = async ({ params }, context) => {
  const { territory } = params;
  const { round } = orRefuse(await findRound(context, params));
  const rulebook =
    rulebookNamed(context.rulebooks(), territory, round.rulebook) ??
    orRefuse(refuse('rulebook-none', { territory, day: dayOf(round.draftedAt) }));
  const { plan } = orRefuse(planOf(rulebook, round.plan));
  const pointer = (await readPointer(context.table, territory)) ?? orRefuse(refuse('queue-not-published', { territory }));
  const frozen = round.frozen ?? { queueVersion: pointer.version, queueRun: pointer.run };
  const queue = await readFrozenQueue(context.table, territory, frozen.queueRun);
  const batches = round.frozen === undefined ? await readBatchRows(context.table, territory, pointer.run) : (round.frozen.batches ?? []);
  const rows = allocate(queue.stretches, rulebook, plan, round.count, new Set(), batchesByRow(batches));
  const awarded = new Map<number, number>();
  const first = [];
  for (const row of rows) {
    const { category, number } = placeOf(queue.keys, row * orderKeyBytes);
    awarded.set(category, (awarded.get(category) ?? 0) + 1);
    if (first.length < shownRows) first.push({ number, category, position: positionAt(row, queue.stretches)?.position ?? 0 });
  }
  const waiting = new Map(queue.stretches.map(({ category, count }) => [category, count]));
  return {
    round: round.round,
    queueVersion: frozen.queueVersion,
    asOf: isoOf(pointer.asOf),
    count: round.count,
    awarded: rows.length,
    categories: rulebook.categories.map(({ code, labels }) => ({
      category: code,
      labels,
      waiting: waiting.get(code) ?? 0,
      awarded: awarded.get(code) ?? 0,
    })),
    first,
  };
};
