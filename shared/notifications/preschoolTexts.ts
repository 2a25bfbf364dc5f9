// What a kindergarten's head is told of its contracts, and what a family is told where a contract changes or goes on after all. Heads read the
// contract's number and the group's name, and nobody's name.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const preschoolTexts = {
  'contract-changed': {
    kk: (data, number) => ({
      title: 'Келісімшарт өзгерді, қайта қол қойыңыз',
      text: `Балабақша ${number} өтініші бойынша келісімшартты өзгертті: алғашқы күн енді ${data['startsOn']} (бұрын ${data['was']} болған).${whereKk(data)} Бұрынғы мәтінге қойылған қол есептелмейді. Жаңа мәтінді оқып, ${data['lastDay']} күнінің соңына дейін қол қойыңыз.`,
      sms: `${number}${inBrief(data)}: келісімшарт өзгерді. Қосымшада оқып, қайта қол қойыңыз, соңғы күн - ${data['lastDay']}.`,
    }),
    ru: (data, number) => ({
      title: 'Договор изменён, подпишите заново',
      text: `Детский сад изменил договор по заявлению ${number}: первый день теперь ${data['startsOn']} (был ${data['was']}).${whereRu(data)} Подпись под прежним текстом не считается. Прочитайте новый текст и подпишите его до конца дня ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: договор изменён. Подпишите заново в приложении до ${data['lastDay']} включительно.`,
    }),
    en: (data, number) => ({
      title: 'The contract has changed, sign it again',
      text: `The kindergarten has changed the contract for application ${number}: the first day is now ${data['startsOn']} (it was ${data['was']}).${whereEn(data)} What was signed before counts no more. Read the new text and sign it by the end of ${data['lastDay']}.`,
      sms: `${number}${inBrief(data)}: the contract has changed. Sign again in the app by the end of ${data['lastDay']}.`,
    }),
  },
  'contract-goes-on': {
    kk: (data, number) => ({
      title: 'Келісімшарт жалғасады',
      text: `${number} өтініші бойынша бұрынғы келісімшарт жалғасады${untilIn(data, 'kk')}.${whereKk(data)} Толығын жеке кабинеттен қараңыз.`,
      sms: `${number}${inBrief(data)}: бұрынғы келісімшарт жалғасады. Толығын қосымшадан қараңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Договор продолжается',
      text: `Прежний договор по заявлению ${number} продолжается${untilIn(data, 'ru')}.${whereRu(data)} Подробности смотрите в личном кабинете.`,
      sms: `${number}${inBrief(data)}: прежний договор продолжается. Подробности - в приложении.`,
    }),
    en: (data, number) => ({
      title: 'The contract goes on',
      text: `The contract there was for application ${number} goes on${untilIn(data, 'en')}.${whereEn(data)} See your account for more.`,
      sms: `${number}${inBrief(data)}: the contract there was goes on. See the app for more.`,
    }),
  },
  'preschool-request': {
    kk: (data) => ({
      title: 'Орынға жаңа өтінім',
      text: `${groupIn(data, 'kk')} орынға өтінім түсті, бірінші күні ${data['startsOn']}. Нөмірі: ${data['contract']}. Құжаттарды қарап, келісімшарт ұсыныңыз немесе себебін айтып бас тартыңыз.`,
      sms: `Орынға жаңа өтінім: ${data['contract']}. Қарап, жауап беріңіз.`,
    }),
    ru: (data) => ({
      title: 'Новый запрос на место',
      text: `Запрос на место ${groupIn(data, 'ru')}, первый день ${data['startsOn']}. Номер: ${data['contract']}. Посмотрите документы и предложите договор или откажите с причиной.`,
      sms: `Новый запрос на место: ${data['contract']}. Посмотрите и ответьте.`,
    }),
    en: (data) => ({
      title: 'A new request for a place',
      text: `A family asks for a place ${groupIn(data, 'en')} from ${data['startsOn']}. Number: ${data['contract']}. Look at the papers and propose the contract, or refuse with the reason.`,
      sms: `A new request for a place: ${data['contract']}. Look at it and answer.`,
    }),
  },
  'preschool-request-withdrawn': {
    kk: (data) => ({
      title: 'Өтінім қайтарып алынды',
      text: `Отбасы ${data['contract']} өтінімін қайтарып алды, ${groupIn(data, 'kk')} орын босады. Сізден ештеңе талап етілмейді.`,
      sms: `${data['contract']} өтінімі қайтарып алынды, орын бос. Ештеңе істеудің қажеті жоқ.`,
    }),
    ru: (data) => ({
      title: 'Запрос отозван',
      text: `Семья отозвала запрос ${data['contract']}, место ${groupIn(data, 'ru')} снова свободно. От вас ничего не требуется.`,
      sms: `Запрос ${data['contract']} отозван, место свободно. Ничего делать не нужно.`,
    }),
    en: (data) => ({
      title: 'A request was withdrawn',
      text: `The family has withdrawn request ${data['contract']}; its place ${groupIn(data, 'en')} is free again. There is nothing you need to do.`,
      sms: `Request ${data['contract']} was withdrawn, its place is free. There is nothing to do.`,
    }),
  },
  'preschool-parent-signed': {
    kk: (data) => ({
      title: 'Отбасы қол қойды',
      text: `Отбасы ${data['contract']} келісімшартына қол қойды (${groupIn(data, 'kk')}). Сіз де ${data['lastDay']} күнінің соңына дейін қол қойыңыз.`,
      sms: `Отбасы ${data['contract']} келісімшартына қол қойды. Сіз де қол қойыңыз, соңғы күн - ${data['lastDay']}.`,
    }),
    ru: (data) => ({
      title: 'Семья подписала договор',
      text: `Семья подписала договор ${data['contract']} (место ${groupIn(data, 'ru')}). Подпишите и вы до конца дня ${data['lastDay']}.`,
      sms: `Семья подписала договор ${data['contract']}. Подпишите до ${data['lastDay']} включительно.`,
    }),
    en: (data) => ({
      title: 'The family has signed',
      text: `The family has signed contract ${data['contract']} (a place ${groupIn(data, 'en')}). Sign it too, by the end of ${data['lastDay']}.`,
      sms: `The family has signed contract ${data['contract']}. Sign it by the end of ${data['lastDay']}.`,
    }),
  },
  'preschool-contract-begun': {
    kk: (data) => ({
      title: 'Келісімшарт жасалды',
      text: `${data['contract']} келісімшартына екі тарап қол қойды. Бала ${data['startsOn']} күнінен ${groupIn(data, 'kk')} орын алады; оны күтіңіз.`,
      sms: `${data['contract']} келісімшарты жасалды. Баланы ${data['startsOn']} күнінен күтіңіз.`,
    }),
    ru: (data) => ({
      title: 'Договор заключён',
      text: `Договор ${data['contract']} подписан обеими сторонами. Ждите ребёнка с ${data['startsOn']}, место ${groupIn(data, 'ru')}.`,
      sms: `Договор ${data['contract']} заключён. Ждите ребёнка с ${data['startsOn']}.`,
    }),
    en: (data) => ({
      title: 'A contract is concluded',
      text: `Both sides have signed contract ${data['contract']}. Expect the child from ${data['startsOn']}, with a place ${groupIn(data, 'en')}.`,
      sms: `Contract ${data['contract']} is concluded. Expect the child from ${data['startsOn']}.`,
    }),
  },
  'preschool-end-set': {
    kk: (data) => ({
      title: 'Отбасы соңғы күнді белгіледі',
      text: `Отбасы ${data['contract']} келісімшартының соңғы күнін белгіледі: ${data['lastDay']}. Одан кейін ${groupIn(data, 'kk')} орын босайды; бос орындарды тексеріңіз.`,
      sms: `Отбасы ${data['contract']} соңғы күнін белгіледі: ${data['lastDay']}. Бос орындарды тексеріңіз.`,
    }),
    ru: (data) => ({
      title: 'Семья назначила последний день',
      text: `Семья назначила последний день договора ${data['contract']}: ${data['lastDay']}. После него место ${groupIn(data, 'ru')} свободно; проверьте свободные места.`,
      sms: `Последний день договора ${data['contract']}: ${data['lastDay']}. Проверьте свободные места.`,
    }),
    en: (data) => ({
      title: 'The family has set a last day',
      text: `The family has set the last day of contract ${data['contract']}: ${data['lastDay']}. After it the place ${groupIn(data, 'en')} is free; look at your free places.`,
      sms: `Last day of contract ${data['contract']}: ${data['lastDay']}. Look at your free places.`,
    }),
  },
  'preschool-end-lifted': {
    kk: (data) => ({
      title: 'Келісімшарт жалғасады',
      text: `${data['contract']} келісімшартының соңғы күні алынып тасталды немесе кейінге жылжытылды, бала ${groupIn(data, 'kk')} қалады${untilIn(data, 'kk')}. Бос орындарды тексеріңіз.`,
      sms: `${data['contract']} келісімшарты жалғасады. Бос орындарды тексеріңіз.`,
    }),
    ru: (data) => ({
      title: 'Договор продолжается',
      text: `Последний день договора ${data['contract']} отменён или перенесён: ребёнок остаётся, место ${groupIn(data, 'ru')}${untilIn(data, 'ru')}. Проверьте свободные места.`,
      sms: `Договор ${data['contract']} продолжается. Проверьте свободные места.`,
    }),
    en: (data) => ({
      title: 'A contract goes on',
      text: `The last day of contract ${data['contract']} was taken back or moved: the child stays, with its place ${groupIn(data, 'en')}${untilIn(data, 'en')}. Look at your free places.`,
      sms: `Contract ${data['contract']} goes on. Look at your free places.`,
    }),
  },
  'preschool-transfer-away': {
    kk: (data) => ({
      title: 'Бала басқа балабақшаға немесе топқа ауысады',
      text: `${data['contract']} келісімшарты бойынша бала ауысады, соңғы күні ${data['lastDay']}. Одан кейін ${groupIn(data, 'kk')} орын босайды; бос орындарды тексеріңіз.`,
      sms: `${data['contract']}: бала ауысады, соңғы күні ${data['lastDay']}. Бос орындарды тексеріңіз.`,
    }),
    ru: (data) => ({
      title: 'Ребёнок переходит в другой сад или группу',
      text: `По договору ${data['contract']} ребёнок переходит, последний день ${data['lastDay']}. После него место ${groupIn(data, 'ru')} свободно; проверьте свободные места.`,
      sms: `${data['contract']}: ребёнок переходит, последний день ${data['lastDay']}. Проверьте свободные места.`,
    }),
    en: (data) => ({
      title: 'A child moves on',
      text: `The child of contract ${data['contract']} moves on; its last day is ${data['lastDay']}. After it the place ${groupIn(data, 'en')} is free; look at your free places.`,
      sms: `${data['contract']}: the child moves on, last day ${data['lastDay']}. Look at your free places.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;

/** `in the group “…”`: its name as the kindergarten gave it, where the notice keeps one. */
function groupIn({ group }: Notice['data'], locale: Locale): string {
  if (group === undefined) return { kk: 'топта', ru: 'в группе', en: 'in the group' }[locale];
  return { kk: `«${group}» тобында`, ru: `в группе «${group}»`, en: `in the group “${group}”` }[locale];
}

/** Until when, where there still is a last day. */
function untilIn({ lastDay }: Notice['data'], locale: Locale): string {
  if (lastDay === undefined) return '';
  return { kk: ` (соңғы күні ${lastDay})`, ru: ` (последний день ${lastDay})`, en: ` (the last day is ${lastDay})` }[locale];
}
