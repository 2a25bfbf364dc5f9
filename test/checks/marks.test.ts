// What is altered in stored marks after they were saved is found and named: the kindergarten, the day, and the child by its contract (I-19).

import { beforeAll, describe, expect, it } from 'vitest';
import { withMark } from '../../shared/domain/attendance.ts';
import { nextEntry } from '../../shared/domain/marks.ts';
import { month } from '../../shared/domain/month.ts';
import { day } from '../../shared/domain/time.ts';
import { marksKey } from '../../shared/table/timesheetKeys.ts';
import { checkMarks } from '../../shared/table/markChecks.ts';
import { listMarks } from '../../shared/table/marks.ts';
import type { MarksEntry } from '../../shared/domain/marks.ts';
import type { Item } from '../../shared/table/table.ts';
import { attendanceCity, seededMonth, sunny, type AttendanceCity } from '../support/attendanceCity.ts';
import { garden } from '../support/contractCity.ts';

const july = month('2026-07');
const of = { preschool: garden, group: sunny, month: july };

describe('the marks of a group’s July', () => {
  let city: AttendanceCity;
  let entries: readonly MarksEntry[];
  let child: string;
  beforeAll(async () => {
    city = await attendanceCity(3);
    [child = ''] = city.contracts;
    await seededMonth(city, '2026-07', { '2026-07-14': { [child]: 'N' } });
    const found: MarksEntry[] = [];
    for await (const entry of listMarks(city.context.table, of)) found.push(entry);
    entries = found;
  });

  const pinned = (seq = entries.length) => ({ state: 'open' as const, pins: { [sunny]: { seq, hash: entries[seq - 1]?.hash ?? '' } } });
  const check = async (timesheet?: Parameters<typeof checkMarks>[2]) => (await checkMarks(city.context.table, of, timesheet)).violations;
  const entryOn = (on: string): MarksEntry => {
    const found = entries.find((entry) => entry.on === on);
    if (found === undefined) throw new Error(on);
    return found;
  };

  /** Alters stored entries for the time of the work, behind the product's back. */
  async function altered(changed: readonly MarksEntry[], work: () => Promise<void>): Promise<void> {
    const { table } = city.context;
    const put = async (all: readonly MarksEntry[]) => {
      for (const entry of all) {
        const item: Item = { ...marksKey(garden, july, sunny, entry.seq), item: 'marks', ...entry } as unknown as Item;
        await table.put('records', item, 'ifPresent');
      }
    };
    await put(changed);
    await work();
    await put(changed.map(({ seq }) => entries[seq - 1]).filter((entry) => entry !== undefined));
  }

  it('are whole as they were saved, pinned or not', async () => {
    expect(await check()).toEqual([]);
    expect(await check(pinned())).toEqual([]);
    expect(await check(pinned(5))).toEqual([]);
  });

  it('name the child and the day when an absence of Tue 2026-07-14 was made a presence', async () => {
    const entry = entryOn('2026-07-14');
    const marks = { ...entry.marks, [child]: withMark(entry.marks[child] ?? '', day('2026-07-14'), 'P') };
    await altered([{ ...entry, marks }], async () => {
      const [violation, ...more] = await check();
      expect(more).toEqual([]);
      expect(violation).toMatchObject({ invariant: 'I-19', of: `marks#${garden}#2026-07#sun` });
      expect(violation?.why).toBe(`entry ${entry.seq} was altered after it was saved: contract ${child} on 2026-07-14`);
    });
  });

  it('name them in the newest entry too, which nothing follows', async () => {
    const entry = entryOn('2026-07-31');
    const marks = { ...entry.marks, [child]: withMark(entry.marks[child] ?? '', day('2026-07-14'), 'P') };
    await altered([{ ...entry, marks }], async () => {
      expect((await check())[0]?.why).toContain(`contract ${child} on 2026-07-14`);
    });
  });

  it('say so when it is who marked, and no mark, that was altered', async () => {
    const entry = entryOn('2026-07-20');
    await altered([{ ...entry, by: 'somebody-else' }], async () => {
      expect((await check())[0]?.why).toContain('who, when or which day');
    });
  });

  it('show a chain that was rewritten with right hashes by what was pinned of it', async () => {
    const first = entryOn('2026-07-14').seq;
    let before = entries[first - 2];
    const rewritten = entries.slice(first - 1).map((entry) => {
      const marks = { ...entry.marks, [child]: withMark(entry.marks[child] ?? '', day('2026-07-14'), 'P') };
      const { at, by, key, digest, kind, on } = entry;
      before = nextEntry(before, entry, { kind, on, marks }, { name: 'x', by, as: 'system', at, key, digest });
      return before;
    });
    await altered(rewritten, async () => {
      expect(await check()).toEqual([]);
      expect((await check(pinned()))[0]?.why).toContain(`up to ${entries.length} were rewritten`);
    });
  });

  it('show that the newest entry is gone, and that something was marked after the close', async () => {
    const longer = { state: 'open' as const, pins: { [sunny]: { seq: entries.length + 1, hash: 'ab' } } };
    expect((await check(longer))[0]?.why).toContain('are gone');
    expect((await check({ ...pinned(5), state: 'closed' }))[0]?.why).toBe('it was marked after its month was closed');
  });
});
