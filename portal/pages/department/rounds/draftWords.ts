// Words of a new round.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Жаңа раунд', ru: 'Новый раунд', en: 'A new round' },
  lead: {
    kk: 'Қанша ваучер берілетінін таңдаңыз. Келесі бетте кімге берілетінін және қанша тұратынын көресіз; әзірге ештеңе берілмейді.',
    ru: 'Выберите, сколько ваучеров выдать. На следующей странице увидите, кому и сколько это стоит; пока ничего не выдаётся.',
    en: 'Choose how many vouchers to issue. The next page shows to whom and at what cost; nothing is issued yet.',
  },
  how: { kk: 'Мөлшері неден шығады?', ru: 'От чего зависит размер?', en: 'What decides the size?' },
  count: { kk: 'Ваучер саны', ru: 'Число ваучеров', en: 'A number of vouchers' },
  countWhat: { kk: 'Санын өзіңіз айтасыз.', ru: 'Сколько, говорите вы.', en: 'You say how many.' },
  budget: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  budgetWhat: {
    kk: 'Жыл соңына дейін осы сомаға қанша ваучер жетсе, сонша.',
    ru: 'Столько ваучеров, на сколько этой суммы хватит до конца года.',
    en: 'As many vouchers as the amount pays for until the end of the year.',
  },
  places: { kk: 'Балабақшалардағы бос орындар', ru: 'Свободные места в садах', en: 'Free places in kindergartens' },
  placesWhat: {
    kk: 'Бұрын берілген ваучерлер алатын орындардан басқасы.',
    ru: 'Кроме мест, которые займут выданные раньше ваучеры.',
    en: 'Except those that earlier vouchers will take.',
  },
  returned: { kk: 'Қайтқан ваучерлер', ru: 'Вернувшиеся ваучеры', en: 'Vouchers that came back' },
  returnedWhat: {
    kk: 'Бас тартылған немесе мерзімі өткен ваучерлер келесі отбасыларға беріледі.',
    ru: 'Отказы и просроченные ваучеры достанутся следующим семьям.',
    en: 'Refused and expired vouchers go to the next families.',
  },
  now: { kk: 'Қазір: {vouchers}', ru: 'Сейчас: {vouchers}', en: 'Now: {vouchers}' },
  countField: { kk: 'Неше ваучер', ru: 'Сколько ваучеров', en: 'How many vouchers' },
  countWrong: {
    kk: '1-ден 100 000-ға дейінгі санды жазыңыз',
    ru: 'Напишите число от 1 до 100 000',
    en: 'Write a number from 1 to 100,000',
  },
  budgetField: { kk: 'Сома, теңге', ru: 'Сумма, тенге', en: 'Amount, tenge' },
  each: {
    kk: 'Бір ваучер жыл соңына дейін шамамен {sum} тұрады.',
    ru: 'Один ваучер до конца года стоит около {sum}.',
    en: 'One voucher costs about {sum} until the end of the year.',
  },
  about: { kk: 'Бұл шамамен {sum}.', ru: 'Это около {sum}.', en: 'That is about {sum}.' },
  enoughFor: { kk: 'Бұл шамамен {vouchers}.', ru: 'Этого хватит примерно на {vouchers}.', en: 'That pays for about {vouchers}.' },
  plan: { kk: 'Беру тәртібі', ru: 'Порядок выдачи', en: 'Order of serving' },
  usual: { kk: '{plan} (әдеттегі)', ru: '{plan} (как обычно)', en: '{plan} (as usual)' },
  scope: { kk: 'Қай жерде', ru: 'Где', en: 'Where' },
  scopeHint: {
    kk: 'Бос орны жоқ елді мекендерді осы жолы өткізіп жіберуге болады.',
    ru: 'Населённые пункты без свободных мест можно в этот раз пропустить.',
    en: 'Settlements without a free place can be left out this time.',
  },
  submit: { kk: 'Жобаны жасап, тексеру', ru: 'Создать черновик и проверить', en: 'Make the draft and check it' },
} as const satisfies Record<string, Text>;
