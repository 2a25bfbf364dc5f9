// Ends contracts whose last day is over. The child stays entitled, so its voucher is free again with as many working days as after a confirmation,
// unless another contract has taken over (a transfer) or the child goes to school or is too old. A transfer that was not signed by both before its
// first day lapses here as well: its place would otherwise stay empty for a family that is somewhere else.

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { moveContract } from '../../shared/domain/contract.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { firstBasisDay, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, dayOf, instant, type Day, type Instant } from '../../shared/domain/time.ts';
import { moveVoucher } from '../../shared/domain/voucher.ts';
import { stopClock, type Clock } from '../../shared/domain/waitingList.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import type { Parties } from '../../shared/table/beginning.ts';
import { closeRequest } from '../../shared/table/closingRequest.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { listContractsOf, readContract, saveContract } from '../../shared/table/contracts.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { endingPk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readParties } from '../../shared/table/signing.ts';
import { sweepDays, type Swept } from '../../shared/table/sweeps.ts';
import type { Write } from '../../shared/table/table.ts';
import { ContractEntryItem, type Contract, type Voucher } from '../../shared/table/voucherItems.ts';
import { endVoucher } from '../../shared/table/voucherEnding.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';

export async function endContracts(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly ended: number }> {
  const today = dayOf(instant((at ?? context.now()) - context.settings.inFlightMilliseconds));
  const to = addDays(today, -1);
  let ended = 0;
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const first = firstBasisDay(context.rulebooks(), one) ?? to;
      const sweep = { territory: one, job: 'endContracts', first, to, today: dayOf(context.now()) };
      // Entries leave with their contract, so an empty day costs one read.
      const isWhole = await sweepDays(context.table, sweep, async (on) => {
        let swept: Swept = 'clear';
        for await (const item of listAll(context.table, 'records', { pk: endingPk(one, on) })) {
          if (timeIsUp()) return 'stopped';
          const { contract } = readSure(ContractEntryItem, item);
          if ((await tryEach({ contract }, () => finishContract(context, contract, today))) === true) ended += 1;
          else swept = 'left';
        }
        return swept;
      });
      if (!isWhole) return { ended };
    }
    if (ended > 0) context.log.info('contracts-ended', { ended });
    return { ended };
  });
}

/** False when it is over already, or was given another day meanwhile. */
async function finishContract(context: Context, id: string, today: Day): Promise<boolean> {
  const contract = await readContract(context.table, id);
  if (contract === undefined) return false;
  const now = context.now();
  const command: Command = { name: 'endContracts', by: 'job:endContracts', as: 'system', at: now, key: id, digest: digestOf(id) };
  const writes =
    contract.state === 'active' ? await endWrites(context, contract, today, command) : await lapse(context, contract, today, command);
  if (writes === undefined) return false;
  if (isRefusal(writes)) {
    // The calendar does not know yet until when the family may choose again: better one more day in the contract than a guessed deadline.
    context.log.error('contract-not-ended', { reason: writes.refusal });
    return false;
  }
  // A guard failed: somebody changed it at the same moment, and the next run looks again.
  return (await context.table.together(`end|${id}|${contract.version}`, writes)).done;
}

async function lapse(context: Context, contract: Contract, today: Day, command: Command): Promise<readonly Write[] | undefined> {
  if (contract.startsOn >= today) return undefined;
  const closed = await closeRequest(context.table, contract, { move: 'lapse' }, command);
  if (isRefusal(closed)) return undefined;
  const { application } = await readParties(context.table, contract);
  const told = await readSeatNames(context.table, contract);
  return [...closed.writes, ...noticeWrites(noticesFor(closed.event, 'request-lapsed', application, told))];
}

async function endWrites(
  context: Context,
  contract: Contract,
  today: Day,
  command: Command,
): Promise<readonly Write[] | Refusal | undefined> {
  const { endsOn, ending } = contract;
  const state = moveContract(contract.state, 'end');
  if (isRefusal(state) || endsOn === undefined || endsOn >= today) return undefined;
  const ended = saveContract(contract, { ...contract, state }, command, {
    kind: 'contract-ended',
    data: { endsOn, reason: ending ?? 'parent' },
  });
  const parties = await readParties(context.table, contract);
  const isLast = parties.voucher.state === 'contracted' && parties.voucher.contract === contract.contract;
  if (!isLast) return ended.writes;
  const attended = (await listContractsOf(context.table, contract.voucher)).find(
    (one) => one.contract !== contract.contract && isRunning(one, today),
  );
  if (attended !== undefined) return [...ended.writes, ...returnWrites(parties, attended, command)];
  const isGrown = ending === 'age' || ending === 'school';
  const after = isGrown
    ? await closeWrites(context, parties.voucher, today, command)
    : await releaseWrites(context, parties, today, command);
  return isRefusal(after) ? after : [...ended.writes, ...after];
}

const isRunning = ({ state, endsOn }: Contract, today: Day) => state === 'active' && (endsOn === undefined || endsOn >= today);

/** A transfer that was called off before its first day: the child is still where it was, until the last day set there, and the voucher with it. */
function returnWrites({ voucher }: Parties, { contract }: Contract, command: Command): readonly Write[] {
  return saveVoucher(voucher, { ...voucher, contract }, command, { kind: 'voucher-contracted', data: { contract } }).writes;
}

/** The voucher is free again, the application waits for nothing but a choice; what the family has asked for meanwhile goes on. */
async function releaseWrites(
  context: Context,
  { contract, voucher, application }: Parties,
  today: Day,
  command: Command,
): Promise<readonly Write[] | Refusal> {
  const rulebook = rulebookOn(context.rulebooks(), voucher.territory, today);
  if (isRefusal(rulebook)) return rulebook;
  const whole = deadlineAfter(today, rulebook.deadlines.contractWorkingDays, context.calendar());
  if (isRefusal(whole)) return whole;
  // Its days stand still from the first while the family still waits for a place somewhere.
  const clock: Clock = { contractBy: whole, pausedDays: voucher.pausedDays };
  const waits = (voucher.lists ?? []).length > 0;
  const runs = waits ? stopClock(clock, command.at, rulebook.choice.pauseDays, lapsesOf(rulebook), context.calendar()) : clock;
  const { lastDay } = runs.contractBy ?? whole;
  const [free, accepted] = [moveVoucher(voucher.state, 'release'), moveApplication(application.state, 'release')];
  if (isRefusal(free)) return free;
  if (isRefusal(accepted)) return accepted;
  const released = saveVoucher(voucher, { ...voucher, ...runs, state: free }, command, {
    kind: 'voucher-released',
    data: { contract: contract.contract, lastDay },
  });
  const moved = saveApplication(application, { ...application, state: accepted }, command, {
    kind: 'application-accepted',
    data: { voucher: voucher.voucher, contract: contract.contract },
    cause: 'offered',
    now: context.now(),
  });
  const data = { ...(await readSeatNames(context.table, contract)), voucher: voucher.voucher, lastDay };
  return [...released.writes, ...moved.writes, ...noticeWrites(noticesFor(released.event, 'contract-ended', application, data))];
}

/** School or age: the voucher has done its work, and what the family still asks for or waits for ends with it. */
async function closeWrites(context: Context, voucher: Voucher, today: Day, command: Command): Promise<readonly Write[] | Refusal> {
  const contract = { endsOn: addDays(today, -1), reason: 'age' } as const;
  const end = { move: 'close', application: 'graduate', ending: 'school-age', contract } as const;
  const closed = await endVoucher(context.table, voucher, end, { command, now: context.now() });
  return isRefusal(closed) ? closed : closed.writes;
}
