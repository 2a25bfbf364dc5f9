// A city for planning rounds: families in line, kindergartens with free places, and a rulebook with other words about rounds.

import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { itemOf } from '../../shared/table/commit.ts';
import { returnedKey } from '../../shared/table/keys.ts';
import type { Table } from '../../shared/table/table.ts';
import { at, hastyRulebooks, importCells, people, row, staffedCity, type Answer, type Cells, type City } from './city.ts';

export const territory = 'karaganda';
export const here = { params: { territory } };
/** Of a finance operator: synthetic, nobody's. */
export const payer = '800101000136';

/** The rulebooks of tests with other words about rounds in Karaganda. */
export function rulebooksWith(change: (rulebook: Rulebook) => Partial<Rulebook>): () => readonly Rulebook[] {
  const changed = hastyRulebooks().map((rulebook) => (rulebook.territory === territory ? { ...rulebook, ...change(rulebook) } : rulebook));
  return () => changed;
}

/** Staff, and that many families in line and published, a second apart; `cells` of each. */
export async function roundCity(
  families: number,
  { table, rulebooks, cells = () => ({}) }: { table?: Table; rulebooks?: () => readonly Rulebook[]; cells?: (child: number) => Cells } = {},
): Promise<City & { readonly numbers: readonly string[] }> {
  const city = await staffedCity(table, rulebooks === undefined ? {} : { rulebooks });
  await city.appoint(payer, 'finance_operator');
  const rows = Array.from({ length: families }, (_, child) =>
    row(child, new Date(Date.parse('2023-01-10T09:00:00Z') + child * 1_000).toISOString(), cells(child)),
  );
  const outcomes = [];
  for (let from = 0; from < rows.length; from += 200) outcomes.push(...(await importCells(city, rows.slice(from, from + 200))));
  await city.run({ job: 'recomputeQueue', territory });
  return { ...city, numbers: outcomes.map(({ number }) => String(number)) };
}

export async function draft(
  city: City,
  body: Readonly<Record<string, unknown>>,
): Promise<{ readonly round: string; readonly answer: Answer }> {
  const answer = await city.ask('draftRound', { ...here, iin: people.clerk, body });
  return { round: String(answer.body['round']), answer };
}

export const approve = (city: City, round: string, iin: string = people.head) =>
  city.ask('approveRound', { params: { territory, round }, iin });

export const check = (city: City, round: string) => city.ask('checkRound', { params: { territory, round }, iin: people.auditor });

export const setBudget = (city: City, amount: number, year = '2026') =>
  city.ask('setBudget', { params: { territory, year }, iin: payer, body: { amount } });

export const showBudget = (city: City, year = '2026') => city.ask('showBudget', { params: { territory, year }, iin: people.auditor });

/** A voucher of that round came back then, with its money. */
export async function giveBack(city: City, round: string, serial: number, iso: string, cost = 0): Promise<void> {
  const voucher = `0000000000${String(serial).padStart(6, '0')}`;
  const item = itemOf(returnedKey(territory, at(iso), voucher), { item: 'returned', voucher, round, cost, at: at(iso) });
  await city.context.table.put('records', item, 'ifAbsent');
}
