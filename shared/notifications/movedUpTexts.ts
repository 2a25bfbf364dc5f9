// What families are told when they are nearer to their turn: their number in the queue after a round, their place in a waiting list. Both only wait in the
// inbox: nothing is to be done, and whoever looks at the page sees them anyway.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { inFigures, inNumber } from './numbers.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const movedUpTexts = {
  'number-moved': {
    kk: ({ day, count, place, placeBefore, categoryKk }, number) => ({
      title: 'Кезектегі нөміріңіз ілгеріледі',
      text: `${day} күнгі раундта ${inNumber('vouchers', count, 'kk')} берілді. ${number} өтінішінің «${categoryKk}» санатындағы нөмірі енді – ${inFigures(place, 'kk')}, раундқа дейін ${inFigures(placeBefore, 'kk')} болған. Нөмір қалай шыққанын өтініш бетінен қараңыз.`,
      sms: `${number}: раундтан кейін санаттағы нөміріңіз - ${inFigures(place, 'kk')} (бұрын ${inFigures(placeBefore, 'kk')}). Себебі қосымшада.`,
    }),
    ru: ({ day, count, place, placeBefore, categoryRu }, number) => ({
      title: 'Ваш номер в очереди сдвинулся вперёд',
      text: `В раунде от ${day} выдали ${inNumber('vouchers', count, 'ru')}. Номер заявления ${number} в категории «${categoryRu}» теперь ${inFigures(place, 'ru')}, до раунда был ${inFigures(placeBefore, 'ru')}. Из чего складывается номер, смотрите на странице заявления.`,
      sms: `${number}: после раунда ваш номер в категории - ${inFigures(place, 'ru')} (был ${inFigures(placeBefore, 'ru')}). Почему - в приложении.`,
    }),
    en: ({ day, count, place, placeBefore, categoryEn }, number) => ({
      title: 'Your number in the queue has moved up',
      text: `The round of ${day} gave ${inNumber('vouchers', count, 'en')}. The number of application ${number} in the category “${categoryEn}” is now ${inFigures(place, 'en')}; before the round it was ${inFigures(placeBefore, 'en')}. See what the number is made of on the page of the application.`,
      sms: `${number}: after the round your number in the category is ${inFigures(place, 'en')} (it was ${inFigures(placeBefore, 'en')}). See why in the app.`,
    }),
  },
  'waiting-list-moved': {
    kk: (data, number) => ({
      title: 'Күту парағында ілгеріледіңіз',
      text: `${number} өтініші күту парағында енді ${inFigures(data['place'], 'kk')}-орында тұр.${whereKk(data)} Кезегіңіз келгенде орын босаса, бірден хабарлаймыз. Барлық күту парағындағы орныңызды жеке кабинеттен қараңыз.`,
      sms: `${number}${inBrief(data)}: күту парағында енді ${inFigures(data['place'], 'kk')}-орындасыз. Орныңыз қосымшада.`,
    }),
    ru: (data, number) => ({
      title: 'Вы продвинулись в листе ожидания',
      text: `Заявление ${number} теперь на ${inFigures(data['place'], 'ru')}-м месте в листе ожидания.${whereRu(data)} Когда подойдёт очередь и освободится место, мы сразу сообщим. Все свои места смотрите в личном кабинете.`,
      sms: `${number}${inBrief(data)}: вы теперь на ${inFigures(data['place'], 'ru')}-м месте в листе ожидания. Места - в приложении.`,
    }),
    en: (data, number) => ({
      title: 'You have moved up in a waiting list',
      text: `Application ${number} is now number ${inFigures(data['place'], 'en')} in the waiting list.${whereEn(data)} You will be told at once when it is your turn and a place is free. See all your places in your account.`,
      sms: `${number}${inBrief(data)}: you are now number ${inFigures(data['place'], 'en')} in the waiting list. See your places in the app.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
