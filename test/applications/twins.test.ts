// Twins are linked when the second is applied for, whichever way the requests cross, and a round serves them together or passes over them together,
// also when it is killed in the middle.

import { describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { listBatches } from '../../shared/table/batches.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { listAwards, listSkips, readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { apply, approveRoundOf, fillLine, giveChild } from '../support/family.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { suspend } from '../support/stopList.ts';

const { parent, otherParent, head, secondHead } = people;
const territory = 'karaganda';

async function violationsOf({ context }: City) {
  return (await checkTerritory(context.table, context.calendar(), territory, context.now())).violations;
}

async function twinsCity(table?: Table, births: readonly string[] = ['2022-05-10', '2022-05-10']) {
  const city = await staffedCity(table);
  const others = await fillLine(city, 3);
  const children: string[] = [];
  for (const [index, bornOn] of births.entries()) children.push(await giveChild(city, parent, index + 1, bornOn));
  const numbers: string[] = [];
  for (const child of children) numbers.push(String((await apply(city, parent, child))['number']));
  city.at('2026-07-02T10:00:00+05:00');
  const last = String((await apply(city, otherParent, await giveChild(city, otherParent, 9)))['number']);
  await city.run({ job: 'recomputeQueue' });
  return { city, children, numbers, others, last };
}

const batchesOf = async ({ context }: City) => (await listBatches(context.table, territory)).map(({ numbers }) => numbers);
const marksOf = async ({ context }: City, numbers: readonly string[]) =>
  Promise.all(numbers.map(async (number) => (await readApplication(context.table, number))?.batch));

async function issue(city: City, count: number) {
  const round = await approveRoundOf(city, count, [head, secondHead]);
  await city.run({ job: 'issueRounds' });
  return outcomeOf(city, round);
}

async function outcomeOf(city: City, round: string) {
  const { table } = city.context;
  const awarded = (await listAwards(table, territory, round)).map(({ number }) => String(number));
  const skipped = Object.fromEntries((await listSkips(table, territory, round)).map(({ number, state }) => [number, state]));
  return { awarded, skipped, state: (await readRound(table, territory, round))?.state };
}

describe('twins', () => {
  it('are linked by the second application, with an event on both, and unlinked when one leaves', async () => {
    const { city, numbers } = await twinsCity();
    expect(await batchesOf(city)).toEqual([numbers.toSorted()]);
    expect(new Set(await marksOf(city, numbers))).toEqual(new Set([numbers.toSorted()[0]]));
    const params = { number: numbers[0] ?? '' };
    await city.ask('withdrawApplication', { iin: parent, params, body: { understood: true } });
    expect(await batchesOf(city)).toEqual([]);
    expect(await marksOf(city, numbers)).toEqual([undefined, undefined]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('are no batch when born 32 days apart; triplets are one, and two of them stay one', async () => {
    expect(await batchesOf((await twinsCity(undefined, ['2022-05-10', '2022-06-11'])).city)).toEqual([]);
    const { city, numbers } = await twinsCity(undefined, ['2022-05-10', '2022-05-10', '2022-06-10']);
    expect(await batchesOf(city)).toEqual([numbers.toSorted()]);
    await city.ask('withdrawApplication', { iin: parent, params: { number: numbers[2] ?? '' }, body: { understood: true } });
    expect(await batchesOf(city)).toEqual([numbers.slice(0, 2).toSorted()]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('are linked although both are applied for at the same moment', async () => {
    for (let turns = 0; turns < 10; turns += 1) {
      let [step, draws] = [turns, 0];
      const table = memoryTable({
        beforeVerb: async () => {
          step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
          for (let left = step % 5; left > 0; left -= 1) await Promise.resolve();
        },
      });
      const city = await staffedCity(table, { draw: (bytes) => new Uint8Array(bytes).fill((draws += 1)) });
      const children = [await giveChild(city, parent, 1), await giveChild(city, parent, 2)];
      const receipts = await Promise.all(children.map((child) => apply(city, parent, child)));
      expect(await batchesOf(city)).toEqual([receipts.map(({ number }) => String(number)).sort()]);
      expect(await violationsOf(city)).toEqual([]);
    }
  });

  it('are linked again when one comes back from the stop-list', async () => {
    const { city, numbers } = await twinsCity();
    await suspend(city, numbers[1] ?? '', 'no-contact');
    const back = await city.ask('restoreApplication', { iin: parent, params: { number: numbers[1] ?? '' } });
    expect(back.body['batch']).toBe(numbers.toSorted()[0]);
    expect(await batchesOf(city)).toEqual([numbers.toSorted()]);
  });
});

describe('a round', () => {
  it('serves twins together and closes their batch', async () => {
    const { city, numbers, others, last } = await twinsCity();
    const { awarded, skipped, state } = await issue(city, 5);
    expect(awarded).toEqual([...others, ...numbers]);
    expect({ skipped, state }).toEqual({ skipped: {}, state: 'finished' });
    expect(await batchesOf(city)).toEqual([]);
    expect(await marksOf(city, [...numbers, last])).toEqual([undefined, undefined, undefined]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('passes over them together when one voucher is left, says why, and they keep their places', async () => {
    const { city, numbers, others, last } = await twinsCity();
    const { awarded, skipped } = await issue(city, 4);
    expect(awarded).toEqual([...others, last]);
    expect(skipped).toEqual(Object.fromEntries(numbers.map((number) => [number, 'twins-do-not-fit'])));
    for (const number of numbers) expect(await readApplication(city.context.table, number)).toMatchObject({ state: 'waiting' });
    await city.run({ job: 'recomputeQueue' });
    expect((await issue(city, 2)).awarded).toEqual(numbers);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('shows the same in its dry run, before and after the approval', async () => {
    const { city, others, last } = await twinsCity();
    const params = { territory };
    const { body } = await city.ask('draftRound', { params, iin: head, body: { count: 4 } });
    const ofRound = { params: { ...params, round: String(body['round']) } };
    const firstOf = async () =>
      ((await city.ask('checkRound', { ...ofRound, iin: head })).body['first'] as { number: string }[]).map(({ number }) => number);
    expect(await firstOf()).toEqual([...others, last]);
    await city.ask('approveRound', { ...ofRound, iin: secondHead });
    expect(await firstOf()).toEqual([...others, last]);
  });

  it('serves the one who stays when the other has left since, and gives the voucher of one who left to twins it now fits', async () => {
    const one = await twinsCity();
    const round = await approveRoundOf(one.city, 5, [head, secondHead]);
    await one.city.ask('withdrawApplication', { iin: parent, params: { number: one.numbers[0] ?? '' }, body: { understood: true } });
    await one.city.run({ job: 'issueRounds' });
    expect(await outcomeOf(one.city, round)).toEqual({
      awarded: [...one.others, one.numbers[1], one.last],
      skipped: { [one.numbers[0] ?? '']: 'withdrawn' },
      state: 'finished',
    });

    const two = await twinsCity();
    const tight = await approveRoundOf(two.city, 4, [head, secondHead]);
    await suspend(two.city, two.others[1] ?? '', 'no-contact');
    await two.city.run({ job: 'issueRounds' });
    expect((await outcomeOf(two.city, tight)).awarded).toEqual([two.others[0], two.others[2], ...two.numbers]);
    expect(await violationsOf(two.city)).toEqual([]);
  });

  it('never splits twins wherever it is killed and run again (I-01, I-03)', async () => {
    const reference = mortalTable();
    const whole = await twinsCity(reference.table);
    const expectedRound = await approveRoundOf(whole.city, 5, [head, secondHead]);
    reference.killAt(-1, 'before');
    await whole.city.run({ job: 'issueRounds' });
    const expected = await outcomeOf(whole.city, expectedRound);
    const all = reference.transactions();
    for (const when of ['before', 'after'] as const) {
      for (let transaction = 1; transaction <= all; transaction += 1) {
        const mortal = mortalTable();
        const { city, numbers } = await twinsCity(mortal.table);
        const round = await approveRoundOf(city, 5, [head, secondHead]);
        mortal.killAt(transaction, when);
        await expect(city.run({ job: 'issueRounds' })).rejects.toThrow(Killed);
        mortal.killAt(-1, 'before');
        const { awarded } = await outcomeOf(city, round);
        expect([0, 2]).toContain(numbers.filter((number) => awarded.includes(number)).length);
        await city.run({ job: 'issueRounds' });
        expect(await outcomeOf(city, round), `killed ${when} transaction ${transaction}`).toEqual(expected);
      }
    }
  });
});
