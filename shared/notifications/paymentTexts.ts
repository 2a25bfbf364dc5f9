// What heads of kindergartens are told of money: that a register which pays them is finished. No sum stands in a message: it stands in the bill and the act.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const paymentTexts = {
  'preschool-payment-finished': {
    kk: (data) => ({
      title: 'Төлем тізілімі дайын',
      text: `${data['month']} айының төлем тізілімі аяқталды, онда балабақшаңызға төлем бар.${whereKk(data)} Қызмет актісін жеке кабинеттен алып, тексеріңіз; қате болса, білім бөліміне жазыңыз.`,
      sms: `${data['month']} айының төлем тізілімі дайын. Қызмет актісін жеке кабинеттен алыңыз.`,
    }),
    ru: (data) => ({
      title: 'Платёжный реестр готов',
      text: `Платёжный реестр за ${data['month']} завершён, в нём есть оплата вашему детскому саду.${whereRu(data)} Возьмите акт услуг в личном кабинете и проверьте его; если есть ошибка, напишите в отдел образования.`,
      sms: `Платёжный реестр за ${data['month']} готов. Возьмите акт услуг в личном кабинете.`,
    }),
    en: (data) => ({
      title: 'The payment register is ready',
      text: `The payment register of ${data['month']} is finished, and it pays your kindergarten.${whereEn(data)} Take the act of services from your account and check it; if there is a mistake, write to the education department.`,
      sms: `The payment register of ${data['month']} is ready. Take the act of services from your account.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
