// The public protocol of a round as it is stored: a head from the approval on, and, when the round is over, pages of its rows and an index of its numbers,
// which never change. The head follows the round, so each change of the round writes it under the round's version.

import * as z from 'zod';
import { protocolTotalsShape, totalsOf } from '../domain/protocolFile.ts';
import { numberBytes, numbersOf, pagesOf, rootsOf, rowsPerPage } from '../domain/protocolTree.ts';
import { hexOf, orderKeyBytes } from '../domain/orderKey.ts';
import { applicationNumber } from '../domain/identifiers.ts';
import { outcomeAt } from '../domain/protocol.ts';
import { roundInputShape, roundStates } from '../domain/round.ts';
import { itemOf } from './commit.ts';
import { bytes, version } from './itemParts.ts';
import { protocolKey, protocolNumbersKey, protocolPageKey } from './keys.ts';
import type { Round } from './roundItems.ts';
import type { Item, Write } from './table.ts';

export const ProtocolHeadItem = z.object({
  item: z.literal('protocolHead'),
  version,
  state: z.enum(roundStates),
  digest: z.string(),
  input: roundInputShape,
  outcome: z
    .object({
      rows: z.int(),
      awarded: z.int(),
      root: z.string(),
      /** 32 bytes each. */
      pageRoots: bytes,
      totals: z.array(protocolTotalsShape).readonly(),
    })
    .optional(),
});
export type StoredProtocolHead = z.output<typeof ProtocolHeadItem>;
export type StoredOutcome = NonNullable<StoredProtocolHead['outcome']>;

/** `keys` and `outcomes` of 1,024 rows from `first`, packed. */
export const ProtocolPageItem = z.object({ first: z.int(), keys: bytes, outcomes: bytes });
/** Numbers and their rows, packed, sorted by number. */
export const ProtocolNumbersItem = z.object({ numbers: bytes });

/** The head of a round that was approved. */
export function protocolHeadItem(round: Round, outcome?: StoredOutcome): Item | undefined {
  const { territory, round: id, version: seq, state, frozen } = round;
  if (frozen === undefined) return undefined;
  const { digest, input } = frozen;
  const fields = { item: 'protocolHead', version: seq, state, digest, input: JSON.parse(JSON.stringify(input)) as object, outcome };
  return itemOf(protocolKey(territory, id), fields);
}

/** The write by which the head follows a change of the round; none before its approval. */
export function protocolHeadWrites(before: Round | undefined, after: Round, outcome?: StoredOutcome): readonly Write[] {
  const item = protocolHeadItem(after, outcome);
  if (item === undefined) return [];
  const guard = before?.frozen === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return [{ verb: 'put', table: 'published', guard, item }];
}

export interface ProtocolContent {
  readonly outcome: StoredOutcome;
  /** Pages and numbers; the same facts give the same bytes. */
  readonly parts: readonly Item[];
}

/** What is stored of a protocol, besides its head. */
export function protocolContent(territory: string, round: string, keys: Uint8Array, outcomes: Uint8Array): ProtocolContent {
  const pages = pagesOf(keys, outcomes);
  const { root, pageRoots } = rootsOf(pages);
  const rows = keys.length / orderKeyBytes;
  let awarded = 0;
  for (let row = 0; row < rows; row += 1) if (outcomeAt(outcomes, row).outcome === 'awarded') awarded += 1;
  const packed = new Uint8Array(pageRoots.length * 32);
  for (const [index, one] of pageRoots.entries()) packed.set(one, index * 32);
  const totals = totalsOf(keys, outcomes);
  return {
    outcome: { rows, awarded, root: hexOf(root), pageRoots: packed, totals },
    parts: [
      ...pages.map((page) => ({ ...protocolPageKey(territory, round, page.first), ...page })),
      ...numberItems(territory, round, numbersOf(pages)),
    ],
  };
}

function numberItems(territory: string, round: string, packed: Uint8Array): readonly Item[] {
  const items: Item[] = [];
  for (let from = 0; from < packed.length; from += rowsPerPage * numberBytes) {
    const numbers = packed.slice(from, from + rowsPerPage * numberBytes);
    const [high = 0, ...low] = numbers.subarray(0, 5);
    const first = applicationNumber(low.reduce((bits, byte) => bits * 256 + byte, high));
    items.push({ ...protocolNumbersKey(territory, round, first), numbers });
  }
  return items;
}
