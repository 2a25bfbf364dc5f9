// What a district is called in each language. Registers and old queues carry one name of it, in whichever language a clerk wrote it; a rulebook may say
// how it is called in all three. A district it does not know is shown as it was written.

import type * as z from 'zod';
import type { textShape } from './calendar.ts';
import { districtKey } from './catalogue.ts';
import { isRefusal } from './refusal.ts';
import { rulebookOn } from './rulebook.ts';
import type { Rulebook } from './rulebookSchema.ts';
import type { Day } from './time.ts';

/** How a district is called, by its name as it is stored. */
export type DistrictNames = (district: string) => z.infer<typeof textShape>;

/** How the districts of a territory are called by its rulebook of that day: known by their name or any label, with or without the word for a district. */
export function districtNames(rulebooks: readonly Rulebook[], territory: string, on: Day): DistrictNames {
  const rulebook = rulebookOn(rulebooks, territory, on);
  const known = new Map<string, ReturnType<DistrictNames>>();
  for (const { name, labels } of isRefusal(rulebook) ? [] : (rulebook.districts ?? []))
    for (const text of [name, labels.kk, labels.ru, labels.en]) known.set(districtKey(text), labels);
  return (district) => known.get(districtKey(district)) ?? { kk: district, ru: district, en: district };
}
