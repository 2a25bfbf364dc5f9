// What families are told between their request and the last day of a contract. Reasons are said in words here, because the code of a reason is nobody's
// language; where a reason has no words the sentence stands without it.

import type { PreschoolEnd, RequestRefusal } from '../domain/contract.ts';
import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

const refusalWords: Readonly<Record<RequestRefusal, Readonly<Record<Locale, string>>>> = {
  'papers-incomplete': { kk: 'құжаттар толық емес', ru: 'документы неполные', en: 'the papers are not complete' },
  'papers-expired': { kk: 'құжаттардың мерзімі өткен', ru: 'документы просрочены', en: 'the papers have expired' },
  'vaccination-ratio': {
    kk: 'екпе алмаған балалар саны рұқсат етілгеннен асады',
    ru: 'непривитых детей стало бы больше допустимого',
    en: 'there would be more unvaccinated children than allowed',
  },
  'group-full': { kk: 'топта орын жоқ', ru: 'в группе нет места', en: 'the group has no place' },
};

const endWords: Readonly<Record<PreschoolEnd, Readonly<Record<Locale, string>>>> = {
  agreement: { kk: 'тараптардың келісімі', ru: 'по соглашению сторон', en: 'by agreement' },
  'group-closes': { kk: 'топ жабылады', ru: 'группа закрывается', en: 'the group closes' },
  health: { kk: 'баланың денсаулығына байланысты', ru: 'по состоянию здоровья ребёнка', en: 'because of the child’s health' },
};

const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = { ...refusalWords, ...endWords };

/** `: the reason`, or nothing. */
function because({ reason }: Notice['data'], locale: Locale): string {
  const known = typeof reason === 'string' && Object.hasOwn(words, reason) ? words[reason]?.[locale] : undefined;
  return known === undefined ? '' : ` (${known})`;
}

export const contractTexts = {
  'contract-to-sign': {
    kk: ({ lastDay }, number) => ({
      title: 'Келісімшартқа қол қойыңыз',
      text: `Балабақша ${number} өтініші бойынша келісімшартты дайындады. Мәтінін жеке кабинетте оқып, ${lastDay} күні соңына дейін қол қойыңыз.`,
      sms: `Келісімшарт дайын (${number}). Қосымшада оқып, ${lastDay} дейін қол қойыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Подпишите договор',
      text: `Детский сад подготовил договор по заявлению ${number}. Прочитайте его в личном кабинете и подпишите до конца дня ${lastDay}.`,
      sms: `Договор с детским садом готов (${number}). Прочитайте и подпишите в приложении до ${lastDay}.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Sign the contract',
      text: `The kindergarten has prepared the contract for application ${number}. Read it in your account and sign it by the end of ${lastDay}.`,
      sms: `The contract with the kindergarten is ready (${number}). Read and sign it in the app by ${lastDay}.`,
    }),
  },
  'contract-signed': {
    kk: ({ lastDay }, number) => ({
      title: 'Балабақша қол қойды',
      text: `Балабақша ${number} өтініші бойынша келісімшартқа қол қойды. Сіз де ${lastDay} күні соңына дейін қол қойыңыз.`,
      sms: `Балабақша келісімшартқа қол қойды (${number}). ${lastDay} дейін қосымшада қол қойыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Детский сад подписал договор',
      text: `Детский сад подписал договор по заявлению ${number}. Подпишите и вы до конца дня ${lastDay}.`,
      sms: `Детский сад подписал договор (${number}). Подпишите и вы в приложении до ${lastDay}.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'The kindergarten has signed',
      text: `The kindergarten has signed the contract for application ${number}. Sign it too, by the end of ${lastDay}.`,
      sms: `The kindergarten has signed the contract (${number}). Sign it too in the app by ${lastDay}.`,
    }),
  },
  'contract-begun': {
    kk: ({ startsOn }, number) => ({
      title: 'Бала балабақшаға қабылданды',
      text: `${number} өтініші бойынша келісімшартқа екі тарап та қол қойды. Баланы ${startsOn} бастап алып келіңіз.`,
      sms: `Келісімшартқа қол қойылды (${number}). Баланы ${startsOn} бастап алып келіңіз.`,
    }),
    ru: ({ startsOn }, number) => ({
      title: 'Ребёнок зачислен в детский сад',
      text: `Договор по заявлению ${number} подписан обеими сторонами. Приводите ребёнка с ${startsOn}.`,
      sms: `Договор подписан (${number}). Приводите ребёнка с ${startsOn}.`,
    }),
    en: ({ startsOn }, number) => ({
      title: 'The child is enrolled',
      text: `Both sides have signed the contract for application ${number}. Bring the child from ${startsOn}.`,
      sms: `The contract is signed (${number}). Bring the child from ${startsOn}.`,
    }),
  },
  'contract-transferred': {
    kk: ({ startsOn, lastDay }, number) => ({
      title: 'Бала басқа балабақшаға ауысты',
      text: `${number} өтініші бойынша ауысу рәсімделді. Бұрынғы балабақшада соңғы күні: ${lastDay}. Баланы жаңасына ${startsOn} бастап алып келіңіз.`,
      sms: `Ауысу рәсімделді (${number}). Бұрынғы балабақшада соңғы күн ${lastDay}. Жаңасына ${startsOn} бастап келіңіз.`,
    }),
    ru: ({ startsOn, lastDay }, number) => ({
      title: 'Ребёнок переведён',
      text: `Перевод по заявлению ${number} оформлен. Последний день в прежнем саду: ${lastDay}. Приводите ребёнка в новый с ${startsOn}.`,
      sms: `Перевод оформлен (${number}). Последний день в прежнем саду ${lastDay}. Приводите в новый с ${startsOn}.`,
    }),
    en: ({ startsOn, lastDay }, number) => ({
      title: 'The child is transferred',
      text: `The transfer of application ${number} is done. The last day in the old kindergarten is ${lastDay}. Bring the child to the new one from ${startsOn}.`,
      sms: `The transfer is done (${number}). Last day in the old kindergarten ${lastDay}. Come to the new one from ${startsOn}.`,
    }),
  },
  'contract-ends': {
    kk: (data, number) => ({
      title: 'Келісімшарттың соңғы күні белгіленді',
      text: `${number} өтініші бойынша келісімшарт ${data['lastDay']} күні аяқталады${because(data, 'kk')}. Ваучер сақталады: басқа балабақшаны қазірден таңдай аласыз.`,
      sms: `Келісімшарт ${data['lastDay']} аяқталады (${number}). Ваучер сақталады: қосымшада басқа балабақша таңдаңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Назначен последний день договора',
      text: `Договор по заявлению ${number} заканчивается ${data['lastDay']}${because(data, 'ru')}. Ваучер сохраняется: другой детский сад можно выбрать уже сейчас.`,
      sms: `Договор заканчивается ${data['lastDay']} (${number}). Ваучер остаётся: выберите другой сад в приложении.`,
    }),
    en: (data, number) => ({
      title: 'The contract has a last day',
      text: `The contract of application ${number} ends on ${data['lastDay']}${because(data, 'en')}. The voucher stays yours: you may choose another kindergarten now.`,
      sms: `The contract ends on ${data['lastDay']} (${number}). The voucher stays: choose another kindergarten in the app.`,
    }),
  },
  'contract-ended': {
    kk: ({ lastDay }, number) => ({
      title: 'Келісімшарт аяқталды',
      text: `${number} өтініші бойынша келісімшарт аяқталды, ваучер қайта бос. ${lastDay} күні соңына дейін балабақша таңдап, келісімшартқа қол қойыңыз.`,
      sms: `Келісімшарт аяқталды (${number}). ${lastDay} дейін басқа балабақша таңдап, қол қойыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Договор закончился',
      text: `Договор по заявлению ${number} закончился, ваучер снова свободен. Выберите детский сад и подпишите договор до конца дня ${lastDay}.`,
      sms: `Договор закончился (${number}). Выберите детский сад и подпишите договор до ${lastDay}.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'The contract has ended',
      text: `The contract of application ${number} has ended and the voucher is free again. Choose a kindergarten and sign by the end of ${lastDay}.`,
      sms: `The contract has ended (${number}). Choose a kindergarten and sign by ${lastDay}.`,
    }),
  },
  'request-refused': {
    kk: (data, number) => ({
      title: 'Балабақша бас тартты',
      text: `${number} өтініші бойынша балабақша қабылдай алмайды${because(data, 'kk')}. Құжаттарды реттеңіз немесе басқа балабақша таңдаңыз; мерзім өзгерген жоқ.`,
      sms: `Балабақша қабылдай алмайды (${number}). Себебі қосымшада. Басқа балабақша таңдаңыз, мерзім өзгермеді.`,
    }),
    ru: (data, number) => ({
      title: 'Детский сад отказал',
      text: `По заявлению ${number} детский сад принять не может${because(data, 'ru')}. Приведите документы в порядок или выберите другой сад; срок прежний.`,
      sms: `Детский сад отказал (${number}). Причина в приложении. Выберите другой сад, срок прежний.`,
    }),
    en: (data, number) => ({
      title: 'The kindergarten has refused',
      text: `The kindergarten cannot take the child of application ${number}${because(data, 'en')}. Put the papers right or choose another one; your deadline is as before.`,
      sms: `The kindergarten refused (${number}). See why in the app. Choose another one; the deadline is as before.`,
    }),
  },
  'request-lapsed': {
    kk: (_, number) => ({
      title: 'Ауысу рәсімделмеді',
      text: `${number} өтініші бойынша ауысу келісімшартына екі тарап уақытында қол қойған жоқ. Бала бұрынғы балабақшада қалады; қаласаңыз, қайта сұраңыз.`,
      sms: `Ауысу рәсімделмеді (${number}): қол уақытында қойылмады. Қаласаңыз, қосымшада қайта сұраңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Перевод не состоялся',
      text: `Договор о переводе по заявлению ${number} не подписан обеими сторонами вовремя. Ребёнок остаётся в прежнем саду; если нужно, попросите о переводе снова.`,
      sms: `Перевод не состоялся (${number}): договор не подписан вовремя. Если нужно, запросите его снова.`,
    }),
    en: (_, number) => ({
      title: 'The transfer did not happen',
      text: `The transfer contract of application ${number} was not signed by both sides in time. The child stays where it was; ask again if you wish.`,
      sms: `The transfer did not happen (${number}): not signed in time. Ask for it again in the app if you wish.`,
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
