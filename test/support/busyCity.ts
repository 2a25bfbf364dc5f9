// A city with a history: imports and merges, a round whose vouchers are confirmed, refused and left to expire, publications between, two of them at
// once.

import { recomputeQueue } from '../../functions/jobs/recomputeQueue.ts';
import type { Table } from '../../shared/table/table.ts';
import { importCells, people, row, staffedCity, type City } from './city.ts';
import { iinOf, refusalOfIssued } from './seededCity.ts';

export const territory = 'karaganda';

export interface BusyCity extends City {
  readonly numbers: readonly string[];
}

export async function busyCity(table: Table): Promise<BusyCity> {
  const city = await staffedCity(table);
  const family = (child: number, more = {}) =>
    row(child, `2023-01-${String(10 + (child % 15)).padStart(2, '0')}T09:00:${String(child % 60).padStart(2, '0')}.000Z`, {
      bornOn: `${2020 + (child % 4)}-05-10`,
      guardianIin: iinOf(child),
      guardianPhone: `+7701123${String(4000 + child)}`,
      statuses: child % 5 === 0 ? 'large-family' : '',
      ...more,
    });
  const outcomes = await importCells(
    city,
    Array.from({ length: 40 }, (_, child) => family(child)),
  );
  await city.run({ job: 'recomputeQueue', territory });
  await issueRound(city, 9);
  await city.run({ job: 'recomputeQueue', territory });
  const vouchers: { iin: string; voucher: string }[] = [];
  for (let child = 0; child < 40; child += 1) {
    const { body } = await city.ask('listMyVouchers', { iin: iinOf(child) });
    for (const { voucher } of body['vouchers'] as { voucher: string }[]) vouchers.push({ iin: iinOf(child), voucher });
  }
  for (const [index, { iin, voucher }] of vouchers.entries()) {
    if (index % 3 === 0) await city.ask('confirmVoucher', { iin, params: { voucher } });
    if (index % 3 === 1) await city.ask('refuseVoucher', { iin, params: { voucher }, body: refusalOfIssued(voucher) });
  }
  city.at('2026-07-10T10:00:00+05:00');
  await city.run({ job: 'expireVouchers' });
  // An earlier row of a child that waits: its place changes, as two moves at one instant.
  await importCells(city, [family(38, { submittedAt: '2022-02-02T09:00:00.000Z' }), family(60), family(61)], territory, 'old-system');
  const now = city.context.now();
  await Promise.all([
    recomputeQueue(city.context, { territory }),
    recomputeQueue(city.context, { territory }),
    recomputeQueue(city.context, { territory, at: now }),
  ]);
  await importCells(city, [family(62)], territory, 'late-system');
  await city.run({ job: 'recomputeQueue', territory });
  return { ...city, numbers: outcomes.map(({ number }) => String(number)) };
}

async function issueRound(city: City, count: number): Promise<void> {
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count } });
  const params = { territory, round: String(drafted.body['round']) };
  await city.ask('approveRound', { params, iin: people.secondHead });
  await city.run({ job: 'issueRounds' });
}
