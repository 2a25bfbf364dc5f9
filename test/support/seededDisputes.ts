// Of a seeded city: months of the children who go to kindergarten there, one that can be disputed, one disputed, one nobody signed and one signed; and a
// contract whose only month was closed without it. All are of months before, shown to the parents today.

import { deadlineAfter, isWorkingDay } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { contractIdOf } from '../../shared/domain/contract.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { daysOfMonth, month, type Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { day, dayOf, type Day } from '../../shared/domain/time.ts';
import { readContract, saveContract } from '../../shared/table/contracts.ts';
import { saveSheet, type SheetContents } from '../../shared/table/sheets.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { saveTimesheet } from '../../shared/table/timesheets.ts';
import { people, type Asked, type City } from './city.ts';
import type { SeededContracts } from './seededContracts.ts';
import { presentSheet } from './sheetCity.ts';

const territory = 'karaganda';
const months = {
  disputable: month('2026-02'),
  disputed: month('2026-03'),
  held: month('2026-04'),
  signed: month('2026-05'),
  missing: month('2026-01'),
};

/** Of one family and one kindergarten. */
interface Side {
  readonly parent: string;
  readonly head: string;
  readonly preschool: string;
  readonly contract: string;
  /** By month. */
  readonly digests: Readonly<Record<string, string>>;
  /** Of the child who is missing in the month. */
  readonly missing: string;
}
export type SeededDisputes = readonly [Side, Side];

export async function seedDisputes(city: City, contracts: SeededContracts): Promise<SeededDisputes> {
  return [await seedSide(city, contracts[0]), await seedSide(city, contracts[1])];
}

async function seedSide(city: City, { parent, head, preschool, active }: SeededContracts[number]): Promise<Side> {
  const { table, now, calendar } = city.context;
  const contract = await readContract(table, active);
  if (contract === undefined) throw new Error('nobody goes there');
  const at = now();
  const by = 'job:seed';
  const answerBy = deadlineAfter(dayOf(at), 3, calendar());
  if (isRefusal(answerBy)) throw new Error('no such day');
  const [disputed] = workedDays(city, months.disputed);
  if (disputed === undefined) throw new Error('nobody worked');
  const digests: Record<string, string> = {};
  const show = async (of: Month, more: (digest: string) => Partial<SheetContents>) => {
    digests[of] = await showMonth(city, contract, of, more);
  };
  await show(months.disputable, () => ({}));
  await show(months.disputed, () => ({ state: 'disputed', dispute: { at, by, days: [{ day: disputed, says: 'N' }], answerBy } }));
  await show(months.held, () => ({ state: 'held', passedAt: at }));
  await show(months.signed, (digest) => ({ state: 'signed', signature: { by, method: 'one-time-code', digest, at } }));
  return { parent, head, preschool, contract: active, digests, missing: await leaveOut(city, contract) };
}

async function showMonth(
  city: City,
  { contract, preschool }: Contract,
  of: Month,
  more: (digest: string) => Partial<SheetContents>,
): Promise<string> {
  const shown = await presentSheet(city, contract, { month: of });
  const { digest } = shown;
  const changed = more(digest);
  if (Object.keys(changed).length === 0) return digest;
  const command = commandOf(city, `${preschool}-${of}`);
  const saved = saveSheet(shown, { ...shown, ...changed }, command, { kind: 'sheet-passed', data: {} });
  await sure(city, `change ${preschool} ${of}`, saved.writes);
  return digest;
}

/** A contract of January of whose child the closed month says nothing. */
async function leaveOut(city: City, { voucher, preschool, group, application, child, rulebook }: Contract): Promise<string> {
  const { missing } = months;
  const command = commandOf(city, `missing-${preschool}`);
  const contract = contractIdOf(`missing-${voucher}`, 1);
  const place = { contract, territory, preschool, group, voucher: `missing-${voucher}`, application, child, rulebook };
  const days = { requestedAt: command.at, startsOn: day('2026-01-12'), endsOn: day('2026-01-30') };
  const ended = saveContract(undefined, { ...place, ...days, state: 'ended' }, command, { kind: 'contract-ended', data: {} });
  const closed = { territory, preschool, month: missing, pins: {}, state: 'closed' as const, presentedAt: command.at };
  const timesheet = saveTimesheet(undefined, closed, command, { kind: 'timesheet-closed', data: {} });
  await sure(city, `leave out ${preschool}`, [...ended.writes, ...timesheet.writes]);
  return contract;
}

const workedDays = (city: City, of: Month): readonly Day[] =>
  daysOfMonth(of).filter((on) => isWorkingDay(on, city.context.calendar()) === true);

function commandOf(city: City, key: string): Command {
  return { name: 'seed', by: 'job:seed', as: 'system', at: city.context.now(), key, digest: digestOf(key) };
}

async function sure(city: City, name: string, writes: Parameters<City['context']['table']['together']>[1]): Promise<void> {
  const outcome = await city.context.table.together(name, writes);
  if (!outcome.done) throw new Error(`not written: ${name}`);
}

/** Right requests of the routes of disputes and corrections, on that side. */
export function disputeRequests({ preschool, contract, digests, missing }: Side) {
  const ours = (of: Month, id = contract) => ({ params: { territory, month: of, preschool, contract: id } });
  const digest = (of: Month) => digests[of] ?? '';
  return {
    disputeMyMonth: {
      params: { contract, month: months.disputable },
      body: { digest: digest(months.disputable), days: [{ day: '2026-02-02', says: 'absent' }], comment: 'We were away that day.' },
    },
    listDisputes: { params: { preschool } },
    answerDispute: { params: { preschool, month: months.disputed, contract }, body: { outcome: 'kept' } },
    listMonthsToDecide: { params: { territory }, query: { work: 'dispute', limit: '10' } },
    showChildMonth: ours(months.disputed),
    decideMonth: { ...ours(months.held), body: { digest: digest(months.held), outcome: 'as-shown', reason: 'marks-hold' } },
    correctMonth: {
      ...ours(months.signed),
      body: { digest: digest(months.signed), because: 'mistake', days: [{ day: '2026-05-04', code: 'N' }], understood: true },
    },
    addMonth: { ...ours(months.missing, missing), body: { days: [{ day: '2026-01-12', code: 'P' }] } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** Of each change: the same asked for something else, and by others for what is theirs. */
export function disputeVariants([one, other]: SeededDisputes) {
  const [right, second] = [disputeRequests(one), disputeRequests(other)];
  const byHead = { iin: people.head };
  return {
    disputeMyMonth: {
      other: { ...right.disputeMyMonth, body: { ...right.disputeMyMonth.body, days: [{ day: '2026-02-03', says: 'absent' }] } },
      byAnother: { ...second.disputeMyMonth, iin: other.parent },
    },
    answerDispute: {
      other: { ...right.answerDispute, body: { outcome: 'changed' } },
      byAnother: { ...second.answerDispute, iin: other.head },
    },
    decideMonth: {
      other: { ...right.decideMonth, body: { ...right.decideMonth.body, reason: 'paper-seen' } },
      byAnother: { ...second.decideMonth, ...byHead },
    },
    correctMonth: {
      other: { ...right.correctMonth, body: { ...right.correctMonth.body, dryRun: true } },
      byAnother: { ...second.correctMonth, ...byHead },
    },
    addMonth: {
      other: { ...right.addMonth, body: { days: [{ day: '2026-01-13', code: 'P' }] } },
      byAnother: { ...second.addMonth, ...byHead },
    },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
