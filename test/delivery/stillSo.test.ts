// A message that could not go out when it was written is held against what is so now: a deadline that was moved, a place that was answered, papers that were
// seen, a contract that was signed, a head who has left. Told late it would be told wrong (I-28).

import { describe, expect, it } from 'vitest';
import { isStillSo } from '../../functions/stream/stillSo.ts';
import type { Notice, NoticeKind } from '../../shared/domain/notice.ts';
import { day } from '../../shared/domain/time.ts';
import { NoticeItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { noticePk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { importCells, people, row, type City } from '../support/city.ts';
import { askPlace, garden, oneFamily, propose, sign } from '../support/contractCity.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { calendarWith } from '../support/seededExtensions.ts';
import { acts, confirm, issueTo, refuse, territory, voucherCity } from '../support/voucherCity.ts';
import { accept, freePlace, join, nest, waitingCity } from '../support/waitingCity.ts';

/** The notices of that kind in the person's inbox, oldest first. */
async function noticesOf(city: City, iin: string, kind: NoticeKind): Promise<readonly Notice[]> {
  const person = (await city.context.vault()).identify('person', iin);
  const found: Notice[] = [];
  for await (const item of listAll(city.context.table, 'records', { pk: noticePk({ person }), beginsWith: 'NOTICE#' }))
    found.push(readSure(NoticeItem, item));
  return found.filter((one) => one.kind === kind);
}

/** The newest of them. */
async function noticeOf(city: City, iin: string, kind: NoticeKind): Promise<Notice> {
  const notice = (await noticesOf(city, iin, kind)).at(-1);
  if (notice === undefined) throw new Error(`no ${kind}`);
  return notice;
}

describe('a deadline that was moved since', () => {
  async function extended() {
    const city = await voucherCity();
    const [voucher = ''] = await issueTo(city);
    city.at('2026-07-02T10:00:00+05:00');
    await city.run({ job: 'remindFamilies' });
    city.correct(calendarWith('kz-corrected', day('2026-07-03')));
    const { body } = await city.ask('draftExtension', { params: { territory }, iin: people.clerk, body: { reason: 'holiday-announced' } });
    const of = { params: { territory, extension: String(body['extension']) } };
    const approve = async () => {
      expect((await city.ask('approveExtension', { ...of, iin: people.head })).status).toBe(200);
      await city.run({ job: 'applyExtensions' });
    };
    return { city, voucher, approve };
  }

  it('is not told by the day that was; the extension is told, and the old day while it stands', async () => {
    const { city, voucher, approve } = await extended();
    const [issued, reminder] = [
      await noticeOf(city, people.parent, 'voucher-issued'),
      await noticeOf(city, people.parent, 'voucher-reminder'),
    ];
    city.at('2026-07-02T12:00:00+05:00');
    expect([await isStillSo(issued, city.context), await isStillSo(reminder, city.context)]).toEqual([true, true]);
    await approve();
    const moved = await noticeOf(city, people.parent, 'deadline-extended');
    city.at('2026-07-02T14:00:00+05:00');
    expect([await isStillSo(issued, city.context), await isStillSo(reminder, city.context)]).toEqual([false, false]);
    expect(await isStillSo(moved, city.context)).toBe(true);
    expect((await confirm(city, voucher)).status).toBe(200);
    city.at('2026-07-02T16:00:00+05:00');
    expect(await isStillSo(moved, city.context)).toBe(false);
    expect(await isStillSo(await noticeOf(city, people.parent, 'voucher-confirmed'), city.context)).toBe(true);
  });
});

describe('a lapse of the legal basis', () => {
  it('is told while it lasts and there is a deadline, and a day it has moved is no day to be told', async () => {
    const city = await voucherCity();
    const [first = ''] = await issueTo(city, 2);
    city.base(acts(['2025-01-01', '2026-07-01']));
    city.at('2026-07-02T10:00:00+05:00');
    await city.run({ job: 'remindFamilies' });
    const issued = await noticeOf(city, people.parent, 'voucher-issued');
    const all = await noticesOf(city, people.parent, 'deadline-stands-still');
    const still = all.toSorted((one) => (one.data['voucher'] === first ? -1 : 1));
    const so = () => Promise.all(still.map((one) => isStillSo(one, city.context)));
    city.at('2026-07-02T12:00:00+05:00');
    expect(await so()).toEqual([true, true]);
    // That they stand still is told, and from when on they go on.
    expect(await isStillSo(issued, city.context)).toBe(false);
    expect((await refuse(city, first)).status).toBe(200);
    expect(await so()).toEqual([false, true]);
    city.base(acts(['2025-01-01', '2026-07-01'], ['2026-07-04']));
    city.at('2026-07-04T09:00:00+05:00');
    expect(await so()).toEqual([false, false]);
    const other = await noticesOf(city, people.parent, 'voucher-issued');
    const seen = await Promise.all(other.map((one) => isStillSo(one, city.context)));
    expect(seen.toSorted()).toEqual([false, 'moved']);
    // Over as well, and swept by nobody yet.
    city.at('2026-07-20T09:00:00+05:00');
    expect(await Promise.all(other.map((one) => isStillSo(one, city.context)))).toEqual([false, false]);
  });
});

describe('a place that was offered', () => {
  it('is not offered again to the second number of a family that has accepted it', async () => {
    const { city, families } = await waitingCity(1);
    const [family] = families;
    if (family === undefined) throw new Error('a family');
    expect((await join(city, family)).status).toBe(200);
    await freePlace(city, nest, '1');
    city.at('2026-07-01T12:00:00+05:00');
    await city.run({ job: 'offerPlaces' });
    const offered = await noticeOf(city, family.iin, 'place-offered');
    city.at('2026-07-01T13:00:00+05:00');
    expect(await isStillSo(offered, city.context)).toBe(true);
    const accepted = await accept(city, family, '2026-07-03');
    expect(accepted.status, accepted.text).toBe(200);
    expect(await isStillSo(offered, city.context)).toBe(false);
  });
});

describe('a contract to sign', () => {
  it('is not asked of a family that has signed it', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 2 }]);
    const asked = await askPlace(city, city.family);
    const contract = String(asked.body['contract']);
    const { body } = await propose(city, contract);
    const toSign = await noticeOf(city, city.family.iin, 'contract-to-sign');
    city.at('2026-07-01T14:00:00+05:00');
    expect(await isStillSo(toSign, city.context)).toBe(true);
    expect((await sign(city, city.family.iin, contract, String(body['digest']))).status).toBe(200);
    expect(await isStillSo(toSign, city.context)).toBe(false);
  });
});

describe('papers that are awaited', () => {
  it('are not asked for once a clerk has seen them', async () => {
    const city = await voucherCity();
    const [imported] = await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent })]);
    const number = String(imported?.['number']);
    const claimed = await city.ask('makeClaim', {
      params: { number },
      iin: people.parent,
      body: { status: 'teacher-child', evidence: 'certificate 12' },
    });
    expect(claimed.status, claimed.text).toBe(200);
    const made = await noticeOf(city, people.parent, 'claim-made');
    city.at('2026-07-01T12:00:00+05:00');
    expect(await isStillSo(made, city.context)).toBe(true);
    const document = { kind: 'certificate', number: '12', issuedOn: '2026-06-25' };
    const params = { territory, number, status: 'teacher-child' };
    const decided = await city.ask('decideClaim', { params, iin: people.clerk, body: { decision: 'verify', document } });
    expect(decided.status, decided.text).toBe(200);
    expect(await isStillSo(made, city.context)).toBe(false);
  });
});

describe('a head who has left', () => {
  it('is told nothing more of the kindergarten, whatever was written before', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 2 }]);
    const params = { territory, preschool: garden };
    const body = { iin: preschoolPeople.head, name: 'Үлгі Меңгеруші' };
    const appointed = await city.ask('appointPreschoolStaff', { params, iin: people.head, body });
    expect(appointed.status, appointed.text).toBeLessThan(300);
    await askPlace(city, city.family);
    const request = await noticeOf(city, preschoolPeople.head, 'preschool-request');
    city.at('2026-07-01T14:00:00+05:00');
    expect(await isStillSo(request, city.context)).toBe(true);
    const person = (await city.context.vault()).identify('person', preschoolPeople.head);
    const dismissed = await city.ask('dismissPreschoolStaff', { params: { ...params, role: 'preschool_head', person }, iin: people.head });
    expect(dismissed.status, dismissed.text).toBe(200);
    expect(await isStillSo(request, city.context)).toBe(false);
  });
});
