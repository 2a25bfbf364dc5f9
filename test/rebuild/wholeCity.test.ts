// A city in which everything happened that can happen to a voucher: the check finds nothing in it, and all that is derived comes back from the records
// to the byte.

import { describe, expect, it } from 'vitest';
import { rebuildQueue, type RebuildAsked, type RebuildEnd } from '../../local/rebuild.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { checkTermsOn, checkTerritory } from '../../shared/table/checking.ts';
import { voucherCheckKey } from '../../shared/table/keys.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { territory } from '../support/busyCity.ts';
import { loseTable, openTable, setItem, type OpenTable } from '../support/openTable.ts';
import { importCells, people, row, type City } from '../support/city.ts';
import { contractCity, enrolled, garden, head, verifyPhone, type Family } from '../support/contractCity.ts';
import { enrolled as listed, sendEnrolments, workIn } from '../support/enrolments.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { decide, propose } from '../support/revocationCity.ts';
import { calendarWith } from '../support/seededExtensions.ts';
import { join } from '../support/waitingCity.ts';

const params = { territory };

interface WholeCity extends City {
  readonly open: OpenTable;
  /** Transferred, revoked, with a place offered, expired after an extension, still confirmed by it. */
  readonly families: readonly Family[];
}

async function sure(answer: Promise<{ readonly status: number; readonly body: Record<string, unknown> }>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

async function wholeCity(): Promise<WholeCity> {
  const open = openTable();
  let calendar = shippedCalendar();
  const groups = ['sun', 'moon', 'star'].map((group) => ({ group, capacity: 1 }));
  const city = await contractCity(5, groups, { table: open.table, more: { calendar: () => calendar } });
  const [moves = nobody(), loses = nobody(), waits = nobody()] = city.families;
  for (const [index, iin] of [moves.iin, loses.iin, head].entries()) await verifyPhone(city, iin, `+770155500${String(10 + index)}`);
  await sure(city.ask('setBudget', { params: { territory, year: '2026' }, iin: people.head, body: { amount: 100_000_000_00 } }));
  await enrolled(city, moves, { group: 'sun' });
  // No phone is sent more than three codes in an hour.
  city.at('2026-07-01T11:30:00+05:00');
  await enrolled(city, loses, { group: 'star' });
  await sure(join(city, waits, { preschool: garden, group: 'star' }));
  city.at('2026-07-01T13:00:00+05:00');
  await enrolled(city, moves, { group: 'moon', startsOn: '2026-07-13' });
  await sure(propose(city, loses.voucher));
  await sure(decide(city, loses.voucher, 'revoke'));
  await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 9 }], head: preschoolPeople.otherHead });
  await seedPreschool(city, 'kunshuak', { groups: [{ group: 'first', capacity: 9 }], head: preschoolPeople.otherHead });
  await sendEnrolments(city, [listed(801), listed(802)]);
  await sendEnrolments(city, [listed(801, 'kunshuak')], { file: 'other' });
  const [double] = await workIn(city, 'double-enrolments');
  const body = { entry: double?.['entry'], decision: 'move', from: '2026-07-01', understood: true };
  await sure(city.ask('resolveDoubleEnrolment', { params, iin: people.head, body }));
  calendar = calendarWith('kz-corrected', day('2026-07-07'));
  const { extension } = await sure(city.ask('draftExtension', { params, iin: people.clerk, body: { reason: 'holiday-announced' } }));
  await sure(city.ask('approveExtension', { params: { territory, extension: String(extension) }, iin: people.head }));
  await city.run({ job: 'applyExtensions' });
  await importCells(city, [row(811, '2023-03-01T09:00:00Z'), row(812, '2023-03-02T09:00:00Z')], territory, 'later-system');
  await city.run({ job: 'recomputeQueue' });
  await sure(city.ask('draftRound', { params, iin: people.clerk, body: { count: 1 } }));
  return { ...city, open };
}

/** Twelve working days later, whatever was due is done. */
async function letTimePass(city: City): Promise<void> {
  city.at('2026-07-21T09:00:00+05:00');
  for (const job of ['remindFamilies', 'expireVouchers', 'settleRevocations', 'endContracts', 'offerPlaces', 'publishProtocols'] as const)
    await city.run({ job });
  await city.run({ job: 'recomputeQueue' });
}

function nobody(): never {
  throw new Error('too few families');
}

async function violationsOf({ context }: City) {
  const { table, calendar, rulebooks, now } = context;
  const terms = checkTermsOn(rulebooks(), territory, dayOf(now()));
  return (await checkTerritory(table, calendar(), territory, now(), terms)).violations;
}

async function rebuild(
  { context }: City,
  asked: Partial<RebuildAsked> = {},
): Promise<RebuildEnd & { readonly published: readonly string[] }> {
  const { table, calendar, now } = context;
  const published: string[] = [];
  let end: RebuildEnd | undefined;
  const what = { territory, items: true, restore: false, overwrite: false, ...asked };
  await rebuildQueue({ table, calendar: calendar(), at: now() }, what, (told) => {
    if ('line' in told && told.table === 'published') published.push(told.line);
    if ('end' in told) ({ end } = told);
  });
  if (end === undefined) throw new Error('it told no end');
  return { ...end, published };
}

describe('a city in which everything happened', { timeout: 30_000 }, () => {
  it('has nothing for the check to find, before time passes and after', async () => {
    const city = await wholeCity();
    expect(await violationsOf(city)).toEqual([]);
    await letTimePass(city);
    expect(await violationsOf(city)).toEqual([]);
    const states = city.open.items('records').filter((item) => item['item'] === 'voucher');
    expect(new Set(states.map((item) => item['state']))).toEqual(new Set(['contracted', 'revoked', 'confirmed', 'expired']));
  });

  it('gets back what is published of vouchers and extensions, to the byte', async () => {
    const city = await wholeCity();
    await letTimePass(city);
    const before = city.open.lines('published').filter((line) => /"pk":\{"S":"(VOUCHER_CHECK|EXTENSIONS|PROTOCOL|ROUNDS)#/.test(line));
    expect(before.filter((line) => line.includes('VOUCHER_CHECK'))).toHaveLength(7);
    await loseTable(city.open, 'published');
    await loseTable(city.open, 'waiting');
    const { differences, published } = await rebuild(city, { restore: true });
    expect(differences).toEqual([]);
    for (const line of before) expect(published).toContain(line);
    expect(city.open.lines('published')).toEqual(expect.arrayContaining(before));
    expect(await violationsOf(city)).toEqual([]);
  });

  it('goes on after the loss: a voucher and an extension change again as soon as they are put back', async () => {
    const city = await wholeCity();
    const [, , , last = nobody()] = city.families;
    await loseTable(city.open, 'published');
    city.at('2026-07-21T09:00:00+05:00');
    const told = await city.run({ job: 'expireVouchers' }).catch(() => ({ expired: 0 }));
    expect(told['expired']).toBe(0);
    await rebuild(city, { restore: true, overwrite: true });
    expect(await city.run({ job: 'expireVouchers' })).toMatchObject({ expired: 2 });
    const stored = await readVoucher(city.context.table, last.voucher);
    const line = city.open.items('published').find(({ pk }) => pk === voucherCheckKey(stored?.check ?? '').pk);
    expect(line).toMatchObject({ valid: false, version: stored?.version });
    expect((await rebuild(city)).differences).toEqual([]);
  });

  it('has a line of the check page that was changed by hand found by its voucher, not by its code, and mended', async () => {
    const city = await wholeCity();
    const [line] = city.open.items('published').filter((item) => item['item'] === 'voucherCheck');
    if (line === undefined) throw new Error('nothing to check');
    await setItem(city.open.table, 'published', line, { ...line, valid: line['valid'] !== true, version: (line.version ?? 0) + 7 });
    const { differences } = await rebuild(city);
    expect(differences).toEqual([
      expect.stringMatching(/^published: the check line of voucher [0-9A-Z]{16} is not what the voucher makes of it$/),
    ]);
    expect((await rebuild(city, { restore: true, overwrite: true })).differences).toEqual([]);
    expect(city.open.items('published')).toContainEqual(line);
  });

  it('names an application nobody can read, and goes on (I-04, I-24)', async () => {
    const city = await wholeCity();
    const [, , , , family = nobody()] = city.families;
    const stored = city.open.items('records').find((item) => item['item'] === 'application' && item['number'] === family.number);
    if (stored === undefined) throw new Error('no application');
    const { state: _, ...unreadable } = stored;
    await setItem(city.open.table, 'records', stored, { ...unreadable, pk: stored.pk, sk: stored.sk });
    expect(await violationsOf(city)).toContainEqual({
      invariant: 'I-24',
      of: family.number,
      why: `the application of voucher ${family.voucher} cannot be read`,
    });
  });
});
