// The money of a year: what was set, what rounds have bound of it, what came back. The budget is read before the rounds and moved by every approval, so
// of two approvals at once that read the same money one fails and looks again (I-01).

import { boundBy, freeMoney, yearOfRound, type BoundRound } from '../domain/budget.ts';
import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { yearOf, type Day, type Instant } from '../domain/time.ts';
import { forEachAtOnce } from './atOnce.ts';
import { BudgetItem, type Budget } from './budgetItems.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { budgetKey, returnedPk } from './keys.ts';
import { listAll } from './listAll.ts';
import { listRoundIds, readProgress, readRound } from './rounds.ts';
import type { Guard, Table, Write } from './table.ts';
import { ReturnedItem } from './voucherItems.ts';

const roundsAtOnce = 16;

/** All in tiyn; `amount` and `free` only where a budget was set. */
export interface YearOfMoney {
  readonly year: number;
  readonly budget: Budget | undefined;
  readonly rounds: readonly BoundRound[];
  readonly bound: number;
  readonly returned: number;
  readonly saved: number;
  readonly free: number | undefined;
}

export async function readYear(table: Table, territory: string, year: number): Promise<YearOfMoney> {
  const budget = readAs(BudgetItem, await table.get('records', budgetKey(territory, year)));
  const rounds = await roundsOfYear(table, territory, year);
  const bound = boundBy(rounds);
  const returned = await returnedOf(table, territory, new Set(rounds.map(({ round }) => round)));
  const saved = budget?.saved ?? 0;
  const free = budget === undefined ? undefined : freeMoney({ amount: budget.amount, bound, returned, saved });
  return { year, budget, rounds, bound, returned, saved, free };
}

/** The years of these days, and those after them, that have a budget. */
export async function listBudgetYears(table: Table, territory: string, days: Iterable<Day>): Promise<readonly number[]> {
  const years = new Set([...days].flatMap((on) => [yearOf(on), yearOf(on) + 1]));
  const found = [];
  for (const year of years) if ((await table.get('records', budgetKey(territory, year))) !== undefined) found.push(year);
  return found;
}

/** Approved rounds that begin in the year, newest first. */
async function roundsOfYear(table: Table, territory: string, year: number): Promise<readonly BoundRound[]> {
  const found = new Map<string, BoundRound>();
  const ids = await listRoundIds(table, territory);
  await forEachAtOnce(ids, roundsAtOnce, async (id) => {
    // The round first: one read as finished has issued for good what its progress says afterwards.
    const round = await readRound(table, territory, id);
    const input = round?.frozen?.input;
    if (round === undefined || input === undefined || yearOfRound(input) !== year) return;
    const { issued } = await readProgress(table, territory, id);
    found.set(id, { round: id, state: round.state, count: input.count, issued, costEach: input.sizing.costEach });
  });
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What vouchers of these rounds gave back. */
async function returnedOf(table: Table, territory: string, rounds: ReadonlySet<string>): Promise<number> {
  let returned = 0;
  for await (const item of listAll(table, 'records', { pk: returnedPk(territory), from: '0', to: '9~' })) {
    const { round, cost } = readSure(ReturnedItem, item);
    if (rounds.has(round)) returned += cost;
  }
  return returned;
}

/** The amount of the year becomes another. */
export function saveBudget(
  before: Budget | undefined,
  after: { readonly territory: string; readonly year: number; readonly amount: number; readonly setAt: Instant },
  command: Command,
): { readonly budget: Budget; readonly writes: readonly Write[] } {
  const kept = before?.saved === undefined ? {} : { saved: before.saved };
  return moveBudget(before, { ...after, ...kept }, command, { kind: 'budget-set', data: { amount: after.amount } });
}

/** The writes by which a finished register gives back to the year's money what it saved; that there was no budget, and nothing credited, is held to as well. */
export async function creditBudget(
  table: Table,
  territory: string,
  year: number,
  credit: { readonly register: string; readonly saved: number },
  command: Command,
): Promise<readonly Write[]> {
  const budget = readAs(BudgetItem, await table.get('records', budgetKey(territory, year)));
  if (budget === undefined) return [{ verb: 'check', table: 'records', key: budgetKey(territory, year), guard: 'ifAbsent' }];
  // A later correction may take back what was never credited, where the budget came after the saving.
  const saved = Math.max(0, (budget.saved ?? 0) + credit.saved);
  return moveBudget(budget, { ...budget, saved }, command, { kind: 'budget-credited', data: { ...credit } }).writes;
}

/** The writes by which an approval takes of the year's money; that there was no budget is held to as well. */
export function bindBudget(
  { budget, year }: YearOfMoney,
  territory: string,
  bound: { readonly round: string; readonly count: number; readonly costEach: number },
  command: Command,
): readonly Write[] {
  if (budget === undefined) return [{ verb: 'check', table: 'records', key: budgetKey(territory, year), guard: 'ifAbsent' }];
  return moveBudget(budget, budget, command, { kind: 'budget-bound', data: { ...bound } }).writes;
}

function moveBudget(
  before: Budget | undefined,
  { territory, year, amount, setAt, saved }: Omit<Budget, 'item' | 'version' | 'eventHash'>,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly budget: Budget; readonly writes: readonly Write[] } {
  const content = { item: 'budget' as const, territory, year, amount, setAt, ...(saved === undefined ? {} : { saved }) };
  const { event, head } = eventAfter(before, command, { of: `budget#${territory}#${year}`, territory, ...fact }, content);
  const key = budgetKey(territory, year);
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const budget: Budget = { ...content, ...head };
  return { budget, writes: [{ verb: 'put', table: 'records', guard, item: itemOf(key, budget) }, eventWrite(key.pk, event)] };
}
