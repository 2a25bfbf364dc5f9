// Heads of kindergartens hear that a payment register with a bill of theirs is finished: a page of kindergartens in one transaction with the place where the
// next run goes on. Not from the transaction that finishes it, which cannot hold every kindergarten of a city. Parents are not told: what is paid for
// their child’s month stands in that month, and they have signed it.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticeToPerson, type Notice } from '../../shared/domain/notice.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { listPaidToTell, toldWrite } from '../../shared/table/paidToTell.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import type { PaidToTell, Register } from '../../shared/table/registerItems.ts';
import { readBills, readRegister } from '../../shared/table/registers.ts';
import { listHeads } from '../../shared/table/tellingHeads.ts';

/** A transaction holds a hundred writes, and a kindergarten has a few heads. */
const kindergartensPerStep = 10;

/** Tells until all are told or `timeIsUp` says to stop. */
export async function tellPaid(context: Context, territory: string, timeIsUp: () => boolean): Promise<void> {
  for (const found of await listPaidToTell(context.table, territory)) {
    let left: PaidToTell | undefined = found;
    while (left !== undefined && !timeIsUp()) left = await tellSome(context, territory, left);
  }
}

/** What is left; undefined where all are told, or another run tells them. */
async function tellSome({ table }: Context, territory: string, left: PaidToTell): Promise<PaidToTell | undefined> {
  const register = await readRegister(table, territory, left.register);
  if (register === undefined) throw new Error('a finished register that is not there');
  const { bills, next } = await readBills(table, register, { after: left.after, limit: kindergartensPerStep });
  const notices: Notice[] = [];
  for (const { preschool, lines } of bills) if (lines > 0) notices.push(...(await noticesOf({ table }, register, preschool)));
  const name = `paid|${territory}|${left.register}|${left.after ?? ''}`;
  const outcome = await table.together(name, [toldWrite(territory, left, next), ...noticeWrites(notices)]);
  return outcome.done && next !== undefined ? { ...left, version: left.version + 1, after: next } : undefined;
}

/** The id follows from the register's last event and the kindergarten: who heads two of them is told of both. */
async function noticesOf({ table }: Pick<Context, 'table'>, register: Register, preschool: string): Promise<readonly Notice[]> {
  const { territory, month, finishedAt, eventHash } = register;
  if (finishedAt === undefined) throw new Error('a register to tell of that is not finished');
  const [names, heads] = await Promise.all([readPreschool(table, preschool), listHeads(table, preschool)]);
  const source = { hash: digestOf(`paid|${eventHash}|${preschool}`), at: finishedAt, territory };
  const named = names === undefined ? {} : { preschoolKk: names.names.kk, preschoolRu: names.names.ru, preschoolEn: names.names.en };
  return heads.map((person) =>
    noticeToPerson(source, 'preschool-payment-finished', person, { preschool, ...named, month, register: register.register }),
  );
}
