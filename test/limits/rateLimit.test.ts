// What may be asked for how often, counted over the last minutes and not the hour of the clock; a repeat of one request counts once.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRequest, rateLimits, type Counted, type RateLimit } from '../../shared/domain/rateLimit.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { instant, later } from '../../shared/domain/time.ts';
import { routes } from '../../shared/http/routes.ts';
import { isChange, type Route } from '../../shared/http/route.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { countAsking } from '../../shared/table/rateLimits.ts';
import { at, emptyCity, people, staffedCity } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';

const hourly: readonly RateLimit[] = [{ per: 'person', most: 3, minutes: 60 }];
const ten = at('2026-07-01T10:00:00+05:00');
const minute = 60_000;

function countAll(limits: readonly RateLimit[], requests: readonly Counted[]): { counted: readonly Counted[]; taken: Counted[] } {
  let counted: readonly Counted[] = [];
  const taken: Counted[] = [];
  for (const request of requests) {
    const after = countRequest(counted, limits, request);
    if (isRefusal(after)) continue;
    counted = after;
    taken.push(request);
  }
  return { counted, taken };
}

describe('a limit of three an hour', () => {
  const three = [0, 10, 20].map((minutes) => ({ at: later(ten, minutes * minute), key: `key-${minutes}` }));
  const { counted } = countAll(hourly, three);

  it('refuses the fourth at 10:30 and says that the next is taken at 11:00', () => {
    const fourth = countRequest(counted, hourly, { at: later(ten, 30 * minute), key: 'key-30' });
    expect(fourth).toEqual({ refusal: 'requests-too-many', because: { most: 3, minutes: 60, at: later(ten, 60 * minute) } });
  });

  it('refuses a millisecond before 11:00 and takes it at 11:00', () => {
    expect(isRefusal(countRequest(counted, hourly, { at: later(ten, 60 * minute - 1), key: 'soon' }))).toBe(true);
    expect(isRefusal(countRequest(counted, hourly, { at: later(ten, 60 * minute), key: 'now' }))).toBe(false);
  });

  it('takes a repeat of a counted request for nothing', () => {
    expect(countRequest(counted, hourly, { at: later(ten, 30 * minute), key: 'key-10' })).toBe(counted);
  });

  it('never lets more through in any hour, whenever they come, and keeps no more than it needs', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 50 * minute }), { maxLength: 40 });
    fc.assert(
      fc.property(gaps, (list) => {
        let clock = ten as number;
        const requests = list.map((gap, index) => ({ at: instant((clock += gap)), key: `key-${index}` }));
        const { taken, counted: kept } = countAll(hourly, requests);
        for (const one of taken) {
          expect(taken.filter((other) => other.at > one.at - 60 * minute && other.at <= one.at).length).toBeLessThanOrEqual(3);
        }
        expect(kept.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('asking at once', () => {
  it('lets sixteen who press at one instant have what the limit says and no more', async () => {
    const table = memoryTable();
    const { most } = rateLimits['send-code'][0];
    const press = (index: number) =>
      countAsking(table, 'send-code', { person: 'someone', source: 'there', at: ten, key: `key-${index}` }).catch(() => 'busy' as const);
    const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => press(index)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(most);
  });
});

describe('an address', () => {
  it('sends two hundred namings of children an hour and no more, however many accounts are made behind it', async () => {
    const table = memoryTable();
    const answers: unknown[] = [];
    for (let index = 0; index < 201; index += 1) {
      answers.push(await countAsking(table, 'name-child', { person: `person-${index}`, source: 'one', at: ten, key: 'first-key' }));
    }
    expect(answers.slice(0, 200)).toEqual(Array.from({ length: 200 }, () => undefined));
    expect(answers[200]).toMatchObject({ refusal: 'requests-too-many', because: { most: 200, minutes: 60 } });
    expect(await countAsking(table, 'name-child', { person: 'person-201', source: 'other', at: ten, key: 'first-key' })).toBe(undefined);
  });
});

describe('the routes', () => {
  it('have a limit wherever a code is sent or tried, a person is found by IIN, or a file is made on the spot', () => {
    const all: readonly (readonly [string, Route])[] = Object.entries(routes);
    const limited = all.filter(([, { limit }]) => limit !== undefined).map(([name]) => name);
    const mustBe = all
      .filter(
        ([, route]) =>
          /\/sign(\/code)?$|\/phones$|\/verify$/.test(route.path) ||
          route.file !== undefined ||
          (route.body !== undefined && isChange(route) && hasField(route, 'iin')),
      )
      .filter(([name]) => name !== 'submitApplication')
      .map(([name]) => name);
    expect(mustBe.filter((name) => !limited.includes(name))).toEqual([]);
    expect(limited.length).toBeGreaterThanOrEqual(15);
  });
});

describe('a person', () => {
  it('who names child after child hears after twenty in an hour to wait, with the time, and is taken again then', async () => {
    const city = emptyCity();
    const name = (index: number) =>
      city.ask('addMyChild', {
        iin: people.parent,
        body: { iin: iinOf(500 + index), name: 'Сәуле Үлгіқызы', bornOn: '2022-03-15', relation: 'mother', territory: 'karaganda' },
      });
    const answers = [];
    for (let index = 0; index < 21; index += 1) answers.push(await name(index));
    expect(answers.slice(0, 20).some(({ status }) => status === 429)).toBe(false);
    expect(answers[20]).toMatchObject({
      status: 429,
      body: { code: 'requests-too-many', because: { most: 20, minutes: 60, at: '2026-07-01T06:00:00.000Z' } },
      headers: { 'retry-after': '3600' },
    });
    city.at('2026-07-01T11:00:00+05:00');
    expect((await name(20)).status).not.toBe(429);
  });

  it('who goes on asking is one entry of the audit in a quarter of an hour, however often; somebody else is another', async () => {
    const city = await staffedCity();
    const name = (iin: string, index: number) =>
      city.ask('addMyChild', {
        iin,
        body: { iin: iinOf(500 + index), name: 'Сәуле Үлгіқызы', bornOn: '2022-03-15', relation: 'mother', territory: 'karaganda' },
      });
    const tooMany = async () => {
      const query = { day: '2026-07-01', refused: 'true', limit: '100', nowhere: 'true' };
      const asked = { iin: people.auditor, params: { territory: 'karaganda' } };
      const { nowhere, ...here } = query;
      const found = [
        await city.ask('listAudit', { ...asked, query: here }),
        await city.ask('listAudit', { ...asked, query: { ...here, nowhere } }),
      ];
      const looks = found.flatMap(({ body }) => body['looks'] as { at: string; code?: string }[]);
      return looks.filter(({ code }) => code === 'requests-too-many').map(({ at }) => at);
    };
    for (let index = 0; index < 20; index += 1) await name(people.parent, index);
    city.at('2026-07-01T10:07:00+05:00');
    for (let index = 20; index < 70; index += 1) {
      if (index === 45) city.at('2026-07-01T10:14:59.999+05:00');
      expect((await name(people.parent, index)).status).toBe(429);
    }
    expect(await tooMany()).toEqual(['2026-07-01T05:00:00.000Z']);
    city.at('2026-07-01T10:15:00+05:00');
    await name(people.parent, 70);
    await name(people.parent, 71);
    expect(await tooMany()).toEqual(['2026-07-01T05:00:00.000Z', '2026-07-01T05:15:00.000Z']);
    for (let index = 0; index < 22; index += 1) await name(people.otherParent, index);
    expect(await tooMany()).toHaveLength(3);
  });

  it('is not held up by what others asked from elsewhere', async () => {
    const city = await staffedCity();
    const search = (iin: string) => city.ask('searchApplications', { iin, params: { territory: 'karaganda' }, body: { name: 'Сәуле' } });
    for (let times = 0; times < 300; times += 1) expect((await search(people.clerk)).status).toBe(200);
    expect((await search(people.clerk)).status).toBe(429);
    expect((await search(people.head)).status).toBe(200);
  });
});

function hasField({ body }: Route, field: string): boolean {
  return JSON.stringify(body === undefined ? {} : Object.keys(Reflect.get(body, 'shape') ?? {})).includes(`"${field}"`);
}
