// I-24: whatever is done to a stored event or to the head of a chain behind the product's back, the check finds it and names the aggregate and the
// event. Every attribute of the newest events of one aggregate of each kind is changed and removed, one at a time.

import { describe, expect, it } from 'vitest';
import type { Violation } from '../../shared/domain/invariants.ts';
import { isoOf, later } from '../../shared/domain/time.ts';
import { aggregateKinds } from '../../shared/table/aggregates.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { kindOf, sealedAttributes } from '../../shared/table/sealedValues.ts';
import type { Item, Value } from '../../shared/table/table.ts';
import { territory } from '../support/busyCity.ts';
import { openTable, setItem, type OpenTable } from '../support/openTable.ts';
import { people } from '../support/city.ts';
import { seededCity, type SeededCity } from '../support/seededCity.ts';

interface Damage {
  readonly what: string;
  readonly before: Item;
  readonly after: Item | undefined;
}

/** Every value a little different: one character, one more, the other truth; inside lists and maps too, but for what is called so. */
function otherValues(value: Value, but: readonly string[] = []): readonly Value[] {
  if (typeof value === 'string') return [`${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`];
  if (typeof value === 'number') return [value + 1, -value - 0.5];
  if (typeof value === 'boolean') return [!value];
  if (value === null || value instanceof Uint8Array) return [0];
  if (Array.isArray(value)) {
    const list = value as readonly Value[];
    const [first, ...rest] = list;
    const changed = first === undefined ? [] : [rest, ...otherValues(first, but).map((other) => [other, ...rest])];
    return [[...list, 'more'], ...changed];
  }
  const map = value as Readonly<Record<string, Value>>;
  const entries = Object.entries(map).filter(([name]) => !but.includes(name));
  const changed = entries.flatMap(([name, inner]) => otherValues(inner, but).map((other) => ({ ...map, [name]: other })));
  const shorter = entries.map(([name]) => without(map, name));
  return [...changed, ...shorter, { ...map, more: 1 }];
}

function without<Fields extends object>(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name)) as Fields;
}

/** Every damage to the attributes named, or to all but the key. */
function damagesTo(item: Item, names = attributesOf(item), but: readonly string[] = []): readonly Damage[] {
  const about = `${item.pk} ${String(item.sk)}`;
  const changed = names.flatMap((name) => {
    const value = item[name];
    if (value === undefined) return [];
    const others = otherValues(value, but).map((other) => ({
      what: `${about}: ${name} is ${JSON.stringify(other)}`,
      after: { ...item, [name]: other },
    }));
    return [...others, { what: `${about}: no ${name}`, after: without(item, name) }];
  });
  return changed.map((one) => ({ ...one, before: item }));
}

function attributesOf(item: Item): readonly string[] {
  return Object.keys(item).filter((name) => name !== 'pk' && name !== 'sk');
}

async function openCity(): Promise<{ open: OpenTable; city: SeededCity }> {
  const open = openTable();
  return { open, city: await seededCity(open.table) };
}

/** Months and registers of the seeded city are put there by hand: whether they add up is asked in test/checks and test/registers. */
const ofHandMade = ['I-15', 'I-16', 'I-17', 'I-18', 'I-19', 'I-20'];

/** With a calendar of this year alone, so that the many checks below do not look at the days of others. */
async function violationsOf({ context }: SeededCity) {
  const { years, ...calendar } = context.calendar();
  const thisYear = Object.fromEntries(Object.entries(years).filter(([year]) => year === '2026'));
  const { violations } = await checkTerritory(context.table, { ...calendar, years: thisYear }, territory, context.now());
  return violations.filter(isNotHandMade);
}

/** A contract put there by hand names a voucher that nobody issued. */
const isNotHandMade = ({ invariant, of }: Violation): boolean => !ofHandMade.includes(invariant) && !of.startsWith('voucher#missing-');

/**
 * Those of the territory that is checked. A guardianship of a child without an application stands in no list, so that only the index shows it, and so do
 * a timesheet of a month to come and a child's month without a timesheet, which only the seeded city has.
 */
function eventsOf(open: OpenTable): readonly Item[] {
  const records = open.items('records');
  const children = new Set(records.filter((item) => item['item'] === 'application').map((item) => item['child']));
  const sheets = new Set(records.filter((item) => item['item'] === 'timesheet').map(({ pk }) => pk.replace('TIMESHEET', 'SHEET')));
  const isListed = ({ pk }: Item) => {
    if (pk.startsWith('TIMESHEET#')) return pk.slice(-7) <= '2026-07';
    if (pk.startsWith('SHEET#')) return sheets.has(pk.split('#').slice(0, 3).join('#')) && (pk.split('#')[2] ?? '') <= '2026-07';
    return !pk.startsWith('GUARDIANSHIP#') || children.has(pk.split('#')[2] ?? '');
  };
  return records.filter((item) => item['item'] === 'event' && item['territory'] === territory && isListed(item));
}

type IsBetter = (events: readonly Item[], known: readonly Item[]) => boolean;

/** The longest chain of each kind, or what is better, with its events. */
function oneOfEachKind(
  open: OpenTable,
  isBetter: IsBetter = (events, known) => events.length > known.length,
): ReadonlyMap<string, readonly Item[]> {
  const chains = new Map<string, Item[]>();
  for (const item of eventsOf(open)) chains.set(item.pk, [...(chains.get(item.pk) ?? []), item]);
  const byKind = new Map<string, readonly Item[]>();
  for (const [pk, events] of chains) {
    const kind = pk.split('#')[0] ?? '';
    const known = byKind.get(kind);
    if (known === undefined || isBetter(events, known)) byKind.set(kind, events);
  }
  return byKind;
}

/** What may change without an event: what a family named as its proof, and sealed values, which a rotation seals anew. */
const notHeld = (head: Item): readonly string[] => [
  ...(head['item'] === 'application' ? ['evidence', 'document', 'specialNeeds'] : []),
  ...(sealedAttributes[kindOf(head)] ?? []).map(({ path }) => path.at(-1) ?? ''),
];

/** Every damage to the heads of one kind: each attribute where it has most in it. */
function damagesToHeads(heads: readonly Item[]): readonly Damage[] {
  const most = new Map<string, readonly Damage[]>();
  for (const head of heads) {
    const but = notHeld(head);
    for (const name of attributesOf(head)) {
      const damages = but.includes(name) ? [] : damagesTo(head, [name], but);
      const at = `${head.pk.split('#')[0]} ${name}`;
      if (damages.length > (most.get(at)?.length ?? 0)) most.set(at, damages);
    }
  }
  return [...most.values()].flat();
}

/** The name of a head's aggregate in its events. */
function aggregateOf(head: Item): string {
  if (head['item'] === 'guardian') return `guardianship#${head['person'] as string}#${head['child'] as string}`;
  if (head['item'] === 'sheet') return `sheet#${head.pk.slice('SHEETS#'.length)}#${String(head.sk)}`;
  return nameOf(head.pk);
}

/** Each look is a check of a whole city: so one damage of each kind is done at a time, looked for and mended. */
async function inTurns(
  open: OpenTable,
  damages: readonly (readonly Damage[])[],
  look: (done: readonly Damage[]) => Promise<void>,
): Promise<void> {
  for (let turn = 0; damages.some((of) => turn < of.length); turn += 1) {
    const done = damages.flatMap((of) => of[turn] ?? []);
    for (const { before, after } of done) await setItem(open.table, 'records', before, after);
    await look(done);
    for (const { before, after } of done) await setItem(open.table, 'records', after, before);
  }
}

/** By day every third event, every night all of them. */
const isTried = (at: number): boolean => process.env['KEZEK_NIGHTLY'] !== undefined || at % 3 === 0;

const nameOf = (pk: string) => pk.replace(/^[A-Z]+/, (kind) => kind.toLowerCase());

describe('the check of chains', { timeout: 180_000 }, () => {
  it('finds nothing in a city nobody touched', async () => {
    const { open, city } = await openCity();
    expect(await violationsOf(city)).toEqual([]);
    expect([...oneOfEachKind(open).keys()].toSorted()).toEqual(
      expect.arrayContaining(['APPLICATION', 'GUARDIANSHIP', 'IMPORT', 'QUEUE', 'ROUND', 'VOUCHER']),
    );
  });

  it('finds every change of every attribute of every event, and names the event (I-24)', async () => {
    const { open, city } = await openCity();
    const damages = [...oneOfEachKind(open).values()].map((events) => events.slice(-2).flatMap((event) => damagesTo(event)));
    const missed: string[] = [];
    await inTurns(open, damages, async (done) => {
      const found = (await violationsOf(city)).filter(({ invariant }) => invariant === 'I-24');
      for (const { what, before } of done) {
        const isNamed = found.some(({ of, why }) => of === nameOf(before.pk) && why.startsWith(`event ${Number(before['seq'])}:`));
        if (!isNamed) missed.push(what);
      }
    });
    expect(missed).toEqual([]);
    expect(damages.flat().length).toBeGreaterThan(300);
  });

  it('finds every change of every attribute of the head of every chain, and names it (I-24)', async () => {
    const { open, city } = await openCity();
    await city.ask('setBudget', { params: { territory, year: '2026' }, iin: people.head, body: { amount: 100_000_000_00 } });
    await city.run({ job: 'sealAudit', at: isoOf(later(city.context.now(), 3_600_000)) });
    const here = new Set(eventsOf(open).map(({ of }) => of));
    const heads = open.items('records').filter((item) => item['eventHash'] !== undefined && here.has(aggregateOf(item)));
    const byKind = Map.groupBy(heads, kindOf);
    expect(byKind.size).toBe(aggregateKinds.length);
    const damages = [...byKind.values()].map(damagesToHeads);
    const missed: string[] = [];
    await inTurns(open, damages, async (done) => {
      const found = new Set((await violationsOf(city)).flatMap(({ invariant, of }) => (invariant === 'I-24' ? [of] : [])));
      for (const { what, before } of done) if (!found.has(aggregateOf(before))) missed.push(what);
    });
    for (const [head] of byKind.values()) {
      await setItem(open.table, 'records', head, undefined);
      if ((await violationsOf(city)).every(({ invariant }) => invariant !== 'I-24')) missed.push(`no ${head?.pk}`);
      await setItem(open.table, 'records', undefined, head);
    }
    expect(missed).toEqual([]);
    expect(damages.flat().length).toBeGreaterThan(300);
  });

  it('finds every event that is gone, and every two that changed places (I-24)', async () => {
    const { open, city } = await openCity();
    const missed: string[] = [];
    const events = eventsOf(open);
    for (const [index, event] of events.entries()) {
      if (!isTried(index)) continue;
      await setItem(open.table, 'records', event, undefined);
      if (!(await violationsOf(city)).some(({ of }) => of === nameOf(event.pk))) missed.push(`gone: ${event.pk} ${String(event.sk)}`);
      await setItem(open.table, 'records', undefined, event);
      const next = events[index + 1];
      if (next === undefined) continue;
      const swapped = [
        { ...next, pk: event.pk, sk: event.sk },
        { ...event, pk: next.pk, sk: next.sk },
      ] as const;
      await setItem(open.table, 'records', event, swapped[0]);
      await setItem(open.table, 'records', next, swapped[1]);
      if (!(await violationsOf(city)).some(({ of }) => of === nameOf(event.pk))) missed.push(`swapped: ${event.pk} ${String(event.sk)}`);
      await setItem(open.table, 'records', swapped[0], event);
      await setItem(open.table, 'records', swapped[1], next);
    }
    expect(missed).toEqual([]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('finds an aggregate of any kind whose first event is gone, or no longer in the index, though nothing else is left of its chain (I-24)', async () => {
    const { open, city } = await openCity();
    await city.ask('setBudget', { params: { territory, year: '2026' }, iin: people.head, body: { amount: 100_000_000_00 } });
    await city.run({ job: 'sealAudit', at: isoOf(later(city.context.now(), 3_600_000)) });
    expect(await violationsOf(city)).toEqual([]);
    const shortest = oneOfEachKind(open, (events, known) => events.length < known.length);
    expect([...shortest.keys()].map((kind) => kind.toLowerCase()).toSorted()).toEqual([...aggregateKinds].toSorted());
    const missed: string[] = [];
    for (const events of shortest.values()) {
      const [first] = events;
      if (first === undefined) continue;
      const { eventsOf: _, eventAt: __, ...unlisted } = first;
      for (const after of [undefined, { ...unlisted, pk: first.pk, sk: first.sk }]) {
        await setItem(open.table, 'records', first, after);
        const found = (await violationsOf(city)).filter(({ invariant, of }) => invariant === 'I-24' && of === nameOf(first.pk));
        if (found.length === 0) missed.push(`${after === undefined ? 'gone' : 'not in the index'}: ${first.pk}, of ${events.length}`);
        await setItem(open.table, 'records', after, first);
      }
    }
    expect(missed).toEqual([]);
  });

  it('finds a voucher without a round, a contract and a revocation of which no event is left, by what names them (I-24)', async () => {
    const { open, city } = await openCity();
    const records = open.items('records');
    const legacy = records.find((item) => item['item'] === 'voucher' && item['origin'] !== undefined);
    const revocation = records.find((item) => item['item'] === 'revocation' && item['territory'] === territory);
    const missed: string[] = [];
    for (const pk of [legacy?.pk, `CONTRACT#${legacy?.['contract'] as string}`, revocation?.pk]) {
      const events = records.filter((item) => item.pk === pk && item['item'] === 'event');
      const [one] = events;
      if (one === undefined) throw new Error('it has no events');
      for (const event of events) await setItem(open.table, 'records', event, undefined);
      if (!(await violationsOf(city)).some(({ of }) => of === nameOf(one.pk))) missed.push(one.pk);
      for (const event of events) await setItem(open.table, 'records', undefined, event);
    }
    expect(missed).toEqual([]);
  });

  it('does not believe an index that lags: what it does not show yet is read from the chain itself', async () => {
    const { open, city } = await openCity();
    const { table } = city.context;
    const list = table.list.bind(table) as (...asked: Parameters<typeof table.list>) => ReturnType<typeof table.list>;
    const lagging = {
      ...table,
      list: async (...asked: Parameters<typeof table.list>) => {
        const page = await list(...asked);
        return asked[1].index === undefined || !('items' in page)
          ? page
          : { ...page, items: page.items.filter((_, index) => index % 3 > 0) };
      },
    } as typeof table;
    const calendar = city.context.calendar();
    const checked = await checkTerritory(lagging, calendar, territory, city.context.now());
    expect(checked.violations.filter(isNotHandMade)).toEqual([]);
    expect(open.items('waiting').length).toBe(checked.waiting);
  });
});
