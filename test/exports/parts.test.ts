// A register of a whole city: more lines than one reply may hold.

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { staffedCity, people } from '../support/city.ts';
import { finishRegister } from '../support/finishedRegister.ts';
import { iinOf } from '../support/iins.ts';
import { seedPreschool } from '../support/preschoolCity.ts';

const register = '2026-07-1';
const params = { territory: 'karaganda', register };
const kindergartens = ['aigolek', 'balapan', 'kunshuaq'] as const;
const childrenOfEach = 1_800;
/** What a function of the cloud may answer with. */
const mostBytes = 6_000_000;

describe('a register of 5,400 lines', () => {
  it('comes in parts of whole kindergartens, which put together are all its lines once and in order (I-17)', async () => {
    const city = await staffedCity();
    for (const [place, preschool] of kindergartens.entries()) await seedPreschool(city, preschool, { groups: [], head: iinOf(80 + place) });
    const given = kindergartens.flatMap((preschool, place) =>
      Array.from({ length: childrenOfEach }, (_, child) => ({ preschool, contract: String(place * 10_000 + child).padStart(16, '0') })),
    );
    await finishRegister(city, register, given);
    const { body } = await city.ask('exportRegister', { params, iin: people.head });
    const parts = body['parts'] as { part: number; first: string; last: string; lines: number }[];
    expect(parts.map(({ first, last, lines }) => [first, last, lines])).toEqual([
      ['aigolek', 'balapan', 3_600],
      ['kunshuaq', 'kunshuaq', 1_800],
    ]);
    const contracts: (string | undefined)[] = [];
    for (const { part, lines } of parts) {
      const asked = { params, query: { part: String(part), language: 'ru' }, iin: people.head };
      const { text } = await city.ask('exportLines', asked);
      expect(Buffer.byteLength(text)).toBeLessThan(mostBytes);
      const [headings = [], ...rows] = parse(text, { bom: true });
      expect(rows).toHaveLength(lines);
      contracts.push(...rows.map((row) => row[headings.indexOf('Договор')]));
    }
    expect(contracts).toEqual(given.map(({ contract }) => contract));
    const { text } = await city.ask('exportWorkbook', { params, query: { part: '1' }, iin: people.head });
    expect(text.length).toBeLessThan(mostBytes);
    expect((await city.ask('exportLines', { params, query: { part: '3' }, iin: people.head })).status).toBe(404);
  });
});
