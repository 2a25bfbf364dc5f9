// Two months of one kindergarten as teacher, head, parents, the department and finance live them: July with a dispute, a missing certificate and a silent
// parent; August, whose register also pays what was decided and put right of July. Then everything adds up: what was paid of each child's month is what
// its newest text is worth (I-17, I-20), and nothing that must hold is broken.

import { beforeAll, describe, expect, it } from 'vitest';
import { month, type Month } from '../../shared/domain/month.ts';
import { openSheet } from '../../shared/domain/sheet.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { checkTerritory, checkTermsOn } from '../../shared/table/checking.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { RouteName } from '../../shared/http/routes.ts';
import { attendanceCity, markMonth, type AttendanceCity } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { codeFor } from '../support/seededFamilies.ts';

const territory = 'karaganda';
const [july, august] = [month('2026-07'), month('2026-08')];
/** The highest rate of the territory for such a group: 50,000 tenge. */
const rate = 5_000_000;

describe('July and August 2026 of a kindergarten with five children', () => {
  let city: AttendanceCity;
  const contract = (child: number): string => city.contracts[child] ?? '';

  async function sure(name: RouteName, iin: string, params: Record<string, string>, body?: object): Promise<Record<string, unknown>> {
    const answer = await city.ask(name, { iin, params, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${name}: ${answer.text}`);
    return answer.body;
  }
  const parentOf = (child: number): string => city.families[child]?.iin ?? '';
  const monthOf = (child: number, of: Month) => ({ contract: contract(child), month: of });
  const sheetOf = (child: number, of: Month) => ({ territory, preschool: garden, month: of, contract: contract(child) });

  async function sign(child: number, of: Month): Promise<Record<string, unknown>> {
    const { digest } = await sure('showMyMonth', parentOf(child), monthOf(child, of));
    await sure('sendMyMonthCode', parentOf(child), monthOf(child, of), { digest });
    const { phones } = (await sure('showMe', parentOf(child), {})) as { phones: { phone: string; verified: boolean }[] };
    const code = await codeFor(city, parentOf(child), phones.find(({ verified }) => verified)?.phone ?? '');
    return sure('signMyMonth', parentOf(child), monthOf(child, of), { digest, signature: { method: 'one-time-code', code } });
  }

  async function close(of: Month, at: string): Promise<void> {
    city.at(at);
    const { digest } = await sure('showOwnTimesheet', head, { preschool: garden, month: of });
    await sure('closeTimesheet', head, { preschool: garden, month: of }, { digest: String(digest) });
  }

  async function pay(of: Month): Promise<Record<string, unknown>> {
    const drafted = await sure('draftPayments', people.auditor, { territory }, { month: of });
    const { register, expected } = drafted['register'] as { register: string; expected: object };
    await sure('approvePayments', people.head, { territory, register }, expected);
    await city.run({ job: 'buildRegisters' });
    return sure('showPayments', people.auditor, { territory, register });
  }

  const linesOf = async (register: unknown) =>
    (await sure('listPaymentLines', people.auditor, { territory, register: String(register) }))['lines'] as readonly {
      contract: string;
      month: string;
      kind: string;
      amountTiyn: number;
    }[];

  const registers: Record<string, Record<string, unknown>> = {};

  beforeAll(async () => {
    city = await attendanceCity(5);
    await city.appoint(people.auditor, 'finance_operator');
    // Child 1 was there on the 14th, says its parent; child 2 was ill without a paper; child 3 has a silent parent; child 4 was ill with one.
    const ill = Object.fromEntries(
      ['2026-07-20', '2026-07-21', '2026-07-22'].map((on) => [on, { [contract(2)]: 'B', [contract(4)]: 'B' }]),
    );
    await markMonth(city, july, { '2026-07-14': { [contract(1)]: 'N' }, ...ill });
    const paper = { code: 'B', from: '2026-07-20', to: '2026-07-22', number: '77/26', issuer: 'Емхана 3', issuedOn: '2026-07-22' };
    city.at('2026-07-24T10:00:00+05:00');
    await sure('recordAbsenceDocument', head, { preschool: garden, contract: contract(4) }, paper);
    await close(july, '2026-07-31T18:00:00+05:00');

    city.at('2026-08-01T00:10:00+05:00');
    await city.run({ job: 'presentSheets' });
    city.at('2026-08-03T10:00:00+05:00');
    for (const child of [0, 2, 4]) await sign(child, july);
    const { digest } = await sure('showMyMonth', parentOf(1), monthOf(1, july));
    const days = [{ day: '2026-07-14', says: 'present' }];
    await sure('disputeMyMonth', parentOf(1), monthOf(1, july), { digest, days, comment: 'Ол балабақшада болды' });
    city.at('2026-08-05T10:00:00+05:00');
    await sure('answerDispute', head, { preschool: garden, month: july, contract: contract(1) }, { outcome: 'kept' });

    city.at('2026-08-11T00:30:00+05:00');
    await city.run({ job: 'applySilence' });
    city.at('2026-08-11T09:00:00+05:00');
    await sure('sealTimesheet', people.head, { territory, month: july, preschool: garden });
    registers['2026-07'] = await pay(july);

    // After July was paid: the dispute is decided for the family, the silent month as it was shown, and the certificate of child 2 comes.
    city.at('2026-08-12T10:00:00+05:00');
    const disputed = await sure('showChildMonth', people.head, sheetOf(1, july));
    await sure('decideMonth', people.head, sheetOf(1, july), {
      digest: disputed['digest'],
      outcome: 'changed',
      days: [{ day: '2026-07-14', code: 'P' }],
      reason: 'family-is-right',
    });
    const silent = await sure('showChildMonth', people.head, sheetOf(3, july));
    await sure('decideMonth', people.head, sheetOf(3, july), {
      digest: silent['digest'],
      outcome: 'as-shown',
      reason: 'family-not-reached',
    });
    await sure('recordAbsenceDocument', head, { preschool: garden, contract: contract(2) }, { ...paper, number: '78/26' });
    const signed = await sure('showChildMonth', people.head, sheetOf(2, july));
    await sure('correctMonth', people.head, sheetOf(2, july), {
      digest: signed['digest'],
      because: 'paper-came',
      latePapers: true,
      understood: true,
    });

    await markMonth(city, august);
    await close(august, '2026-08-31T19:00:00+05:00');
    city.at('2026-09-01T00:10:00+05:00');
    await city.run({ job: 'presentSheets' });
    city.at('2026-09-02T10:00:00+05:00');
    for (const child of [0, 1, 2, 3, 4]) await sign(child, august);
    city.at('2026-09-11T09:00:00+05:00');
    await sure('sealTimesheet', people.head, { territory, month: august, preschool: garden });
    registers['2026-08'] = await pay(august);
  }, 120_000);

  const whole = (days: number, of: number): number => Math.round((rate * days) / of / 100) * 100;

  it('pays for July what was signed, without the disputed day and without the silent month', async () => {
    const lines = await linesOf(registers['2026-07']?.['register']);
    const paid = new Map(lines.map(({ contract: of, amountTiyn }) => [of, amountTiyn]));
    // July 2026 has 22 working days; the contracts begin on the 2nd.
    expect(paid).toEqual(
      new Map([
        [contract(0), whole(21, 22)],
        [contract(1), whole(20, 22)],
        [contract(2), whole(18, 22)],
        [contract(4), whole(21, 22)],
      ]),
    );
    expect(registers['2026-07']).toMatchObject({ state: 'finished' });
  });

  it('pays with August what was decided and put right of July, each as one line', async () => {
    const lines = await linesOf(registers['2026-08']?.['register']);
    const ofJuly = lines.filter((line) => line.month === july);
    expect(new Map(ofJuly.map(({ contract: of, amountTiyn }) => [of, amountTiyn]))).toEqual(
      new Map([
        [contract(1), whole(21, 22) - whole(20, 22)],
        [contract(2), whole(21, 22) - whole(18, 22)],
        [contract(3), whole(21, 22)],
      ]),
    );
    // Of the silent month nothing was paid before: that is a month paid late, and corrects nothing.
    expect(new Map(ofJuly.map((line) => [line.contract, line.kind]))).toEqual(
      new Map([
        [contract(1), 'correction'],
        [contract(2), 'correction'],
        [contract(3), 'month'],
      ]),
    );
    expect(lines.filter((line) => line.month === august).map(({ amountTiyn }) => amountTiyn)).toEqual(
      Array.from({ length: 5 }, () => rate),
    );
  });

  it('adds up: of each month exactly its newest text is paid, and each register is the sum of its lines', async () => {
    const paid = new Map<string, number>();
    for (const register of Object.values(registers)) {
      const lines = await linesOf(register['register']);
      const sum = lines.reduce((total, { amountTiyn }) => total + amountTiyn, 0);
      expect(register['progress']).toMatchObject({ lines: lines.length, amountTiyn: sum });
      for (const line of lines) {
        const name = `${line.month} ${line.contract}`;
        paid.set(name, (paid.get(name) ?? 0) + line.amountTiyn);
      }
    }
    for (const of of [july, august]) {
      for (const id of city.contracts) {
        const sheet = await readSheet(city.context.table, garden, of, id);
        if (sheet === undefined) throw new Error('no such month');
        expect(paid.get(`${of} ${id}`), `${of} ${id}`).toBe(openSheet(sheet).amount);
        expect(sheet.paid?.amount).toBe(sheet.amount);
      }
    }
    expect(paid.size).toBe(10);
  });

  it('leaves nothing that must not be', async () => {
    const { table, calendar, rulebooks, now } = city.context;
    const terms = checkTermsOn(rulebooks(), territory, dayOf(now()));
    expect((await checkTerritory(table, calendar(), territory, now(), terms)).violations).toEqual([]);
  });
});
