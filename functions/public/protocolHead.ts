// The head of a round's protocol as every route of it needs it: there, not there yet, or of no round at all.

import type { Context } from '../../shared/context.ts';
import type { ProtocolHead } from '../../shared/domain/protocolFile.ts';
import { headSeal, rowsPerPage } from '../../shared/domain/protocolTree.ts';
import { hexOf } from '../../shared/domain/orderKey.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { StoredOutcome, StoredProtocolHead } from '../../shared/table/protocolItems.ts';
import { pageRootsIn, readProtocolHead, readPublicState } from '../../shared/table/protocols.ts';

interface OfRound {
  readonly territory: string;
  readonly round: string;
}

/** The head of an approved round, or why there is none. */
export async function findProtocol(
  { table, rulebooks }: Context,
  { territory, round }: OfRound,
  at: Instant,
): Promise<StoredProtocolHead | Refusal> {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const head = await readProtocolHead(table, territory, round);
  if (head !== undefined) return head;
  const state = await readPublicState(table, territory, round);
  return state === undefined ? refuse('round-unknown', { round }) : refuse('protocol-not-published', { round, state });
}

/** The same of a round that is over, with what became of it. */
export async function findOutcome(
  context: Context,
  of: OfRound,
  at: Instant,
): Promise<{ readonly head: StoredProtocolHead; readonly outcome: StoredOutcome } | Refusal> {
  const head = orRefuse(await findProtocol(context, of, at));
  const { outcome, state } = head;
  return outcome === undefined ? refuse('protocol-not-published', { round: of.round, state }) : { head, outcome };
}

/** The head as the public reads it, sealed. */
export function publicHead({ territory, round }: OfRound, { state, digest, input, outcome }: StoredProtocolHead): ProtocolHead {
  if (state === 'draft') throw new Error('a draft has no protocol');
  const head = { format: 'kezek-protocol/1' as const, territory, round, state, digest, input };
  const sealed = outcome === undefined ? head : { ...head, outcome: publicOutcome(outcome) };
  return { ...sealed, seal: headSeal(sealed) };
}

function publicOutcome(outcome: StoredOutcome): NonNullable<ProtocolHead['outcome']> {
  const { rows, awarded, root, totals } = outcome;
  const pageRoots = pageRootsIn(outcome).map(hexOf);
  return { rows, pageRows: rowsPerPage, pages: pageRoots.length, awarded, root, pageRoots, totals: [...totals] };
}
