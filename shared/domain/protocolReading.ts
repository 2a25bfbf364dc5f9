// Reads the rows of a downloaded protocol, in whatever order they come, and lets none pass that does not fit its own seal.

import { parseApplicationNumber } from './identifiers.ts';
import { leafHash } from './merkle.ts';
import { orderKeyBytes, orderKeyOf } from './orderKey.ts';
import type { Outcome, PassReason, ProtocolRow } from './protocol.ts';
import { faultOfSeal, type Fault } from './protocolFaults.ts';
import { protocolPageShape, protocolRowShape, type ProtocolHead, type PublicRow } from './protocolFile.ts';
import { leafText, rowsPerPage, sealOf } from './protocolTree.ts';
import { isoOf, parseInstant } from './time.ts';

/** Every row once, in order, each fitting its own seal. */
export function readRows(pages: unknown, head: ProtocolHead): { readonly rows: readonly ProtocolRow[] } | { readonly fault: Fault } {
  if (!Array.isArray(pages) || head.outcome === undefined) return { fault: { field: 'pages', why: 'there are none' } };
  const { outcome, input } = head;
  const seals = new Map<ProtocolRow, string>();
  const seen = new Set<number>();
  for (const raw of pages as readonly unknown[]) {
    const { rows: rawRows, ...rest } = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
    const page = protocolPageShape.safeParse({ ...rest, rows: [] });
    if (!page.success)
      return {
        fault: {
          field: `pages.${String(rest['page'])}.${String(page.error.issues[0]?.path[0] ?? '')}`,
          why: 'it is not as a protocol has it',
        },
      };
    const { page: index, first, root, round, territory } = page.data;
    const isOurs =
      round === head.round && territory === head.territory && first === index * rowsPerPage && root === outcome.pageRoots[index];
    if (!isOurs || seen.has(index))
      return { fault: { field: `pages.${index}`, why: 'it is no page of this round, or stands there twice' } };
    seen.add(index);
    for (const one of Array.isArray(rawRows) ? (rawRows as readonly unknown[]) : []) {
      const row = readRow(one);
      if ('fault' in row) return row;
      seals.set(row.read, row.seal);
    }
  }
  const rows = [...seals.keys()].sort((a, b) => a.row - b.row);
  const { categories, count } = input;
  for (const row of rows) {
    const seal = seals.get(row) ?? '';
    if (sealOf(leafHash(leafText(row))) === seal) continue;
    return { fault: faultOfSeal({ row, seal, rows, pageRoots: outcome.pageRoots, categories, of: input.rows, count }) };
  }
  const lost = rows.findIndex((row, index) => row.row !== index);
  if (lost >= 0)
    return {
      fault: { ...nameOf(rows, rows[lost]?.row ?? lost), field: 'row', why: `${lost} was due here: a row is missing or stands twice` },
    };
  if (
    rows.length !== input.rows ||
    outcome.rows !== rows.length ||
    seen.size !== outcome.pages ||
    outcome.pageRoots.length !== outcome.pages
  )
    return { fault: { field: 'pages', why: `${rows.length} rows are there, and ${input.rows} were frozen` } };
  return { rows };
}

function readRow(raw: unknown): { readonly read: ProtocolRow; readonly seal: string } | { readonly fault: Fault } {
  const parsed = protocolRowShape.safeParse(raw);
  const named = namesIn(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue?.path[0] ?? '');
    return { fault: { ...named, field, why: 'it is not as a row has it' } };
  }
  const { row, category, submittedAt, seal } = parsed.data;
  const at = parseInstant(submittedAt);
  if (at === undefined || isoOf(at) !== submittedAt) return { fault: { ...named, field: 'submittedAt', why: 'there is no such time' } };
  const number = parseApplicationNumber(parsed.data.number);
  const outcome = outcomeOf(parsed.data);
  if (number === undefined) return { fault: { ...named, field: 'number', why: 'it is no number of an application' } };
  if (outcome === undefined)
    return { fault: { ...named, field: 'outcome', why: 'a place goes with an award, a reason with being passed over, and nothing else' } };
  return { read: { row, category, submittedAt: at, number, ...outcome }, seal };
}

function namesIn(raw: unknown): Pick<Fault, 'row' | 'number'> {
  const { row, number } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly row?: unknown; readonly number?: unknown };
  return { ...(typeof row === 'number' ? { row } : {}), ...(typeof number === 'string' ? { number } : {}) };
}

function outcomeOf({ outcome, place, reason }: PublicRow): Outcome | undefined {
  if (outcome === 'awarded') return place === undefined || reason !== undefined ? undefined : { outcome, place };
  if (outcome === 'passed-over') return reason === undefined || place !== undefined ? undefined : { outcome, reason };
  return place === undefined && reason === undefined ? { outcome } : undefined;
}

/** Their order keys, packed. */
export function keysOf(rows: readonly ProtocolRow[]): Uint8Array {
  const keys = new Uint8Array(rows.length * orderKeyBytes);
  for (const [index, row] of rows.entries()) keys.set(orderKeyOf(row), index * orderKeyBytes);
  return keys;
}

/** Who was awarded and who passed over, as the rows say. */
export function factsOf(rows: readonly ProtocolRow[]): {
  readonly skips: ReadonlyMap<number, PassReason>;
  readonly issued: ReadonlySet<number>;
} {
  const skips = new Map<number, PassReason>();
  const issued = new Set<number>();
  for (const row of rows) {
    if (row.outcome === 'awarded') issued.add(row.row);
    if (row.outcome === 'passed-over') skips.set(row.row, row.reason);
  }
  return { skips, issued };
}

/** The row as a fault names it. */
export function nameOf(rows: readonly ProtocolRow[], row: number): Pick<Fault, 'row' | 'number'> {
  const number = rows.find((one) => one.row === row)?.number;
  return { row, ...(number === undefined ? {} : { number }) };
}
