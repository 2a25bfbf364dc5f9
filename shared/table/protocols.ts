// Protocols of rounds: published once, in bulk, from records that no longer change, and closed by one transaction that names their root; read by the
// public from `published` alone.

import type { Command } from '../domain/command.ts';
import { orderKeyBytes, placeOf } from '../domain/orderKey.ts';
import { passReasonOf, type RoundFacts } from '../domain/protocol.ts';
import { bitsOf, type ApplicationNumber } from '../domain/identifiers.ts';
import { rowOfNumber, rowsPerPage, type ProtocolPage } from '../domain/protocolTree.ts';
import { readAs } from './itemParts.ts';
import { protocolDueKey, protocolKey, protocolNumbersKey, protocolPageKey, publicRoundKey } from './keys.ts';
import {
  protocolContent,
  ProtocolHeadItem,
  ProtocolNumbersItem,
  ProtocolPageItem,
  type StoredOutcome,
  type StoredProtocolHead,
} from './protocolItems.ts';
import { PublicRoundItem } from './publishedItems.ts';
import { listAwards, listSkips, readProgress, saveRound } from './rounds.ts';
import type { Award, Round } from './roundItems.ts';
import type { Outcome, Table } from './table.ts';

/** What a round that is over froze and what became of it; `keys` are those of its frozen queue. */
export async function readRoundFacts(table: Table, { territory, round, state, frozen }: Round, keys: Uint8Array): Promise<RoundFacts> {
  if (frozen === undefined || (state !== 'finished' && state !== 'cancelled')) throw new Error('a round that is not over has no protocol');
  const [awards, skips] = await Promise.all([listAwards(table, territory, round), listSkips(table, territory, round)]);
  // What stands under a row of another application is of no row at all, which no protocol can have.
  const sureRow = ({ row, number }: Pick<Award, 'row' | 'number'>) =>
    placeOf(keys, row * orderKeyBytes).number === number && row < frozen.input.rows ? row : -1;
  return {
    input: frozen.input,
    keys,
    ended: state,
    skips: new Map(skips.map((skip) => [sureRow(skip), passReasonOf(skip.state)])),
    issued: new Set(awards.map(sureRow)),
  };
}

/** The head of a protocol: from the approval of the round on. */
export async function readProtocolHead(table: Table, territory: string, round: string): Promise<StoredProtocolHead | undefined> {
  return readAs(ProtocolHeadItem, await table.get('published', protocolKey(territory, round), { stale: true }));
}

/** The state of a round as the public may know it; undefined: there is no such round. */
export async function readPublicState(table: Table, territory: string, round: string): Promise<string | undefined> {
  return readAs(PublicRoundItem, await table.get('published', publicRoundKey(territory, round), { stale: true }))?.state;
}

export async function readProtocolPage(table: Table, territory: string, round: string, page: number): Promise<ProtocolPage | undefined> {
  const key = protocolPageKey(territory, round, page * rowsPerPage);
  return readAs(ProtocolPageItem, await table.get('published', key, { stale: true }));
}

/** The row of a number in the protocol. One item read: the last entry that begins at or before it. */
export async function readProtocolRow(
  table: Table,
  territory: string,
  round: string,
  number: ApplicationNumber,
): Promise<number | undefined> {
  const { pk, sk } = protocolNumbersKey(territory, round, number);
  const from = String(protocolNumbersKey(territory, round, '').sk);
  const page = await table.list('published', { pk, from, to: sk, backwards: true, limit: 1, stale: true });
  const found = readAs(ProtocolNumbersItem, page.items[0]);
  return found === undefined ? undefined : rowOfNumber(found.numbers, bitsOf(number));
}

/** The roots of the pages, 32 bytes each. */
export function pageRootsIn({ pageRoots }: Pick<StoredOutcome, 'pageRoots'>): readonly Uint8Array[] {
  return Array.from({ length: pageRoots.length / 32 }, (_, page) => pageRoots.subarray(page * 32, (page + 1) * 32));
}

/** Pages first, unguarded: they are the same whoever writes them. Then, at once, the root in the round, its event and its head, and the entry is gone. */
export async function saveProtocol(
  table: Table,
  round: Round,
  content: { readonly keys: Uint8Array; readonly outcomes: Uint8Array },
  command: Command,
): Promise<{ readonly root: string; readonly outcome: Outcome }> {
  const { territory, round: id } = round;
  const { outcome, parts } = protocolContent(territory, id, content.keys, content.outcomes);
  await table.put('published', parts);
  const progress = await readProgress(table, territory, id);
  const { root } = outcome;
  const fact = { kind: 'round-protocol-published' as const, data: { root, rows: outcome.rows, awarded: outcome.awarded } };
  const { writes } = saveRound(round, { ...round, protocolRoot: root }, progress, command, fact, outcome);
  const done = { verb: 'remove', table: 'records', guard: 'ifPresent', key: protocolDueKey(territory, id) } as const;
  return { root, outcome: await table.together(`protocol|${territory}|${id}`, [...writes, done]) };
}
