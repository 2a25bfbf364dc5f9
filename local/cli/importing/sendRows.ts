// Rows go to the server in batches, some at the same time, and come out as outcomes in the order in which they were given. Two rows of one child, or of
// one group of a kindergarten, are never on their way apart from each other at one time: which of them comes first must not depend on the network, or
// two runs of one file would differ.

import type { DepartmentApi, SentRow } from './departmentApi.ts';
import type { MappedRow } from './mapRow.ts';
import type { RowOutcome } from './report.ts';

const rowsPerBatch = 100;
/** Under the 512 KB a request may have, with room for its frame. */
const bytesPerBatch = 400 * 1024;
const batchesInFlight = 4;

interface Batch {
  readonly rows: MappedRow[];
  readonly sent: SentRow[];
  readonly children: Set<string>;
  bytes: number;
}

interface Flight {
  readonly batch: Batch;
  readonly landing: Promise<{ readonly outcomes: readonly RowOutcome[] } | { readonly failure: Error }>;
}

/** Rows that go in one batch as far as they fit. */
export type Lot = readonly MappedRow[];

/** Sends the rows; `take` gets the outcome of every row, in order. Resolves to the failure that stopped the sending, if one did. */
export async function sendRows(
  rows: AsyncIterable<MappedRow> | Iterable<Lot>,
  api: DepartmentApi,
  importId: string,
  take: (outcomes: readonly RowOutcome[]) => Promise<void>,
): Promise<Error | undefined> {
  const flights: Flight[] = [];
  let failure: Error | undefined;
  const land = async (count: number): Promise<void> => {
    for (const { batch, landing } of flights.splice(0, count)) {
      const landed = await landing;
      if ('failure' in landed) failure ??= landed.failure;
      await take('failure' in landed ? unsentOutcomes(batch) : landed.outcomes);
    }
  };
  for await (const batch of batchesOf(rows)) {
    const relative = flights.findLastIndex((flight) => [...batch.children].some((child) => flight.batch.children.has(child)));
    await land(Math.max(relative + 1, flights.length + 1 - batchesInFlight));
    if (failure === undefined) flights.push({ batch, landing: sendBatch(batch, api, importId) });
    else {
      await land(flights.length);
      await take(unsentOutcomes(batch));
    }
  }
  await land(flights.length);
  return failure;
}

function emptyBatch(): Batch {
  return { rows: [], sent: [], children: new Set(), bytes: 0 };
}

async function* batchesOf(lots: AsyncIterable<MappedRow> | Iterable<Lot>): AsyncGenerator<Batch> {
  let batch = emptyBatch();
  for await (const row of rowsOf(lots)) {
    if (typeof row === 'number') {
      const fits = batch.rows.length + row <= rowsPerBatch;
      if (!fits && batch.rows.length > 0) {
        yield batch;
        batch = emptyBatch();
      }
      continue;
    }
    const sent = 'cells' in row.row ? { line: row.line, cells: row.row.cells } : undefined;
    const bytes = sent === undefined ? 0 : Buffer.byteLength(JSON.stringify(sent));
    // A stretch of rejected rows counts too, or a garbage file would gather in one batch.
    const isFull = batch.rows.length >= rowsPerBatch || batch.bytes + bytes > bytesPerBatch;
    if (isFull && batch.rows.length > 0) {
      yield batch;
      batch = emptyBatch();
    }
    batch.rows.push(row);
    if (sent === undefined) continue;
    batch.sent.push(sent);
    batch.bytes += bytes;
    const { preschool, group } = sent.cells;
    if (preschool !== undefined) batch.children.add(`seat ${preschool} ${group ?? ''}`);
    for (const column of ['childIin', 'childReference']) batch.children.add(`${column} ${sent.cells[column] ?? `of line ${row.line}`}`);
  }
  if (batch.rows.length > 0) yield batch;
}

/** The rows one by one; before those of a lot, how many there are. */
async function* rowsOf(lots: AsyncIterable<MappedRow> | Iterable<Lot>): AsyncGenerator<MappedRow | number> {
  if (Symbol.asyncIterator in lots) yield* lots;
  else {
    for (const lot of lots) {
      yield lot.length;
      yield* lot;
    }
  }
}

async function sendBatch(
  batch: Batch,
  api: DepartmentApi,
  importId: string,
): Promise<{ outcomes: readonly RowOutcome[] } | { failure: Error }> {
  try {
    const answered = batch.sent.length === 0 ? [] : await api.send(importId, batch.sent);
    const byLine = new Map(answered.map((outcome) => [outcome.line, outcome]));
    if (batch.sent.some(({ line }) => !byLine.has(line))) throw new Error('the server left out rows of its answer');
    return {
      outcomes: batch.rows.map((row) => {
        const { line, legacyNumber, notes } = row;
        if ('rejected' in row.row) return rejectedOutcome(row, row.row);
        const { outcome = 'not-sent', number, reason, field, because, preschool, note } = byLine.get(line) ?? {};
        const told = note?.split(/[\s,]+/).filter((code) => code !== '') ?? [];
        return { line, legacyNumber, outcome, number, reason, field, because, preschool, notes: [...notes, ...told] };
      }),
    };
  } catch (error) {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }
}

function rejectedOutcome({ line, legacyNumber, notes }: MappedRow, { rejected, field }: { rejected: string; field: string }): RowOutcome {
  return { line, legacyNumber, outcome: 'rejected', reason: rejected, field, notes };
}

function unsentOutcomes({ rows }: Batch): readonly RowOutcome[] {
  return rows.map((row) => {
    const { line, legacyNumber, notes } = row;
    return 'rejected' in row.row ? rejectedOutcome(row, row.row) : { line, legacyNumber, outcome: 'not-sent', reason: 'not-sent', notes };
  });
}
