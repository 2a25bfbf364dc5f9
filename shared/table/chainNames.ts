// What ought to have a chain of events, found without the index: by the strong lists of a territory, and by the heads that name others. Whatever is in
// neither can lose its first event without being missed.

import { applicationStates } from '../domain/application.ts';
import { contractStates } from '../domain/contract.ts';
import { monthsFrom } from '../domain/month.ts';
import { orderKeyBytes, placeOf } from '../domain/orderKey.ts';
import { addDays, instant, type Day } from '../domain/time.ts';
import { forEachAtOnce } from './atOnce.ts';
import { listBudgetYears } from './budgets.ts';
import { listExtensionIds } from './extensions.ts';
import { listImportIds } from './imports.ts';
import { ApplicationItem } from './items.ts';
import { movesPk, openRevocationsPk, preschoolContractsPk, preschoolListKey, stateKey } from './keys.ts';
import { registersPk, sheetsPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import { scanWaiting } from './queue.ts';
import { listAwards, listRoundIds } from './rounds.ts';
import { listAppointmentIds } from './staffing.ts';
import type { Item, Table } from './table.ts';
import { listTimesheets } from './timesheets.ts';
import { auditSealsKey } from './trailKeys.ts';
import { listUpdateIds } from './updates.ts';
import { ContractItem, VoucherItem } from './voucherItems.ts';

const daysAtOnce = 16;

/** The names of those who stand in line. That somebody stands there without an application is not a broken chain but a stray place. */
export async function namesInLine(table: Table, territory: string): Promise<readonly string[]> {
  const line = await scanWaiting(table, territory);
  return Array.from({ length: line.length / orderKeyBytes }, (_, row) => `application#${placeOf(line, row * orderKeyBytes).number}`);
}

/** The names of all that stands in the lists of `records`: each of them has events. */
export async function listNames(
  table: Table,
  { territory, since, until }: { readonly territory: string; readonly since: Day; readonly until: Day },
  days: Iterable<Day>,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const state of applicationStates) {
    const { pk } = stateKey(territory, state, instant(0), '');
    for await (const { sk } of listAll(table, 'records', { pk })) names.add(`application#${String(sk).split('#')[1] ?? ''}`);
  }
  await forEachAtOnce(days, daysAtOnce, async (on) => {
    for await (const { sk } of listAll(table, 'records', { pk: movesPk(territory, on) })) {
      names.add(`application#${String(sk).split('#')[1] ?? ''}`);
    }
  });
  for (const round of await listRoundIds(table, territory)) {
    names.add(`round#${territory}#${round}`);
    for (const { voucher } of await listAwards(table, territory, round)) names.add(`voucher#${voucher}`);
  }
  for await (const { sk } of listAll(table, 'records', { pk: openRevocationsPk(territory) })) {
    names.add(`revocation#${String(sk).split('#')[1] ?? ''}`);
  }
  // From the first sealed quarter of an hour on.
  if ((await table.get('records', auditSealsKey(territory))) !== undefined) names.add(`audit#${territory}`);
  for (const extension of await listExtensionIds(table, territory)) names.add(`extension#${territory}#${extension}`);
  for (const update of await listUpdateIds(table, territory)) names.add(`update#${territory}#${update}`);
  for (const id of await listAppointmentIds(table, territory)) names.add(`appointment#${id}`);
  for (const id of await listImportIds(table, territory)) names.add(`import#${territory}#${id}`);
  for await (const { sk } of listAll(table, 'records', { pk: preschoolListKey(territory, '').pk })) {
    names.add(`preschool#${String(sk)}`);
    for (const state of contractStates) {
      for await (const entry of listAll(table, 'records', { pk: preschoolContractsPk(String(sk), state) }))
        names.add(`contract#${String(entry.sk).split('#')[1] ?? ''}`);
    }
  }
  for (const month of monthsFrom(since, until)) {
    for (const preschool of await listTimesheets(table, territory, month)) {
      names.add(`timesheet#${preschool}#${month}`);
      for await (const { sk } of listAll(table, 'records', { pk: sheetsPk(preschool, month) }))
        names.add(`sheet#${preschool}#${month}#${String(sk)}`);
    }
  }
  for await (const { sk } of listAll(table, 'records', { pk: registersPk(territory) })) names.add(`register#${territory}#${String(sk)}`);
  for (const year of await listBudgetYears(table, territory, daysFrom(since, until))) names.add(`budget#${territory}#${year}`);
  return names;
}

/** Both included. */
export function* daysFrom(since: Day, until: Day): Generator<Day> {
  for (let next = since; next <= until; next = addDays(next, 1)) yield next;
}

/**
 * What stands in no list of a territory, or no longer: guardianships, and vouchers outside rounds, are named by their application; a contract by its
 * voucher and the voucher by it; a revocation that is over by its voucher alone.
 */
export function namedBy(head: Item | undefined): readonly string[] {
  const application = ApplicationItem.safeParse(head).data;
  if (application !== undefined) {
    const guardianships = application.guardians.map((person) => `guardianship#${person}#${application.child}`);
    return application.voucher === undefined ? guardianships : [...guardianships, `voucher#${application.voucher}`];
  }
  const voucher = VoucherItem.safeParse(head).data;
  if (voucher !== undefined) {
    const contracts = [voucher.contract, voucher.request].flatMap((id) => (id === undefined ? [] : [`contract#${id}`]));
    return [`application#${voucher.application}`, `revocation#${voucher.voucher}`, ...contracts];
  }
  const contract = ContractItem.safeParse(head).data;
  return contract === undefined ? [] : [`voucher#${contract.voucher}`, `absences#${contract.contract}`];
}
