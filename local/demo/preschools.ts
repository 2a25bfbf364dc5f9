// Sixty kindergartens of the demo city, with groups as a real catalogue has them.

import type { Preschool } from '../../shared/table/publishedItems.ts';
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

const streets = ['Абая', 'Ауэзова', 'Гоголя', 'Жамбыла', 'Ермекова', 'Ленинградская', 'Мира', 'Степная', 'Шахтёров', 'Язева'] as const;
const count = 60;

export function demoPreschools(): readonly Preschool[] {
  const draw = seededNumbers(60_001);
  return Array.from({ length: count }, (_, index): Preschool => {
    const number = index + 1;
    const [kk, ru, en] = names[index % names.length] ?? ['', '', ''];
    const ownership = pickFrom(['state', 'state', 'state', 'private', 'private', 'departmental'] as const, draw);
    const district = pickFrom(districts, draw);
    return {
      preschool: `arman-${String(number).padStart(3, '0')}`,
      names: { kk: `№ ${number} «${kk}» балабақшасы`, ru: `Детский сад № ${number} «${ru}»`, en: `Kindergarten No. ${number} “${en}”` },
      district: district.ru,
      address: `ул. ${pickFrom(streets, draw)}, ${1 + Math.floor(draw() * 120)}`,
      ownership,
      groups: groupsOf(ownership === 'private' ? 2 : 4, draw),
    };
  });
}

/** One group for each year of age from two, in a language of its own. */
function groupsOf(most: number, draw: () => number): Preschool['groups'] {
  return Array.from({ length: 2 + Math.floor(draw() * (most - 1)) }, (_, index) => ({
    ageFrom: 2 + index,
    ageTo: 3 + index,
    language: pickFrom(['kk', 'kk', 'ru'] as const, draw),
    capacity: pickFrom([15, 20, 25] as const, draw),
  }));
}
