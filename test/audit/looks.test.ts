// Who looked at my child: as its guardian reads it. No name, the same sign each time; of a group only the days on which the child was in it.

import { beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../../shared/table/contracts.ts';
import { attendanceCity, showDay, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';

const territory = 'karaganda';

interface Told {
  readonly at: string;
  readonly way: string;
  readonly of: string;
  readonly outcome: string;
  readonly who: { readonly role: string; readonly sign: string; readonly preschool?: { readonly names?: { readonly kk: string } } };
  readonly what?: { readonly code: string };
  readonly why?: { readonly code: string };
  readonly words: { readonly kk: string; readonly ru: string; readonly en: string };
}

describe('the looks at a child', () => {
  let city: AttendanceCity;
  let children: readonly string[] = [];
  const [first, second] = [0, 1] as const;
  const iinAt = (place: number) => city.families[place]?.iin ?? '';
  const read = async (place: number, query: Readonly<Record<string, string>> = {}) => {
    const { body, text } = await city.ask('listMyChildLooks', { iin: iinAt(place), params: { child: children[place] ?? '' }, query });
    return { looks: body['looks'] as Told[], next: body['next'] as string | undefined, text };
  };
  const since = async (place: number, from: string) => (await read(place, { limit: '50' })).looks.filter(({ at }) => at >= from);

  beforeAll(async () => {
    city = await attendanceCity(2);
    children = await Promise.all(city.contracts.map(async (id) => (await readContract(city.context.table, id))?.child ?? ''));
  });

  it('of a group’s day stand once, and both families read them', async () => {
    city.at('2026-07-03T09:00:00+05:00');
    await showDay(city, '2026-07-03');
    for (const place of [first, second]) {
      const [look] = await since(place, '2026-07-03');
      expect(look).toMatchObject({ of: 'group', way: 'look', outcome: 'done', what: { code: 'group-day' }, why: { code: 'care' } });
      expect(look?.who).toMatchObject({ role: 'preschool_teacher', preschool: { preschool: garden } });
      expect(look?.words).toEqual({
        kk: 'Тәрбиеші: күнгі қатысу белгілері, қаралды.',
        ru: 'Воспитатель: отметки посещения за день, просмотр.',
        en: 'A teacher: the attendance of a day, looked at.',
      });
    }
  });

  it('of one family’s file stand under that child alone', async () => {
    city.at('2026-07-06T09:00:00+05:00');
    const number = city.families[first]?.number ?? '';
    expect((await city.ask('showFamilyFile', { iin: people.auditor, params: { territory, number } })).status).toBe(200);
    expect(await since(first, '2026-07-06')).toMatchObject([{ who: { role: 'auditor' }, of: 'child', what: { code: 'file' } }]);
    expect(await since(second, '2026-07-06')).toEqual([]);
  });

  it('name nobody: the sign is the same each time, and the department finds the person by it', async () => {
    city.at('2026-07-07T09:00:00+05:00');
    await showDay(city, '2026-07-07');
    const seen = await read(first, { limit: '50' });
    for (const secret of ['Тәрбиеші ', 'Үлгі', teacher, '127.0.0']) expect(seen.text).not.toContain(secret);
    const signs = seen.looks.filter(({ who }) => who.role === 'preschool_teacher').map(({ who }) => who.sign);
    expect(new Set(signs).size).toBe(1);
    const found = await city.ask('listAudit', {
      iin: people.head,
      params: { territory },
      query: { from: '2026-07-03', to: '2026-07-07', by: signs[0] ?? '' },
    });
    const entries = found.body['looks'] as { by: string; sign: string; action: string }[];
    expect(entries.map(({ action }) => action)).toEqual(['showGroupDay', 'showGroupDay']);
    expect(entries[0]?.by).toBe((await city.context.findCaller({ iin: teacher }))?.person);
  });

  it('of a day before the child came or after it left are somebody else’s', async () => {
    city.at('2026-07-08T09:00:00+05:00');
    await showDay(city, '2026-07-01');
    expect(await since(first, '2026-07-08')).toEqual([]);
    await city.ask('endContract', {
      iin: head,
      params: { preschool: garden, contract: city.contracts[second] ?? '' },
      body: { lastDay: '2026-07-09', reason: 'health' },
    });
    const left = await readContract(city.context.table, city.contracts[second] ?? '');
    expect(left?.endsOn).toBe('2026-07-09');
    city.at('2026-07-14T09:00:00+05:00');
    await showDay(city, '2026-07-14');
    await showDay(city, '2026-07-09');
    expect(await since(first, '2026-07-14')).toHaveLength(2);
    expect(await since(second, '2026-07-14')).toHaveLength(1);
  });

  it('of changes are told as changes', async () => {
    city.at('2026-07-15T09:00:00+05:00');
    const paper = { code: 'S', from: '2026-07-06', to: '2026-07-07', number: '12', issuer: 'Поликлиника 1', issuedOn: '2026-07-08' };
    await city.ask('recordAbsenceDocument', {
      iin: head,
      params: { preschool: garden, contract: city.contracts[first] ?? '' },
      body: paper,
    });
    expect((await since(first, '2026-07-15')).map(({ way, what, who }) => [way, what?.code, who.role])).toEqual([
      ['change', 'absence-papers', 'preschool_head'],
    ]);
  });

  it('come page by page, newest first, each once', async () => {
    const all = (await read(first, { limit: '50' })).looks;
    const paged: Told[] = [];
    let next: string | undefined;
    do {
      const page = await read(first, { limit: '2', ...(next === undefined ? {} : { before: next }) });
      paged.push(...page.looks);
      next = page.next;
    } while (next !== undefined);
    expect(paged).toEqual(all);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(all.length).toBeGreaterThan(5);
  });

  it('are read by the department about a child, a group or an application, and as a table', async () => {
    const about = async (subject: string) =>
      (await city.ask('listAudit', { iin: people.auditor, params: { territory }, query: { about: subject } })).body['looks'] as {
        action: string;
        from?: string;
      }[];
    const ofChild = await about(`child#${children[first] ?? ''}`);
    expect(ofChild.map(({ action }) => action)).toContain('showFamilyFile');
    expect(ofChild.every(({ from }) => from === '127.0.0.0/24')).toBe(true);
    expect(await about(`application#${city.families[first]?.number ?? ''}`)).toEqual(ofChild);
    expect((await about(`group#${garden}#sun`)).every(({ action }) => action === 'showGroupDay')).toBe(true);
    const table = await city.ask('tableAudit', { iin: people.auditor, params: { territory }, query: { day: '2026-07-06' } });
    expect(table.text).toContain('showFamilyFile');
    expect(table.text.split('\n')[0]).toContain('at,by,sign');
  });
});
