// Who leaves by age knows it 30 days before, once, whichever job finds them first; and stands in the queue through the whole of the last day.

import { describe, expect, it } from 'vitest';
import { runJob } from '../../functions/jobs/index.ts';
import { contextOf } from '../../shared/context.ts';
import { messageOf } from '../../shared/notifications/messages.ts';
import { NoticeItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { people, type City } from '../support/city.ts';
import { approvedUpdate, draftUpdate, linesOf, territory, updateCity } from '../support/updateCity.ts';

/** Born in 2020: six in 2026, so the last day is 2026-08-31 and the warning due from 2026-08-01. */
const leaving = { bornOn: '2020-11-20', guardianIin: people.parent };
const staying = { bornOn: '2021-01-01' };

async function told(city: City, iin: string): Promise<readonly string[]> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string }[]).map(({ kind }) => kind).filter((kind) => kind.startsWith('over-age'));
}

describe('a warning', () => {
  it('is given from 2026-08-01 on for 2026-08-31, not a day earlier, and once', async () => {
    const city = await updateCity([leaving, staying]);
    city.at('2026-07-31T23:59:59+05:00');
    expect(await runJob({ job: 'warnOverAge' }, city.context)).toEqual({ warned: 0 });
    city.at('2026-08-01T00:00:00+05:00');
    expect(await runJob({ job: 'warnOverAge' }, city.context)).toEqual({ warned: 1 });
    for (const on of ['2026-08-01T12:00:00+05:00', '2026-08-15T00:00:00+05:00', '2026-08-31T23:00:00+05:00']) {
      city.at(on);
      expect(await runJob({ job: 'warnOverAge' }, city.context)).toEqual({ warned: 0 });
    }
    expect(await told(city, people.parent)).toEqual(['over-age-warning']);
  });

  it('is one with eight workers at once', async () => {
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const city = await updateCity([leaving, { ...leaving, guardianIin: people.otherParent }], { table });
    city.at('2026-08-02T10:00:00+05:00');
    const runs = await Promise.all(Array.from({ length: 8 }, () => runJob({ job: 'warnOverAge' }, contextOf(city.context))));
    expect(runs.reduce((sum, run) => sum + Number(Reflect.get(run, 'warned')), 0)).toBe(2);
    expect(await told(city, people.parent)).toEqual(['over-age-warning']);
    expect(await told(city, people.otherParent)).toEqual(['over-age-warning']);
  });

  it('given at an update is not given again by the daily job, nor the other way round', async () => {
    const city = await updateCity([leaving]);
    city.at('2026-08-05T10:00:00+05:00');
    const update = await approvedUpdate(city, '2026-08-05');
    const { body } = await city.ask('checkUpdate', { params: { territory, update }, iin: people.clerk });
    expect(body['rows']).toMatchObject([{ effect: 'warned', lastDay: '2026-08-31' }]);
    await city.run({ job: 'applyUpdates' });
    expect(await told(city, people.parent)).toEqual(['over-age-warning']);
    expect(await city.run({ job: 'warnOverAge' })).toEqual({ warned: 0 });
    const again = await draftUpdate(city, '2026-08-06');
    const shown = await city.ask('showUpdate', { params: { territory, update: again }, iin: people.clerk });
    expect(shown.body).toMatchObject({ rows: 0 });
  });

  it('given by the daily job between approval and update is passed over, not an error', async () => {
    const city = await updateCity([leaving]);
    city.at('2026-08-05T10:00:00+05:00');
    const update = await approvedUpdate(city, '2026-08-06');
    await city.run({ job: 'warnOverAge' });
    city.at('2026-08-06T10:00:00+05:00');
    await city.run({ job: 'applyUpdates' });
    const shown = await city.ask('showUpdate', { params: { territory, update }, iin: people.clerk });
    expect(shown.body).toMatchObject({ state: 'finished', warned: 0, passedOver: 1 });
    expect(await told(city, people.parent)).toEqual(['over-age-warning']);
  });
});

describe('leaving by age', () => {
  it('happens after the last day: an update of 2026-08-31 keeps the child of 2020, one of 2026-09-01 does not', async () => {
    const city = await updateCity([leaving, staying]);
    city.at('2026-08-31T10:00:00+05:00');
    await approvedUpdate(city, '2026-08-31');
    await city.run({ job: 'applyUpdates' });
    expect((await linesOf(city)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    city.at('2026-09-01T10:00:00+05:00');
    await approvedUpdate(city, '2026-09-01');
    await city.run({ job: 'applyUpdates' });
    expect((await linesOf(city)).map(({ state }) => state)).toEqual(['overAge', 'waiting']);
    expect([...(await told(city, people.parent))].sort()).toEqual(['over-age', 'over-age-warning']);
  });
});

describe('what a family reads of a changed category', () => {
  it('names the category before and after in each language, and that its date is as it was', async () => {
    const city = await updateCity([{ bornOn: '2022-05-10' }]);
    await approvedUpdate(city);
    city.at('2026-06-30T01:00:00+05:00');
    await city.run({ job: 'applyUpdates' });
    const page = await city.context.table.list('records', { pk: `APPLICATION#${city.numbers[0]}`, beginsWith: 'NOTICE#' });
    const notice = page.items.map((item) => readSure(NoticeItem, item)).find(({ kind }) => kind === 'category-changed');
    if (notice === undefined) throw new Error('nobody was told');
    const texts = (['kk', 'ru', 'en'] as const).map((locale) => messageOf(notice, locale).text);
    expect(texts[0]).toContain('«Juniors (kk)» орнына «=Seniors (kk)»');
    expect(texts[1]).toContain('из категории «Juniors (ru)» в категорию «=Seniors (ru)»');
    expect(texts[2]).toContain('from the category “Juniors” to “=Seniors”');
    for (const text of texts) expect(text).not.toContain('undefined');
  });
});
