// Carries out the approved payment register of each territory: a few children's months in one transaction with their lines and the fence, kindergarten by
// kindergarten, then what was put right since it was paid, then the end with the digest of all lines, then word to the heads. It may be stopped anywhere and run by any
// number of workers. While there is no legal basis it waits (I-33). A month whose text cannot be read is passed over, counted and rings: it holds up nobody.

import type { Context } from '../../shared/context.ts';
import { Conflict, type Command } from '../../shared/domain/command.ts';
import { basisInForce } from '../../shared/domain/legalBasis.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { boundVouchers, type FindBound } from '../../shared/table/boundVouchers.ts';
import {
  listBillable,
  listToSettle,
  listUnpaid,
  type DueMonth,
  type FoundMonth,
  type KindergartenMonth,
} from '../../shared/table/payable.ts';
import type { Register, RegisterProgress } from '../../shared/table/registerItems.ts';
import { readOpenRegister, readRegister, readRegisterProgress } from '../../shared/table/registers.ts';
import { finishRegister } from './finishRegister.ts';
import { goingOn, type TryEach } from './goingOn.ts';
import { monthsPerStep, payCommand, planPayStep } from './payStep.ts';
import { tellPaid } from './tellPaid.ts';
import { territoriesAsked } from './territories.ts';

const mostTries = 5;

export interface RegisterRun {
  readonly territory: string;
  readonly register: string;
  readonly state: Register['state'];
  readonly lines: number;
  /** Months this run passed over because what is kept of them cannot be read. */
  readonly unreadable: number;
}

/** Goes on with every approved register until it is finished or `timeIsUp` says to stop. */
export async function buildRegisters(
  context: Context,
  { at, territory }: { readonly at?: Instant | undefined; readonly territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly registers: readonly RegisterRun[] }> {
  const registers: RegisterRun[] = [];
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const open = await readOpenRegister(context.table, one);
      const run =
        open === undefined
          ? undefined
          : await tryEach({ register: `${one}#${open}` }, () => carryOn(context, { territory: one, id: open, at, tryEach }, timeIsUp));
      if (run !== undefined) registers.push(run);
      await tryEach({ territory: one }, () => tellPaid(context, one, timeIsUp));
    }
    return { registers };
  });
}

interface Asked {
  readonly territory: string;
  readonly id: string;
  readonly at: Instant | undefined;
  readonly tryEach: TryEach;
}

/** What a worker knows of its register; the fence tells when that is no longer so. */
interface Worker extends Asked {
  readonly register: Register;
  progress: RegisterProgress;
  readonly findBound: FindBound;
  readonly timeIsUp: () => boolean;
  /** By kindergarten: months and contracts it passed over. They are asked again by every run, so that the one that ends the register knows of all. */
  readonly unreadable: Map<string, Set<string>>;
}

async function carryOn(context: Context, asked: Asked, timeIsUp: () => boolean): Promise<RegisterRun> {
  const { table } = context;
  const { territory, id, at } = asked;
  const register = await readRegister(table, territory, id);
  if (register === undefined) throw new Error('an open register that is not there');
  const progress = await readRegisterProgress(table, territory, id);
  const run = { territory, register: id, state: register.state, lines: progress.lines, unreadable: 0 };
  if (register.state !== 'approved') return run;
  if (basisInForce(context.rulebooks(), territory, dayOf(at ?? context.now())) !== undefined) {
    context.log.info('register-waits', { register: id, because: 'basis-lapsed' });
    return run;
  }
  const worker: Worker = { ...asked, register, progress, findBound: boundVouchers(table, territory), timeIsUp, unreadable: new Map() };
  const isAllPaid = (await payBillable(context, worker)) && (await paySettled(context, worker));
  const unreadable = tellUnreadable(context, worker);
  const left = { ...run, lines: worker.progress.lines, unreadable };
  if (!isAllPaid || timeIsUp()) return left;
  const state = await finishRegister(context, { register, progress: worker.progress, unreadable }, commandOf(context, worker));
  return { ...left, state };
}

function passOver({ unreadable }: Worker, { preschool, month, contract }: FoundMonth): void {
  unreadable.set(preschool, (unreadable.get(preschool) ?? new Set()).add(`${month}#${contract}`));
}

/** How many were passed over; the alarm listens to what is logged of them. */
function tellUnreadable({ log }: Context, { id, unreadable }: Worker): number {
  let all = 0;
  for (const [preschool, months] of unreadable) {
    log.error('months-unreadable', { register: id, preschool, months: months.size });
    all += months.size;
  }
  return all;
}

/** Sealed timesheets no register has met; true when all of them are done. */
async function payBillable(context: Context, worker: Worker): Promise<boolean> {
  let isDone = true;
  for (const one of await listBillable(context.table, worker.register)) {
    if (worker.timeIsUp()) return false;
    const paid = await worker.tryEach({ timesheet: `${one.preschool}#${one.month}` }, () =>
      againOnConflict(() => payTimesheet(context, worker, one)),
    );
    isDone &&= paid === true;
  }
  return isDone;
}

/** Page by page, so that no kindergarten is too large. With a month that was passed over it stays in the list, where the next register finds it. */
async function payTimesheet(context: Context, worker: Worker, one: KindergartenMonth): Promise<boolean> {
  let next: DueMonth[] = [];
  let isWhole = true;
  for await (const found of listUnpaid(context.table, one, worker.register.asOf, context.rulebooks())) {
    if (found.due === undefined) {
      passOver(worker, found);
      isWhole = false;
      continue;
    }
    if (next.length === monthsPerStep) {
      if (worker.timeIsUp()) return false;
      await paySome(context, worker, one.preschool, next);
      next = [];
    }
    next.push(found.due);
  }
  if (isWhole) await paySome(context, worker, one.preschool, next, one);
  else if (next.length > 0) await paySome(context, worker, one.preschool, next);
  return true;
}

/** What was put right since it was paid; true when nothing of it is left. */
async function paySettled(context: Context, worker: Worker): Promise<boolean> {
  let isDone = true;
  let next: DueMonth[] = [];
  const pay = async (): Promise<void> => {
    const [first] = next;
    if (first === undefined) return;
    const { preschool } = first.sheet;
    const months = next;
    next = [];
    const paid = await worker.tryEach({ preschool }, async () => {
      await paySome(context, worker, preschool, months);
      return true;
    });
    isDone &&= paid === true;
  };
  for await (const found of listToSettle(context.table, worker.register, context.rulebooks())) {
    // Met by this very register: its line is written, and what came since is for the next one.
    if (found.metBy === worker.id) continue;
    if (found.due === undefined) {
      passOver(worker, found);
      continue;
    }
    const isOther = next[0] !== undefined && next[0].sheet.preschool !== found.preschool;
    if (isOther || next.length === monthsPerStep) await pay();
    if (worker.timeIsUp()) return false;
    next.push(found.due);
  }
  await pay();
  return isDone;
}

/** Another worker, or a clerk with one of these months, came first: what is left is read again. */
async function againOnConflict(pay: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await pay();
    } catch (error) {
      if (!(error instanceof Conflict) || tries === mostTries) throw error;
    }
  }
}

/** One step: all of it is written, or nothing and it throws `Conflict`. */
async function paySome(
  context: Context,
  worker: Worker,
  preschool: string,
  months: readonly DueMonth[],
  done?: KindergartenMonth,
): Promise<void> {
  const { register, progress, findBound } = worker;
  const command = commandOf(context, worker);
  const step = await planPayStep(context, command, { register, progress, preschool, months, done, findBound });
  const outcome = await context.table.together(`pay|${command.key}`, step.writes);
  if (outcome.done) {
    worker.progress = step.progress;
    return;
  }
  worker.progress = await readRegisterProgress(context.table, register.territory, register.register);
  const clashed = outcome.clashes.map(({ index }) => step.writes[index]);
  const isOvertaken = worker.progress.version !== progress.version;
  const isLineThere = clashed.some((write) => write?.verb === 'put' && write.item['item'] === 'registerLine');
  if (isLineThere && !isOvertaken) throw new Error('a line of a month that was not met yet');
  throw new Conflict(command.name);
}

function commandOf(context: Context, { register, progress, at }: Worker): Command {
  return payCommand(register, progress, at ?? context.now());
}
