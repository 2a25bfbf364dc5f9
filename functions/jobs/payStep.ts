// One step of a register: what to write for the next few children of one kindergarten. Each gets what was made of its month, with its event, and the line
// where money moves, in one transaction with the bill and the fence: a month is paid once, and the sums are never behind the lines (I-17, I-20).

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { addCounts, creditOf, daysOfLine, withLeft } from '../../shared/domain/paying.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { FindBound } from '../../shared/table/boundVouchers.ts';
import { unbilledKey } from '../../shared/table/timesheetKeys.ts';
import type { DueMonth, KindergartenMonth } from '../../shared/table/payable.ts';
import type { Register, RegisterBill, RegisterLine, RegisterProgress } from '../../shared/table/registerItems.ts';
import { billWrite, lineWrite, readBill, registerFence } from '../../shared/table/registers.ts';
import { saveSheet } from '../../shared/table/sheets.ts';
import type { Write } from '../../shared/table/table.ts';

/** Children in one transaction: each takes at most four writes, of a hundred; three are the bill, the fence and the list. */
export const monthsPerStep = 24;

export interface PayStep {
  readonly writes: readonly Write[];
  /** The fence as it stands once they are written. */
  readonly progress: RegisterProgress;
}

export interface StepParts {
  readonly register: Register;
  readonly progress: RegisterProgress;
  readonly preschool: string;
  readonly months: readonly DueMonth[];
  /** The timesheet these were the last of. */
  readonly done?: KindergartenMonth | undefined;
  readonly findBound: FindBound;
}

export async function planPayStep(context: Context, command: Command, parts: StepParts): Promise<PayStep> {
  const { register, preschool, months, done } = parts;
  const { territory, register: id } = register;
  const before = await readBill(context.table, territory, id, preschool);
  let bill: RegisterBill = before ?? { ...nothingBilled, territory, register: id, preschool };
  const paid = await Promise.all(months.map((month) => payOne(command, parts, month)));
  const writes: Write[] = [];
  for (const one of paid) {
    writes.push(...one.writes);
    bill = withPaid(bill, one);
  }
  if (paid.length > 0) writes.push(billWrite(before, bill));
  if (done !== undefined) {
    const key = unbilledKey(territory, done.month, done.preschool);
    writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key });
  }
  const progress: RegisterProgress = {
    ...parts.progress,
    met: parts.progress.met + paid.length,
    lines: parts.progress.lines + bill.lines - (before?.lines ?? 0),
    amount: parts.progress.amount + bill.amount - (before?.amount ?? 0),
    saved: parts.progress.saved + bill.saved - (before?.saved ?? 0),
    credits: paid.reduce((sum, { credits }) => addCounts(sum, credits), parts.progress.credits),
  };
  writes.push(registerFence(register, parts.progress, progress));
  return { writes, progress: { ...progress, version: parts.progress.version + 1 } };
}

const nothingBilled = {
  item: 'registerBill' as const,
  version: 1,
  lines: 0,
  amount: 0,
  corrections: { lines: 0, amount: 0 },
  days: {},
  left: {},
  saved: 0,
  credits: {},
};

interface Paid {
  readonly writes: readonly Write[];
  readonly line: RegisterLine | undefined;
  readonly left: Parameters<typeof withLeft>[1];
  readonly saved: number;
  readonly credits: Readonly<Record<string, number>>;
}

async function payOne(command: Command, { register, findBound }: StepParts, { sheet, payment, text }: DueMonth): Promise<Paid> {
  const { line: content, left, paid } = payment;
  const { territory, preschool, group, month, contract } = sheet;
  const common = { territory, register: register.register, preschool, group, month, contract };
  const line: RegisterLine | undefined =
    content === undefined
      ? undefined
      : { item: 'registerLine', ...common, ...content, workingDays: text.terms.workingDays, digest: sheet.digest, at: command.at };
  const data = { register: register.register, amount: paid.amount, line: content?.amount ?? 0, digest: paid.digest };
  const after = { ...sheet, paid: { ...paid, register: register.register, at: command.at } };
  const { writes } = saveSheet(sheet, after, command, { kind: 'sheet-paid', data });
  const savedBefore = sheet.paid?.saved ?? 0;
  const saved = paid.saved - savedBefore;
  const bound = saved === 0 ? undefined : await findBound(sheet.voucher);
  const credit = saved === 0 ? 0 : creditOf(paid.saved, month, bound) - creditOf(savedBefore, month, bound);
  return {
    writes: line === undefined ? writes : [...writes, lineWrite(line)],
    line,
    left,
    saved,
    credits: credit === 0 ? {} : { [month.slice(0, 4)]: credit },
  };
}

function withPaid(bill: RegisterBill, { line, left, saved, credits }: Paid): RegisterBill {
  const correction = line?.kind === 'correction' ? line : undefined;
  return {
    ...bill,
    lines: bill.lines + (line === undefined ? 0 : 1),
    amount: bill.amount + (line?.amount ?? 0),
    corrections: {
      lines: bill.corrections.lines + (correction === undefined ? 0 : 1),
      amount: bill.corrections.amount + (correction?.amount ?? 0),
    },
    days: line === undefined ? bill.days : addCounts(bill.days, daysOfLine(line)),
    left: withLeft(bill.left, left),
    saved: bill.saved + saved,
    credits: addCounts(bill.credits, credits),
  };
}

export function payCommand({ register, territory }: Register, { version }: RegisterProgress, at: Instant): Command {
  const key = `${territory}#${register}#${version}`;
  return { name: 'buildRegisters', by: 'job:buildRegisters', as: 'system', at, key, digest: digestOf(key) };
}
