// Words of a countdown.

import type { Text } from '../language/text.ts';
import type { Forms } from '../../shared/plural.ts';

export const words = {
  lastDay: { kk: 'Бүгін соңғы күн', ru: 'Сегодня последний день', en: 'Today is the last day' },
  until: { kk: '{day} күнінің соңына дейін', ru: 'до конца дня {day}', en: 'by the end of {day}' },
  over: { kk: 'Мерзімі өтті: {day}', ru: 'Срок прошёл: {day}', en: 'It was due on {day}' },
} as const satisfies Record<string, Text>;

export const forms = {
  left: {
    kk: '# жұмыс күні қалды',
    ru: { one: 'Остался # рабочий день', few: 'Осталось # рабочих дня', many: 'Осталось # рабочих дней' },
    en: { one: '# working day left', other: '# working days left' },
  },
} as const satisfies Record<string, Forms>;
