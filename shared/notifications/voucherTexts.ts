// What families are told of a voucher's deadlines: that it was confirmed and until when a contract must be signed, the two reminders of each deadline,
// that one was extended, and what follows when nobody acted.

import type { Notice } from '../domain/notice.ts';
import { wayBackEn, wayBackKk, wayBackRu } from './fileWords.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const voucherTexts = {
  'voucher-confirmed': {
    kk: ({ lastDay }, number) => ({
      title: 'Ваучер расталды',
      text: `${number} өтініші бойынша ваучер расталды. Енді балабақша таңдап, келісімшартқа қол қойыңыз${lastDay === undefined ? '' : ` (${lastDay} күнінің соңына дейін)`}.`,
      sms: `Ваучер расталды (${number}). Балабақша таңдап, келісімшартқа қол қойыңыз${lastDay === undefined ? '' : `: ${lastDay} дейін`}.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Ваучер подтверждён',
      text: `Ваучер по заявлению ${number} подтверждён. Теперь выберите детский сад и подпишите договор${lastDay === undefined ? '' : ` до конца дня ${lastDay}`}.`,
      sms: `Ваучер подтверждён (${number}). Выберите детский сад и подпишите договор${lastDay === undefined ? '' : ` до ${lastDay} включительно`}.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Voucher confirmed',
      text: `The voucher for application ${number} is confirmed. Now choose a kindergarten and sign a contract${lastDay === undefined ? '' : ` by the end of ${lastDay}`}.`,
      sms: `Voucher confirmed (${number}). Choose a kindergarten and sign a contract${lastDay === undefined ? '' : ` by ${lastDay}`}.`,
    }),
  },
  'voucher-reminder': {
    kk: ({ lastDay }, number) => ({
      title: 'Ваучер растауды күтіп тұр',
      text: `${number} өтініші бойынша ваучер әлі расталған жоқ. ${lastDay} күнінің соңына дейін жеке кабинетте растаңыз немесе одан бас тартыңыз.`,
      sms: `Ваучер әлі расталмады (${number}). ${lastDay} дейін қосымшада растаңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Ваучер ждёт подтверждения',
      text: `Ваучер по заявлению ${number} ещё не подтверждён. Подтвердите его или откажитесь в личном кабинете до конца дня ${lastDay}.`,
      sms: `Ваучер ещё не подтверждён (${number}). Подтвердите его в приложении до ${lastDay} включительно.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Your voucher waits for you',
      text: `The voucher for application ${number} is not confirmed yet. Confirm or refuse it in your account by the end of ${lastDay}.`,
      sms: `Voucher not confirmed yet (${number}). Confirm it in the app by ${lastDay}.`,
    }),
  },
  'voucher-last-day': {
    kk: ({ lastDay }, number) => ({
      title: 'Бүгін - ваучерді растаудың соңғы күні',
      text: `${number} өтініші бойынша ваучерді растаудың соңғы күні - бүгін, ${lastDay}. Түн ортасына дейін растаңыз, әйтпесе өтініш стоп-параққа түседі.`,
      sms: `Бүгін (${lastDay}) - ваучерді растаудың соңғы күні (${number}). Қосымшада растаңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Сегодня последний день для подтверждения ваучера',
      text: `Сегодня, ${lastDay}, последний день для подтверждения ваучера по заявлению ${number}. Подтвердите его до полуночи, иначе заявление попадёт в стоп-лист.`,
      sms: `Сегодня (${lastDay}) последний день для подтверждения ваучера (${number}). Подтвердите его в приложении.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Today is the last day to confirm your voucher',
      text: `Today, ${lastDay}, is the last day to confirm the voucher for application ${number}. Confirm it before midnight, or the application goes to the stop-list.`,
      sms: `Today (${lastDay}) is the last day to confirm the voucher (${number}). Confirm it in the app.`,
    }),
  },
  'contract-reminder': {
    kk: ({ lastDay }, number) => ({
      title: 'Балабақшамен келісімшарт әлі жоқ',
      text: `${number} өтініші бойынша келісімшартқа әлі қол қойылған жоқ. ${lastDay} күнінің соңына дейін балабақша таңдап, қол қойыңыз; орын болмаса, күту парағына жазылыңыз.`,
      sms: `Келісімшарт әлі жоқ (${number}). ${lastDay} дейін балабақша таңдап, қол қойыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Договора с детским садом ещё нет',
      text: `По заявлению ${number} договор ещё не подписан. Выберите детский сад и подпишите договор до конца дня ${lastDay}; если мест нет, встаньте в лист ожидания.`,
      sms: `Договор ещё не подписан (${number}). Выберите детский сад и подпишите его до ${lastDay} включительно.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'There is no contract with a kindergarten yet',
      text: `For application ${number} no contract is signed yet. Choose a kindergarten and sign it by the end of ${lastDay}; where there is no place, join a waiting list.`,
      sms: `No contract signed yet (${number}). Choose a kindergarten and sign it by ${lastDay}.`,
    }),
  },
  'contract-last-day': {
    kk: ({ lastDay }, number) => ({
      title: 'Бүгін - келісімшартқа қол қоюдың соңғы күні',
      text: `${number} өтініші бойынша келісімшартқа қол қоюдың соңғы күні - бүгін, ${lastDay}. Түн ортасына дейін қол қойыңыз немесе күту парағына жазылыңыз, әйтпесе ваучер аяқталады.`,
      sms: `Бүгін (${lastDay}) - келісімшартқа қол қоюдың соңғы күні (${number}). Қосымшаны ашыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Сегодня последний день для договора',
      text: `Сегодня, ${lastDay}, последний день для договора по заявлению ${number}. Подпишите его до полуночи или встаньте в лист ожидания, иначе ваучер закончится.`,
      sms: `Сегодня (${lastDay}) последний день для договора с детским садом (${number}). Откройте приложение.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Today is the last day to sign a contract',
      text: `Today, ${lastDay}, is the last day to sign a contract for application ${number}. Sign it before midnight or join a waiting list, or the voucher ends.`,
      sms: `Today (${lastDay}) is the last day to sign a contract (${number}). Open the app.`,
    }),
  },
  'deadline-extended': {
    kk: ({ lastDay }, number) => ({
      title: 'Мерзім ұзартылды',
      text: `Жұмыс күнтізбесі түзетілді, ${number} өтініші бойынша ваучердің мерзімі ұзартылды: енді соңғы күні ${lastDay}. Не істеу керегін жеке кабинеттен қараңыз.`,
      sms: `Ваучер мерзімі ұзартылды (${number}): соңғы күні ${lastDay}. Не істеу керегін қосымшадан қараңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Срок продлён',
      text: `Рабочий календарь исправлен, и срок ваучера по заявлению ${number} продлён: теперь последний день ${lastDay}. Что сделать, смотрите в личном кабинете.`,
      sms: `Срок ваучера продлён (${number}): последний день ${lastDay}. Что сделать, смотрите в приложении.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'You have more time',
      text: `The working calendar was corrected, and the deadline of the voucher for application ${number} was extended: the last day is now ${lastDay}. See in your account what to do.`,
      sms: `Voucher deadline extended (${number}): the last day is ${lastDay}. See in the app what to do.`,
    }),
  },
  'voucher-expired': {
    kk: (data, number) => ({
      title: 'Өтініш стоп-парақта',
      text: `${number} өтініші бойынша ваучер ${data['lastDay']} дейін расталмады, өтініш стоп-параққа түсті. ${wayBackKk(data, 'жеке кабинетте')}`,
      sms: `Ваучер расталмады (${number}). ${wayBackKk(data, 'қосымшада')}`,
    }),
    ru: (data, number) => ({
      title: 'Заявление в стоп-листе',
      text: `Ваучер по заявлению ${number} не подтверждён до ${data['lastDay']}, заявление в стоп-листе. ${wayBackRu(data, 'в личном кабинете')}`,
      sms: `Ваучер не подтверждён (${number}). ${wayBackRu(data, 'в приложении')}`,
    }),
    en: (data, number) => ({
      title: 'Your application is on the stop-list',
      text: `The voucher for application ${number} was not confirmed by ${data['lastDay']}; the application is on the stop-list. ${wayBackEn(data, 'in your account')}`,
      sms: `Voucher not confirmed (${number}). ${wayBackEn(data, 'in the app')}`,
    }),
  },
  'contract-expired': {
    kk: (data, number) => ({
      title: 'Ваучер аяқталды, өтініш стоп-парақта',
      text: `${number} өтініші бойынша ${data['lastDay']} дейін келісімшарт жасалмады: ваучер аяқталды, өтініш стоп-параққа түсті. ${wayBackKk(data, 'жеке кабинетте')}`,
      sms: `Келісімшарт жасалмады (${number}). ${wayBackKk(data, 'қосымшада')}`,
    }),
    ru: (data, number) => ({
      title: 'Ваучер закончился, заявление в стоп-листе',
      text: `По заявлению ${number} договор не подписан до ${data['lastDay']}: ваучер закончился, заявление в стоп-листе. ${wayBackRu(data, 'в личном кабинете')}`,
      sms: `Договор не подписан (${number}). ${wayBackRu(data, 'в приложении')}`,
    }),
    en: (data, number) => ({
      title: 'The voucher ended, your application is on the stop-list',
      text: `No contract was signed for application ${number} by ${data['lastDay']}: the voucher ended and the application is on the stop-list. ${wayBackEn(data, 'in your account')}`,
      sms: `No contract signed (${number}). ${wayBackEn(data, 'in the app')}`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
