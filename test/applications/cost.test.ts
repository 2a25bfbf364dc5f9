// What an action of a family costs in items read and written, counted at the table: everything, from finding the caller to the answer under its key.
// A number that grows here is paid for by every family.

import { afterAll, describe, expect, it } from 'vitest';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Range, Table } from '../../shared/table/table.ts';
import type { RouteName } from '../../shared/http/routes.ts';
import { people, staffedCity, type Asked } from '../support/city.ts';
import { apply, formFor, giveChild } from '../support/family.ts';
import { suspend } from '../support/stopList.ts';

const { parent } = people;

interface Cost {
  readonly gets: number;
  readonly lists: number;
  readonly writes: number;
  readonly checks: number;
}

function countingTable(): { readonly table: Table; readonly costSince: () => Cost } {
  const inner = memoryTable();
  let cost = { gets: 0, lists: 0, writes: 0, checks: 0 };
  const table: Table = {
    ...inner,
    get: (...given) => {
      cost.gets += 1;
      return inner.get(...given);
    },
    // Both forms of the verb, told apart by their range.
    list: ((name: 'waiting', range: Range & { packed: true }) => {
      cost.lists += 1;
      return inner.list(name, range);
    }) as Table['list'],
    together: (command, writes) => {
      const checks = writes.filter(({ verb }) => verb === 'check').length;
      cost.checks += checks;
      cost.writes += writes.length - checks;
      return inner.together(command, writes);
    },
  };
  return {
    table,
    costSince: () => {
      const since = cost;
      cost = { gets: 0, lists: 0, writes: 0, checks: 0 };
      return since;
    },
  };
}

const printed: string[] = [];
afterAll(() => console.log(['reads and writes of an action (gets + lists, writes, checks)', ...printed].join('\n')));

async function measured(siblings: number) {
  const { table, costSince } = countingTable();
  const city = await staffedCity(table);
  const children = [];
  for (let serial = 0; serial <= siblings; serial += 1) children.push(await giveChild(city, parent, serial, `${2022 - serial}-05-10`));
  for (const child of children.slice(1)) await apply(city, parent, child);
  const ask = async (name: RouteName, asked: Asked): Promise<Cost> => {
    costSince();
    const { status } = await city.ask(name, { iin: parent, ...asked });
    if (status >= 300) throw new Error(`${name} ${status}`);
    const cost = costSince();
    const { gets, lists, writes, checks } = cost;
    printed.push(`${name.padEnd(20)} ${siblings} siblings   ${gets} + ${lists}   ${writes}   ${checks}`);
    return cost;
  };
  return { city, child: children[0] ?? '', ask };
}

describe('an action of a family', () => {
  it.each([
    [0, 0],
    [2, 4],
  ])('with %i other children reads %i items more, for twins', async (siblings, more) => {
    const { city, child, ask } = await measured(siblings);
    // Caller and guardians are lists; answer, child and claim single items. Written: application, number, event, place, move, claim, notice, answer.
    expect(await ask('submitApplication', formFor(child))).toEqual({ gets: 3 + more, lists: 2, writes: 8, checks: 0 });
    const listed = await city.ask('listMyApplications', { iin: parent });
    const found = (listed.body['applications'] as { child: string; number: string }[]).find((one) => one.child === child);
    const number = found?.number ?? '';
    const params = { number };
    // The door reads the application to see whose child it is about, and the work reads it again to change it.
    expect(await ask('showMyApplication', { params })).toEqual({ gets: 2, lists: 1, writes: 0, checks: 0 });
    expect(await ask('changeWishes', { params, body: { language: 'ru' } })).toEqual({ gets: 3, lists: 1, writes: 4, checks: 0 });
    await suspend(city, number, 'no-contact');
    expect(await ask('restoreApplication', { params })).toEqual({ gets: 3 + more, lists: 1, writes: 8, checks: 0 });
    expect(await ask('withdrawApplication', { params, body: { understood: true } })).toEqual({ gets: 3, lists: 1, writes: 8, checks: 0 });
  });
});
