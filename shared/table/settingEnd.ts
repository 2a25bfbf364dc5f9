// The last day of a contract as either side may set it: today at the soonest, since today the child may have come, and sooner than one set before.

import type { Command } from '../domain/command.ts';
import { moveContract, type PreschoolEnd } from '../domain/contract.ts';
import { noticesFor } from '../domain/notice.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { dayOf, type Day } from '../domain/time.ts';
import { readApplication } from './applications.ts';
import { noticeWrites } from './commit.ts';
import { endContractWrites } from './ending.ts';
import type { Table, Write } from './table.ts';
import type { Contract } from './voucherItems.ts';

/** Who wants it; a kindergarten says why. */
export type EndWish = { readonly by: 'parent' } | { readonly by: 'preschool'; readonly reason: PreschoolEnd };

export async function setLastDay(
  table: Table,
  contract: Contract,
  lastDay: Day,
  wish: EndWish,
  command: Command,
): Promise<{ readonly contract: Contract; readonly writes: readonly Write[] } | Refusal> {
  const today = dayOf(command.at);
  const inForce = moveContract(contract.state, 'end');
  if (isRefusal(inForce)) return inForce;
  if (lastDay < today) return refuse('end-impossible', { soonest: today });
  if (contract.endsOn !== undefined && contract.endsOn <= lastDay) return refuse('contract-ending', { endsOn: contract.endsOn });
  const ended = await endContractWrites(table, contract, { endsOn: lastDay, reason: wish.by }, command, today);
  if (isRefusal(ended)) return ended;
  const application = await readApplication(table, contract.application);
  if (application === undefined) throw new Error('a contract without its application');
  const why = wish.by === 'preschool' ? { reason: wish.reason } : {};
  const notices = noticesFor(ended.event, 'contract-ends', application, { contract: contract.contract, lastDay, ...why });
  return { contract: ended.contract, writes: [...ended.writes, ...noticeWrites(notices)] };
}
