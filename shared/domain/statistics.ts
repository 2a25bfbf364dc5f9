// The queue in numbers that lead back to nobody. A count under five is never shown: it is put together with others until the whole is five or more,
// so that what is hidden cannot be had by subtraction from the total either. Where even everybody together is fewer, only the total is said.

import { addDays, dayOf, type Day, type Instant } from './time.ts';

/** What the numbers are made of: one waiting family. */
export interface Waiting {
  readonly category: string;
  readonly submittedAt: Instant;
  readonly bornOn?: Day | undefined;
  readonly district?: string | undefined;
}

export interface Counted {
  readonly of: string;
  readonly count: number;
}

export interface OpenRow {
  readonly category: string;
  readonly district: string;
  /** Months of submission `YYYY-MM`, both included. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export const leastShown = 5;
const others = 'other';

/** Counts in their order, those under five together as `other`; if these are still too few, the smallest of the rest join them. */
export function mergeSmall(counts: readonly Counted[]): readonly Counted[] {
  const shown = [...counts].filter(({ count }) => count > 0);
  const hidden: Counted[] = [];
  const smallest = () => shown.reduce((least, one) => (one.count < least.count ? one : least));
  const hiddenCount = () => hidden.reduce((sum, { count }) => sum + count, 0);
  const tooFew = () => shown.some(({ count }) => count < leastShown) || (hidden.length > 0 && hiddenCount() < leastShown);
  while (shown.length > 0 && tooFew()) hidden.push(...shown.splice(shown.indexOf(smallest()), 1));
  if (hidden.length === 0) return shown;
  return hiddenCount() < leastShown ? [] : [...shown, { of: others, count: hiddenCount() }];
}

const bands: readonly (readonly [string, number])[] = [
  ['under 3 months', 91],
  ['3 to 6 months', 182],
  ['6 to 12 months', 365],
  ['1 to 2 years', 730],
  ['2 to 3 years', 1095],
];
const longest = '3 years and more';

function bandOf({ submittedAt }: Waiting, on: Day): string {
  const submitted = dayOf(submittedAt);
  return bands.find(([, days]) => addDays(submitted, days) > on)?.[0] ?? longest;
}

function countBy(families: readonly Waiting[], wordOf: (family: Waiting) => string | undefined): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const family of families) {
    const word = wordOf(family);
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([of, count]) => ({ of, count }));
}

const byName = (counts: readonly Counted[]) => counts.toSorted((a, b) => (a.of < b.of ? -1 : 1));

/** Families that named no district are counted as such: left out, they could be found by subtraction. */
const districtOf = ({ district }: Waiting) => district ?? 'unknown';

/** The numbers of a territory as of a day. */
export function countQueue(families: readonly Waiting[], on: Day) {
  const bandNames = [...bands.map(([name]) => name), longest];
  const inBands = countBy(families, (family) => bandOf(family, on));
  return {
    byCategory: mergeSmall(countBy(families, ({ category }) => category)),
    byBirthYear: mergeSmall(byName(countBy(families, ({ bornOn }) => bornOn?.slice(0, 4)))),
    byWaitingTime: mergeSmall(inBands.toSorted((a, b) => bandNames.indexOf(a.of) - bandNames.indexOf(b.of))),
    byDistrict: mergeSmall(byName(countBy(families, districtOf))),
  };
}

/** The open table: categories by month of submission, then districts by year. Never a district and a month together. */
export function openRows(families: readonly Waiting[]): readonly OpenRow[] {
  const monthOf = ({ submittedAt }: Waiting) => dayOf(submittedAt).slice(0, 7);
  const yearOf = ({ submittedAt }: Waiting) => dayOf(submittedAt).slice(0, 4);
  const categories = stretchesBy(families, ({ category }) => category, monthOf);
  const districts = stretchesBy(families, districtOf, yearOf);
  return [
    ...categories.map(({ of, ...rest }) => ({ category: of, district: '', ...rest })),
    ...districts.map(({ of, from, to, count }) => ({ category: '', district: of, from: `${from}-01`, to: `${to}-12`, count })),
  ];
}

/** Each group's families in stretches of time of five or more; a group too small stands among the others. */
function stretchesBy(
  families: readonly Waiting[],
  groupOf: (family: Waiting) => string | undefined,
  timeOf: (family: Waiting) => string,
): readonly (Counted & { readonly from: string; readonly to: string })[] {
  const groups = mergeSmall(byName(countBy(families, groupOf)));
  const named = new Set(groups.map(({ of }) => of));
  return groups.flatMap(({ of }) => {
    const members = families.filter((family) => {
      const group = groupOf(family) ?? '';
      return named.has(group) ? group === of : of === others;
    });
    const stretches: { from: string; to: string; count: number }[] = [];
    for (const { of: time, count } of byName(countBy(members, timeOf))) {
      const last = stretches.at(-1);
      if (last === undefined || last.count >= leastShown) stretches.push({ from: time, to: time, count });
      else Object.assign(last, { to: time, count: last.count + count });
    }
    const [beforeLast, last] = stretches.slice(-2);
    if (beforeLast !== undefined && last !== undefined && last.count < leastShown) {
      stretches.splice(-2, 2, { from: beforeLast.from, to: last.to, count: beforeLast.count + last.count });
    }
    return stretches.map((stretch) => ({ of, ...stretch }));
  });
}
