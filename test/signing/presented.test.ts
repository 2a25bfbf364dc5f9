// From the closing to silence with the jobs as they run: what one makes, the next one finds.

import { expect, it } from 'vitest';
import { sheetPk } from '../../shared/table/timesheetKeys.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { garden } from '../support/contractCity.ts';
import { july } from '../support/sheetCity.ts';
import { showMonth, signMonth } from '../support/signingMonths.ts';
import { closeMonth } from '../support/timesheetCity.ts';

it('a closed month is presented, told of, signed by some, and passed by the rest', async () => {
  const city = await attendanceCity(35);
  await seededMonth(city, july);
  city.at('2026-07-31T19:00:00+05:00');
  expect((await closeMonth(city, july)).status).toBe(200);
  const [family] = city.families;
  const [contract = ''] = city.contracts;
  const iin = family?.iin ?? '';
  expect((await showMonth(city, { iin, contract })).body).toMatchObject({ state: 'not-shown', window: { window: 'not-open' } });
  city.at('2026-08-01T00:01:00+05:00');
  expect(await city.run({ job: 'presentSheets' })).toMatchObject({ sheets: 35 });
  city.at('2026-08-01T10:00:00+05:00');
  expect(await city.run({ job: 'remindToSign' })).toEqual({ told: 35, headsTold: 0 });
  expect(await city.run({ job: 'remindToSign' })).toEqual({ told: 0, headsTold: 0 });
  const { body } = await showMonth(city, { iin, contract });
  expect(body).toMatchObject({ state: 'presented', amountTiyn: 4_772_700, moves: ['sign', 'dispute'] });
  expect((await signMonth(city, { iin, contract, digest: String(body['digest']) })).status).toBe(200);
  city.at('2026-08-11T00:00:00+05:00');
  expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 34 });
  const events = await city.context.table.list('records', { pk: sheetPk(garden, july, contract), beginsWith: 'EVENT#' });
  expect(events.items.map(({ kind }) => kind)).toEqual(['sheet-presented', 'sheet-signed']);
});
