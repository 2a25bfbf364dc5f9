// Rounds by free places promise no place twice: families who still search for one, and rounds still to be issued, are left out.

import { describe, expect, it } from 'vitest';
import { checkSize } from '../../shared/domain/roundChecks.ts';
import { listOpenRounds } from '../../shared/table/rounds.ts';
import { people } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { approve, check, draft, roundCity, territory } from '../support/roundCity.ts';
import { contractCity, garden } from '../support/contractCity.ts';

const places = (capacity: number) => ({ groups: [{ group: 'g1', capacity }], head: preschoolPeople.head });
const byPlaces = { sizing: { by: 'places' } };

describe('a round by free places', () => {
  it('promises no place that an earlier round has promised, issued or not', async () => {
    const city = await roundCity(20);
    await seedPreschool(city, 'k1', places(5));
    const first = await draft(city, byPlaces);
    expect((await approve(city, first.round)).body).toMatchObject({ count: 5 });
    expect((await draft(city, byPlaces)).answer.body).toMatchObject({ count: 0, sizing: { freePlaces: 5, promised: 5 } });
    await city.run({ job: 'issueRounds' });
    const second = await draft(city, byPlaces);
    expect(second.answer.body).toMatchObject({ count: 0, sizing: { freePlaces: 5, promised: 5 } });
    expect((await approve(city, second.round)).body).toMatchObject({ code: 'round-empty' });
    await seedPreschool(city, 'k2', places(2));
    expect((await check(city, second.round)).body).toMatchObject({
      count: 2,
      figures: { places: 2, promised: 5 },
      left: { freePlaces: 0 },
    });
    expect((await approve(city, second.round)).body).toMatchObject({ count: 2, sizing: { freePlaces: 7, promised: 5 } });
    expect((await check(city, second.round)).body).toMatchObject({ count: 2, figures: { places: 2, promised: 5 } });
  });

  it('counts what a cancelled round did not issue as free again', async () => {
    const city = await roundCity(20);
    await seedPreschool(city, 'k1', places(5));
    const { round } = await draft(city, { count: 3 });
    await approve(city, round);
    expect((await draft(city, byPlaces)).answer.body).toMatchObject({ count: 2 });
    await city.ask('cancelRound', { params: { territory, round }, iin: people.head });
    expect((await draft(city, byPlaces)).answer.body).toMatchObject({ count: 5 });
  });

  it('approved by many at once promises each place once', async () => {
    const city = await roundCity(20);
    await seedPreschool(city, 'k1', places(5));
    const drafts = [];
    for (let index = 0; index < 5; index += 1) drafts.push(await draft(city, byPlaces));
    const answers = await Promise.all(drafts.map(({ round }) => approve(city, round)));
    const counts = answers.flatMap(({ status, body }) => (status === 200 ? [Number(body['count'])] : []));
    expect(counts).toEqual([5]);
    expect(await listOpenRounds(city.context.table, territory)).toHaveLength(1);
  });

  it('counts a family that asked for a place once: by the place, and not by its voucher', async () => {
    // Two confirmed families and a group of three; one of them asks for a place.
    const city = await contractCity(2, [{ group: 'sun', capacity: 3 }]);
    expect((await draft(city, byPlaces)).answer.body).toMatchObject({ sizing: { freePlaces: 3, promised: 2 }, count: 1 });
    const [family] = city.families;
    const asked = await city.ask('askPlace', {
      iin: family?.iin ?? '',
      params: { voucher: family?.voucher ?? '' },
      body: { preschool: garden, group: 'sun', startsOn: '2026-07-06' },
    });
    expect(asked.status, asked.text).toBeLessThan(300);
    expect((await draft(city, byPlaces)).answer.body).toMatchObject({ sizing: { freePlaces: 2, promised: 1 }, count: 1 });
  });

  it('is checked against what was left of the free places (I-01)', () => {
    const round = (count: number) => checkSize({ round: 'r', count, sizing: { by: 'places', freePlaces: 7, promised: 5 } });
    expect(round(2)).toEqual([]);
    expect(round(3)).toMatchObject([{ invariant: 'I-01' }]);
  });
});
