// Words of making one application of two.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Біріктіру', ru: 'Объединение', en: 'Merge' },
  with: { kk: 'Сол баланың екінші өтінішінің нөмірі', ru: 'Номер второго заявления этого ребёнка', en: 'The child’s other application' },
  stays: { kk: 'Қай өтініш қалады?', ru: 'Какое заявление останется?', en: 'Which application stays?' },
  tryIt: { kk: 'Салыстыру', ru: 'Сравнить', en: 'Compare' },
  compare: { kk: 'Не болатыны', ru: 'Что получится', en: 'What comes of it' },
  what: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  goes: { kk: 'жабылады', ru: 'закроется', en: 'closes' },
  remains: { kk: 'қазір осындай', ru: 'сейчас', en: 'is now' },
  result: { kk: 'осындай болады', ru: 'станет таким', en: 'becomes' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  submitted: { kk: 'Берілген күні', ru: 'Подано', en: 'Submitted' },
  born: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Born' },
  statuses: { kk: 'Құқықтары', ru: 'Права', en: 'Rights' },
  source: { kk: 'Қайдан', ru: 'Откуда', en: 'From' },
  own: { kk: 'отбасы берген', ru: 'подала семья', en: 'by the family' },
  dryRun: {
    kk: 'Бұл әзірге тек көрініс: ештеңе өзгерген жоқ.',
    ru: 'Пока это только просмотр: ничего не изменилось.',
    en: 'This is only a look: nothing has changed.',
  },
  consequence: {
    kk: '{from} өтініші жабылады, {into} қалады. Мұны қайтару мүмкін емес, отбасына хабарланады.',
    ru: 'Заявление {from} закроется, останется {into}. Отменить это нельзя, семья получит сообщение.',
    en: 'Application {from} closes, {into} stays. This cannot be undone; the family is told.',
  },
  do: { kk: 'Біріктіру: {into} қалады', ru: 'Объединить: останется {into}', en: 'Merge: {into} stays' },
  done: { kk: '{from} мен {into} біріктірілді.', ru: 'Заявления {from} и {into} объединены.', en: '{from} was merged into {into}.' },
} as const satisfies Record<string, Text>;
