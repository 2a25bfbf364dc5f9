// The end of a register: its sums are those of its lines and of its bills, its digest is of every line in order, and what it saved of money that rounds had
// bound goes back to the budget of that year, once, in the transaction that finishes it. Read kindergarten by kindergarten; their heads are told after it.

import type { Context } from '../../shared/context.ts';
import { Conflict, type Command } from '../../shared/domain/command.ts';
import { moveRegister } from '../../shared/domain/register.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { creditBudget } from '../../shared/table/budgets.ts';
import { beginTelling } from '../../shared/table/paidToTell.ts';
import { digestLines } from '../../shared/table/registerDigest.ts';
import type { Register, RegisterProgress } from '../../shared/table/registerItems.ts';
import { saveRegister } from '../../shared/table/registers.ts';
import type { Write } from '../../shared/table/table.ts';

/** The state it has then, with how many months it passed over; throws where the lines are not what the fence says was written. */
export async function finishRegister(
  { table, log }: Context,
  { register, progress, unreadable }: { readonly register: Register; readonly progress: RegisterProgress; readonly unreadable: number },
  command: Command,
): Promise<Register['state']> {
  const { territory, register: id } = register;
  const state = moveRegister(register.state, 'finish');
  if (isRefusal(state)) throw new Error('an approved register that cannot be finished');
  const { lines, amount, digest } = await digestLines(table, register);
  if (lines !== progress.lines || amount !== progress.amount) throw new Error('the lines of a register are not those that were written');
  const credited: Record<string, number> = {};
  const moved: Write[] = [];
  for (const [year, saved] of Object.entries(progress.credits)) {
    const writes = await creditBudget(table, territory, Number(year), { register: id, saved }, command);
    moved.push(...writes);
    if (writes.some(({ verb }) => verb === 'put')) credited[year] = saved;
  }
  const { saved } = progress;
  const hasCredit = Object.keys(credited).length > 0;
  const passedOver = unreadable === 0 ? {} : { unreadable };
  const sums = { lines, amount, digest, saved, ...passedOver };
  const after = { ...register, state, finishedAt: command.at, ...sums, ...(hasCredit ? { credited } : {}) };
  const written = saveRegister(register, after, progress, command, { kind: 'register-finished', data: sums });
  const outcome = await table.together(`finish|${command.key}`, [...written.writes, ...moved, beginTelling(register)]);
  if (!outcome.done) throw new Conflict(command.name);
  log.info('register-finished', { register: id, lines });
  return state;
}
