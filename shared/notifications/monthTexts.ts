// What the head of a kindergarten is told of days and months that are not marked or not closed. No child is named: whom it concerns is seen in the timesheet.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data']) => Message;

export const monthTexts = {
  'preschool-month-unclosed': {
    kk: (data) => ({
      title: 'Айдың табелі жабылмаған',
      text: `${data['month']} айының табелі әлі жабылмаған, ата-аналар оған қол қоя алмайды.${whereKk(data)} Белгілерді тексеріп, табельді жабыңыз.`,
      sms: `${data['month']} айының табелі жабылмаған${inBrief(data)}. Тексеріп, жабыңыз: ата-аналар күтіп отыр.`,
    }),
    ru: (data) => ({
      title: 'Табель за месяц не закрыт',
      text: `Табель за ${data['month']} ещё не закрыт, и родители не могут его подписать.${whereRu(data)} Проверьте отметки и закройте табель.`,
      sms: `Табель за ${data['month']} не закрыт${inBrief(data)}. Проверьте и закройте: родители ждут.`,
    }),
    en: (data) => ({
      title: 'A month is not closed',
      text: `The timesheet of ${data['month']} is not closed yet, and parents cannot sign it.${whereEn(data)} Look over the marks and close it.`,
      sms: `The timesheet of ${data['month']} is not closed${inBrief(data)}. Look it over and close it: parents are waiting.`,
    }),
  },
  'preschool-day-unmarked': {
    kk: (data) => ({
      title: 'Кей топтар белгіленбеген',
      text: `${data['day']} күні кей топтарда балалар әлі белгіленбеген.${whereKk(data)} Оларды бүгін белгілеңіз: кеш қойылған белгі әрқашан кеш деп көрінеді.`,
      sms: `Бүгін кей топтар әлі белгіленбеген${inBrief(data)}. Балаларды қосымшада белгілеңіз.`,
    }),
    ru: (data) => ({
      title: 'Отмечены не все группы',
      text: `${data['day']} дети отмечены ещё не во всех группах.${whereRu(data)} Отметьте их сегодня: по поздней отметке всегда видно, что она поздняя.`,
      sms: `Сегодня отмечены ещё не все группы${inBrief(data)}. Отметьте детей в приложении.`,
    }),
    en: (data) => ({
      title: 'Not every group is marked',
      text: `In some groups the children are not marked yet, on ${data['day']}.${whereEn(data)} Mark them today: a late mark always shows that it is late.`,
      sms: `Not every group is marked today${inBrief(data)}. Mark the children in the app.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
