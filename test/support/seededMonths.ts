// Of a seeded city: a month of a child of either parent that can be signed, with a code on its way.

import type { Asked, City } from './city.ts';
import type { SeededContracts } from './seededContracts.ts';
import { presentSheet } from './sheetCity.ts';
import { monthCode } from './signingMonths.ts';

/** The month before the seeded city’s first one: its window is open then. */
const month = '2026-06';

interface Side {
  readonly parent: string;
  readonly contract: string;
  readonly digest: string;
  readonly code: string;
}
export type SeededMonths = readonly [Side, Side];

export async function seedMonths(city: City, [one, other]: SeededContracts): Promise<SeededMonths> {
  return [await seedSide(city, one), await seedSide(city, other)];
}

async function seedSide(city: City, { parent, active }: SeededContracts[number]): Promise<Side> {
  const { contract, digest } = await presentSheet(city, active, { month });
  const code = await monthCode(city, { iin: parent, contract, digest, month });
  return { parent, contract, digest, code };
}

/** Right requests of the routes of a parent’s months, on that side. */
export function monthRequests({ contract, digest, code }: Side) {
  const params = { contract, month };
  return {
    listMyMonths: { query: { limit: '6' } },
    showMyMonth: { params },
    sendMyMonthCode: { params, body: { digest } },
    signMyMonth: { params, body: { digest, signature: { method: 'one-time-code', code } } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** Of each change the same asked for something else, and by the other parent for what is theirs. */
export function monthVariants([one, other]: SeededMonths) {
  const [right, second] = [monthRequests(one), monthRequests(other)];
  const digest = 'a'.repeat(64);
  return {
    sendMyMonthCode: {
      other: { ...right.sendMyMonthCode, body: { digest } },
      byAnother: { ...second.sendMyMonthCode, iin: other.parent },
    },
    signMyMonth: {
      other: { ...right.signMyMonth, body: { ...right.signMyMonth.body, digest } },
      byAnother: { ...second.signMyMonth, iin: other.parent },
    },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
