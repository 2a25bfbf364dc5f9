// The same on DynamoDB Local: what a save costs as the table counts it, and a crowd that meets in its puts.

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { meterOf } from '../../bench/capacity.ts';
import { markOn, withMark } from '../../shared/domain/attendance.ts';
import type { Command } from '../../shared/domain/command.ts';
import { contractIdOf } from '../../shared/domain/contract.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { nextEntry, type MarksEntry } from '../../shared/domain/marks.ts';
import { daysOfMonth, month } from '../../shared/domain/month.ts';
import { day, startOf } from '../../shared/domain/time.ts';
import { saveMarks } from '../../shared/table/marking.ts';
import { listMarks, readMarks } from '../../shared/table/marks.ts';
import { attendanceCity, daysToMark, sunny, teacher } from '../support/attendanceCity.ts';
import { garden } from '../support/contractCity.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';

const of = { preschool: garden, group: sunny, month: month('2026-07') };

describe.skipIf(isDynamoAbsent)('on DynamoDB Local', () => {
  it('the last save of a month with 25 children is one put of two write units', async () => {
    const { table, client } = await dynamoForTest();
    const meter = meterOf(client);
    const contracts = Array.from({ length: 25 }, (_, serial) => contractIdOf(`voucher-${serial}`, 1));
    const group = { territory: 'karaganda', preschool: '0123456789abc', group: 'abcdef0123456', month: of.month };
    let entry: MarksEntry | undefined;
    for (const on of daysOfMonth(of.month)) {
      const command: Command = {
        name: 'markGroupDay',
        by: '0123456789abcdefghijklmnop',
        as: 'preschool_teacher',
        at: startOf(on),
        key: randomUUID(),
        digest: digestOf(on),
      };
      const marks = Object.fromEntries(contracts.map((contract) => [contract, withMark(entry?.marks[contract] ?? '', on, 'P')]));
      entry = nextEntry(entry, group, { kind: 'day', on, marks, reason: 'no-connection' }, command);
    }
    if (entry === undefined) throw new Error('no days');
    await saveMarks(table, entry);
    expect(meter.take()).toEqual({ requests: { PutItem: 1 }, units: 2 });
    expect(await readMarks(table, group)).toEqual(entry);
    client.destroy();
  });

  it('twelve days and a second press of each, all at once: each day is saved once (I-16, I-23)', async () => {
    const { table, client } = await dynamoForTest();
    const city = await attendanceCity(2, { table });
    const [contract = ''] = city.contracts;
    const days = (await daysToMark(city, '2026-07')).slice(0, 12);
    city.at('2026-07-31T17:00:00+05:00');
    const answers = await Promise.all(
      [...days, ...days].map((on) =>
        city.ask('markGroupDay', {
          iin: teacher,
          params: { preschool: garden, group: sunny, day: on },
          body: { seen: 0, everybody: 'P', except: [{ contract, code: 'N' }], reason: 'no-connection' },
          key: `press-of-${on}`,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const entries: MarksEntry[] = [];
    for await (const entry of listMarks(table, of)) entries.push(entry);
    expect(entries).toHaveLength(days.length);
    expect(days.map((on) => markOn(entries.at(-1)?.marks[contract] ?? '', day(on)).toUpperCase())).toEqual(days.map(() => 'N'));
    client.destroy();
  }, 60_000);
});
