// A city whose calendar and rulebooks a test may change while it runs, and a family of it with a voucher.

import type { Calendar } from '../../shared/domain/calendar.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { checkTermsOn, checkTerritory } from '../../shared/table/checking.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { hastyRulebooks, importCells, people, row, staffedCity, type Answer, type City } from './city.ts';
import { approveRoundOf } from './family.ts';

export const territory = 'karaganda';

export interface VoucherCity extends City {
  /** From now on this calendar is in force. */
  correct(calendar: Calendar): void;
  /** From now on the territory's rulebook says this of its legal basis. */
  base(legalBasis: Rulebook['legalBasis']): void;
  /** From now on this is another part of the rulebook. */
  rule(change: (rulebook: Rulebook) => Rulebook): void;
}

export async function voucherCity(table: Table = memoryTable()): Promise<VoucherCity> {
  let calendar = shippedCalendar();
  let rulebooks = hastyRulebooks();
  const city = await staffedCity(table, { calendar: () => calendar, rulebooks: () => rulebooks });
  const rule = (change: (rulebook: Rulebook) => Rulebook): void => {
    rulebooks = rulebooks.map((one) => (one.territory === territory ? change(one) : one));
  };
  return {
    ...city,
    correct: (other) => {
      calendar = other;
    },
    base: (legalBasis) => rule((rulebook) => ({ ...rulebook, legalBasis })),
    rule,
  };
}

/** Acts of a basis: each with its first and, where it ends, its last day. */
export function acts(...spans: readonly (readonly [from: string, to?: string | undefined, knownFrom?: string])[]): Rulebook['legalBasis'] {
  return spans.map(([from, to, knownFrom]) => {
    const rest = { ...(to === undefined ? {} : { to }), ...(knownFrom === undefined ? {} : { knownFrom }) };
    return { act: 'Order', from, note: 'of a test', ...rest };
  }) as unknown as Rulebook['legalBasis'];
}

/** Vouchers for children of the parent, in the order of their submission, issued now. */
export async function issueTo(city: City, count = 1, iin: string = people.parent): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, child) =>
    row(child + 1, `2023-01-10T09:00:${String(child).padStart(2, '0')}Z`, { guardianIin: iin, guardianPhone: '+77011234567' }),
  );
  await importCells(city, rows);
  await issueRound(city, count);
  return vouchersOf(city, iin);
}

/** One more round for that many. */
export async function issueRound(city: City, count: number): Promise<void> {
  await city.run({ job: 'recomputeQueue' });
  await approveRoundOf(city, count, [people.head, people.secondHead]);
  await city.run({ job: 'issueRounds' });
}

export async function vouchersOf(city: City, iin: string = people.parent): Promise<readonly string[]> {
  return (await listOf(city, iin)).map(({ voucher }) => String(voucher));
}

export async function listOf(city: City, iin: string = people.parent): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await city.ask('listMyVouchers', { iin })).body['vouchers'] as readonly Record<string, unknown>[];
}

export async function confirm(city: City, voucher: string, iin: string = people.parent): Promise<Answer> {
  return city.ask('confirmVoucher', { iin, params: { voucher } });
}

/** Both steps of a refusal. */
export async function refuse(city: City, voucher: string, iin: string = people.parent): Promise<Answer> {
  const look = await city.ask('showRefusal', { iin, params: { voucher } });
  return city.ask('refuseVoucher', { iin, params: { voucher }, body: { understood: true, seen: look.body['seen'] } });
}

/** Kinds of notices of the parent, newest first. */
export async function toldOf(city: City, iin: string = people.parent): Promise<readonly string[]> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '100' } });
  return (body['notices'] as { kind: string }[]).map(({ kind }) => kind);
}

export async function applicationOf(city: City, voucher: string, iin: string = people.parent): Promise<Readonly<Record<string, unknown>>> {
  const stored = await readVoucher(city.context.table, voucher);
  const { body } = await city.ask('showMyApplication', { iin, params: { number: stored?.application ?? '' } });
  return body;
}

export async function violationsOf({ context }: City) {
  const { table, calendar, rulebooks, now } = context;
  const terms = checkTermsOn(rulebooks(), territory, dayOf(now()));
  return (await checkTerritory(table, calendar(), territory, now(), terms)).violations;
}
