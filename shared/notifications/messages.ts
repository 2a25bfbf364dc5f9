// What each notice says, in Kazakh, Russian and English. No IIN, no name, no code, nothing that asks for a code; every text ends in a next step.
// SMS texts stay within two Cyrillic segments (134 characters), because each segment is paid for.

import type { Notice, NoticeKind } from '../domain/notice.ts';
import { absenceTexts } from './absenceTexts.ts';
import { applicationTexts } from './applicationTexts.ts';
import { basisTexts } from './basisTexts.ts';
import { contactTexts } from './contactTexts.ts';
import { contractTexts } from './contractTexts.ts';
import { lastChanceEn, lastChanceKk, lastChanceRu } from './deadlineWords.ts';
import { disputeHeadTexts } from './disputeHeadTexts.ts';
import { disputeTexts } from './disputeTexts.ts';
import { enrolmentTexts } from './enrolmentTexts.ts';
import { fileTexts } from './fileTexts.ts';
import { familyTexts } from './familyMessages.ts';
import { monthTexts } from './monthTexts.ts';
import { movedUpTexts } from './movedUpTexts.ts';
import { paymentTexts } from './paymentTexts.ts';
import { preschoolTexts } from './preschoolTexts.ts';
import { revocationTexts } from './revocationTexts.ts';
import { signingTexts } from './signingTexts.ts';
import { spoken } from './spoken.ts';
import { staffTexts } from './staffTexts.ts';
import { updateTexts } from './updateTexts.ts';
import { voucherTexts } from './voucherTexts.ts';
import { waitingListTexts } from './waitingListTexts.ts';

export type Locale = 'kk' | 'ru' | 'en';

export interface Message {
  readonly title: string;
  readonly text: string;
  readonly sms: string;
}

type Words = (data: Notice['data'], number: string) => Message;
export type NoticeTexts = Readonly<Record<NoticeKind, Readonly<Record<Locale, Words>>>>;

const texts: NoticeTexts = {
  ...basisTexts,
  ...familyTexts,
  ...contactTexts,
  ...updateTexts,
  ...revocationTexts,
  ...waitingListTexts,
  ...movedUpTexts,
  ...disputeTexts,
  ...disputeHeadTexts,
  'application-imported': {
    kk: (_, number) => ({
      title: 'Өтінішіңіз кезекте',
      text: `Бұрынғы өтінішіңіз жаңа кезекке көшірілді. Нөмірі: ${number}. Қайта өтініш берудің қажеті жоқ; орныңызды басты беттен қараңыз.`,
      sms: `Өтінішіңіз жаңа кезекке көшірілді: ${number}. Қайта өтініш бермеңіз. Орныңызды қосымшадан қараңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Ваше заявление в очереди',
      text: `Ваше прежнее заявление перенесено в новую очередь. Номер: ${number}. Подавать заново не нужно; место смотрите на главной странице.`,
      sms: `Ваше заявление перенесено в новую очередь: ${number}. Подавать заново не нужно. Место - в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Your application is in the queue',
      text: `Your earlier application was carried over to the new queue as ${number}. There is no need to apply again; see your place on the front page.`,
      sms: `Your application was carried over: ${number}. No need to apply again. See your place in the app.`,
    }),
  },
  'voucher-issued': {
    kk: (data, number) => ({
      title: 'Сізге ваучер берілді',
      text: `${number} өтініші бойынша ваучер берілді. ${data['lastDay']} күнінің соңына дейін жеке кабинетте растаңыз, әйтпесе өтініш стоп-параққа түседі.${lastChanceKk(data)}`,
      sms: `Ваучер берілді (${number}). Қосымшада растаңыз, соңғы күн - ${data['lastDay']}, әйтпесе өтініш стоп-параққа түседі.`,
    }),
    ru: (data, number) => ({
      title: 'Вам выдан ваучер',
      text: `По заявлению ${number} выдан ваучер. Подтвердите его в личном кабинете до конца дня ${data['lastDay']}, иначе заявление попадёт в стоп-лист.${lastChanceRu(data)}`,
      sms: `Выдан ваучер (${number}). Подтвердите в приложении до ${data['lastDay']} включительно, иначе - стоп-лист.`,
    }),
    en: (data, number) => ({
      title: 'You have a voucher',
      text: `A voucher was issued for application ${number}. Confirm it in your account by the end of ${data['lastDay']}, or the application goes to the stop-list.${lastChanceEn(data)}`,
      sms: `Voucher issued (${number}). Confirm it in the app by the end of ${data['lastDay']}, or the application goes to the stop-list.`,
    }),
  },
  'voucher-refused': {
    kk: (_, number) => ({
      title: 'Ваучерден бас тартылды',
      text: `${number} өтініші бойынша ваучерден бас тарттыңыз, кезектегі орын жойылды. Қажет болса, жаңа өтініш беріңіз.`,
      sms: `Ваучерден бас тартылды (${number}). Қажет болса, жаңа өтініш беріңіз.`,
    }),
    ru: (_, number) => ({
      title: 'Отказ от ваучера',
      text: `Вы отказались от ваучера по заявлению ${number}, место в очереди аннулировано. При необходимости подайте новое заявление.`,
      sms: `Вы отказались от ваучера (${number}). При необходимости подайте новое заявление.`,
    }),
    en: (_, number) => ({
      title: 'Voucher refused',
      text: `You refused the voucher for application ${number}; the place in the queue is annulled. Apply anew if you need to.`,
      sms: `You refused the voucher (${number}). Apply anew if you need to.`,
    }),
  },
  ...fileTexts,
  ...enrolmentTexts,
  ...applicationTexts,
  ...contractTexts,
  ...preschoolTexts,
  ...paymentTexts,
  ...monthTexts,
  ...voucherTexts,
  ...signingTexts,
  ...absenceTexts,
  ...staffTexts,
};

/** The longest names an SMS tries, one after another until it fits. */
const nameLengths = [120, 60, 40, 32, 24, 20, 16, 12, 8] as const;

/** The notice in words. */
export function messageOf({ kind, data, application = '' }: Pick<Notice, 'kind' | 'data' | 'application'>, locale: Locale): Message {
  const words = texts[kind][locale];
  const { title, text } = words(spoken(data, locale), application);
  const tried = nameLengths.map((most) => words(spoken(data, locale, most), application).sms);
  return { title, text, sms: tried.find((sms) => smsSegments(sms) <= 2) ?? tried.at(-1) ?? '' };
}

/** How many SMS an operator charges for: 70 characters where any is outside GSM 03.38 (all Cyrillic), else 160; 67 and 153 when it is several. */
export function smsSegments(text: string): number {
  const plain = /^[\n\r !-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùü]*$/.test(text);
  const [alone, part] = plain ? [160, 153] : [70, 67];
  return text.length <= alone ? 1 : Math.ceil(text.length / part);
}
