// Words of what a family may wish for.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const wishWords = {
  language: { kk: 'Оқыту тілі', ru: 'Язык обучения', en: 'Language of instruction' },
  groupType: { kk: 'Топ түрі', ru: 'Вид группы', en: 'Type of group' },
  general: { kk: 'Жалпы топ', ru: 'Общая группа', en: 'General group' },
  sanatorium: {
    kk: 'Санаторлық топ (денсаулығына байланысты)',
    ru: 'Санаторная группа (по состоянию здоровья)',
    en: 'Sanatorium group (for health reasons)',
  },
  special: {
    kk: 'Арнайы топ (ПМПК қорытындысы бойынша)',
    ru: 'Специальная группа (по заключению ПМПК)',
    en: 'Special group (by a PMPC conclusion)',
  },
  conclusion: { kk: 'ПМПК қорытындысының нөмірі', ru: 'Номер заключения ПМПК', en: 'Number of the PMPC conclusion' },
  conclusionHint: {
    kk: 'Психологиялық-медициналық-педагогикалық консультация береді. Қазір қолыңызда болмаса, бос қалдырыңыз.',
    ru: 'Его даёт психолого-медико-педагогическая консультация. Если его пока нет, оставьте пустым.',
    en: 'The psychological, medical and pedagogical consultation gives it. Leave it empty if you do not have it yet.',
  },
  issuedOn: { kk: 'Қорытынды берілген күн', ru: 'Дата заключения', en: 'Date of the conclusion' },
  bothOrNone: {
    kk: 'Нөмірі мен күнін бірге жазыңыз немесе екеуін де бос қалдырыңыз.',
    ru: 'Укажите и номер, и дату или оставьте оба поля пустыми.',
    en: 'Give both the number and the date, or leave both empty.',
  },
  district: { kk: 'Аудан', ru: 'Район', en: 'District' },
  anyDistrict: { kk: 'Кез келген аудан', ru: 'Любой район', en: 'Any district' },
  districtHint: {
    kk: 'Қалау кезектегі орынды өзгертпейді. Балабақшаны ваучер алғанда таңдайсыз.',
    ru: 'Пожелание не меняет место в очереди. Детский сад вы выберете, когда получите ваучер.',
    en: 'A wish does not change your place. You choose the kindergarten once you have the voucher.',
  },
  start: { kk: 'Бала қашаннан барсын?', ru: 'Когда ребёнок пойдёт в сад?', en: 'When should the child start?' },
  soon: { kk: 'Орын болған бойда', ru: 'Как только будет место', en: 'As soon as there is a place' },
  fromDay: { kk: 'Белгілі бір күннен', ru: 'С определённого дня', en: 'From a certain day' },
  wantedStart: { kk: 'Қай күннен', ru: 'С какого дня', en: 'From which day' },
  startMissing: { kk: 'Күнді көрсетіңіз.', ru: 'Укажите день.', en: 'Give the day.' },
  fit: { kk: 'Қазір қалауыңызға сай', ru: 'Сейчас подходят', en: 'Fitting your wishes now' },
  fitMore: { kk: 'Барлығын көру', ru: 'Посмотреть все', en: 'See them all' },
  fitNone: {
    kk: 'Мұндай топтары бар балабақша қазір тізімде жоқ. Қалауды кейін өзгертуге болады.',
    ru: 'Детских садов с такими группами сейчас в списке нет. Пожелания можно изменить позже.',
    en: 'No kindergarten with such groups is on the list now. You can change your wishes later.',
  },
  noPlace: { kk: 'бос орын жоқ', ru: 'мест нет', en: 'no free places' },
} as const satisfies Record<string, Text>;

/** Languages by their code; one that is not here is shown by its code. */
export const languageNames: Readonly<Record<string, Text>> = {
  kk: { kk: 'Қазақ тілі', ru: 'Казахский', en: 'Kazakh' },
  ru: { kk: 'Орыс тілі', ru: 'Русский', en: 'Russian' },
  en: { kk: 'Ағылшын тілі', ru: 'Английский', en: 'English' },
  lt: { kk: 'Литва тілі', ru: 'Литовский', en: 'Lithuanian' },
  pl: { kk: 'Поляк тілі', ru: 'Польский', en: 'Polish' },
};

export const fitting: Forms = {
  kk: '# балабақша',
  ru: { one: '# детский сад', few: '# детских сада', many: '# детских садов' },
  en: { one: '# kindergarten', other: '# kindergartens' },
};

export const freePlaces: Forms = {
  kk: '# бос орын',
  ru: { one: '# свободное место', few: '# свободных места', many: '# свободных мест' },
  en: { one: '# free place', other: '# free places' },
};
