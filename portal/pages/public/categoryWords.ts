// Words of the list of one category.

import type { Forms } from '../../../shared/plural.ts';
import type { Text } from '../../language/text.ts';

export const words = {
  back: { kk: 'Кезек', ru: 'Очередь', en: 'The queue' },
  category: { kk: 'Санат', ru: 'Категория', en: 'Category' },
  asOf: { kk: '{moment} жағдайы бойынша', ru: 'по состоянию на {moment}', en: 'as of {moment}' },
  place: { kk: 'Орны', ru: 'Место', en: 'Place' },
  number: { kk: 'Нөмір', ru: 'Номер', en: 'Number' },
  submitted: { kk: 'Берілген уақыты', ru: 'Подано', en: 'Submitted' },
  yours: { kk: 'сіз іздеген', ru: 'вы искали', en: 'looked for' },
  range: { kk: '{total} ішінен {from}–{to}', ru: '{from}–{to} из {total}', en: '{from}–{to} of {total}' },
  pages: { kk: 'Беттер', ru: 'Страницы', en: 'Pages' },
  pagesBelow: { kk: 'Беттер, төменде', ru: 'Страницы, внизу', en: 'Pages, below' },
  first: { kk: 'Басы', ru: 'В начало', en: 'First' },
  previous: { kk: 'Алдыңғы', ru: 'Назад', en: 'Previous' },
  next: { kk: 'Келесі', ru: 'Дальше', en: 'Next' },
  last: { kk: 'Соңы', ru: 'В конец', en: 'Last' },
  jump: { kk: 'Орынға немесе нөмірге өту', ru: 'Перейти к месту или номеру', en: 'Go to a place or a number' },
  jumpHint: {
    kk: 'Мысалы, 120-орын немесе 7K2M 4Q9X нөмірі',
    ru: 'Например, место 120 или номер 7K2M 4Q9X',
    en: 'For example place 120 or number 7K2M 4Q9X',
  },
  go: { kk: 'Өту', ru: 'Перейти', en: 'Go' },
  notPlace: {
    kk: 'Орынды санмен (120) немесе өтініш нөмірін сегіз таңбамен (7K2M 4Q9X) теріңіз.',
    ru: 'Введите место числом (120) или номер заявления из восьми знаков (7K2M 4Q9X).',
    en: 'Type a place as a number (120) or an application number of eight characters (7K2M 4Q9X).',
  },
  lastShown: {
    kk: 'Бұл тізімде {total} орын бар: соңғысы көрсетілді.',
    ru: 'В этом списке мест: {total}. Показано последнее.',
    en: 'This list has {total} places: the last is shown.',
  },
  newer: {
    kk: 'Кезектің жаңа нұсқасы шықты. Бұл бет ашқан кездегі нұсқаны көрсетіп тұр, сондықтан жолдар орнынан жылжымайды.',
    ru: 'Вышла новая версия очереди. Здесь показана та, с которой вы начали, поэтому строки не прыгают.',
    en: 'A newer version of the queue is out. This page shows the one you began with, so that rows do not jump.',
  },
  showNewer: { kk: 'Жаңасын көрсету', ru: 'Показать новую', en: 'Show the newer one' },
  gone: {
    kk: 'Кезектің бұл нұсқасы енді сақталмайды. Жаңасын ашыңыз.',
    ru: 'Эта версия очереди больше не хранится. Откройте новую.',
    en: 'This version of the queue is no longer kept. Open the newest.',
  },
  empty: { kk: 'Бұл санатта ешкім күтіп тұрған жоқ', ru: 'В этой категории никто не ждёт', en: 'Nobody is waiting in this category' },
  emptyText: {
    kk: 'Басқа санаттар басты бетте.',
    ru: 'Остальные категории – на главной странице.',
    en: 'The other categories are on the front page.',
  },
} as const satisfies Record<string, Text>;

export const waiting: Forms = {
  kk: '# бала кезекте',
  ru: { one: '# ребёнок в очереди', few: '# ребёнка в очереди', many: '# детей в очереди' },
  en: { one: '# child is waiting', other: '# children are waiting' },
};
