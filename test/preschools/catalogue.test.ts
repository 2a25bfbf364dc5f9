import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  catalogueOf,
  coarsePoint,
  foldedWords,
  metresBetween,
  parseCursor,
  searchCatalogue,
  stepsFrom,
  type ListedGroup,
  type ListedPreschool,
  type Wish,
} from '../../shared/domain/catalogue.ts';
import { delist, isListed, preschoolIdOf } from '../../shared/domain/preschool.ts';
import { addDays, day } from '../../shared/domain/time.ts';

const today = day('2026-07-01');
const point = fc.record({
  latitude: fc.double({ min: 40, max: 56, noNaN: true }),
  longitude: fc.double({ min: 46, max: 88, noNaN: true }),
});

const named = (preschool: string, ru: string, more: Partial<ListedPreschool> = {}): ListedPreschool => ({
  preschool,
  names: { kk: ru, ru, en: ru },
  district: 'Центральный',
  eligible: { from: today },
  ...more,
});
const groupOf = (preschool: string, more: Partial<ListedGroup> = {}): ListedGroup => ({
  preschool,
  groupType: 'general',
  language: 'kk',
  ageFrom: 24,
  ageTo: 47,
  open: true,
  free: [{ from: today, free: 1 }],
  ...more,
});
const ids = (rows: readonly { readonly preschool: ListedPreschool }[]) => rows.map(({ preschool }) => preschool.preschool);
const search = (preschools: readonly ListedPreschool[], groups: readonly ListedGroup[], wish: Partial<Wish>) =>
  searchCatalogue(catalogueOf(preschools, groups), { day: today, ...wish }, { limit: 100 });

describe('the distance between two points', () => {
  it.each([
    ['Astana to Almaty', { latitude: 51.1694, longitude: 71.4491 }, { latitude: 43.2389, longitude: 76.8897 }, 972_000],
    ['Karaganda to Temirtau', { latitude: 49.8047, longitude: 73.1094 }, { latitude: 50.0549, longitude: 72.9646 }, 29_700],
    ['a thousandth of a degree to the north', { latitude: 49.8, longitude: 73.1 }, { latitude: 49.801, longitude: 73.1 }, 111],
  ])('of %s is right within half a per cent', (_, a, b, metres) => {
    expect(Math.abs(metresBetween(a, b) - metres) / metres).toBeLessThan(0.005);
  });

  it('is none to itself, the same both ways, and never longer than by way of a third', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(metresBetween(a, a)).toBe(0);
        expect(metresBetween(a, b)).toBe(metresBetween(b, a));
        expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 2);
      }),
    );
  });

  it('is that of the law of cosines, which says the same otherwise', () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [from, to, turn] = [radians(a.latitude), radians(b.latitude), radians(b.longitude - a.longitude)];
        const cosine = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(turn);
        const metres = 6_371_008.8 * Math.acos(Math.min(1, cosine));
        expect(Math.abs(metresBetween(a, b) - metres)).toBeLessThan(2);
      }),
    );
  });

  it('is asked from a place no finer than three decimals', () => {
    expect(coarsePoint({ latitude: 49.80249, longitude: 73.08751 })).toEqual({ latitude: 49.802, longitude: 73.088 });
    fc.assert(fc.property(point, (exact) => metresBetween(exact, coarsePoint(exact)) < 80));
  });
});

describe('the words of a name', () => {
  it.each([
    ['Балдәурен', ['балдаурен']],
    ['«ҚЫЗҒАЛДАҚ» бөбекжайы', ['кызгалдак', 'бобекжаиы']],
    ['Ёлочка № 7', ['елочка', 'no', '7']],
    ['Kindergarten “Éclair”', ['kindergarten', 'eclair']],
    ['  ', []],
  ])('%s are compared as people write them', (text, words) => expect(foldedWords(text)).toEqual(words));
});

describe('a search', () => {
  const preschools = [
    named('a', 'Детский сад № 1 «Балдаурен»', {
      names: { kk: '№ 1 «Балдәурен» балабақшасы', ru: 'Детский сад № 1 «Балдаурен»', en: 'Baldauren' },
    }),
    named('b', 'Детский сад № 12 «Ёлочка»', { district: 'Степной' }),
    named('c', 'Ясли-сад «Балапан»', { eligible: { from: today, to: day('2026-08-31') } }),
    named('d', 'Не в списке', { eligible: undefined }),
  ];
  const groups = [
    groupOf('a'),
    groupOf('a', {
      language: 'ru',
      ageFrom: 48,
      ageTo: 71,
      free: [
        { from: today, free: 0 },
        { from: day('2026-09-01'), free: 3 },
      ],
    }),
    groupOf('b', { open: false }),
    groupOf('c', { groupType: 'special', free: [{ from: today, free: 0 }] }),
  ];
  it.each([
    ['nothing, finds all on the list', {}, ['a', 'b', 'c']],
    ['a Kazakh name', { name: 'БАЛДӘУРЕН' }, ['a']],
    ['the beginnings of words, in any order', { name: 'бал сад' }, ['a', 'c']],
    ['a number', { name: '12' }, ['b']],
    ['е for ё', { name: 'елочка' }, ['b']],
    ['words no one has', { name: 'балдаурен 12' }, []],
    ['a district', { district: 'степной' }, ['b']],
    ['a language', { language: 'ru' }, ['a']],
    ['the first month a group takes', { ageMonths: 24 }, ['a', 'c']],
    ['the last month a group takes', { ageMonths: 71 }, ['a']],
    ['a month after it', { ageMonths: 72 }, []],
    ['a kind of group', { groupType: 'special' }, ['c']],
    ['a free place', { freeOnly: true }, ['a']],
    ['a free place of that language today', { freeOnly: true, language: 'ru' }, []],
    ['a free place of that language from Tue 2026-09-01', { freeOnly: true, language: 'ru', day: day('2026-09-01') }, ['a']],
    ['the last day on the list', { name: 'балапан', day: day('2026-08-31') }, ['c']],
    ['the day after it', { name: 'балапан', day: day('2026-09-01') }, []],
    ['those not on the list too', { unlisted: true }, ['a', 'b', 'c', 'd']],
  ] as const)('for %s', (_, wish, expected) => expect(ids(search(preschools, groups, wish).rows)).toEqual(expected));

  it('shows of each the groups that fit, and none that takes nobody new', () => {
    expect(search(preschools, groups, { ageMonths: 30 }).rows[0]?.groups).toEqual([groups[0]]);
    expect(search(preschools, groups, { name: 'елочка' }).rows[0]?.groups).toEqual([]);
  });

  it('near a point shows the nearest first, and last what is not on the map', () => {
    const at = (metres: number) => ({ location: { latitude: 49.8 + metres / 111_195, longitude: 73.1 } });
    const there = [named('a', 'a', at(900)), named('b', 'b'), named('c', 'c', at(300)), named('d', 'd', at(-300))];
    const { rows } = search(there, [], { near: { latitude: 49.8, longitude: 73.1 } });
    expect(rows.map(({ preschool, metres }) => [preschool.preschool, metres])).toEqual([
      ['c', 300],
      ['d', 300],
      ['a', 900],
      ['b', undefined],
    ]);
  });
});

describe('the pages of a search', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,3}$/);
  const located = fc.record({ id, north: fc.option(fc.nat({ max: 5 }), { nil: undefined }) });
  const some = fc.uniqueArray(located, { selector: ({ id: one }) => one, maxLength: 30 });
  const preschoolOf = ({ id: one, north }: { readonly id: string; readonly north: number | undefined }) =>
    named(one, one, north === undefined ? {} : { location: { latitude: 49 + north / 100, longitude: 73 } });

  it('hold each that stays exactly once and in order, whoever joins or leaves between them', () => {
    fc.assert(
      fc.property(some, some, fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 4 }), (first, later, gone, isNear, limit) => {
        const before = first.map(preschoolOf);
        const stays = before.filter((_, index) => (gone >> (index % 30)) % 2 === 0);
        const joined = later.map(preschoolOf).filter(({ preschool }) => !before.some((one) => one.preschool === preschool));
        const wish: Wish = { day: today, ...(isNear ? { near: { latitude: 49, longitude: 73 } } : {}) };
        const shown: string[] = [];
        let after: string | undefined;
        for (let page = 0; page < 70; page += 1) {
          const { rows, next } = searchCatalogue(catalogueOf(page === 0 ? before : [...stays, ...joined], []), wish, { after, limit });
          shown.push(...ids(rows));
          if (next === undefined) break;
          expect(parseCursor(next)).toBeDefined();
          after = next;
        }
        expect(new Set(shown).size).toBe(shown.length);
        const expected = ids(searchCatalogue(catalogueOf(stays, []), wish, { limit: 1000 }).rows);
        // Where everything was on the first page nobody asks again.
        const seen = shown.filter((one) => expected.includes(one));
        expect(seen).toEqual(expected);
      }),
    );
  });
});

describe('free places as they read today', () => {
  it('begin with today, whenever they were counted', () => {
    const counted = [
      { from: day('2026-06-01'), free: 0 },
      { from: day('2026-06-20'), free: 2 },
      { from: day('2026-09-01'), free: 5 },
    ];
    expect(stepsFrom(counted, today)).toEqual([
      { from: '2026-07-01', free: 2 },
      { from: '2026-09-01', free: 5 },
    ]);
    expect(stepsFrom(counted, day('2026-09-01'))).toEqual([{ from: '2026-09-01', free: 5 }]);
  });
});

describe('the list of those a voucher may be used in', () => {
  it('is left after a day, never made longer by it, and what never began is gone', () => {
    const listing = { from: day('2026-03-01'), to: day('2026-12-31') };
    expect(delist(listing, day('2026-08-31'))).toEqual({ from: '2026-03-01', to: '2026-08-31' });
    expect(delist(listing, day('2027-08-31'))).toBe(listing);
    expect(delist(listing, day('2026-02-28'))).toBeUndefined();
    expect(delist(undefined, today)).toBeUndefined();
  });

  it('holds a kindergarten on its first and on its last day', () => {
    const listing = { from: today, to: day('2026-08-31') };
    const on = [addDays(today, -1), today, day('2026-08-31'), day('2026-09-01')].map((one) => isListed(listing, one));
    expect(on).toEqual([false, true, true, false]);
    expect(isListed(undefined, today)).toBe(false);
  });

  it('knows a kindergarten by thirteen small letters and digits', () => {
    expect(preschoolIdOf('0a1B2c3d4e5f6g7h8i9j0k1l2m')).toBe('0a1b2c3d4e5f6');
  });
});
