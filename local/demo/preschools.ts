// Sixty kindergartens of the demo city as a clerk would enter them, with groups as a real register has them. Their numbers belong to nobody (a
// month 99), and so does the place on the map: a stretch of steppe without a town.

import { coarsePoint } from '../../shared/domain/catalogue.ts';
import { fictionalIin } from '../people.ts';
import { districts } from './city.ts';
import { pickFrom, seededNumbers } from './random.ts';

const names: readonly (readonly [string, string, string])[] = [
  ['Балдәурен', 'Балдаурен', 'Baldauren'],
  ['Айгөлек', 'Айголек', 'Aigolek'],
  ['Балбұлақ', 'Балбулак', 'Balbulak'],
  ['Күншуақ', 'Куншуак', 'Kunshuak'],
  ['Ертөстік', 'Ертостик', 'Yertostik'],
  ['Қарлығаш', 'Карлыгаш', 'Karlygash'],
  ['Ботақан', 'Ботакан', 'Botakan'],
  ['Гүлдер', 'Гульдер', 'Gulder'],
  ['Еркежан', 'Еркежан', 'Yerkezhan'],
  ['Жұлдыз', 'Жулдыз', 'Zhuldyz'],
  ['Ақбота', 'Акбота', 'Akbota'],
  ['Балапан', 'Балапан', 'Balapan'],
  ['Нұршуақ', 'Нуршуак', 'Nurshuak'],
  ['Самал', 'Самал', 'Samal'],
  ['Таңшолпан', 'Таншолпан', 'Tansholpan'],
  ['Бәйтерек', 'Байтерек', 'Baiterek'],
  ['Қызғалдақ', 'Кызгалдак', 'Kyzgaldak'],
  ['Мерей', 'Мерей', 'Merei'],
  ['Шаттық', 'Шаттык', 'Shattyk'],
  ['Тұлпар', 'Тулпар', 'Tulpar'],
];

/** From which to which full month of age, and what such a group is called. */
const stages = [
  [18, 35, ['Бөбектер тобы', 'Ясельная группа', 'Nursery']],
  [36, 47, ['Кіші топ', 'Младшая группа', 'Younger group']],
  [48, 59, ['Ортаңғы топ', 'Средняя группа', 'Middle group']],
  [60, 83, ['Ересек топ', 'Старшая группа', 'Older group']],
] as const;

/** In Kazakh and in Russian. */
const streets = [
  ['Абай даңғылы', 'проспект Абая'],
  ['Әуезов көшесі', 'улица Ауэзова'],
  ['Гоголь көшесі', 'улица Гоголя'],
  ['Жамбыл көшесі', 'улица Жамбыла'],
  ['Ермеков көшесі', 'улица Ермекова'],
  ['Ленинград көшесі', 'Ленинградская улица'],
  ['Бейбітшілік бульвары', 'бульвар Мира'],
  ['Дала көшесі', 'Степная улица'],
  ['Шахтерлер даңғылы', 'проспект Шахтёров'],
  ['Язев көшесі', 'улица Язева'],
] as const;
const count = 60;
const firstSerial = 4_900_000;
/** Where the city would be, and how far its districts lie from there, in degrees. */
const centre = { latitude: 48.6, longitude: 71.9 };
const districtOffsets = [
  [0, 0],
  [0.035, 0.03],
  [-0.03, 0.045],
  [-0.02, -0.05],
] as const;

export interface DemoPreschool {
  readonly form: object;
  readonly groups: readonly { readonly ageFrom: number }[];
}

/** What a clerk sends to enter each, the same on every machine. The first has, beside its groups, one with a single place; the second one that is full. */
export function demoPreschools(): readonly DemoPreschool[] {
  const draw = seededNumbers(60_001);
  return Array.from({ length: count }, (_, index): DemoPreschool => {
    const number = index + 1;
    const [kk, ru, en] = names[index % names.length] ?? ['', '', ''];
    const ownership = pickFrom(['state', 'state', 'state', 'private', 'private', 'departmental'] as const, draw);
    const place = Math.floor(draw() * districts.length);
    const [north, east] = districtOffsets[place] ?? [0, 0];
    const near = (degrees: number) => degrees + (draw() - 0.5) * 0.03;
    const [streetKk, streetRu] = pickFrom(streets, draw);
    const house = 1 + Math.floor(draw() * 120);
    const form = {
      number: fictionalIin(firstSerial + index),
      names: { kk: `№ ${number} «${kk}» балабақшасы`, ru: `Детский сад № ${number} «${ru}»`, en: `Kindergarten No. ${number} “${en}”` },
      district: (districts[place] ?? districts[0]).ru,
      address: `${streetRu}, ${house}`,
      addressKk: `${streetKk}, ${house}`,
      ownership,
      location: coarsePoint({ latitude: near(centre.latitude + north), longitude: near(centre.longitude + east) }),
      phone: `+7721209${String(number).padStart(4, '0')}`,
      eligible: { from: '2026-01-01' },
    };
    const groups = groupsOf(ownership === 'private' ? 2 : 4, draw);
    const small = [singlePlace, fullGroup].slice(index, index + 1);
    return { form, groups: [...groups, ...small] };
  });
}

/** Almost full: a place that two families cannot both have. */
const singlePlace = {
  names: { kk: 'Шағын топ', ru: 'Мини-группа', en: 'Small group' },
  groupType: 'general',
  language: 'kk',
  ageFrom: 18,
  ageTo: 83,
  hours: 10.5,
  capacity: 1,
};

/** Children are enrolled in all its places, and families wait for one. */
export const fullGroup = {
  ...singlePlace,
  names: { kk: 'Күншуақ тобы', ru: 'Группа «Солнышко»', en: 'Sunshine group' },
  capacity: 3,
};

/** Groups of ages one after the other, each in a language of its own. */
function groupsOf(most: number, draw: () => number): DemoPreschool['groups'] {
  const first = most === stages.length ? 0 : Math.floor(draw() * (stages.length - most + 1));
  return stages.slice(first, first + Math.max(2, Math.ceil(draw() * most))).map(([ageFrom, ageTo, [kk, ru, en]]) => ({
    names: { kk, ru, en },
    groupType: draw() < 0.05 ? 'special' : 'general',
    language: pickFrom(['kk', 'kk', 'ru'] as const, draw),
    ageFrom,
    ageTo,
    hours: 10.5,
    capacity: pickFrom([15, 20, 25] as const, draw),
  }));
}
