// What families are told of a voucher's deadlines: that it was confirmed and until when a contract must be signed, the two reminders of each deadline,
// that one was extended, and what follows when nobody acted.

import type { Notice } from '../domain/notice.ts';
import { lastChanceEn, lastChanceKk, lastChanceRu } from './deadlineWords.ts';
import { wayBackEn, wayBackKk, wayBackRu } from './fileWords.ts';
import type { Locale, Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

/** What still helps: the other side is to be hurried, a list stops the days, or it stops them no more. A notice of before says nothing of it. */
function stepKk({ contract, pause }: Notice['data']): string {
  if (contract !== undefined) return 'Сол күннің соңына дейін екі тарап та қол қоюы керек: балабақша кешіксе, оған хабарласыңыз.';
  if (pause === 'used') return 'Күту парағы бұл мерзімді енді тоқтатпайды: орны бар балабақшаны таңдап, қол қойыңыз.';
  return 'Сол күннің соңына дейін балабақша таңдап, қол қойыңыз; орын болмаса, күту парағына жазылыңыз.';
}
function stepRu({ contract, pause }: Notice['data']): string {
  if (contract !== undefined) return 'До конца этого дня должны подписать обе стороны: если сад медлит, свяжитесь с ним.';
  if (pause === 'used') return 'Лист ожидания этот срок больше не останавливает: выберите сад, где есть место, и подпишите договор.';
  return 'До конца этого дня выберите детский сад и подпишите договор; если мест нет, встаньте в лист ожидания.';
}
function stepEn({ contract, pause }: Notice['data']): string {
  if (contract !== undefined) return 'Both sides must sign by the end of that day: if the kindergarten is slow, get in touch with it.';
  if (pause === 'used') return 'A waiting list does not stop these days any more: choose a kindergarten with a free place and sign.';
  return 'Choose a kindergarten and sign by the end of that day; where there is no place, join a waiting list.';
}

export const voucherTexts = {
  'voucher-confirmed': {
    kk: ({ lastDay }, number) => ({
      title: 'Ваучер расталды',
      text: `${number} өтініші бойынша ваучер расталды. Енді балабақша таңдап, келісімшартқа қол қойыңыз${lastDay === undefined ? '' : ` (${lastDay} күнінің соңына дейін)`}.`,
      sms: `Ваучер расталды (${number}). Балабақша таңдап, келісімшартқа қол қойыңыз${lastDay === undefined ? '' : `, соңғы күн - ${lastDay}`}.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Ваучер подтверждён',
      text: `Ваучер по заявлению ${number} подтверждён. Теперь выберите детский сад и подпишите договор${lastDay === undefined ? '' : ` до конца дня ${lastDay}`}.`,
      sms: `Ваучер подтверждён (${number}). Выберите детский сад и подпишите договор${lastDay === undefined ? '' : ` до ${lastDay} включительно`}.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Voucher confirmed',
      text: `The voucher for application ${number} is confirmed. Now choose a kindergarten and sign a contract${lastDay === undefined ? '' : ` by the end of ${lastDay}`}.`,
      sms: `Voucher confirmed (${number}). Choose a kindergarten and sign a contract${lastDay === undefined ? '' : ` by the end of ${lastDay}`}.`,
    }),
  },
  'voucher-reminder': {
    kk: ({ lastDay }, number) => ({
      title: 'Ваучер растауды күтіп тұр',
      text: `${number} өтініші бойынша ваучер әлі расталған жоқ. ${lastDay} күнінің соңына дейін жеке кабинетте растаңыз немесе одан бас тартыңыз.`,
      sms: `Ваучер әлі расталмады (${number}). Қосымшада растаңыз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Ваучер ждёт подтверждения',
      text: `Ваучер по заявлению ${number} ещё не подтверждён. Подтвердите его или откажитесь в личном кабинете до конца дня ${lastDay}.`,
      sms: `Ваучер ещё не подтверждён (${number}). Подтвердите его в приложении до ${lastDay} включительно.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Your voucher waits for you',
      text: `The voucher for application ${number} is not confirmed yet. Confirm or refuse it in your account by the end of ${lastDay}.`,
      sms: `Voucher not confirmed yet (${number}). Confirm it in the app by the end of ${lastDay}.`,
    }),
  },
  'voucher-last-day': {
    kk: (data, number) => ({
      title: 'Бүгін – ваучерді растаудың соңғы күні',
      text: `${number} өтініші бойынша ваучерді растаудың соңғы күні – бүгін, ${data['lastDay']}. Түн ортасына дейін растаңыз, әйтпесе өтініш стоп-параққа түседі.${lastChanceKk(data)}`,
      sms: `Бүгін (${data['lastDay']}) - ваучерді растаудың соңғы күні (${number}). Қосымшада растаңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Сегодня последний день для подтверждения ваучера',
      text: `Сегодня, ${data['lastDay']}, последний день для подтверждения ваучера по заявлению ${number}. Подтвердите его до полуночи, иначе заявление попадёт в стоп-лист.${lastChanceRu(data)}`,
      sms: `Сегодня (${data['lastDay']}) последний день для подтверждения ваучера (${number}). Подтвердите его в приложении.`,
    }),
    en: (data, number) => ({
      title: 'Today is the last day to confirm your voucher',
      text: `Today, ${data['lastDay']}, is the last day to confirm the voucher for application ${number}. Confirm it before midnight, or the application goes to the stop-list.${lastChanceEn(data)}`,
      sms: `Today (${data['lastDay']}) is the last day to confirm the voucher (${number}). Confirm it in the app.`,
    }),
  },
  'contract-reminder': {
    kk: (data, number) => ({
      title: 'Балабақшамен келісімшарт әлі жоқ',
      text: `${number} өтініші бойынша келісімшартқа әлі қол қойылған жоқ, соңғы күн – ${data['lastDay']}.${whereKk(data)} ${stepKk(data)}`,
      sms: `${number}${inBrief(data)}: келісімшарт әлі жоқ, соңғы күн - ${data['lastDay']}. Қосымшадан қараңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Договора с детским садом ещё нет',
      text: `По заявлению ${number} договор ещё не подписан, последний день – ${data['lastDay']}.${whereRu(data)} ${stepRu(data)}`,
      sms: `${number}${inBrief(data)}: договор ещё не подписан, последний день - ${data['lastDay']}. Откройте приложение.`,
    }),
    en: (data, number) => ({
      title: 'There is no contract with a kindergarten yet',
      text: `For application ${number} no contract is signed yet; the last day is ${data['lastDay']}.${whereEn(data)} ${stepEn(data)}`,
      sms: `${number}${inBrief(data)}: no contract signed yet, the last day is ${data['lastDay']}. Open the app.`,
    }),
  },
  'contract-last-day': {
    kk: (data, number) => ({
      title: 'Бүгін – келісімшартқа қол қоюдың соңғы күні',
      text: `${number} өтініші бойынша келісімшартқа қол қоюдың соңғы күні – бүгін, ${data['lastDay']}; түн ортасынан кейін ваучердің күші жойылады.${lastChanceKk(data)}${whereKk(data)} ${stepKk(data)}`,
      sms: `${number}${inBrief(data)}: бүгін (${data['lastDay']}) - келісімшартқа қол қоюдың соңғы күні. Қосымшаны ашыңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Сегодня последний день для договора',
      text: `Сегодня, ${data['lastDay']}, последний день для договора по заявлению ${number}; после полуночи ваучер перестанет действовать.${lastChanceRu(data)}${whereRu(data)} ${stepRu(data)}`,
      sms: `${number}${inBrief(data)}: сегодня (${data['lastDay']}) последний день для договора. Откройте приложение.`,
    }),
    en: (data, number) => ({
      title: 'Today is the last day to sign a contract',
      text: `Today, ${data['lastDay']}, is the last day to sign a contract for application ${number}; after midnight the voucher ends.${lastChanceEn(data)}${whereEn(data)} ${stepEn(data)}`,
      sms: `${number}${inBrief(data)}: today (${data['lastDay']}) is the last day to sign a contract. Open the app.`,
    }),
  },
  'deadline-extended': {
    kk: (data, number) => ({
      title: 'Мерзім ұзартылды',
      text: `Жұмыс күнтізбесі түзетілді, ${number} өтініші бойынша ваучердің мерзімі ұзартылды: енді соңғы күні – ${data['lastDay']}.${whereKk(data)} Не істеу керегін жеке кабинеттен қараңыз.`,
      sms: `Ваучер мерзімі ұзартылды (${number}${inBrief(data)}): соңғы күні - ${data['lastDay']}. Не істеу керегін қосымшадан қараңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Срок продлён',
      text: `Рабочий календарь исправлен, и срок ваучера по заявлению ${number} продлён: теперь последний день – ${data['lastDay']}.${whereRu(data)} Что сделать, смотрите в личном кабинете.`,
      sms: `Срок ваучера продлён (${number}${inBrief(data)}): последний день - ${data['lastDay']}. Что сделать, смотрите в приложении.`,
    }),
    en: (data, number) => ({
      title: 'You have more time',
      text: `The working calendar was corrected, and the deadline of the voucher for application ${number} was extended: the last day is now ${data['lastDay']}.${whereEn(data)} See in your account what to do.`,
      sms: `Voucher deadline extended (${number}${inBrief(data)}): the last day is ${data['lastDay']}. See in the app what to do.`,
    }),
  },
  'voucher-expired': {
    kk: (data, number) => ({
      title: 'Өтініш стоп-парақта',
      text: `${number} өтініші бойынша ваучер ${data['lastDay']} күнінің соңына дейін расталмады, өтініш стоп-параққа түсті.${whereKk(data)} ${wayBackKk(data, 'жеке кабинетте')}`,
      sms: `Ваучер расталмады (${number}). ${wayBackKk(data, 'қосымшада')}`,
    }),
    ru: (data, number) => ({
      title: 'Заявление в стоп-листе',
      text: `Ваучер по заявлению ${number} не подтверждён до конца дня ${data['lastDay']}, заявление в стоп-листе. ${wayBackRu(data, 'в личном кабинете')}`,
      sms: `Ваучер не подтверждён (${number}). ${wayBackRu(data, 'в приложении')}`,
    }),
    en: (data, number) => ({
      title: 'Your application is on the stop-list',
      text: `The voucher for application ${number} was not confirmed by the end of ${data['lastDay']}; the application is on the stop-list. ${wayBackEn(data, 'in your account')}`,
      sms: `Voucher not confirmed (${number}). ${wayBackEn(data, 'in the app')}`,
    }),
  },
  'contract-expired': {
    kk: (data, number) => ({
      title: 'Ваучердің күші жойылды, өтініш стоп-парақта',
      text: `${number} өтініші бойынша ${data['lastDay']} күнінің соңына дейін келісімшарт жасалмады: ваучердің күші жойылды, өтініш стоп-параққа түсті.${whereKk(data)} ${wayBackKk(data, 'жеке кабинетте')}`,
      sms: `Келісімшарт жасалмады (${number}). ${wayBackKk(data, 'қосымшада')}`,
    }),
    ru: (data, number) => ({
      title: 'Ваучер больше не действует, заявление в стоп-листе',
      text: `По заявлению ${number} договор не подписан до конца дня ${data['lastDay']}: ваучер больше не действует, заявление в стоп-листе.${whereRu(data)} ${wayBackRu(data, 'в личном кабинете')}`,
      sms: `Договор не подписан (${number}). ${wayBackRu(data, 'в приложении')}`,
    }),
    en: (data, number) => ({
      title: 'The voucher ended, your application is on the stop-list',
      text: `No contract was signed for application ${number} by the end of ${data['lastDay']}: the voucher ended and the application is on the stop-list.${whereEn(data)} ${wayBackEn(data, 'in your account')}`,
      sms: `No contract signed (${number}). ${wayBackEn(data, 'in the app')}`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
