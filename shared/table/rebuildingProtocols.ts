// Protocols as the records make them again: the frozen queue from the events of its publication, however long ago it was, the outcomes from the round's
// steps, and the same bytes as when they were published.

import { digestOf } from '../domain/digest.ts';
import { protocolOf } from '../domain/protocol.ts';
import type { Move } from '../domain/movement.ts';
import { versionsOf, type PublicationFacts } from '../domain/rebuild.ts';
import { protocolContent, protocolHeadItem } from './protocolItems.ts';
import { protocolPk } from './keys.ts';
import { readRoundFacts } from './protocols.ts';
import type { Round } from './roundItems.ts';
import { listRoundIds, readRound } from './rounds.ts';
import type { Item, Table } from './table.ts';

/** What the events tell of the queue's publications. */
interface Told {
  readonly territory: string;
  readonly publications: readonly PublicationFacts[];
  readonly moves: readonly Move[];
}

/** All there is of one round's protocol, its head first, in the order of the keys. */
export interface RebuiltProtocol {
  readonly pk: string;
  readonly items: readonly Item[];
}

/** Of every round that was approved. Where the records do not make the root that was published, the head alone, without it. */
export async function* protocolItems(table: Table, { territory, publications, moves }: Told): AsyncGenerator<RebuiltProtocol> {
  const rounds: Round[] = [];
  for (const id of await listRoundIds(table, territory)) {
    const round = await readRound(table, territory, id);
    if (round?.frozen !== undefined) rounds.push(round);
  }
  const wanted = new Set(rounds.flatMap(({ protocolRoot, frozen }) => (protocolRoot === undefined ? [] : [frozen?.queueRun])));
  const queues = new Map<string, Uint8Array>();
  if (wanted.size > 0) {
    for (const { facts, keys } of versionsOf(publications, moves, ({ run }) => wanted.has(run))) queues.set(facts.run, keys.slice());
  }
  for (const round of rounds) {
    const keys = queues.get(round.frozen?.queueRun ?? '');
    const content = keys === undefined ? undefined : await contentOf(table, round, keys);
    const head = protocolHeadItem(round, content?.outcome);
    const parts = (content?.parts ?? []).toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
    yield { pk: protocolPk(territory, round.round), items: [...(head === undefined ? [] : [head]), ...parts] };
  }
}

async function contentOf(table: Table, round: Round, keys: Uint8Array): Promise<ReturnType<typeof protocolContent> | undefined> {
  if (digestOf(keys) !== round.frozen?.input.queueDigest) return undefined;
  const outcomes = protocolOf(await readRoundFacts(table, round, keys));
  if (!(outcomes instanceof Uint8Array)) return undefined;
  const content = protocolContent(round.territory, round.round, keys, outcomes);
  return content.outcome.root === round.protocolRoot ? content : undefined;
}
