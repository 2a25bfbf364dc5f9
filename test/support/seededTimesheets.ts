// Of a seeded city: a month before, in which nobody marked, which either kindergarten may close, and one closed long before parents see it, which may be
// opened again.

import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { month } from '../../shared/domain/month.ts';
import { saveTimesheet } from '../../shared/table/timesheets.ts';
import type { Asked, City } from './city.ts';
import { preschoolPeople } from './preschoolCity.ts';
import { seededPreschools } from './seededRegister.ts';

const before = '2026-06';
const ahead = '2026-12';

/** Of either kindergarten the digest of the month before. */
export type SeededTimesheets = readonly [string, string];

export async function seedTimesheets(city: City): Promise<SeededTimesheets> {
  const [one, other] = seededPreschools;
  return [await seedSide(city, one, preschoolPeople.head), await seedSide(city, other, preschoolPeople.otherHead)];
}

async function seedSide(city: City, preschool: string, iin: string): Promise<string> {
  const { table, now } = city.context;
  const key = `seed-${preschool}-${ahead}`;
  const command: Command = { name: 'seed', by: 'job:seed', as: 'system', at: now(), key, digest: digestOf(key) };
  const content = {
    territory: 'karaganda',
    preschool,
    month: month(ahead),
    state: 'closed' as const,
    pins: {},
    closedAt: now(),
    children: 0,
  };
  const saved = saveTimesheet(undefined, content, command, { kind: 'timesheet-closed', data: {} });
  await table.together(key, saved.writes);
  const { body, text } = await city.ask('showOwnTimesheet', { iin, params: { preschool, month: before } });
  const { digest } = body;
  if (typeof digest !== 'string') throw new Error(text);
  return digest;
}

/** Right requests of the routes of timesheets, for the kindergarten of that place. */
export function timesheetRequests(digests: SeededTimesheets, place: 0 | 1 = 0) {
  const preschool = seededPreschools[place];
  const own = { params: { preschool } };
  return {
    listOwnTimesheets: own,
    showOwnTimesheet: { params: { preschool, month: '2026-07' } },
    closeTimesheet: { params: { preschool, month: before }, body: { digest: digests[place], acceptUnmarked: true } },
    reopenTimesheet: { params: { preschool, month: ahead }, body: { reason: 'mark-wrong' } },
    listTimesheets: { params: { territory: 'karaganda', month: '2026-07' }, query: { limit: '10' } },
  } satisfies Record<string, Asked>;
}

/** Of each change the same asked for something else, and by the other kindergarten’s head. */
export function timesheetVariants(digests: SeededTimesheets) {
  const [right, second] = [timesheetRequests(digests), timesheetRequests(digests, 1)];
  const byOther = (asked: Asked) => ({ ...asked, iin: preschoolPeople.otherHead });
  const { digest } = right.closeTimesheet.body;
  return {
    closeTimesheet: { other: { ...right.closeTimesheet, body: { digest } }, byAnother: byOther(second.closeTimesheet) },
    reopenTimesheet: { other: { ...right.reopenTimesheet, body: { reason: 'paper-came' } }, byAnother: byOther(second.reopenTimesheet) },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
