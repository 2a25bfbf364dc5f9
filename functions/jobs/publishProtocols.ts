// Publishes the protocol of every round that is over. What follows from the frozen input and from who had lawfully left is computed anew and held against
// what was issued; where they differ nothing is published and the alarm rings, for a protocol that is false would be worse than one that is late. Killed
// anywhere and run again it writes the same bytes.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { faultOfInput } from '../../shared/domain/inputChecks.ts';
import { protocolOf, type RoundFacts } from '../../shared/domain/protocol.ts';
import { roundDigest } from '../../shared/domain/round.ts';
import { checkNobodySkipped, checkProportion, checkQuota } from '../../shared/domain/roundChecks.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { errorFields } from '../../shared/log.ts';
import { readRoundFacts, saveProtocol } from '../../shared/table/protocols.ts';
import { readWholeQueue } from '../../shared/table/queue.ts';
import type { Round } from '../../shared/table/roundItems.ts';
import { listProtocolsDue, readRound } from '../../shared/table/rounds.ts';
import { territoriesAsked } from './territories.ts';

/** What was issued is not what follows. Its message holds rows, numbers and rules, and no person. */
class NotAccountedFor extends Error {
  override readonly name = 'NotAccountedFor';
}

export interface PublishedProtocol {
  readonly territory: string;
  readonly round: string;
  readonly root: string;
}

/** Publishes what is due in every territory; throws at the end when a round could not be accounted for. */
export async function publishProtocols(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly protocols: readonly PublishedProtocol[] }> {
  const protocols: PublishedProtocol[] = [];
  const failed: unknown[] = [];
  for (const one of territoriesAsked(context, territory)) {
    for (const round of await listProtocolsDue(context.table, one)) {
      if (timeIsUp()) {
        context.log.info('job-stopped-early', { territory: one, round });
        return { protocols };
      }
      try {
        const root = await publishProtocol(context, one, round, at ?? context.now());
        if (root !== undefined) protocols.push({ territory: one, round, root });
      } catch (error) {
        // One round that does not add up must not hold up the others.
        const why = error instanceof NotAccountedFor ? error.message : undefined;
        context.log.error('protocol-not-published', { territory: one, round, why, ...errorFields(error) });
        failed.push(error);
      }
    }
  }
  if (failed.length > 0) throw failed[0];
  return { protocols };
}

/** The root; undefined when another run published it first. */
async function publishProtocol({ table, log }: Context, territory: string, id: string, at: Instant): Promise<string | undefined> {
  const round = await readRound(table, territory, id);
  if (round === undefined) throw new Error('a round is due for its protocol and is not there');
  if (round.protocolRoot !== undefined) return undefined;
  const facts = await readFacts(table, round);
  const outcomes = accountFor(facts);
  const key = `${id}#protocol`;
  const command: Command = { name: 'publishProtocols', by: 'job:publishProtocols', as: 'system', at, key, digest: digestOf(key) };
  const { root, outcome } = await saveProtocol(table, round, { keys: facts.keys, outcomes }, command);
  if (!outcome.done) return undefined;
  log.info('protocol-published', { territory, round: id, rows: facts.input.rows, awarded: facts.issued.size });
  return root;
}

/** What the round froze and what became of it, from the records; throws where the queue is not the one that was approved. */
async function readFacts(table: Context['table'], round: Round): Promise<RoundFacts> {
  const { frozen, territory } = round;
  if (frozen === undefined) throw new Error('a round that was never approved has no protocol');
  const keys = await readWholeQueue(table, territory, frozen.queueRun);
  if (digestOf(keys) !== frozen.input.queueDigest || roundDigest(frozen.input) !== frozen.digest)
    throw new NotAccountedFor('the frozen queue is not the one that was approved');
  return readRoundFacts(table, round, keys);
}

/** The outcome of every row; throws where what was issued is not what follows (I-01, I-03, I-05, I-06, I-10). */
function accountFor(facts: RoundFacts): Uint8Array {
  const inputFault = faultOfInput(facts.input, facts.keys);
  if (inputFault !== undefined) throw new NotAccountedFor(`the frozen ${inputFault.field}: ${inputFault.why}`);
  const outcomes = protocolOf(facts);
  if (!(outcomes instanceof Uint8Array)) throw new NotAccountedFor(`row ${outcomes.row} of the frozen queue: ${outcomes.why}`);
  const ended = { ...facts, outcomes };
  const [violation] = [...checkQuota(ended), ...checkNobodySkipped(ended), ...checkProportion(ended)];
  if (violation !== undefined) throw new NotAccountedFor(`${violation.invariant} ${violation.of}: ${violation.why}`);
  return outcomes;
}
