// A family and anybody asking why a number is what it is and what moved it, through the whole chain of a request.

import { beforeAll, describe, expect, it } from 'vitest';
import { moveWords } from '../../shared/http/words/movements.ts';
import { counted } from '../../shared/plural.ts';
import { reasonInWords } from '../../shared/http/words/reason.ts';
import { moveCauses } from '../../shared/domain/movement.ts';
import { recategorise, recategorised } from '../../shared/domain/recategorise.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { checkNewest } from '../../shared/table/conservation.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';

interface Entry {
  readonly version: number;
  readonly kind: string;
  readonly from?: { category: number; position: number };
  readonly to?: { category: number; position: number };
  readonly cause?: string;
  readonly joined?: readonly { cause: string; count: number }[];
  readonly left?: readonly { cause: string; count: number }[];
  readonly sentence: { kk: string; ru: string; en: string };
}

const numbersOf = (outcomes: readonly Record<string, unknown>[]) => outcomes.map(({ number }) => String(number));

async function publish(city: City): Promise<void> {
  await city.run({ job: 'recomputeQueue' });
  expect((await checkNewest(city.context.table, territory, city.context.now()))?.violations).toEqual([]);
}

/** Changes the statuses of an application, as a clerk's decision on a claim does. */
async function setStatuses(city: City, number: string, statuses: readonly string[]): Promise<void> {
  const { table, rulebooks, now } = city.context;
  const application = await readApplication(table, number);
  const rulebook = rulebooks().find((one) => one.territory === territory);
  if (application === undefined || rulebook === undefined) throw new Error('no application');
  const found = recategorise(application, statuses, rulebook);
  if (found === 'unchanged' || isRefusal(found)) throw new Error('no change');
  const after = { ...application, statuses, category: found.category, reason: { ...found.reason } };
  const command = {
    name: 'test',
    by: 'test',
    as: 'system',
    at: now(),
    key: `${number}-${application.version}`,
    digest: digestOf(number),
  } as const;
  await table.together(command.key, saveApplication(application, after, command, { ...recategorised, data: {}, now: now() }).writes);
}

async function withdraw(city: City, number: string): Promise<void> {
  const params = { territory, number };
  const body = { reason: 'moved-away', understood: true };
  expect((await city.ask('archiveApplication', { params, iin: people.clerk, body })).status).toBe(200);
}

const historyOf = async (city: City, number: string, query: Record<string, string> = {}) => {
  const { body } = await city.ask('listHistory', { params: { territory, number }, query });
  return { entries: body['entries'] as Entry[], next: body['next'] as string | undefined, cut: body['cut'] };
};

describe('a family asks for its position', () => {
  let city: City;
  let numbers: readonly string[];

  beforeAll(async () => {
    city = await staffedCity();
    numbers = numbersOf(
      await importCells(city, [
        row(1, '2023-01-09T09:00:00.000Z'),
        row(2, '2023-01-10T05:00:00.000Z'),
        row(3, '2023-01-10T09:00:00.250Z', { guardianIin: people.parent, guardianPhone: '+77011234567' }),
        row(4, '2023-01-10T09:00:00.250Z', { guardianIin: people.otherParent }),
        row(5, '2023-01-12T09:00:00.000Z', { statuses: 'large-family', guardianIin: people.stranger }),
      ]),
    );
  });

  const ask = (index: number, iin: string) => city.ask('showMyPosition', { params: { number: numbers[index] ?? '' }, iin });

  it('before the first publication it is told that it is accepted and not yet published, with its category and why', async () => {
    const { status, body } = await ask(2, people.parent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'waiting', category: 11, instead: { code: 'not-yet-published' } });
    expect(body['reason']).toEqual({
      kk: 'Бала 2022 жылы туған. Басқа санат беретін расталған құқық жоқ.',
      ru: 'Ребёнок родился в 2022 году. Подтверждённых прав, дающих другую категорию, нет.',
      en: 'The child was born in 2022. There is no verified right that gives another category.',
    });
  });

  it('then its number, the parts that make it, and the turn across categories', async () => {
    await publish(city);
    const [third, fourth] = [(await ask(2, people.parent)).body, (await ask(3, people.otherParent)).body];
    const [first, second] = (numbers[2] ?? '') < (numbers[3] ?? '') ? [third, fourth] : [fourth, third];
    // One priority child is served before the general queue; 2022-01-09 is an earlier day, 05:00 the same day.
    expect(first['published']).toMatchObject({
      position: 3,
      of: 4,
      parts: { earlierDays: 1, sameDay: 1, sameMillisecond: 0 },
      turn: { voucher: 4, before: 3, plan: 'sequential' },
      version: 1,
    });
    expect(second['published']).toMatchObject({ position: 4, parts: { earlierDays: 1, sameDay: 1, sameMillisecond: 1 } });
    expect(first).not.toHaveProperty('instead');
    const priority = await ask(4, people.stranger);
    expect(priority.body['reason']).toMatchObject({ en: 'The child was born in 2022. Right that counted: Child of a large family.' });
    expect(priority.body['published']).toMatchObject({ position: 1, turn: { voucher: 1, before: 0 } });
  });

  it('the public is told the same by number, without the reason', async () => {
    const { body } = await city.ask('findPosition', { params: { territory, number: numbers[1] ?? '' }, query: { explain: 'true' } });
    expect(body).toMatchObject({ position: 2, parts: { earlierDays: 1, sameDay: 0, sameMillisecond: 0 }, turn: { voucher: 3, before: 2 } });
    expect(body).not.toHaveProperty('reason');
    const plain = await city.ask('findPosition', { params: { territory, number: numbers[1] ?? '' } });
    expect(plain.body).not.toHaveProperty('parts');
    expect(plain.headers['etag']).not.toBe(undefined);
  });

  it('of another’s child it is told nothing', async () => {
    expect((await ask(2, people.otherParent)).status).toBe(404);
    expect((await city.ask('listMyHistory', { params: { number: numbers[2] ?? '' }, iin: people.otherParent })).status).toBe(404);
  });

  it('of one that has left the line it is told the truth of its state', async () => {
    await withdraw(city, numbers[3] ?? '');
    const { status, body } = await ask(3, people.otherParent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'archived', instead: { code: 'archived' } });
    expect(body).not.toHaveProperty('published');
  });
});

describe('the history of a number', () => {
  it('84 › 91: nine joined ahead, two left; as data and in three languages', async () => {
    const city = await staffedCity();
    const general = Array.from({ length: 90 }, (_, child) => row(child, `2023-02-01T09:00:00.${String(child).padStart(3, '0')}Z`));
    const privileged = Array.from({ length: 9 }, (_, child) =>
      row(100 + child, `2023-01-01T09:00:0${child}.000Z`, { statuses: 'large-family' }),
    );
    const numbers = numbersOf(await importCells(city, [...general, ...privileged]));
    await publish(city);
    const mine = numbers[83] ?? '';
    expect((await historyOf(city, mine)).entries).toMatchObject([{ version: 1, kind: 'appeared', to: { category: 11, position: 84 } }]);
    city.at('2026-07-02T10:00:00+05:00');
    for (const number of numbers.slice(90)) await setStatuses(city, number, []);
    for (const number of [numbers[3] ?? '', numbers[7] ?? '']) await withdraw(city, number);
    // Behind: it moves nobody ahead.
    await withdraw(city, numbers[89] ?? '');
    await publish(city);
    const { entries, next, cut } = await historyOf(city, mine);
    expect([entries.length, next, cut]).toEqual([2, undefined, false]);
    expect(entries[0]).toMatchObject({
      version: 2,
      kind: 'shifted',
      from: { category: 11, position: 84 },
      to: { category: 11, position: 91 },
      joined: [{ cause: 'category-changed', count: 9 }],
      left: [{ cause: 'archived', count: 2 }],
      sentence: {
        kk: '84 › 91: алда 9 отбасы осы санатқа ауысты және 2 отбасы бөлімнің шешімімен шығарылды.',
        ru: '84 › 91: впереди 9 семей перешли в эту категорию и 2 семьи исключены отделом образования.',
        en: '84 › 91: ahead, 9 families came into this category and 2 families were taken out by the department.',
      },
    });
    // The family that changed: a category change is an entry of its own.
    const [changed, first] = (await historyOf(city, numbers[90] ?? '')).entries;
    expect(changed).toMatchObject({
      kind: 'replaced',
      from: { category: 7, position: 1 },
      to: { category: 11, position: 1 },
      cause: 'category-changed',
    });
    expect(changed?.sentence.en).toBe(
      'The category changed: “Born in 2022, priority right”, place 1 › “Born in 2022, general queue”, place 1.',
    );
    expect(first).toMatchObject({ kind: 'appeared', to: { category: 7, position: 1 } });
    // The one that left.
    expect((await historyOf(city, numbers[3] ?? '')).entries[0]).toMatchObject({ kind: 'left', from: { position: 4 }, cause: 'archived' });
  });

  it('pages back through any number of versions, also behind a change of category, and leaves out where nothing changed', async () => {
    const city = await staffedCity();
    const numbers = numbersOf(
      await importCells(
        city,
        Array.from({ length: 40 }, (_, child) => row(child, `2023-02-01T09:00:${String(child).padStart(2, '0')}.000Z`)),
      ),
    );
    await publish(city);
    const mine = numbers[30] ?? '';
    const expected = ['appeared 31'];
    let position = 31;
    for (let day = 2; day <= 12; day += 1) {
      city.at(`2026-07-${String(day).padStart(2, '0')}T10:00:00+05:00`);
      if (day === 7) {
        await setStatuses(city, mine, ['large-family']);
        expected.unshift(`replaced ${position} 1`);
        position = 1;
      } else if (day === 10) {
        await setStatuses(city, mine, []);
        expected.unshift(`replaced 1 ${31 - 4}`);
        position = 27;
      } else if (day % 2 === 0) {
        await withdraw(city, numbers[day] ?? '');
        if (day !== 8) {
          expected.unshift(`shifted ${position} ${position - 1}`);
          position -= 1;
        }
      } else await withdraw(city, numbers[39 - day + 3] ?? '');
      await publish(city);
    }
    const told: string[] = [];
    let before: string | undefined;
    let pages = 0;
    do {
      const page = await historyOf(city, mine, { limit: '2', ...(before === undefined ? {} : { before }) });
      told.push(
        ...page.entries.map(({ kind, from, to }) => [kind, from?.position, to?.position].filter((one) => one !== undefined).join(' ')),
      );
      before = page.next;
      pages += 1;
    } while (before !== undefined && pages < 20);
    expect(told).toEqual(expected);
    expect(pages).toBeGreaterThan(3);
    const whole = await historyOf(city, mine, { limit: '50' });
    expect(whole.entries.length).toBe(expected.length);
  });

  it('of one whose place changed since the last publication is told by what was published', async () => {
    const city = await staffedCity();
    const [mine = '', other = ''] = numbersOf(await importCells(city, [row(1, '2023-01-10T09:00:00Z'), row(2, '2023-01-09T09:00:00Z')]));
    await publish(city);
    city.at('2026-07-02T10:00:00+05:00');
    await withdraw(city, other);
    await publish(city);
    city.at('2026-07-03T10:00:00+05:00');
    await setStatuses(city, mine, ['large-family']);
    await publish(city);
    city.at('2026-07-04T10:00:00+05:00');
    await setStatuses(city, mine, []);
    const kinds = (await historyOf(city, mine)).entries.map(({ kind }) => kind);
    expect(kinds).toEqual(['replaced', 'shifted', 'appeared']);
  });

  it('is the family’s own too, and unknown numbers and foreign cursors are refused', async () => {
    const city = await staffedCity();
    const [mine = ''] = numbersOf(await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent })]));
    expect((await city.ask('listMyHistory', { params: { number: mine }, iin: people.parent })).body).toMatchObject({
      code: 'queue-not-published',
    });
    await publish(city);
    const own = await city.ask('listMyHistory', { params: { number: mine }, iin: people.parent });
    expect(own.body['entries']).toEqual((await historyOf(city, mine)).entries);
    expect((await city.ask('listHistory', { params: { territory, number: '00000000' } })).status).toBe(404);
    for (const before of ['x', '1.2', '-1', '1.999.1', '1.256.1', '1.0.1', '1.7.123456789012', '']) {
      expect((await city.ask('listHistory', { params: { territory, number: mine }, query: { before } })).status, before).toBe(400);
    }
    // A cursor somebody made up finds nothing false.
    expect((await historyOf(city, mine, { before: '2.7.1' })).entries).toEqual([]);
    expect((await historyOf(city, mine, { before: '2.255.99999999999' })).entries).toEqual([]);
    expect((await historyOf(city, mine, { before: '1' })).entries).toEqual([]);
    expect((await historyOf(city, mine, { before: '999999999' })).entries).toHaveLength(1);
  });
});

describe('words', () => {
  it('take the forms of each language: 1, 2, 5, 11, 21, 22 families in Russian', () => {
    const say = (count: number) => moveWords('left', { cause: 'offered', count }).ru;
    expect([1, 2, 5, 11, 21, 22].map(say)).toEqual([
      '1 семья получила ваучер',
      '2 семьи получили ваучер',
      '5 семей получили ваучер',
      '11 семей получили ваучер',
      '21 семья получила ваучер',
      '22 семьи получили ваучер',
    ]);
    expect(moveWords('left', { cause: 'offered', count: 1 })).toMatchObject({ en: '1 family got a voucher', kk: '1 отбасы ваучер алды' });
    expect(counted(3, { kk: '# а', ru: { one: '# б', few: '# в', many: '# г' }, en: { one: '# d', other: '# e' } })).toEqual({
      kk: '3 а',
      ru: '3 в',
      en: '3 e',
    });
  });

  it.each(moveCauses)('say %s both ways in three languages', (cause) => {
    for (const way of ['joined', 'left'] as const) {
      const text = moveWords(way, { cause, count: 5 });
      expect(new Set(Object.values(text)).size).toBe(3);
      for (const one of Object.values(text)) expect(one).toMatch(/5/);
    }
  });

  it('of a reason survive a rulebook that is no longer known', () => {
    expect(reasonInWords({ rulebook: 'old', category: 'x', statuses: ['orphan'] }, []).en).toBe('Right that counted: orphan.');
    expect(
      reasonInWords({ rulebook: 'old', category: 'x', cohort: { bornFrom: '2019-09-01', bornTo: '2020-08-31' }, statuses: [] }, []).ru,
    ).toMatch(/^Ребёнок родился с 2019-09-01 по 2020-08-31\./);
    expect(reasonInWords({}, []).en).toMatch(/not recorded/);
  });
});
