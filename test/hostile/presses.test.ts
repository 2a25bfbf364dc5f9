// T29, I-22, I-23: 64 presses at once of everything that changes something. With one key there is one effect and 64 times its answer; with a key each
// there are only answers that are true: done, or a clear no. Which routes these are is read from the route table.

import { afterAll, describe, expect, it } from 'vitest';
import { isChange } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { people, type Answer, type Asked } from '../support/city.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';
import { iinFor, rightRequests, seededCity, territory, type SeededCity } from '../support/seededCity.ts';

const presses = 64;
const changing = routeNames.filter((name) => isChange(routes[name]));

/** Pressed with another key it makes another thing of its kind: a round beside the round, a code in place of the code. */
const makesAnother: ReadonlySet<RouteName> = new Set<RouteName>(['draftRound', 'sendMyMonthCode', 'sendMySigningCode', 'sendSigningCode']);

/** One of its kind may be open in a territory; those of the seeded city give way to the one that is pressed. */
const givesWay: Readonly<Partial<Record<RouteName, (city: SeededCity) => Promise<unknown>>>> = {
  draftUpdate: (city) => city.ask('cancelUpdate', { params: { territory, update: city.draftedUpdates[0] }, iin: people.secondHead }),
  draftExtension: (city) => city.ask('cancelExtension', { params: { territory, extension: city.extensions[0] }, iin: people.secondHead }),
  draftPayments: (city) => city.ask('cancelPayments', { params: { territory, register: city.payments.drafts[0] }, iin: people.secondHead }),
};

interface Watched {
  readonly city: SeededCity;
  readonly changes: Change[];
}

/** A city in which every step of every request may be overtaken by another's, the same way each time. */
async function watchedCity(name: RouteName): Promise<Watched> {
  const changes: Change[] = [];
  let step = 7;
  const table = memoryTable({
    onWrite: (change) => changes.push(change),
    beforeVerb: async () => {
      step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
      for (let turns = step % 5; turns > 0; turns -= 1) await Promise.resolve();
    },
  });
  const city = await seededCity(table);
  await givesWay[name]?.(city);
  changes.length = 0;
  return { city, changes };
}

function press(city: SeededCity, name: RouteName, keyOf: (index: number) => string): Promise<readonly Answer[]> {
  const request: Asked = { iin: iinFor(name), ...rightRequests(city)[name] };
  return Promise.all(Array.from({ length: presses }, (_, index) => city.ask(name, { ...request, key: keyOf(index) })));
}

const said = ({ status, body }: Answer): string => JSON.stringify({ status, body });
const namesOf = (answers: readonly Answer[]) => answers.map(({ status, body }) => `${status} ${JSON.stringify(body['code'] ?? '')}`);
/** What happened, to what kind of thing: ids may follow from the key of the press. */
const eventsIn = (changes: readonly Change[]) =>
  changes.flatMap(({ key, after }) =>
    after !== undefined && String(key.sk).startsWith('EVENT#') ? [`${key.pk.split('#')[0]} ${JSON.stringify(after['kind'])}`] : [],
  );
const chains = (changes: readonly Change[]) =>
  changes.filter(({ key }) => String(key.sk).startsWith('EVENT#')).map(({ key }) => `${key.pk} ${String(key.sk)}`);
const figures: Record<string, number> = {};

describe.each(changing)('%s, pressed 64 times at once', (name) => {
  it('with one key has one effect, and every press hears the same (I-23)', async () => {
    const alone = await watchedCity(name);
    const first = await alone.city.ask(name, { iin: iinFor(name), ...rightRequests(alone.city)[name], key: 'one-press-1' });
    expect(first.status).toBeLessThan(300);
    const { city, changes } = await watchedCity(name);
    const answers = await press(city, name, () => 'one-press-1');
    expect(new Set(answers.map(said)).size, namesOf(answers).join()).toBe(1);
    expect(answers[0]?.status).toBe(first.status);
    expect(eventsIn(changes).toSorted()).toEqual(eventsIn(alone.changes).toSorted());
    expect(new Set(chains(changes)).size).toBe(chains(changes).length);
  });

  it('with a key each is done or clearly refused, and no event is written twice (I-22)', async () => {
    const { city, changes } = await watchedCity(name);
    const answers = await press(city, name, (index) => `press-number-${index}`);
    const done = answers.filter(({ status }) => status < 300);
    for (const answer of answers) {
      const isClear = answer.status < 300 || (answer.status >= 400 && answer.status < 500 && typeof answer.body['detail'] === 'string');
      expect(isClear, said(answer)).toBe(true);
    }
    expect(done.length, namesOf(answers).join()).toBeGreaterThanOrEqual(1);
    for (const one of namesOf(answers)) figures[one] = (figures[one] ?? 0) + 1;
    expect(new Set(chains(changes)).size).toBe(chains(changes).length);
    // Whoever was told yes without being the one who did it was told what stands: then nothing was done again.
    if (!makesAnother.has(name)) {
      const things = eventsIn(changes);
      const alone = await watchedCity(name);
      await alone.city.ask(name, { iin: iinFor(name), ...rightRequests(alone.city)[name], key: 'press-number-0' });
      expect(things.toSorted(), namesOf(answers).join()).toEqual(eventsIn(alone.changes).toSorted());
    }
  });
});

describe.skipIf(isDynamoAbsent)('on DynamoDB Local, 64 presses at once', () => {
  const sample = ['confirmVoucher', 'signMyMonth'] as const;
  it.each(sample)('of %s with one key have one effect', { timeout: 120_000 }, async (name) => {
    const { table }: { table: Table } = await dynamoForTest();
    const city = await seededCity(table);
    const answers = await press(city, name, () => 'one-press-1');
    expect(new Set(answers.map(said)).size, namesOf(answers).join()).toBe(1);
    expect(answers[0]?.status).toBeLessThan(300);
  });

  it('of confirmVoucher with a key each: one is done', { timeout: 120_000 }, async () => {
    const { table }: { table: Table } = await dynamoForTest();
    const city = await seededCity(table);
    const answers = await press(city, 'confirmVoucher', (index) => `press-number-${index}`);
    expect(namesOf(answers).filter((one) => one.startsWith('200'))).toHaveLength(1);
    expect(answers.every(({ status }) => status < 500)).toBe(true);
  });
});

afterAll(() => {
  if (process.env['KEZEK_NIGHTLY'] === '1') console.info(JSON.stringify(figures));
});
