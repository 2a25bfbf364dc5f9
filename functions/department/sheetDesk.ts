// A child's month as the department finds it, which head leaves it to another, and who is told when it was decided or put right: the family, and the heads of
// the kindergarten.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import type { Event } from '../../shared/domain/event.ts';
import { judgeBothSides, standInOf } from '../../shared/domain/guardianship.ts';
import type { Month } from '../../shared/domain/month.ts';
import { noticesFor, type Notice, type NoticeKind } from '../../shared/domain/notice.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { isTheirChild, within } from '../../shared/http/access.ts';
import type { Table } from '../../shared/table/table.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import { listActiveHeads } from '../../shared/table/staffing.ts';
import { noticesToHeads } from '../../shared/table/tellingHeads.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';

export interface MonthOfChild {
  readonly territory: string;
  readonly month: Month;
  readonly preschool: string;
  readonly contract: string;
}

/** The month, if it is this territory's. */
export async function findMonth(
  { table }: Pick<Context, 'table'>,
  { territory, month, preschool, contract }: MonthOfChild,
): Promise<StoredSheet | Refusal> {
  return within({ territory, preschool }, await readSheet(table, preschool, month, contract)) ?? refuse('sheet-unknown', { month });
}

/** A month of the caller's own child is another head's, where there is one who is no guardian of it. */
export async function judgeOwnMonth(
  { table }: Pick<Context, 'table'>,
  { territory, child, application }: Pick<StoredSheet, 'territory' | 'child' | 'application'>,
  caller: Caller,
): Promise<Refusal | undefined> {
  if (!isTheirChild(caller, child)) return undefined;
  const [heads, found] = await Promise.all([listActiveHeads(table, territory), readApplication(table, application)]);
  if (found === undefined) throw new Error('a child’s month without its application');
  const people = heads.map(({ person }) => person);
  return judgeBothSides(standInOf(people, [...found.guardians, caller.person]));
}

type Told = Extract<NoticeKind, `month-${'decided' | 'corrected' | 'added'}`>;

/** To every guardian and every head; `more`: what changed, in numbers. */
export async function tellBoth(
  table: Table,
  event: Event,
  kind: Told,
  sheet: StoredSheet,
  more: Notice['data'],
): Promise<readonly Notice[]> {
  const application = await readApplication(table, sheet.application);
  if (application === undefined) throw new Error('a child’s month without its application');
  const { month } = sheet;
  const names = await readSeatNames(table, sheet);
  return [
    ...noticesFor(event, kind, application, { ...names, month, ...more }),
    ...(await noticesToHeads(table, event, `preschool-${kind}`, sheet, { month, ...more })),
  ];
}
