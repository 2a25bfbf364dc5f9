// What a family was told of a long absence: moved by version in the transaction that tells it, so that no run of the job tells it twice.

import type { WatchedRun } from '../domain/absenceRun.ts';
import { itemOf } from './commit.ts';
import { readAs } from './itemParts.ts';
import { absenceWatchKey } from './timesheetKeys.ts';
import type { Table, Write } from './table.ts';
import { AbsenceWatchItem, type AbsenceWatch } from './timesheetItems.ts';

export async function readAbsenceWatch(table: Table, contract: string): Promise<AbsenceWatch | undefined> {
  return readAs(AbsenceWatchItem, await table.get('records', absenceWatchKey(contract)));
}

export function absenceWatchWrite(contract: string, before: AbsenceWatch | undefined, after: WatchedRun): Write {
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...after, item: 'absenceWatch', version: (before?.version ?? 0) + 1 };
  return { verb: 'put', table: 'records', guard, item: itemOf(absenceWatchKey(contract), item) };
}
