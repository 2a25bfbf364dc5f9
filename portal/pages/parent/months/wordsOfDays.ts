// Words of the days of a month: one short word under the sign, and what else there is to know of a day.

import type { Text } from '../../../language/text.ts';

/** At most eight letters: seven of them stand side by side on a phone. */
export const shorts = {
  P: { kk: 'келді', ru: 'в саду', en: 'there' },
  B: { kk: 'ауырды', ru: 'болезнь', en: 'ill' },
  S: { kk: 'емделу', ru: 'лечение', en: 'treated' },
  K: { kk: 'оқшау', ru: 'карант.', en: 'quarant.' },
  O: { kk: 'демалыс', ru: 'отпуск', en: 'leave' },
  Z: { kk: 'отбасы', ru: 'семья', en: 'family' },
  N: { kk: 'жоқ', ru: 'нет', en: 'absent' },
  R: { kk: 'жабық', ru: 'закрыт', en: 'closed' },
  H: { kk: 'дем.', ru: 'вых.', en: 'off' },
  '-': { kk: 'тыс', ru: 'вне', en: 'none' },
  open: { kk: 'күтуде', ru: 'нет отм.', en: 'no mark' },
  ahead: { kk: 'алда', ru: 'впереди', en: 'ahead' },
} as const satisfies Record<string, Text>;

export const days = {
  late: { kk: 'Кеш белгіленген', ru: 'Отмечено с опозданием', en: 'Marked late' },
  reported: {
    kk: 'Бала болмағанын сіз хабарладыңыз',
    ru: 'Вы сообщили, что ребёнка не было',
    en: 'You said that the child was not there',
  },
  off: { kk: 'Демалыс күні', ru: 'Выходной день', en: 'Day off' },
  outside: { kk: 'Келісімшарт жоқ күн', ru: 'День вне договора', en: 'Not a day of the contract' },
  open: { kk: 'Әлі белгіленбеген', ru: 'Ещё не отмечен', en: 'Not marked yet' },
  ahead: { kk: 'Әлі келмеген күн', ru: 'Ещё впереди', en: 'Yet to come' },
} as const satisfies Record<string, Text>;

export const weekdays: readonly { readonly short: Text; readonly full: Text }[] = [
  { short: { kk: 'Дс', ru: 'Пн', en: 'Mo' }, full: { kk: 'Дүйсенбі', ru: 'Понедельник', en: 'Monday' } },
  { short: { kk: 'Сс', ru: 'Вт', en: 'Tu' }, full: { kk: 'Сейсенбі', ru: 'Вторник', en: 'Tuesday' } },
  { short: { kk: 'Ср', ru: 'Ср', en: 'We' }, full: { kk: 'Сәрсенбі', ru: 'Среда', en: 'Wednesday' } },
  { short: { kk: 'Бс', ru: 'Чт', en: 'Th' }, full: { kk: 'Бейсенбі', ru: 'Четверг', en: 'Thursday' } },
  { short: { kk: 'Жм', ru: 'Пт', en: 'Fr' }, full: { kk: 'Жұма', ru: 'Пятница', en: 'Friday' } },
  { short: { kk: 'Сб', ru: 'Сб', en: 'Sa' }, full: { kk: 'Сенбі', ru: 'Суббота', en: 'Saturday' } },
  { short: { kk: 'Жс', ru: 'Вс', en: 'Su' }, full: { kk: 'Жексенбі', ru: 'Воскресенье', en: 'Sunday' } },
];

export const words = {
  ofMonth: { kk: 'Ай күндері', ru: 'Дни месяца', en: 'The days of the month' },
  view: { kk: 'Көрініс', ru: 'Вид', en: 'View' },
  calendar: { kk: 'Күнтізбе', ru: 'Календарь', en: 'Calendar' },
  list: { kk: 'Тізім', ru: 'Список', en: 'List' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  what: { kk: 'Белгі', ru: 'Отметка', en: 'Mark' },
  more: { kk: 'Ескерту', ru: 'Примечание', en: 'Note' },
  today: { kk: 'бүгін', ru: 'сегодня', en: 'today' },
  legend: { kk: 'Белгілер', ru: 'Обозначения', en: 'What the signs mean' },
  onDays: { kk: '{days} күні', ru: '{days} числа', en: 'on {days}' },
  notes: { kk: 'Назар аударатын күндер', ru: 'На что обратить внимание', en: 'Days to look at' },
} as const satisfies Record<string, Text>;
