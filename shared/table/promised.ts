// Places that are as good as somebody's: of families whose voucher has no place yet, and of vouchers an approved round still has to issue. A round sized by
// free places leaves them out, or three rounds in a row would promise the same places three times. Whoever moves on while this is read is counted twice
// rather than not at all: rounds are read before vouchers, vouchers before places.

import { forEachAtOnce } from './atOnce.ts';
import { readApplication } from './applications.ts';
import { PromisedFenceItem } from './budgetItems.ts';
import { readAs } from './itemParts.ts';
import { promisedFenceKey, statePk } from './keys.ts';
import { listAll } from './listAll.ts';
import { listOpenRounds, readProgress, readRound } from './rounds.ts';
import type { Guard, Table, Write } from './table.ts';
import { readVoucher } from './vouchers.ts';

const familiesAtOnce = 32;

export interface Promised {
  readonly count: number;
  /** Moves the fence, so that of two approvals at once one looks again. */
  readonly fence: Write;
}

/** What is promised now; `except`: a round whose own rest is not counted. The fence is read first: what is approved after it is met by its version. */
export async function readPromised(table: Table, territory: string, except?: string): Promise<Promised> {
  const key = promisedFenceKey(territory);
  const before = readAs(PromisedFenceItem, await table.get('records', key));
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...key, item: 'promisedFence', version: (before?.version ?? 0) + 1 };
  let count = 0;
  for (const id of await listOpenRounds(table, territory)) {
    const [round, { issued }] = [await readRound(table, territory, id), await readProgress(table, territory, id)];
    if (id !== except) count += Math.max(0, (round?.frozen?.input.count ?? 0) - issued);
  }
  // Answered or not, nobody who was only offered a voucher has asked for a place.
  count += (await numbersIn(table, territory, 'offered')).length;
  await forEachAtOnce(await numbersIn(table, territory, 'accepted'), familiesAtOnce, async (number) => {
    if (!(await hasPlace(table, number))) count += 1;
  });
  return { count, fence: { verb: 'put', table: 'records', guard, item } };
}

async function numbersIn(table: Table, territory: string, state: 'offered' | 'accepted'): Promise<readonly string[]> {
  const numbers: string[] = [];
  for await (const item of listAll(table, 'records', { pk: statePk(territory, state) })) numbers.push(String(item.sk).split('#')[1] ?? '');
  return numbers;
}

/** A request holds a place from its first moment, and so does an offer from a waiting list. */
async function hasPlace(table: Table, number: string): Promise<boolean> {
  const id = (await readApplication(table, number))?.voucher;
  const voucher = id === undefined ? undefined : await readVoucher(table, id);
  return voucher?.request !== undefined || voucher?.lists?.some(({ offer }) => offer !== undefined) === true;
}
