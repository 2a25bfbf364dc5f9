// The open catalogue as a family searches it: by words of a name in any of the three languages, by district, language, age, kind of group, a free
// place from a day on, and near a point. Nothing here knows who asks. A page continues after the last row that was shown, wherever that row would
// stand now, so that a kindergarten that joins or leaves between two pages neither repeats nor hides another.

import { isListed, type Listing, type Point } from './preschool.ts';
import type { Day } from './time.ts';

export interface ListedPreschool {
  readonly preschool: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly district: string;
  readonly location?: Point | undefined;
  readonly eligible?: Listing | undefined;
}

export interface ListedGroup {
  readonly preschool: string;
  readonly groupType: string;
  readonly language: string;
  /** Full months of age on the first day, both included. */
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly open: boolean;
  readonly free: readonly FreeStep[];
}

/** From that day on so many are free; in order of time, one line for each change. */
export interface FreeStep {
  readonly from: Day;
  readonly free: number;
}

export interface CatalogueEntry<P extends ListedPreschool, G extends ListedGroup> {
  readonly preschool: P;
  readonly groups: readonly G[];
  readonly words: readonly string[];
  readonly district: string;
}

export interface Wish {
  /** Free text: every word of it must begin a word of a name. */
  readonly name?: string | undefined;
  readonly district?: string | undefined;
  readonly language?: string | undefined;
  readonly ageMonths?: number | undefined;
  readonly groupType?: string | undefined;
  /** Only groups with a free place from `day` on. */
  readonly freeOnly?: boolean | undefined;
  /** Those that are not on the department's list too. */
  readonly unlisted?: boolean | undefined;
  readonly near?: Point | undefined;
  /** The first day the child would come: today, or later. */
  readonly day: Day;
}

export interface FoundRow<P, G> {
  readonly preschool: P;
  readonly groups: readonly G[];
  readonly metres?: number;
}

/** What is searched, made once for many searches: in the order of ids. */
export function catalogueOf<P extends ListedPreschool, G extends ListedGroup>(
  preschools: readonly P[],
  groups: readonly G[],
): readonly CatalogueEntry<P, G>[] {
  const groupsOf = Map.groupBy(groups, ({ preschool }) => preschool);
  return preschools
    .toSorted((a, b) => compareText(a.preschool, b.preschool))
    .map((preschool) => ({
      preschool,
      groups: groupsOf.get(preschool.preschool) ?? [],
      words: Object.values(preschool.names).flatMap((name) => foldedWords(name)),
      district: districtKey(preschool.district),
    }));
}

/**
 * A page of those that fit, nearest first where a point is given (those without a place on the map last), else in the order of ids; `found` is how
 * many fit in all. The groups of a row are those that fit, where anything is asked of groups, else all that take newcomers.
 */
export function searchCatalogue<P extends ListedPreschool, G extends ListedGroup>(
  catalogue: readonly CatalogueEntry<P, G>[],
  wish: Wish,
  page: { readonly after?: string | undefined; readonly limit: number },
): { readonly found: number; readonly rows: readonly FoundRow<P, G>[]; readonly next?: string } {
  const asked = wish.name === undefined ? [] : foldedWords(wish.name);
  const district = wish.district === undefined ? undefined : districtKey(wish.district);
  const asksOfGroups = [wish.language, wish.ageMonths, wish.groupType].some((part) => part !== undefined) || wish.freeOnly === true;
  const fitting = catalogue.flatMap((entry) => {
    const { preschool } = entry;
    const isNamed = asked.every((word) => entry.words.some((one) => one.startsWith(word)));
    const isHere = district === undefined || entry.district === district;
    const isOnList = wish.unlisted === true || isListed(preschool.eligible, wish.day);
    if (!isNamed || !isHere || !isOnList) return [];
    const groups = entry.groups.filter((group) => fits(group, wish));
    return asksOfGroups && groups.length === 0 ? [] : [rowOf(preschool, groups, wish.near)];
  });
  const ordered = wish.near === undefined ? fitting : fitting.toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  const after = page.after === undefined ? undefined : parseCursor(page.after);
  const rest = after === undefined ? ordered : ordered.filter((row) => comparePlaces(placeOf(row), after) > 0);
  const rows = rest.slice(0, page.limit);
  const last = rows.at(-1);
  const hasMore = rest.length > rows.length && last !== undefined;
  return { found: ordered.length, rows, ...(hasMore ? { next: cursorOf(placeOf(last), wish.near !== undefined) } : {}) };
}

function fits(group: ListedGroup, { language, ageMonths, groupType, freeOnly, day }: Wish): boolean {
  const isOfAge = ageMonths === undefined || (group.ageFrom <= ageMonths && ageMonths <= group.ageTo);
  const isOfLanguage = language === undefined || group.language === language;
  const isOfType = groupType === undefined || group.groupType === groupType;
  return group.open && isOfAge && isOfLanguage && isOfType && (freeOnly !== true || freeOn(group.free, day) > 0);
}

/** How many could begin on that day and stay; none before the first step. */
export function freeOn(steps: readonly FreeStep[], day: Day): number {
  return steps.findLast(({ from }) => from <= day)?.free ?? 0;
}

/** The steps as they read today: those that are over are one that begins today. */
export function stepsFrom(steps: readonly FreeStep[], today: Day): readonly FreeStep[] {
  const ahead = steps.filter(({ from }) => from > today);
  return steps.length === ahead.length ? ahead : [{ from: today, free: freeOn(steps, today) }, ...ahead];
}

const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points as the crow flies, whole; the haversine formula on a round earth, within half a per cent. */
export function metresBetween(a: Point, b: Point): number {
  const [latitude, longitude] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const squared = Math.sin(latitude) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude) ** 2;
  return Math.round(2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(squared))));
}

/** With three decimals: about a hundred metres, so that what is asked for is a neighbourhood and no home. */
export function coarsePoint({ latitude, longitude }: Point): Point {
  const coarse = (degrees: number) => Math.round(degrees * 1000) / 1000;
  return { latitude: coarse(latitude), longitude: coarse(longitude) };
}

/** Letters Russian keyboards lack, as people without them write: әже is found by аже. */
const plainLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/** The words of a text without case, accents and what only some keyboards have. Single digits count: a kindergarten may be No. 7. */
export function foldedWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[әғқңөұүһі]/g, (letter) => plainLetters[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const districtWords: ReadonlySet<string> = new Set(foldedWords('район аудан ауданы district'));

/** A district as it is compared: clerks write it with the word for a district, before or behind the name, or without. */
export function districtKey(text: string): string {
  const words = foldedWords(text.replace(/(?<!\p{L})р-н(?!\p{L})/iu, ' '));
  const telling = words.filter((word) => !districtWords.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** Every district with a kindergarten on the list, as the first of them by id spells it, and how many there are; in the order of letters. */
export function districtsOf(
  catalogue: readonly CatalogueEntry<ListedPreschool, ListedGroup>[],
  on: Day,
): readonly { readonly district: string; readonly preschools: number }[] {
  const listed = catalogue.filter(({ preschool }) => isListed(preschool.eligible, on));
  return [...Map.groupBy(listed, ({ district }) => district)]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([, entries]) => entries.slice(0, 1).map(({ preschool: { district } }) => ({ district, preschools: entries.length })));
}

interface Place {
  /** Undefined: it is not on the map, or nobody asked how far it is. */
  readonly metres?: number | undefined;
  readonly preschool: string;
}

function rowOf<P extends ListedPreschool, G>(preschool: P, groups: readonly G[], near: Point | undefined): FoundRow<P, G> {
  const isFar = near === undefined || preschool.location === undefined;
  return isFar ? { preschool, groups } : { preschool, groups, metres: metresBetween(near, preschool.location) };
}

const placeOf = ({ preschool, metres }: FoundRow<ListedPreschool, unknown>): Place => ({ metres, preschool: preschool.preschool });
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const comparePlaces = (a: Place, b: Place): number =>
  (a.metres ?? Infinity) === (b.metres ?? Infinity)
    ? compareText(a.preschool, b.preschool)
    : (a.metres ?? Infinity) - (b.metres ?? Infinity);

/** `id`, or `metres.id` in a search by distance, `far.id` for one that is not on the map. */
const cursorOf = ({ metres, preschool }: Place, byDistance: boolean): string =>
  byDistance ? `${metres ?? 'far'}.${preschool}` : preschool;

/** What the page before ended with; undefined for what is no cursor. */
export function parseCursor(text: string): Place | undefined {
  const [, metres, preschool] = /^(?:(\d{1,8}|far)\.)?([a-z0-9-]{1,40})$/.exec(text) ?? [];
  if (preschool === undefined) return undefined;
  return { preschool, metres: metres === undefined || metres === 'far' ? undefined : Number(metres) };
}
