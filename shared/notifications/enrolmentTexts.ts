// What families are told whose child was enrolled before vouchers began: nothing is asked of them but to sign the timesheet.

import type { Notice, NoticeKind } from '../domain/notice.ts';
import type { Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;
type EnrolmentNotice = Extract<NoticeKind, 'legacy-voucher' | 'enrolment-moved'>;

export const enrolmentTexts: Readonly<Record<EnrolmentNotice, Readonly<Record<'kk' | 'ru' | 'en', Words>>>> = {
  'legacy-voucher': {
    kk: (_, number) => ({
      title: 'Балаңызға ваучер берілді',
      text: `Балабақшаға баратын балаңызға ваучер автоматты түрде берілді, өтініш нөмірі: ${number}. Ештеңе растаудың қажеті жоқ. Енді ай сайын 1-10 күндері сабаққа қатысу табеліне қол қойыңыз.`,
      sms: `Ваучер берілді (${number}). Растау қажет емес. Ай сайын 1-10 күндері қосымшада табельге қол қойыңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Ваш ребёнок получил ваучер',
      text: `Ваш ребёнок уже ходит в детский сад и получил ваучер автоматически, номер заявления: ${number}. Подтверждать ничего не нужно. Теперь каждый месяц с 1 по 10 число подписывайте табель посещаемости.`,
      sms: `Ваучер выдан (${number}), подтверждать не нужно. Каждый месяц с 1 по 10 подписывайте табель в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Your child has a voucher',
      text: `Your child is in a kindergarten already and was given a voucher automatically; the application is ${number}. There is nothing to confirm. From now on sign the attendance timesheet on days 1 to 10 of every month.`,
      sms: `Voucher given (${number}), nothing to confirm. Sign the timesheet in the app on days 1-10 of every month.`,
    }),
  },
  'enrolment-moved': {
    kk: (data, number) => ({
      title: 'Балабақша нақтыланды',
      text: `Балаңызды екі балабақша тізіміне енгізген. ${number} өтініші бойынша білім бөлімі қайсысына баратынын нақтылады.${whereKk(data)} Келісімшартты жеке кабинеттен қараңыз; келіспесеңіз, білім бөліміне хабарласыңыз.`,
      sms: `${number}${inBrief(data)}: балабақша нақтыланды. Келіспесеңіз, білім бөліміне хабарласыңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Детский сад уточнён',
      text: `Вашего ребёнка указали в списках два детских сада. По заявлению ${number} отдел образования уточнил, в какой он ходит.${whereRu(data)} Договор смотрите в личном кабинете; если вы не согласны, обратитесь в отдел образования.`,
      sms: `${number}${inBrief(data)}: детский сад уточнён. Если не согласны, обратитесь в отдел образования.`,
    }),
    en: (data, number) => ({
      title: 'The kindergarten was corrected',
      text: `Two kindergartens listed your child. For application ${number} the education department settled which one it goes to.${whereEn(data)} See the contract in your account; if you disagree, ask the department.`,
      sms: `${number}${inBrief(data)}: kindergarten corrected. If you disagree, ask the education department.`,
    }),
  },
};
