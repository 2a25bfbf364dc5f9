// Words of how messages fare.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Хабарламалар қалай жетті', ru: 'Как доходят сообщения', en: 'How messages fare' },
  lead: { kk: 'Он минут сайын саналады.', ru: 'Подсчёт каждые десять минут.', en: 'Counted every ten minutes.' },
  day: { kk: '{day} хабарламалары', ru: 'Сообщения за {day}', en: 'Messages of {day}' },
  round: { kk: 'Ваучерлер туралы хабарламалар', ru: 'Сообщения о ваучерах', en: 'Messages about vouchers' },
  rounds: { kk: 'Раундтар бойынша', ru: 'По раундам', en: 'By round' },
  roundOf: { kk: '{day} күнгі раунд', ru: 'Раунд: {day}', en: 'Round of {day}' },
  days: { kk: 'Күндер бойынша', ru: 'По дням', en: 'By day' },
  empty: { kk: 'Хабарламалар әлі саналмаған', ru: 'Сообщения ещё не подсчитаны', en: 'Nothing was counted yet' },
  emptyText: {
    kk: 'Алғашқы хабарламалардан кейін он минут ішінде пайда болады.',
    ru: 'Появится через десять минут после первых сообщений.',
    en: 'It appears ten minutes after the first messages.',
  },
  all: { kk: 'Барлығы', ru: 'Всего', en: 'All' },
  countedAt: { kk: 'Саналды: {at}', ru: 'Подсчитано {at}', en: 'Counted {at}' },
  oldest: { kk: 'Ең ескі жіберілмегені: {at}', ru: 'Самое старое неотправленное: {at}', en: 'Oldest unsent: {at}' },
  nextAt: { kk: 'Қалғаны жіберілетін уақыт: {at}', ru: 'Остальные уйдут {at}', en: 'The rest goes at {at}' },
  channels: { kk: 'Жолдары бойынша', ru: 'По каналам', en: 'By channel' },
  kinds: { kk: 'Түрлері бойынша', ru: 'По видам', en: 'By kind' },
  kind: { kk: 'Хабарлама', ru: 'Сообщение', en: 'Message' },
  toWork: { kk: 'Жетпегендерді шешу', ru: 'Разобрать недошедшие', en: 'See those not reached' },
  more: { kk: 'Толығырақ', ru: 'Подробнее', en: 'More' },
} as const satisfies Record<string, Text>;

export const fareWords = {
  delivered: { kk: 'жетті', ru: 'дошло', en: 'delivered' },
  sent: { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
  waiting: { kk: 'таңды күтуде', ru: 'ждёт утра', en: 'waits for the hour' },
  unsent: { kk: 'әлі жіберілмеді', ru: 'ещё не отправлено', en: 'not sent yet' },
  notReached: { kk: 'жетпеді', ru: 'не дошло', en: 'not reached' },
  givenUp: { kk: 'жіберу мүмкін болмады', ru: 'отправить не удалось', en: 'given up' },
  inbox: { kk: 'тек кабинетте', ru: 'только в кабинете', en: 'inbox alone' },
} as const satisfies Record<string, Text>;
