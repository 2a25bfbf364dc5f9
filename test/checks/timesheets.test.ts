// A month that was marked, closed and shown is held against itself: texts are what their digests name, amounts are their formula, days are as marked, and no
// child is in two kindergartens on one day (I-15 to I-19). The same check serves `kezek check`.

import { beforeAll, describe, expect, it } from 'vitest';
import { openSheet, writeSheet } from '../../shared/domain/sheet.ts';
import { month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { day } from '../../shared/domain/time.ts';
import { checkTerritory, checkTermsOn } from '../../shared/table/checking.ts';
import { sheetKey } from '../../shared/table/timesheetKeys.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import { checkTimesheets } from '../../shared/table/timesheetChecks.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { itemOf } from '../../shared/table/commit.ts';
import { attendanceCity, seededMonth, type AttendanceCity } from '../support/attendanceCity.ts';
import { garden, head } from '../support/contractCity.ts';

const july = month('2026-07');

describe('the July of a kindergarten', () => {
  let city: AttendanceCity;
  let child: string;
  let shown: StoredSheet;
  beforeAll(async () => {
    city = await attendanceCity(2);
    [child = ''] = city.contracts;
    await seededMonth(city, '2026-07', { '2026-07-14': { [child]: 'N' } });
    city.at('2026-07-31T18:00:00+05:00');
    const params = { preschool: garden, month: july };
    const preview = await city.ask('showOwnTimesheet', { iin: head, params });
    const closed = await city.ask('closeTimesheet', { iin: head, params, body: { digest: preview.body['digest'] } });
    if (closed.status !== 200) throw new Error(closed.text);
    city.at('2026-08-01T00:10:00+05:00');
    await city.run({ job: 'presentSheets' });
    const sheet = await readSheet(city.context.table, garden, july, child);
    if (sheet === undefined) throw new Error('not shown');
    shown = sheet;
  });

  const check = () => {
    const { table, calendar, rulebooks } = city.context;
    return checkTimesheets(table, 'karaganda', [july], { calendar: calendar(), rulebooks: rulebooks() });
  };

  /** What the check says while the stored month is altered, behind the product's back. */
  async function whileIt(is: Partial<StoredSheet>): Promise<readonly string[]> {
    const { table } = city.context;
    const put = (sheet: StoredSheet) => table.put('records', itemOf(sheetKey(garden, july, child), sheet), 'ifPresent');
    await put({ ...shown, ...is });
    const said = (await check()).map(({ invariant, of, why }) => `${invariant} ${of}: ${why}`);
    await put(shown);
    return said;
  }

  const name = () => `sheet#${garden}#2026-07#${child}`;

  /** The same month with other codes, its text and digest made to fit. */
  function rewritten(codes: (codes: string) => string): Pick<StoredSheet, 'digest' | 'canonical' | 'amount'> {
    const rulebook = rulebookOn(city.context.rulebooks(), 'karaganda', day('2026-07-31'));
    if (isRefusal(rulebook)) throw new Error('no rulebook');
    const sheet = openSheet(shown);
    const text = writeSheet({ ...sheet, codes: codes(sheet.codes) }, rulebook.attendance);
    return { ...text, amount: openSheet(text).amount };
  }

  it('holds, and so does the whole territory with it', async () => {
    expect(await check()).toEqual([]);
    const { table, calendar, rulebooks, now } = city.context;
    const checked = await checkTerritory(table, calendar(), 'karaganda', now(), checkTermsOn(rulebooks(), 'karaganda', day('2026-08-01')));
    expect(checked.violations).toEqual([]);
  });

  it('does not when a text is not the one its digest names (I-19)', async () => {
    expect(await whileIt({ canonical: shown.canonical.replace('"revision":1', '"revision":2') })).toEqual([
      `I-19 ${name()}: the text ${shown.digest.slice(0, 12)} is not the one its digest names`,
    ]);
  });

  it('does not when the absence of Tue 2026-07-14 became a presence, though text and digest fit', async () => {
    const more = rewritten((codes) => `${codes.slice(0, 13)}P${codes.slice(14)}`);
    expect(await whileIt(more)).toEqual([`I-19 ${name()}: 2026-07-14 is not as it was marked`]);
  });

  it('does not when another amount stands beside the text (I-17)', async () => {
    expect(await whileIt({ amount: shown.amount + 100 })).toEqual([`I-17 ${name()}: its amount is not the one of its text`]);
  });

  it('does not when a day off or a day before the contract is paid (I-18)', async () => {
    const said = await whileIt(rewritten((codes) => `P${codes.slice(1, 3)}P${codes.slice(4)}`));
    expect(said).toContain(`I-18 ${name()}: 2026-07-01 is paid and may not be`);
    expect(said).toContain(`I-18 ${name()}: 2026-07-04 is paid and may not be`);
  });

  it('does not when something else was signed than a text of it (I-19)', async () => {
    const signature = { by: 'x', method: 'one-time-code', digest: 'ab'.repeat(32), at: city.context.now() };
    expect(await whileIt({ state: 'signed', signature })).toEqual([`I-19 ${name()}: what was signed is none of its texts`]);
  });

  it('does not when the child was present in two places on one day (I-16)', async () => {
    const other = await readSheet(city.context.table, garden, july, city.contracts[1] ?? '');
    const said = await whileIt({ child: other?.child ?? '' });
    expect(said).toHaveLength(20);
    expect(said[0]).toMatch(/^I-16 .*: 2026-07-02 is present under contract .* too$/);
  });
});
