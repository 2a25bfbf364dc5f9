// Of a seeded city: right requests of the routes of marks, for the groups its seeded contracts are in.

import type { Asked } from './city.ts';
import { preschoolPeople } from './preschoolCity.ts';
import type { SeededContracts } from './seededContracts.ts';

const group = 'first';
const day = '2026-07-01';
const month = '2026-07';

export function markingRequests([{ preschool, active }]: SeededContracts) {
  const ofDay = { params: { preschool, group, day } };
  return {
    showGroupDay: ofDay,
    markGroupDay: { ...ofDay, body: { seen: 0, everybody: 'P', except: [{ contract: active, code: 'B' }] } },
    listGroupDayHistory: { ...ofDay, query: { limit: '10' } },
    showGroupMonth: { params: { preschool, group, month } },
    showPreschoolDay: { params: { preschool, day } },
    listMarkHistory: { params: { territory: 'karaganda', preschool, group, day }, query: { limit: '10' } },
  } satisfies Record<string, Asked>;
}

/** The same asked with another mark, and by the other kindergarten for its own group. */
export function markingVariants(contracts: SeededContracts) {
  const right = markingRequests(contracts).markGroupDay;
  const [, { preschool, active }] = contracts;
  const theirs = { params: { preschool, group, day }, body: { seen: 0, everybody: 'P', except: [{ contract: active, code: 'Z' }] } };
  return {
    markGroupDay: { other: { ...right, body: { ...right.body, except: [] } }, byAnother: { ...theirs, iin: preschoolPeople.otherHead } },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
