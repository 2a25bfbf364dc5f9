// The payment registers of a territory asked whether they add up: lines against the texts, words and formulas they rest on, children's months against
// their lines, bills and registers against their sums, digests against the lines (I-17, I-19, I-20). Kindergarten by kindergarten; read strongly, but not
// as of one instant: while a register is being written, ask again once it is finished.

import type { Violation } from '../domain/invariants.ts';
import { checkBill, checkLine, checkPaid } from '../domain/registerChecks.ts';
import { rulebookNamed } from '../domain/rulebook.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { openSheet, type Sheet } from '../domain/sheet.ts';
import { sheetName } from '../domain/sheetChecks.ts';
import { isPayable } from '../domain/timesheet.ts';
import { forEachAtOnce } from './atOnce.ts';
import { unbilledKey } from './timesheetKeys.ts';
import { digestLines } from './registerDigest.ts';
import type { Register, RegisterLine } from './registerItems.ts';
import { listBills, listLines, listRegisters, readBill } from './registers.ts';
import { listSheets, readSheet, readSheetText } from './sheets.ts';
import type { Table } from './table.ts';
import { orUnreadable } from './unreadable.ts';
import type { StoredSheet } from './timesheetItems.ts';

const preschoolsAtOnce = 8;

/** Everything that does not hold in the registers of the territory. */
export async function checkRegisters(table: Table, territory: string, rulebooks: readonly Rulebook[]): Promise<readonly Violation[]> {
  return orUnreadable(`registers of ${territory}`, () => checkAll(table, territory, rulebooks));
}

async function checkAll(table: Table, territory: string, rulebooks: readonly Rulebook[]): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const registers = (await listRegisters(table, territory)).filter(({ state }) => state !== 'draft' && state !== 'cancelled');
  const preschools = new Set<string>();
  for (const register of registers) {
    const bills = await listBills(table, territory, register.register);
    for (const { preschool } of bills) preschools.add(preschool);
    violations.push(...(await checkSums(table, register, bills)));
  }
  await forEachAtOnce([...preschools].sort(), preschoolsAtOnce, async (preschool) => {
    violations.push(...(await checkKindergarten(table, { territory, preschool, registers, rulebooks })));
  });
  return violations;
}

async function checkSums(
  table: Table,
  register: Register,
  bills: readonly { readonly lines: number; readonly amount: number; readonly saved: number }[],
): Promise<readonly Violation[]> {
  const { state, register: id } = register;
  if (state !== 'finished') return [];
  const violations: Violation[] = [];
  const sum = (of: (bill: (typeof bills)[number]) => number): number => bills.reduce((total, bill) => total + of(bill), 0);
  const isSum =
    register.lines === sum(({ lines }) => lines) &&
    register.amount === sum(({ amount }) => amount) &&
    register.saved === sum(({ saved }) => saved);
  if (!isSum) violations.push({ invariant: 'I-17', of: `register ${id}`, why: 'it is not the sum of its bills' });
  const { lines, amount, digest } = await digestLines(table, register);
  if (lines !== register.lines || amount !== register.amount)
    violations.push({ invariant: 'I-17', of: `register ${id}`, why: 'it is not the sum of its lines' });
  if (digest !== register.digest)
    violations.push({ invariant: 'I-19', of: `register ${id}`, why: 'its lines are not those it was finished with' });
  return violations;
}

interface Kindergarten {
  readonly territory: string;
  readonly preschool: string;
  readonly registers: readonly Register[];
  readonly rulebooks: readonly Rulebook[];
}

async function checkKindergarten(
  table: Table,
  { territory, preschool, registers, rulebooks }: Kindergarten,
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const byMonth = new Map<RegisterLine['month'], Map<string, RegisterLine[]>>();
  for (const { register } of registers) {
    const own: RegisterLine[] = [];
    for await (const line of listLines(table, territory, register, preschool)) {
      own.push(line);
      const months = byMonth.get(line.month) ?? new Map<string, RegisterLine[]>();
      byMonth.set(line.month, months.set(line.contract, [...(months.get(line.contract) ?? []), line]));
      violations.push(...(await checkOne(table, line, rulebooks)));
    }
    const bill = await readBill(table, territory, register, preschool);
    if (bill !== undefined) violations.push(...checkBill(bill, own));
    else if (own.length > 0)
      violations.push({ invariant: 'I-17', of: `register ${register}, ${preschool}`, why: 'there is no bill of its lines' });
  }
  for (const [month, lines] of byMonth) {
    const isDue = (await table.get('records', unbilledKey(territory, month, preschool))) !== undefined;
    const met = new Set<string>();
    for await (const sheet of listSheets(table, preschool, month)) {
      met.add(sheet.contract);
      violations.push(...checkPaid(sheetName(sheet), sheet.paid, lines.get(sheet.contract) ?? []));
      const isForgotten = !isDue && sheet.paid === undefined && isPayable(sheet.state);
      if (isForgotten) violations.push({ invariant: 'I-20', of: sheetName(sheet), why: 'it is to be paid, and no register will meet it' });
    }
    for (const contract of lines.keys())
      if (!met.has(contract))
        violations.push({ invariant: 'I-20', of: `${preschool}#${month}#${contract}`, why: 'a month was paid that is not there' });
  }
  return violations;
}

async function checkOne(table: Table, line: RegisterLine, rulebooks: readonly Rulebook[]): Promise<readonly Violation[]> {
  const sheet = await readSheet(table, line.preschool, line.month, line.contract);
  const text = sheet === undefined ? undefined : await textOf(table, sheet, line.digest);
  const attendance = text === undefined ? undefined : rulebookNamed(rulebooks, line.territory, text.rulebook)?.attendance;
  const violations = checkLine(line, text, sheet, attendance);
  if (sheet === undefined || line.corrects === undefined) return violations;
  const former = await textOf(table, sheet, line.corrects.digest);
  return former === undefined
    ? [...violations, { invariant: 'I-19', of: sheetName(sheet), why: 'the text a correction is from is not kept' }]
    : violations;
}

/** The month's text of that digest, the one that stands or a former one; undefined where none is kept to the letter. */
async function textOf(table: Table, sheet: StoredSheet, digest: string): Promise<Sheet | undefined> {
  const { canonical } = sheet;
  const kept = digest === sheet.digest ? { digest, canonical } : await readSheetText(table, sheet, digest);
  try {
    return kept === undefined ? undefined : openSheet(kept);
  } catch {
    return undefined;
  }
}
