// What an approval freezes, whoever approves: a second person, or a standing order of the rulebook. Size, cost, money and settlements are computed from
// the figures of this moment, and every figure that two approvals at once could both use up is guarded by a write of its own. From here on nobody chooses.

import { exceeds } from '../domain/budget.ts';
import { deadlineAfter, type Calendar } from '../domain/calendar.ts';
import type { Command } from '../domain/command.ts';
import type { Event } from '../domain/event.ts';
import { planOf } from '../domain/plan.ts';
import { projectedCost } from '../domain/projection.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { leftOutText, roundDigest, type RoundInput, type RoundState } from '../domain/round.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { sizeRound, type AskedSizing, type Sized } from '../domain/sizing.ts';
import { dayOf, instant, later, yearOf, type Day, type Instant } from '../domain/time.ts';
import { rowsOfBatches } from '../domain/twins.ts';
import { listBatches } from './batches.ts';
import { bindBudget, readYear, type YearOfMoney } from './budgets.ts';
import { freePlacesOf, type FreePlaces } from './freePlaces.ts';
import { readPromised, type Promised } from './promised.ts';
import { keepQueue, readMoves, readPointer, readWholeQueue } from './queue.ts';
import { readReturned, type Returned } from './returned.ts';
import type { Round } from './roundItems.ts';
import { leftOutOf } from './settlements.ts';
import type { Table, Write } from './table.ts';

/** Where and when a round is planned. */
export interface Desk {
  readonly table: Table;
  readonly territory: string;
  /** The round's own: its plan, categories and deadlines. */
  readonly rulebook: Rulebook;
  /** `basis-lapsed` by the rulebook in force today, which may be another one. */
  readonly lapsed: Refusal | undefined;
  readonly calendar: Calendar;
  readonly at: Instant;
  /** The longest a write may be on its way: what is newer than that is not counted as come back. */
  readonly inFlightMilliseconds: number;
}

/** When a round approved at this moment begins, and the year whose money it takes. */
export function beginningOf({ rulebook, at }: Pick<Desk, 'rulebook' | 'at'>): {
  readonly issueFrom: Instant;
  readonly day: Day;
  readonly year: number;
} {
  const issueFrom = later(at, rulebook.rounds.pauseMinutes * 60_000);
  const day = dayOf(issueFrom);
  return { issueFrom, day, year: yearOf(day) };
}

export interface DeskFigures {
  readonly places: FreePlaces;
  readonly promised: Promised;
  readonly returned: Returned;
  readonly money: YearOfMoney;
  readonly costEach: number | Refusal;
}

/**
 * All figures of this moment. The money is read first: what is bound after it is met by the budget's version. `most`: of what came back; `except`: a
 * round whose own rest is not counted as promised.
 */
export async function readFigures(desk: Desk, most?: number, except?: string): Promise<DeskFigures> {
  const { table, territory, rulebook, calendar, at, inFlightMilliseconds } = desk;
  const { day, year } = beginningOf(desk);
  const settled = instant(Math.max(0, at - inFlightMilliseconds));
  const [money, returned, { promised, places }] = await Promise.all([
    readYear(table, territory, year),
    readReturned(table, territory, settled, most),
    readPlacesLeft(desk, except),
  ]);
  return { money, returned, promised, places, costEach: projectedCost(rulebook, day, calendar) };
}

/** Promises before places: who takes a place between the two is counted twice, and not left out. */
async function readPlacesLeft(
  { table, territory, at }: Desk,
  except: string | undefined,
): Promise<Pick<DeskFigures, 'promised' | 'places'>> {
  const promised = await readPromised(table, territory, except);
  return { promised, places: await freePlacesOf(table, territory, dayOf(at)) };
}

/** The size a round asked for so has by these figures. */
export function sizeBy(asked: AskedSizing, { costEach, places, promised, returned }: DeskFigures, most?: number): Sized | Refusal {
  const figures = { costEach, freePlaces: places.total, promised: promised.count, returned: returned.count, upTo: returned.upTo };
  return sizeRound(asked, figures, most);
}

/** The rows of twins in that published queue as they are linked now; the queue is read only where there are any. */
export async function readBatchRows(table: Table, territory: string, run: string): Promise<readonly (readonly number[])[]> {
  const batches = await listBatches(table, territory);
  return batches.length === 0 ? [] : rowsOfBatches(await readWholeQueue(table, territory, run), batches);
}

export interface Approval {
  readonly state: RoundState;
  readonly command: Command;
  readonly asked: AskedSizing;
  readonly figures: DeskFigures;
  readonly most?: number | undefined;
}

export interface Frozen {
  readonly round: Round;
  readonly fact: Pick<Event, 'kind' | 'data'>;
  /** What guards the figures. */
  readonly guards: readonly Write[];
}

/** The round as approved with these figures, to be saved in one transaction with the guards; or why it cannot be. */
export async function freezeRound(desk: Desk, round: Round, approval: Approval): Promise<Frozen | Refusal> {
  const { table, territory, rulebook, lapsed, at } = desk;
  const { command, figures } = approval;
  if (lapsed !== undefined) return lapsed;
  const plan = planOf(rulebook, round.plan);
  if (isRefusal(plan)) return plan;
  const pointer = await readPointer(table, territory);
  if (pointer === undefined) return refuse('queue-not-published', { territory });
  const behind = await queueBehind(table, territory, pointer.asOf, at);
  if (behind !== undefined) return behind;
  // A round that could not give its families a last day would stand still with its money bound.
  const confirmBy = deadlineAfter(beginningOf(desk).day, rulebook.deadlines.confirmWorkingDays, desk.calendar);
  if (isRefusal(confirmBy)) return confirmBy;
  const sized = sizeBy(approval.asked, figures, approval.most);
  if (isRefusal(sized)) return sized;
  const { count, sizing } = sized;
  if (pointer.total === 0 || count === 0) return refuse('round-empty', { territory });
  const bound = bindMoney(figures, territory, { round: round.round, count }, command);
  if (isRefusal(bound)) return bound;
  await keepQueue(table, territory, pointer);
  const input: RoundInput = {
    format: 'kezek-round/1',
    territory,
    round: round.round,
    count,
    sizing,
    scope: round.scope,
    plan: { name: plan.name, rules: plan.plan },
    categories: rulebook.categories.map(({ code }) => code),
    rulebook: round.rulebook,
    queueVersion: pointer.version,
    queueAsOf: pointer.asOf,
    rows: pointer.total,
    queueDigest: pointer.digest,
    batches: await readBatchRows(table, territory, pointer.run),
    leftOut: await leftOutNow(desk, round, pointer, figures.places),
    approvedAt: at,
    issueFrom: beginningOf(desk).issueFrom,
  };
  const digest = roundDigest(input);
  const frozen = { queueRun: pointer.run, digest, input };
  return {
    round: { ...round, state: approval.state, frozen, approvedAt: at, approvedBy: command.by },
    fact: { kind: 'round-approved', data: { queueVersion: pointer.version, digest, count, ...costOf(sizing) } },
    guards: [...bound, figures.promised.fence, ...(sizing.by === 'returned' ? [figures.returned.fence] : [])],
  };
}

/** A publication comes every few minutes; a queue that has not been published for longer than this since it changed is not frozen. */
const longestBehindMinutes = 15;

/** `queue-behind` where somebody has waited longer than that to be seen in the published queue: they would be passed over without a trace. */
async function queueBehind(table: Table, territory: string, asOf: Instant, at: Instant): Promise<Refusal | undefined> {
  const seenBy = later(at, -longestBehindMinutes * 60_000);
  const unseen = seenBy > asOf ? await readMoves(table, territory, asOf, seenBy) : [];
  return unseen.length === 0 ? undefined : refuse('queue-behind', { from: asOf, most: longestBehindMinutes });
}

function costOf({ costEach }: Sized['sizing']): { readonly costEach?: number } {
  return costEach === undefined ? {} : { costEach };
}

/** Where the year has a budget, every voucher is paid from it: a round whose cost is not known cannot be. */
function bindMoney(
  { money, costEach }: DeskFigures,
  territory: string,
  { round, count }: { readonly round: string; readonly count: number },
  command: Command,
): readonly Write[] | Refusal {
  if (money.free === undefined) return bindBudget(money, territory, { round, count, costEach: 0 }, command);
  if (isRefusal(costEach)) return costEach;
  return exceeds(count, costEach, money.year, money.free) ?? bindBudget(money, territory, { round, count, costEach }, command);
}

async function leftOutNow(
  { table, territory }: Desk,
  { scope }: Pick<Round, 'scope'>,
  { run, total }: { readonly run: string; readonly total: number },
  places: FreePlaces,
): Promise<string> {
  if (scope === 'territory') return '';
  const { rows } = await leftOutOf(table, territory, scope, await readWholeQueue(table, territory, run), places);
  return leftOutText(rows, total);
}
