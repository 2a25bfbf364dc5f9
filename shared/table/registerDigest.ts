// The digest of a register: of every line in order, kindergarten by kindergarten. The job that finishes it, a check and an export compute the same one.

import { digestOfBill, digestOfRegister } from '../domain/register.ts';
import type { Register, RegisterLine } from './registerItems.ts';
import { listLines } from './registers.ts';
import type { Table } from './table.ts';

export interface LinesDigest {
  readonly lines: number;
  readonly amount: number;
  readonly digest: string;
}

/** Of all lines in order; no more than one kindergarten’s are kept at a time. */
export async function digestLines(table: Table, { territory, register }: Pick<Register, 'territory' | 'register'>): Promise<LinesDigest> {
  const bills: { preschool: string; digest: string }[] = [];
  let own: RegisterLine[] = [];
  let lines = 0;
  let amount = 0;
  const close = (): void => {
    const [first] = own;
    if (first !== undefined) bills.push({ preschool: first.preschool, digest: digestOfBill(own) });
    own = [];
  };
  for await (const line of listLines(table, territory, register)) {
    if (own[0] !== undefined && own[0].preschool !== line.preschool) close();
    own.push(line);
    lines += 1;
    amount += line.amount;
  }
  close();
  return { lines, amount, digest: digestOfRegister(bills) };
}
