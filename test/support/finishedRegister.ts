// A payment register that is finished, put together by its own named writes as the job leaves it: what tests of files and reports begin with.

import { digestOf } from '../../shared/domain/digest.ts';
import type { Command } from '../../shared/domain/command.ts';
import { month, type Month } from '../../shared/domain/month.ts';
import { countCodes } from '../../shared/domain/pay.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import type { RegisterLine } from '../../shared/table/registerItems.ts';
import { billWrite, lineWrite, saveRegister } from '../../shared/table/registers.ts';
import type { Write } from '../../shared/table/table.ts';
import type { City } from './city.ts';

/** July 2026: the 6th is a holiday; the child came from the 2nd on, was ill on the 9th and 10th and, marked late, missing on the 31st. */
export const july = '-PPHHHPPBBHHPPPPPHHPPPPPHHPPPPn';

export type LineOf = Pick<RegisterLine, 'preschool' | 'contract'> & Partial<RegisterLine>;

/** A line as the job writes it; a whole month of `july` for 45 455 tenge unless it says otherwise. */
export function lineOf(register: string, at: Instant, { preschool, contract, ...more }: LineOf): RegisterLine {
  const { codes = july, month: of = month(register.slice(0, 7)) } = more;
  return {
    item: 'registerLine',
    territory: 'karaganda',
    register,
    preschool,
    group: 'sun',
    month: of,
    contract,
    kind: 'month',
    amount: 45_455_00,
    payableDays: 20,
    workingDays: 22,
    codes,
    digest: digestOf(`${of}|${contract}`),
    ground: 'signed',
    at,
    ...more,
  };
}

/** Puts the register with these lines and their bills; its digest is of the lines in order. */
export async function finishRegister(
  city: City,
  register: string,
  given: readonly LineOf[],
  { territory = 'karaganda', state = 'finished' }: { readonly territory?: string; readonly state?: 'draft' | 'finished' } = {},
): Promise<readonly RegisterLine[]> {
  const { table, now } = city.context;
  const at = now();
  const lines = given.map((line) => lineOf(register, at, { ...line, territory }));
  const of: Month = month(register.slice(0, 7));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const command: Command = { name: 'seed', by: 'job:payRegisters', as: 'system', at, key: `seed-${register}`, digest: digestOf(register) };
  const drafted = {
    territory,
    register,
    month: of,
    draftedAt: at,
    draftedBy: 'job:seed',
    asOf: at,
    expected: { lines: lines.length, amount },
  };
  const finished = { approvedAt: at, approvedBy: 'job:seed', finishedAt: instant(at + 1), lines: lines.length, amount, saved: 0 };
  const content =
    state === 'draft'
      ? { ...drafted, state: 'draft' as const }
      : { ...drafted, ...finished, state: 'finished' as const, digest: digestOf(lines.map(({ digest }) => digest).join('|')) };
  const saved = saveRegister(undefined, content, undefined, command, { kind: 'register-drafted', data: {} });
  await done(city, `register-${register}`, saved.writes);
  const bills = new Map<string, RegisterLine[]>();
  for (const line of lines) {
    await table.put('records', itemIn(lineWrite(line)), 'ifAbsent');
    bills.set(line.preschool, [...(bills.get(line.preschool) ?? []), line]);
  }
  for (const [preschool, theirs] of bills) {
    const days: Record<string, number> = {};
    for (const { codes, corrects } of theirs) {
      for (const [code, count] of Object.entries(countCodes(codes))) days[code] = (days[code] ?? 0) + count;
      for (const [code, count] of Object.entries(countCodes(corrects?.codes ?? ''))) days[code] = (days[code] ?? 0) - count;
    }
    const sum = (some: readonly RegisterLine[]) => some.reduce((total, line) => total + line.amount, 0);
    const corrections = theirs.filter(({ kind }) => kind === 'correction');
    const bill = {
      item: 'registerBill' as const,
      territory,
      register,
      preschool,
      lines: theirs.length,
      amount: sum(theirs),
      corrections: { lines: corrections.length, amount: sum(corrections) },
      days,
      left: {},
      saved: 0,
      credits: {},
      version: 1,
    };
    await table.put('records', itemIn(billWrite(undefined, bill)), 'ifAbsent');
  }
  return lines;
}

const itemIn = (write: Write) => {
  if (write.verb !== 'put') throw new Error('a line is put');
  return write.item;
};

async function done(city: City, name: string, writes: readonly Write[]): Promise<void> {
  const outcome = await city.context.table.together(name, writes);
  if (!outcome.done) throw new Error('a write of the test found something there');
}
