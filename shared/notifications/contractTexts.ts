// What families are told between their request and the last day of a contract. Where a reason has no words the sentence stands without it.

import type { Notice } from '../domain/notice.ts';
import { because, stepAfter } from './contractReasons.ts';
import type { Locale, Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const contractTexts = {
  'contract-to-sign': {
    kk: (data, number) => ({
      title: 'Келісімшартқа қол қойыңыз',
      text: `Балабақша ${number} өтініші бойынша келісімшартты дайындады.${whereKk(data)} Мәтінін жеке кабинетте оқып, ${data['lastDay']} күнінің соңына дейін қол қойыңыз.`,
      sms: `${number}${inBrief(data)}: келісімшарт дайын. Қосымшада оқып, қол қойыңыз, соңғы күн - ${data['lastDay']}.`,
    }),
    ru: (data, number) => ({
      title: 'Подпишите договор',
      text: `Детский сад подготовил договор по заявлению ${number}.${whereRu(data)} Прочитайте его в личном кабинете и подпишите до конца дня ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: договор готов. Подпишите его в приложении до ${data['lastDay']} включительно.`,
    }),
    en: (data, number) => ({
      title: 'Sign the contract',
      text: `The kindergarten has prepared the contract for application ${number}.${whereEn(data)} Read it in your account and sign it by the end of ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: the contract is ready. Sign it in the app by the end of ${data['lastDay']}.`,
    }),
  },
  'contract-signed': {
    kk: (data, number) => ({
      title: 'Балабақша қол қойды',
      text: `Балабақша ${number} өтініші бойынша келісімшартқа қол қойды.${whereKk(data)} Сіз де ${data['lastDay']} күнінің соңына дейін жеке кабинетте қол қойыңыз.`,
      sms: `${number}${inBrief(data)}: балабақша қол қойды. Сіз де қосымшада қол қойыңыз, соңғы күн - ${data['lastDay']}.`,
    }),
    ru: (data, number) => ({
      title: 'Детский сад подписал договор',
      text: `Детский сад подписал договор по заявлению ${number}.${whereRu(data)} Подпишите и вы в личном кабинете до конца дня ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: сад подписал договор. Подпишите и вы в приложении до ${data['lastDay']} включительно.`,
    }),
    en: (data, number) => ({
      title: 'The kindergarten has signed',
      text: `The kindergarten has signed the contract for application ${number}.${whereEn(data)} Sign it too in your account, by the end of ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: the kindergarten has signed. Sign too in the app by the end of ${data['lastDay']}.`,
    }),
  },
  'contract-begun': {
    kk: (data, number) => ({
      title: 'Бала балабақшаға қабылданды',
      text: `${number} өтініші бойынша келісімшартқа екі тарап та қол қойды.${whereKk(data)} Баланы ${data['startsOn']} күнінен бастап алып келіңіз.`,
      sms: `${number}${inBrief(data)}: келісімшартқа қол қойылды. Баланы алып келетін алғашқы күн - ${data['startsOn']}.`,
    }),
    ru: (data, number) => ({
      title: 'Ребёнок зачислен в детский сад',
      text: `Договор по заявлению ${number} подписан обеими сторонами.${whereRu(data)} Приводите ребёнка с ${data['startsOn']}.`,
      sms: `${number}${inBrief(data)}: договор подписан. Приводите ребёнка с ${data['startsOn']}.`,
    }),
    en: (data, number) => ({
      title: 'The child is enrolled',
      text: `Both sides have signed the contract for application ${number}.${whereEn(data)} Bring the child from ${data['startsOn']}.`,
      sms: `${number}${inBrief(data)}: the contract is signed. Bring the child from ${data['startsOn']}.`,
    }),
  },
  'contract-transferred': {
    kk: (data, number) => ({
      title: 'Бала басқа балабақшаға ауысты',
      text: `${number} өтініші бойынша ауысу рәсімделді.${whereKk(data)} Бұрынғы балабақшадағы соңғы күн – ${data['lastDay']}. Баланы жаңасына ${data['startsOn']} күнінен бастап алып келіңіз.`,
      sms: `${number}${inBrief(data)}: ауысу рәсімделді. Бұрынғысында соңғы күн - ${data['lastDay']}, жаңасында алғашқы күн - ${data['startsOn']}.`,
    }),
    ru: (data, number) => ({
      title: 'Ребёнок переведён',
      text: `Перевод по заявлению ${number} оформлен.${whereRu(data)} Последний день в прежнем саду – ${data['lastDay']}. Приводите ребёнка в новый с ${data['startsOn']}.`,
      sms: `${number}${inBrief(data)}: перевод оформлен. Последний день в прежнем саду - ${data['lastDay']}, в новый - с ${data['startsOn']}.`,
    }),
    en: (data, number) => ({
      title: 'The child is transferred',
      text: `The transfer of application ${number} is done.${whereEn(data)} The last day in the old kindergarten is ${data['lastDay']}. Bring the child to the new one from ${data['startsOn']}.`,
      sms: `${number}${inBrief(data)}: transfer done. Last day in the old kindergarten ${data['lastDay']}, in the new one from ${data['startsOn']}.`,
    }),
  },
  'contract-ends': {
    kk: (data, number) => ({
      title: 'Келісімшарттың соңғы күні белгіленді',
      text: `${number} өтініші бойынша келісімшарттың соңғы күні – ${data['lastDay']}${because(data, 'kk')}.${whereKk(data)} Ваучер сақталады: басқа балабақшаны қазірден таңдай аласыз.`,
      sms: `${number}${inBrief(data)}: келісімшарттың соңғы күні - ${data['lastDay']}. Ваучер сақталады, басқа балабақша таңдаңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Назначен последний день договора',
      text: `Последний день договора по заявлению ${number} – ${data['lastDay']}${because(data, 'ru')}.${whereRu(data)} Ваучер сохраняется: другой детский сад можно выбрать уже сейчас.`,
      sms: `${number}${inBrief(data)}: последний день договора - ${data['lastDay']}. Ваучер остаётся, выберите другой сад.`,
    }),
    en: (data, number) => ({
      title: 'The contract has a last day',
      text: `The last day of the contract of application ${number} is ${data['lastDay']}${because(data, 'en')}.${whereEn(data)} The voucher stays yours: you may choose another kindergarten now.`,
      sms: `${number}${inBrief(data)}: the last day of the contract is ${data['lastDay']}. The voucher stays, choose another kindergarten.`,
    }),
  },
  'contract-ended': {
    kk: (data, number) => ({
      title: 'Келісімшарт аяқталды',
      text: `${number} өтініші бойынша келісімшарт аяқталды, ваучерді қайта пайдалана аласыз.${whereKk(data)} ${data['lastDay']} күнінің соңына дейін балабақша таңдап, келісімшартқа қол қойыңыз.`,
      sms: `${number}${inBrief(data)}: келісімшарт аяқталды. Басқасын таңдап, қол қойыңыз, соңғы күн - ${data['lastDay']}.`,
    }),
    ru: (data, number) => ({
      title: 'Договор закончился',
      text: `Договор по заявлению ${number} закончился, ваучером можно воспользоваться снова.${whereRu(data)} Выберите детский сад и подпишите новый договор до конца дня ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: договор закончился. Выберите сад и подпишите новый до ${data['lastDay']} включительно.`,
    }),
    en: (data, number) => ({
      title: 'The contract has ended',
      text: `The contract of application ${number} has ended and you may use the voucher again.${whereEn(data)} Choose a kindergarten and sign by the end of ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: the contract has ended. Choose a kindergarten and sign by the end of ${data['lastDay']}.`,
    }),
  },
  'request-refused': {
    kk: (data, number) => ({
      title: 'Балабақша бас тартты',
      text: `${number} өтініші бойынша балабақша баланы қабылдай алмайды${because(data, 'kk')}.${whereKk(data)} ${stepAfter(data, 'kk')} Мерзім өзгерген жоқ.`,
      sms: `${number}${inBrief(data)}: бас тартылды. ${stepAfter(data, 'kk')} Мерзім өзгермеді.`,
    }),
    ru: (data, number) => ({
      title: 'Детский сад отказал',
      text: `Детский сад не может принять ребёнка по заявлению ${number}${because(data, 'ru')}.${whereRu(data)} ${stepAfter(data, 'ru')} Срок прежний.`,
      sms: `${number}${inBrief(data)}: отказ. ${stepAfter(data, 'ru')} Срок прежний.`,
    }),
    en: (data, number) => ({
      title: 'The kindergarten has refused',
      text: `The kindergarten cannot take the child of application ${number}${because(data, 'en')}.${whereEn(data)} ${stepAfter(data, 'en')} Your deadline is as before.`,
      sms: `${number}${inBrief(data)}: refused. ${stepAfter(data, 'en')} The deadline is as before.`,
    }),
  },
  'request-lapsed': {
    kk: (data, number) => ({
      title: 'Ауысу рәсімделмеді',
      text: `${number} өтініші бойынша ауысу келісімшартына екі тарап уақытында қол қоймады.${whereKk(data)} Бала бұрынғы балабақшада қалады; қаласаңыз, қайта сұраңыз.`,
      sms: `${number}${inBrief(data)}: ауысу рәсімделмеді, уақытында қол қойылмады. Қаласаңыз, қайта сұраңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Перевод не состоялся',
      text: `Договор о переводе по заявлению ${number} не подписан обеими сторонами вовремя.${whereRu(data)} Ребёнок остаётся в прежнем саду; если нужно, попросите о переводе снова.`,
      sms: `${number}${inBrief(data)}: перевод не состоялся, договор не подписан вовремя. Если нужно, попросите снова.`,
    }),
    en: (data, number) => ({
      title: 'The transfer did not happen',
      text: `The transfer contract of application ${number} was not signed by both sides in time.${whereEn(data)} The child stays where it was; ask again if you wish.`,
      sms: `${number}${inBrief(data)}: no transfer, it was not signed in time. Ask again in the app if you wish.`,
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
