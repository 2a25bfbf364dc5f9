// Words of a kindergarten’s cabinet as a whole.

import type { Text } from '../../language/text.ts';

export const words = {
  section: { kk: 'Балабақша кабинеті', ru: 'Кабинет детского сада', en: 'Kindergarten' },
  today: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
  month: { kk: 'Табель', ru: 'Табель', en: 'Timesheet' },
  contracts: { kk: 'Өтінімдер мен келісімшарттар', ru: 'Запросы и договоры', en: 'Requests and contracts' },
  places: { kk: 'Топтар мен орындар', ru: 'Группы и места', en: 'Groups and places' },
  disputes: { kk: 'Қарсылықтар', ru: 'Возражения', en: 'Disputes' },
  acts: { kk: 'Актілер мен төлемдер', ru: 'Акты и оплата', en: 'Acts and payments' },
  noName: { kk: 'Аты көрсетілмеген бала', ru: 'Ребёнок без имени', en: 'A child without a name' },
  born: { kk: '{name}, {day}\u00A0ж.\u00A0т.', ru: '{name}, {day}\u00A0г.\u00A0р.', en: '{name}, born {day}' },
  staff: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
} as const satisfies Record<string, Text>;
