// Words of plans side by side.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Басқаша болса ше?', ru: 'А если иначе?', en: 'What if?' },
  lead: {
    kk: 'Осы раундты төртке дейін басқа нұсқамен салыстырыңыз. Ештеңе жазылмайды және ешкім хабар алмайды.',
    ru: 'Сравните этот раунд с другими вариантами, до четырёх. Ничего не записывается, и никто не получает сообщений.',
    en: 'Compare this round with up to four others. Nothing is written and nobody hears of it.',
  },
  add: { kk: 'Салыстыруға қосу', ru: 'Добавить к сравнению', en: 'Add to the comparison' },
  same: { kk: 'Осы раундтағыдай', ru: 'Как в этом раунде', en: 'As in this round' },
  days: { kk: 'Растауға жұмыс күні', ru: 'Рабочих дней на подтверждение', en: 'Working days to confirm' },
  daysNow: { kk: 'қазір: {days}', ru: 'сейчас: {days}', en: 'now: {days}' },
  daysWrong: { kk: '1-ден 60-қа дейінгі санды жазыңыз', ru: 'Напишите число от 1 до 60', en: 'Write a number from 1 to 60' },
  nothing: {
    kk: 'Бұл дәл осы раунд. Кемінде бір нәрсені өзгертіңіз.',
    ru: 'Это и есть этот раунд. Измените хотя бы одно.',
    en: 'This is the round itself. Change at least one thing.',
  },
  enough: {
    kk: 'Төрт нұсқа бар. Жаңасын қосу үшін біреуін алып тастаңыз.',
    ru: 'Уже четыре варианта. Чтобы добавить новый, уберите один.',
    en: 'There are four already. Remove one to add another.',
  },
  clear: { kk: 'Нұсқаларды алып тастау', ru: 'Убрать варианты', en: 'Remove them' },
  table: { kk: 'Нұсқаларды салыстыру', ru: 'Сравнение вариантов', en: 'The plans side by side' },
  measure: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Measure' },
  real: { kk: 'Осы раунд', ru: 'Этот раунд', en: 'This round' },
  variant: { kk: '{n}-нұсқа', ru: 'Вариант {n}', en: 'Plan {n}' },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  vouchers: { kk: 'Ваучер', ru: 'Ваучеров', en: 'Vouchers' },
  size: { kk: 'Мөлшері', ru: 'Размер', en: 'Size' },
  cost: { kk: 'Құны', ru: 'Стоимость', en: 'Cost' },
  confirmUntil: { kk: 'Растаудың соңғы күні', ru: 'Подтвердить до', en: 'Last day to confirm' },
  leftOut: { kk: 'Елді мекенінде орын жоқ отбасы', ru: 'Семей без мест в их посёлке', en: 'Families without places near them' },
  gain: { kk: 'Осы раундта жоқ, ваучер алады', ru: 'Получат, хотя в этом раунде нет', en: 'Would gain a voucher' },
  lose: { kk: 'Осы раундта бар, ваучер алмайды', ru: 'Не получат, хотя в этом раунде да', en: 'Would lose a voucher' },
} as const satisfies Record<string, Text>;
