// What a family is told when a month is disputed, answered, decided, put right or put in late: what happens next and by when. Days are counted and never
// described: what was at home that day is nobody else's business.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { inNumber } from './numbers.ts';

type Words = (data: Notice['data'], number: string) => Message;

/** Until when the department decides, where that is known. */
const decidesBy: Readonly<Record<Locale, (data: Notice['data']) => string>> = {
  kk: ({ lastDay }) => (lastDay === undefined ? '' : ` ${lastDay} күнінің соңына дейін`),
  ru: ({ lastDay }) => (lastDay === undefined ? '' : ` до конца дня ${lastDay}`),
  en: ({ lastDay }) => (lastDay === undefined ? '' : ` by the end of ${lastDay}`),
};

export const isChanged = ({ outcome }: Notice['data']): boolean => outcome === 'changed';
export const isToSign = ({ state }: Notice['data']): boolean => state === 'presented';
/** Until when; notices of old do not say it. */
const toSign = {
  kk: ({ lastDay }: Notice['data']): string => (lastDay === undefined ? '' : `${lastDay} күнінің соңына дейін `),
  ru: ({ lastDay }: Notice['data']): string => (lastDay === undefined ? '' : ` до конца дня ${lastDay}`),
  en: ({ lastDay }: Notice['data']): string => (lastDay === undefined ? '' : ` by the end of ${lastDay}`),
};

export const disputeTexts = {
  'month-disputed': {
    kk: ({ month, days, lastDay }, number) => ({
      title: 'Қарсылық балабақшаға жіберілді',
      text: `${number} өтініші бойынша отбасыңыздың ${month} айының табеліндегі кейбір күндермен келіспейтіні тіркелді (күн саны: ${days}). Балабақша ${lastDay} күнінің соңына дейін жауап береді; жауап бермесе, білім бөлімі шешеді. Төлем тек сол күндер бойынша тоқтатылды. Жауабын сізге хабарлаймыз.`,
      sms: `${number}: ${month} айының табеліне қарсылық тіркелді. Балабақшаның жауабын күтіңіз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, days, lastDay }, number) => ({
      title: 'Возражение передано детскому саду',
      text: `По табелю за ${month} (заявление ${number}) записано возражение вашей семьи, дней: ${days}. Детский сад ответит до конца дня ${lastDay}; если не ответит, решит отдел образования. Оплата остановлена только за эти дни. Ответ мы вам сообщим.`,
      sms: `${number}: возражение по табелю за ${month} принято. Ждите ответа сада, последний день - ${lastDay}.`,
    }),
    en: ({ month, days, lastDay }, number) => ({
      title: 'The objection went to the kindergarten',
      text: `Your family’s objection to the timesheet of ${month}, application ${number}, is recorded (${inNumber('days', days, 'en')}). The kindergarten answers by the end of ${lastDay}; if it does not, the education department decides. Only the payment for those days is stopped. We will tell you the answer.`,
      sms: `${number}: the objection (${month}) is recorded. Wait for the kindergarten’s answer by the end of ${lastDay}.`,
    }),
  },
  'month-agreed': {
    kk: (data, number) => ({
      title: 'Балабақша табельді түзетті',
      text: `Балабақша ${number} өтініші бойынша ${data['month']} айының табелін түзетті. Жаңа табельді қарап, келіссеңіз, жеке кабинетте қол қойыңыз; қол қоймасаңыз, білім бөлімі${decidesBy.kk(data)} шешеді.`,
      sms: `${number}: балабақша ${data['month']} айының табелін түзетті. Қосымшада қарап, қол қойыңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Детский сад исправил табель',
      text: `Детский сад исправил табель за ${data['month']} по заявлению ${number}. Посмотрите новый табель и, если согласны, подпишите его в личном кабинете; если не подпишете, отдел образования решит${decidesBy.ru(data)}.`,
      sms: `${number}: детский сад исправил табель за ${data['month']}. Посмотрите и подпишите в приложении.`,
    }),
    en: (data, number) => ({
      title: 'The kindergarten has put the timesheet right',
      text: `The kindergarten has put the timesheet of ${data['month']}, application ${number}, right. Look at the new one and sign it in your account if you agree; if you do not sign, the education department decides${decidesBy.en(data)}.`,
      sms: `${number}: the kindergarten has put the timesheet of ${data['month']} right. Look at it and sign in the app.`,
    }),
  },
  'month-kept': {
    kk: (data, number) => ({
      title: 'Балабақша белгілерін өзгертпеді',
      text: `Балабақша ${number} өтініші бойынша ${data['month']} айының табелін өзгертпеді. Келіссеңіз, жеке кабинетте қол қойыңыз; келіспесеңіз, білім бөлімінің шешімін күтіңіз: ол${decidesBy.kk(data)} шешеді.`,
      sms: `${number}: балабақша ${data['month']} айының табелін өзгертпеді. Қол қойыңыз немесе бөлімнің шешімін күтіңіз.`,
    }),
    ru: (data, number) => ({
      title: 'Детский сад оставил отметки',
      text: `Детский сад не изменил табель за ${data['month']} по заявлению ${number}. Если согласны, подпишите его в личном кабинете; если нет, дождитесь решения отдела образования: он решит${decidesBy.ru(data)}.`,
      sms: `${number}: сад не изменил табель за ${data['month']}. Подпишите его или дождитесь решения отдела.`,
    }),
    en: (data, number) => ({
      title: 'The kindergarten keeps to its marks',
      text: `The kindergarten has not changed the timesheet of ${data['month']}, application ${number}. Sign it in your account if you agree; if not, wait for the education department, which decides${decidesBy.en(data)}.`,
      sms: `${number}: the timesheet of ${data['month']} was not changed. Sign it, or wait for the department’s decision.`,
    }),
  },
  'month-decided': {
    kk: (data, number) => ({
      title: 'Табель бойынша шешім қабылданды',
      text: `Білім бөлімі ${data['month']} айының табелі бойынша шешім қабылдады (өтініш ${number}): ${isChanged(data) ? `түзетілген күн саны: ${data['days']}` : 'күндер табельдегідей қалды'}. Шешімді жеке кабинеттен қараңыз; келіспесеңіз, бөлімге жүгініңіз.`,
      sms: `${number}: білім бөлімі ${data['month']} айының табелі бойынша шешім қабылдады. Қосымшадан қараңыз.`,
    }),
    ru: (data, number) => ({
      title: 'По табелю принято решение',
      text: `Отдел образования принял решение по табелю за ${data['month']} (заявление ${number}): ${isChanged(data) ? `исправлено дней: ${data['days']}` : 'дни оставлены как в табеле'}. Посмотрите решение в личном кабинете; если не согласны, обратитесь в отдел.`,
      sms: `${number}: отдел образования принял решение по табелю за ${data['month']}. Посмотрите его в приложении.`,
    }),
    en: (data, number) => ({
      title: 'A decision on the timesheet',
      text: `The education department has decided on the timesheet of ${data['month']}, application ${number}: ${isChanged(data) ? `days put right: ${data['days']}` : 'the days stay as shown'}. See the decision in your account; if you disagree, turn to the department.`,
      sms: `${number}: the department has decided on the timesheet of ${data['month']}. See the decision in the app.`,
    }),
  },
  'month-corrected': {
    kk: (data, number) => ({
      title: 'Табель түзетілді',
      text: `Білім бөлімі ${number} өтініші бойынша ${data['month']} айының табелін түзетті: төленетін күн саны ${data['wasDays']} болған, енді ${data['isDays']}. ${isToSign(data) ? `Жаңа табельді қарап, ${toSign.kk(data)}жеке кабинетте қол қойыңыз немесе қате күндермен келіспейтініңізді айтыңыз.` : 'Жеке кабинеттен қараңыз; келіспесеңіз, бөлімге жүгініңіз.'}`,
      sms: `${number}: ${data['month']} айының табелі түзетілді. ${isToSign(data) ? `Қосымшада ${toSign.kk(data)}қол қойыңыз.` : 'Қосымшадан қараңыз.'}`,
    }),
    ru: (data, number) => ({
      title: 'Табель исправлен',
      text: `Отдел образования исправил табель за ${data['month']} по заявлению ${number}: оплачиваемых дней было ${data['wasDays']}, стало ${data['isDays']}. ${isToSign(data) ? `Посмотрите новый табель и подпишите его в личном кабинете или оспорьте неверные дни${toSign.ru(data)}.` : 'Посмотрите его в личном кабинете; если не согласны, обратитесь в отдел.'}`,
      sms: `${number}: табель за ${data['month']} исправлен. ${isToSign(data) ? `Подпишите его в приложении${toSign.ru(data)}.` : 'Посмотрите в приложении.'}`,
    }),
    en: (data, number) => ({
      title: 'The timesheet was put right',
      text: `The education department has put the timesheet of ${data['month']}, application ${number}, right: it had ${inNumber('paidDays', data['wasDays'], 'en')}, now it has ${inNumber('paidDays', data['isDays'], 'en')}. ${isToSign(data) ? `Look at the new one and sign it in your account, or dispute the days that are wrong${toSign.en(data)}.` : 'See it in your account; if you disagree, turn to the department.'}`,
      sms: `${number}: the timesheet of ${data['month']} was put right. ${isToSign(data) ? `Sign it in the app${toSign.en(data)}.` : 'See the app.'}`,
    }),
  },
  'month-added': {
    kk: ({ month, lastDay }, number) => ({
      title: 'Табель кейін енгізілді, қол қойыңыз',
      text: `${number} өтініші бойынша баланың ${month} айының табелі кейін енгізілді. Мемлекет балабақшаға сіз растаған күндер үшін ғана төлейді. Күндерін қарап, ${lastDay} күнінің соңына дейін жеке кабинетте қол қойыңыз немесе қате күндермен келіспейтініңізді айтыңыз.`,
      sms: `${number}: ${month} айының табелі енгізілді. Қосымшада қарап, қол қойыңыз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, lastDay }, number) => ({
      title: 'Табель внесён позже, подпишите его',
      text: `Табель ребёнка за ${month} по заявлению ${number} внесён позже обычного. Государство платит детскому саду только за подтверждённые вами дни. Проверьте дни в личном кабинете и до конца дня ${lastDay} подпишите табель или оспорьте неверные дни.`,
      sms: `${number}: внесён табель за ${month}. Проверьте и подпишите в приложении до ${lastDay} включительно.`,
    }),
    en: ({ month, lastDay }, number) => ({
      title: 'A timesheet was put in late, please sign it',
      text: `Your child’s timesheet of ${month}, application ${number}, was put in later than usual. The state pays the kindergarten only for days you have confirmed. Look at the days in your account and sign, or dispute those that are wrong, by the end of ${lastDay}.`,
      sms: `${number}: the timesheet of ${month} was put in. Look at it and sign in the app by the end of ${lastDay}.`,
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
