// The no of rounds and vouchers, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const roundRefusals = {
  'confirm-deadline-passed': {
    status: 409,
    kk: 'Жауап беру мерзімі өтіп кетті. Өтінішті стоп-парақтан қалпына келтіруге болады.',
    ru: 'Срок ответа прошёл. Заявление можно восстановить из стоп-листа.',
    en: 'The time to answer is over. The application can be restored from the stop-list.',
  },
  'plan-unknown': {
    status: 422,
    kk: 'Ережелерде мұндай жоспар жоқ. Ережелер жинағындағы жоспарды таңдаңыз.',
    ru: 'В правилах нет такого плана. Выберите план из свода правил.',
    en: 'The rulebook has no such plan. Choose one it names.',
  },
  'round-empty': {
    status: 409,
    kk: 'Кезекте ешкім жоқ, раунд ештеңе бермейді. Өтініштер түскен соң қайталаңыз.',
    ru: 'В очереди никого нет, раунд ничего не выдаст. Повторите, когда появятся заявления.',
    en: 'Nobody is waiting; the round would issue nothing. Repeat it when there are applications.',
  },
  'round-unknown': {
    status: 404,
    kk: 'Мұндай раунд жоқ. Раундтар тізімін қараңыз.',
    ru: 'Такого раунда нет. Посмотрите список раундов.',
    en: 'There is no such round. See the list of rounds.',
  },
  'same-person': {
    status: 409,
    kk: 'Дайындаған адам өзі бекіте алмайды. Екінші басшыдан сұраңыз.',
    ru: 'Кто подготовил, не может сам утвердить. Попросите второго руководителя.',
    en: 'Who drafted it cannot approve it. Ask a second person.',
  },
  'voucher-unknown': {
    status: 404,
    kk: 'Мұндай ваучер жоқ. Ваучерлеріңіздің тізімін қараңыз.',
    ru: 'Такого ваучера нет. Посмотрите список своих ваучеров.',
    en: 'There is no such voucher. See the list of your vouchers.',
  },
} as const satisfies RefusalReplies;
