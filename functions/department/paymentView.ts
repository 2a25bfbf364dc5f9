// A payment register as the department sees it. It is looked for in the territory the caller was let into. Money leaves as whole tiyn.

import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { registerMovesOpen, type PeoplesMove } from '../../shared/domain/register.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { maySee, within } from '../../shared/http/access.ts';
import type { ActionName } from '../../shared/http/actions.ts';
import type { RegisterScope } from '../../shared/table/payable.ts';
import type { Register, RegisterBill, RegisterLine, RegisterProgress } from '../../shared/table/registerItems.ts';
import type { RegisterPreview } from '../../shared/table/registerPreview.ts';
import { readRegister, readRegisterProgress } from '../../shared/table/registers.ts';

export interface FoundRegister {
  readonly register: Register;
  readonly progress: RegisterProgress;
}

export async function findPayments(
  { table }: Pick<Context, 'table'>,
  { territory, register: id }: { readonly territory: string; readonly register: string },
): Promise<FoundRegister | Refusal> {
  const register = within({ territory }, await readRegister(table, territory, id));
  return register === undefined
    ? refuse('register-unknown', { register: id })
    : { register, progress: await readRegisterProgress(table, territory, id) };
}

const actionOf = { approve: 'payments: approve', cancel: 'payments: cancel' } as const satisfies Record<PeoplesMove, ActionName>;

/** With the moves open to who looks: by their roles in the territory, and a draft is not approved by who drafted it. */
export function viewOfPayments({ register, progress }: FoundRegister, caller: Caller) {
  const { territory } = register;
  const mayMake = (move: PeoplesMove): boolean => maySee(actionOf[move], { caller, params: { territory } }, { territory });
  const { approvedAt, finishedAt, digest, saved, credited, unreadable } = register;
  return {
    register: register.register,
    territory: register.territory,
    month: register.month,
    state: register.state,
    draftedAt: isoOf(register.draftedAt),
    asOf: isoOf(register.asOf),
    expected: { lines: register.expected.lines, amountTiyn: register.expected.amount },
    ...(approvedAt === undefined ? {} : { approvedAt: isoOf(approvedAt) }),
    ...(finishedAt === undefined ? {} : { finishedAt: isoOf(finishedAt) }),
    progress: { met: progress.met, lines: progress.lines, amountTiyn: progress.amount, savedTiyn: progress.saved },
    ...(digest === undefined ? {} : { digest }),
    ...(saved === undefined ? {} : { savedTiyn: saved }),
    ...(credited === undefined ? {} : { creditedTiyn: credited }),
    ...(unreadable === undefined ? {} : { unreadable }),
    moves: registerMovesOpen(register, caller.person).filter((move) => mayMake(move)),
  };
}

export function viewOfPreview({ month, asOf }: RegisterScope, { lines, amount, saved, bills, unsealed, sealedAfter }: RegisterPreview) {
  return {
    month,
    asOf: isoOf(asOf),
    lines,
    amountTiyn: amount,
    savedTiyn: saved,
    preschools: bills.map((bill) => ({
      preschool: bill.preschool,
      lines: bill.lines,
      corrections: bill.corrections,
      amountTiyn: bill.amount,
      savedTiyn: bill.saved,
      left: bill.left,
    })),
    unsealed: [...unsealed],
    sealedAfter: sealedAfter.map((one) => ({ ...one, sealedAt: isoOf(one.sealedAt) })),
  };
}

export function viewOfLine({ preschool, group, month, contract, kind, amount, ...line }: RegisterLine) {
  const { payableDays, workingDays, codes, digest, corrects, ground } = line;
  return {
    preschool,
    group,
    month,
    contract,
    kind,
    amountTiyn: amount,
    payableDays,
    workingDays,
    codes,
    digest,
    ground,
    ...(corrects === undefined ? {} : { corrects: { digest: corrects.digest, register: corrects.register, paidTiyn: corrects.paid } }),
  };
}

export function viewOfBill({ preschool, lines, amount, corrections, days, left, saved }: RegisterBill) {
  return {
    preschool,
    lines,
    amountTiyn: amount,
    corrections: { lines: corrections.lines, amountTiyn: corrections.amount },
    days,
    left,
    savedTiyn: saved,
  };
}
