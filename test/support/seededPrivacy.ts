// Of a seeded city: two people who have an account and nothing else, so that they may be forgotten at their wish.

import type { Asked, City } from './city.ts';

export async function seedPrivacy(city: City, iinOf: (serial: number) => string): Promise<void> {
  for (const serial of [391, 392]) {
    const { status } = await city.ask('updateMySettings', { iin: iinOf(serial), body: { email: `somebody${serial}@example.kz` } });
    if (status !== 200) throw new Error('an account could not be made');
  }
}

/** Right requests, for the people of that place. */
export function privacyRequests(iinOf: (serial: number) => string, place: 0 | 1 = 0) {
  const iin = iinOf(391 + place);
  return {
    takeMyData: {},
    printMyData: { query: { language: 'ru' } },
    showErasure: { iin },
    eraseMe: { iin, body: { understood: true, account: 'destroyed' } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** The same asked for otherwise, and by somebody else for themselves. */
export function privacyVariants(iinOf: (serial: number) => string) {
  return {
    eraseMe: {
      other: { iin: iinOf(391), body: { understood: true, account: 'reduced' } },
      byAnother: privacyRequests(iinOf, 1).eraseMe,
    },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
