// Rounds the rulebook orders by itself: drafts and approves one for each order that fell due in the last day. The rulebook, reviewed and versioned, is the
// first of the two decisions and the budget somebody set for the year is the second: without a budget no order is carried out, and no round is
// larger than the money that is free. The round's id follows from the order and its day, so run twice, at once or killed between, it is one round.
// What cannot be done now (no budget, no free place, the legal basis lapsed) is tried again until the day is over.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { basisInForce } from '../../shared/domain/legalBasis.ts';
import { planOf } from '../../shared/domain/plan.ts';
import { isRefusal, type RefusalName } from '../../shared/domain/refusal.ts';
import { moveRound } from '../../shared/domain/round.ts';
import { rulebookNamed, rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { affordable, type AskedSizing } from '../../shared/domain/sizing.ts';
import { ordersDue, type DueOrder, type StandingOrder } from '../../shared/domain/standingOrder.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { errorFields } from '../../shared/log.ts';
import { freezeRound, readFigures, sizeBy, type Desk, type DeskFigures } from '../../shared/table/freezing.ts';
import { nothingYet, readProgress, readRound, saveRound } from '../../shared/table/rounds.ts';
import { territoriesAsked } from './territories.ts';

/** What became of an order: `done` before, `approved` now, or why it waits. */
export interface OrderRun {
  readonly round: string;
  readonly outcome: 'done' | 'approved' | 'budget-none' | 'changed-meanwhile' | RefusalName;
}

export async function scheduleRounds(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly orders: readonly OrderRun[] }> {
  const now = at ?? context.now();
  const orders: OrderRun[] = [];
  let failure: unknown;
  for (const one of territoriesAsked(context, territory)) {
    const rulebook = rulebookOn(context.rulebooks(), one, dayOf(now));
    if (isRefusal(rulebook)) continue;
    for (const due of ordersDue(rulebook, now)) {
      if (timeIsUp()) return { orders };
      const of = { territory: one, round: due.round };
      try {
        const outcome = await carryOut(context, rulebook, due);
        if (outcome === 'approved') context.log.info('scheduled-round-approved', of);
        else if (outcome !== 'done') context.log.info('scheduled-round-waits', { ...of, reason: outcome });
        orders.push({ round: due.round, outcome });
      } catch (error) {
        // One order that fails must not keep the others, nor other territories, waiting: the run fails once they all had their turn.
        context.log.error('scheduled-round-failed', { ...of, ...errorFields(error) });
        failure ??= error;
      }
    }
  }
  if (failure !== undefined) throw failure;
  return { orders };
}

async function carryOut(context: Context, inForce: Rulebook, { order, round: id }: DueOrder): Promise<OrderRun['outcome']> {
  const { table, settings, rulebooks } = context;
  const { territory } = inForce;
  const stands = await readRound(table, territory, id);
  if (stands !== undefined && stands.state !== 'draft') return 'done';
  const at = context.now();
  const lapsed = basisInForce(rulebooks(), territory, dayOf(at));
  if (lapsed !== undefined) return lapsed.refusal;
  // A draft an earlier run left behind stays under its own rulebook, should another one have come into force since.
  const rulebook = stands === undefined ? inForce : rulebookNamed(rulebooks(), territory, stands.rulebook);
  if (rulebook === undefined) return 'rulebook-none';
  const calendar = context.calendar();
  const desk: Desk = { table, territory, rulebook, lapsed, calendar, at, inFlightMilliseconds: settings.inFlightMilliseconds };
  const terms = await termsOf(desk, order);
  if (typeof terms === 'string') return terms;
  if (stands === undefined) {
    const drafted = await draft(desk, order, id, terms);
    if (drafted !== 'drafted') return drafted;
  }
  return approve(desk, id, terms);
}

interface Terms {
  readonly asked: AskedSizing;
  readonly figures: DeskFigures;
  readonly most: number;
}

/** By what it is sized now: as the order says, at most so many as it allows and as the money that is free pays for. */
async function termsOf(desk: Desk, order: StandingOrder): Promise<Terms | 'budget-none' | RefusalName> {
  const first = await readFigures(desk, order.most);
  const { money, costEach } = first;
  if (money.free === undefined) return 'budget-none';
  if (isRefusal(costEach)) return costEach.refusal;
  const most = Math.min(order.most, affordable(money.free, costEach));
  if (most === 0) return 'budget-exceeded';
  // What is not taken for want of money must stay there for the next round.
  const figures = order.by === 'returned' && most < order.most ? await readFigures(desk, most) : first;
  const asked: AskedSizing = order.by === 'budget' ? { by: 'budget', budget: money.free } : { by: order.by };
  return { asked, figures, most };
}

async function draft(desk: Desk, order: StandingOrder, id: string, { asked, figures, most }: Terms): Promise<'drafted' | RefusalName> {
  const { table, territory, rulebook, at } = desk;
  const plan = planOf(rulebook, order.plan);
  if (isRefusal(plan)) return plan.refusal;
  const sized = sizeBy(asked, figures, most);
  if (isRefusal(sized)) return sized.refusal;
  if (sized.count === 0) return 'round-empty';
  const { count, sizing } = sized;
  const command = commandOf(`${id}#draft`, at);
  const content = {
    round: id,
    territory,
    state: 'draft' as const,
    count,
    sizing,
    scope: rulebook.rounds.scope,
    plan: plan.name,
    rulebook: rulebook.version,
    draftedAt: at,
    draftedBy: command.by,
  };
  const fact = { kind: 'round-drafted' as const, data: { count, plan: plan.name, by: sizing.by, order: order.key } };
  const { writes } = saveRound(undefined, content, nothingYet, command, fact);
  // Where another run was quicker, its draft is the draft.
  await table.together(`schedule|${territory}|${id}|draft`, writes);
  return 'drafted';
}

async function approve(desk: Desk, id: string, { asked, figures, most }: Terms): Promise<OrderRun['outcome']> {
  const { table, territory, at } = desk;
  const round = await readRound(table, territory, id);
  if (round === undefined || round.state !== 'draft') return 'done';
  const state = moveRound(round.state, 'approve');
  if (isRefusal(state)) return state.refusal;
  const progress = await readProgress(table, territory, id);
  const command = commandOf(`${id}#approve`, at);
  const frozen = await freezeRound(desk, round, { state, command, asked, figures, most });
  if (isRefusal(frozen)) return frozen.refusal;
  const saved = saveRound(round, frozen.round, progress, command, frozen.fact);
  const outcome = await table.together(`schedule|${territory}|${id}|approve`, [...saved.writes, ...frozen.guards]);
  // Another run approved it, or the money changed: the next run looks again.
  return outcome.done ? 'approved' : 'changed-meanwhile';
}

function commandOf(key: string, at: Instant): Command {
  return { name: 'scheduleRounds', by: 'job:scheduleRounds', as: 'system', at, key, digest: digestOf(key) };
}
