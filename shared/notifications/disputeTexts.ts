// What is said when a month is disputed, answered, decided, put right or put in late: to the family what happens next and by when, to the heads what they have
// to do. Days are counted and never described: what was at home that day is nobody else's business.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

/** Until when the department decides, where that is known. */
const decidesBy: Readonly<Record<Locale, (data: Notice['data']) => string>> = {
  kk: ({ lastDay }) => (lastDay === undefined ? '' : ` ${lastDay} күнінің соңына дейін`),
  ru: ({ lastDay }) => (lastDay === undefined ? '' : ` до конца дня ${lastDay}`),
  en: ({ lastDay }) => (lastDay === undefined ? '' : ` by the end of ${lastDay}`),
};

const isChanged = ({ outcome }: Notice['data']): boolean => outcome === 'changed';
const isToSign = ({ state }: Notice['data']): boolean => state === 'presented';

export const disputeTexts = {
  'month-disputed': {
    kk: ({ month, days, lastDay }, number) => ({
      title: 'Келіспейтін күндер балабақшаға жіберілді',
      text: `${number} өтініші бойынша ${month} айының табеліндегі кейбір күндерге келіспейтініңіз тіркелді (күн саны: ${days}). Балабақша ${lastDay} күнінің соңына дейін жауап береді; жауап бермесе, білім бөлімі шешеді. Төлем тек сол күндер бойынша тоқтатылды. Жауабын сізге хабарлаймыз.`,
      sms: `${number}: келіспейтін күндеріңіз тіркелді (${month}). Балабақша жауабын күтіңіз, соңғы күні - ${lastDay}.`,
    }),
    ru: ({ month, days, lastDay }, number) => ({
      title: 'Возражение передано детскому саду',
      text: `По табелю за ${month} (заявление ${number}) записано возражение, дней: ${days}. Детский сад ответит до конца дня ${lastDay}; если не ответит, решит отдел образования. Оплата остановлена только за эти дни. Ответ мы вам сообщим.`,
      sms: `${number}: возражение по табелю за ${month} принято. Ждите ответа сада, последний день - ${lastDay}.`,
    }),
    en: ({ month, days, lastDay }, number) => ({
      title: 'Your objection went to the kindergarten',
      text: `An objection to the timesheet of ${month}, application ${number}, is recorded (days: ${days}). The kindergarten answers by the end of ${lastDay}; if it does not, the education department decides. Only the payment for those days is stopped. We will tell you the answer.`,
      sms: `${number}: your objection (${month}) is recorded. Wait for the kindergarten’s answer by the end of ${lastDay}.`,
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
      title: 'Білім бөлімі табель бойынша шешті',
      text: `Білім бөлімі ${number} өтініші бойынша ${data['month']} айының табелін шешті: ${isChanged(data) ? `түзетілген күн саны: ${data['days']}` : 'күндер табельдегідей қалды'}. Шешімді жеке кабинеттен қараңыз; келіспесеңіз, бөлімге жүгініңіз.`,
      sms: `${number}: білім бөлімі ${data['month']} айының табелі бойынша шешті. Қосымшадан қараңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Отдел образования решил по табелю',
      text: `Отдел образования решил по табелю за ${data['month']} (заявление ${number}): ${isChanged(data) ? `исправлено дней: ${data['days']}` : 'дни оставлены как в табеле'}. Посмотрите решение в личном кабинете; если не согласны, обратитесь в отдел.`,
      sms: `${number}: отдел образования решил по табелю за ${data['month']}. Посмотрите в приложении.`,
    }),
    en: (data, number) => ({
      title: 'The education department has decided',
      text: `The education department has decided the timesheet of ${data['month']}, application ${number}: ${isChanged(data) ? `days put right: ${data['days']}` : 'the days stay as shown'}. See the decision in your account; if you disagree, turn to the department.`,
      sms: `${number}: the department has decided the timesheet of ${data['month']}. See the app.`,
    }),
  },
  'month-corrected': {
    kk: (data, number) => ({
      title: 'Табель түзетілді',
      text: `Білім бөлімі ${number} өтініші бойынша ${data['month']} айының табелін түзетті: төленетін күн саны ${data['wasDays']} болған, енді ${data['isDays']}. ${isToSign(data) ? 'Жаңа табельді қарап, жеке кабинетте қол қойыңыз.' : 'Жеке кабинеттен қараңыз; келіспесеңіз, бөлімге жүгініңіз.'}`,
      sms: `${number}: ${data['month']} айының табелі түзетілді. ${isToSign(data) ? 'Қосымшада қарап, қол қойыңыз.' : 'Қосымшадан қараңыз.'}`,
    }),
    ru: (data, number) => ({
      title: 'Табель исправлен',
      text: `Отдел образования исправил табель за ${data['month']} по заявлению ${number}: оплачиваемых дней было ${data['wasDays']}, стало ${data['isDays']}. ${isToSign(data) ? 'Посмотрите новый табель и подпишите его в личном кабинете.' : 'Посмотрите его в личном кабинете; если не согласны, обратитесь в отдел.'}`,
      sms: `${number}: табель за ${data['month']} исправлен. ${isToSign(data) ? 'Посмотрите и подпишите в приложении.' : 'Посмотрите в приложении.'}`,
    }),
    en: (data, number) => ({
      title: 'The timesheet was put right',
      text: `The education department has put the timesheet of ${data['month']}, application ${number}, right: there were ${data['wasDays']} paid days, now there are ${data['isDays']}. ${isToSign(data) ? 'Look at the new one and sign it in your account.' : 'See it in your account; if you disagree, turn to the department.'}`,
      sms: `${number}: the timesheet of ${data['month']} was put right. ${isToSign(data) ? 'Look at it and sign in the app.' : 'See the app.'}`,
    }),
  },
  'month-added': {
    kk: ({ month, lastDay }, number) => ({
      title: 'Табель кейін енгізілді, қол қойыңыз',
      text: `${number} өтініші бойынша баланың ${month} айының табелі кейін енгізілді. Мемлекет балабақшаға сіз растаған күндер үшін ғана төлейді. Күндерін қарап, ${lastDay} күнінің соңына дейін жеке кабинетте қол қойыңыз.`,
      sms: `${number}: ${month} айының табелі енгізілді. Қосымшада қарап, қол қойыңыз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, lastDay }, number) => ({
      title: 'Табель внесён позже, подпишите его',
      text: `Табель ребёнка за ${month} по заявлению ${number} внесён позже обычного. Государство платит детскому саду только за подтверждённые вами дни. Проверьте дни и подпишите табель в личном кабинете до конца дня ${lastDay}.`,
      sms: `${number}: внесён табель за ${month}. Проверьте и подпишите в приложении до ${lastDay} включительно.`,
    }),
    en: ({ month, lastDay }, number) => ({
      title: 'A timesheet was put in late, please sign it',
      text: `Your child’s timesheet of ${month}, application ${number}, was put in later than usual. The state pays the kindergarten only for days you have confirmed. Look at the days and sign in your account by the end of ${lastDay}.`,
      sms: `${number}: the timesheet of ${month} was put in. Look at it and sign in the app by the end of ${lastDay}.`,
    }),
  },
  'preschool-month-disputed': {
    kk: ({ month, contract, days, lastDay }) => ({
      title: 'Ата-ана табельге келіспейді',
      text: `Ата-ана ${month} айының табеліндегі кейбір күндерге келіспейді (келісімшарт ${contract}, күн саны: ${days}). ${lastDay} күнінің соңына дейін түзетіңіз немесе белгіні қалдырыңыз; жауап болмаса, білім бөлімі сізсіз шешеді.`,
      sms: `${contract}: ата-ана ${month} айының табеліне келіспейді. Жауап беріңіз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, contract, days, lastDay }) => ({
      title: 'Родитель не согласен с табелем',
      text: `Родитель не согласен с днями табеля за ${month} (договор ${contract}, дней: ${days}). Исправьте их или оставьте отметки до конца дня ${lastDay}; без ответа отдел образования решит без вас.`,
      sms: `${contract}: родитель не согласен с табелем за ${month}. Ответьте до ${lastDay} включительно.`,
    }),
    en: ({ month, contract, days, lastDay }) => ({
      title: 'A parent disagrees with a timesheet',
      text: `A parent disagrees with days of the timesheet of ${month} (contract ${contract}, days: ${days}). Put them right or keep your marks by the end of ${lastDay}; without an answer the education department decides without you.`,
      sms: `${contract}: a parent disagrees with the timesheet of ${month}. Answer by the end of ${lastDay}.`,
    }),
  },
  'preschool-month-decided': {
    kk: (data) => ({
      title: 'Білім бөлімі табель бойынша шешті',
      text: `Білім бөлімі ${data['month']} айының табелін шешті (келісімшарт ${data['contract']}): ${isChanged(data) ? `түзетілген күн саны: ${data['days']}` : 'күндер табельдегідей қалды'}. Табельді қараңыз; келіспесеңіз, бөлімге жүгініңіз.`,
      sms: `${data['contract']}: білім бөлімі ${data['month']} айының табелі бойынша шешті. Қараңыз.`,
    }),
    ru: (data) => ({
      title: 'Отдел образования решил по табелю',
      text: `Отдел образования решил по табелю за ${data['month']} (договор ${data['contract']}): ${isChanged(data) ? `исправлено дней: ${data['days']}` : 'дни оставлены как в табеле'}. Посмотрите табель; если не согласны, обратитесь в отдел.`,
      sms: `${data['contract']}: отдел решил по табелю за ${data['month']}. Посмотрите.`,
    }),
    en: (data) => ({
      title: 'The education department has decided',
      text: `The education department has decided the timesheet of ${data['month']} (contract ${data['contract']}): ${isChanged(data) ? `days put right: ${data['days']}` : 'the days stay as shown'}. Look at the timesheet; if you disagree, turn to the department.`,
      sms: `${data['contract']}: the department has decided the timesheet of ${data['month']}. Look at it.`,
    }),
  },
  'preschool-month-corrected': {
    kk: (data) => ({
      title: 'Табель түзетілді',
      text: `Білім бөлімі ${data['month']} айының табелін түзетті (келісімшарт ${data['contract']}): төленетін күн саны ${data['wasDays']} болған, енді ${data['isDays']}. Табельді қараңыз; айырмасы келесі тізілімде есептеледі.`,
      sms: `${data['contract']}: ${data['month']} айының табелі түзетілді. Қараңыз.`,
    }),
    ru: (data) => ({
      title: 'Табель исправлен',
      text: `Отдел образования исправил табель за ${data['month']} (договор ${data['contract']}): оплачиваемых дней было ${data['wasDays']}, стало ${data['isDays']}. Посмотрите табель; разница войдёт в следующий реестр.`,
      sms: `${data['contract']}: табель за ${data['month']} исправлен. Посмотрите.`,
    }),
    en: (data) => ({
      title: 'A timesheet was put right',
      text: `The education department has put the timesheet of ${data['month']} right (contract ${data['contract']}): there were ${data['wasDays']} paid days, now there are ${data['isDays']}. Look at it; the difference comes with the next register.`,
      sms: `${data['contract']}: the timesheet of ${data['month']} was put right. Look at it.`,
    }),
  },
  'preschool-month-added': {
    kk: ({ month, contract }) => ({
      title: 'Табельге бала қосылды',
      text: `Білім бөлімі ${month} айына жабылған табельде болмаған баланың күндерін енгізді (келісімшарт ${contract}). Күндерін қараңыз; ата-ана қол қойғаннан кейін төленеді.`,
      sms: `${contract}: ${month} айының табеліне бала қосылды. Күндерін қараңыз.`,
    }),
    ru: ({ month, contract }) => ({
      title: 'В табель внесён ребёнок',
      text: `Отдел образования внёс за ${month} дни ребёнка, которого не было в закрытом табеле (договор ${contract}). Посмотрите дни; оплата после подписи родителя.`,
      sms: `${contract}: в табель за ${month} внесён ребёнок. Посмотрите дни.`,
    }),
    en: ({ month, contract }) => ({
      title: 'A child was put into a timesheet',
      text: `The education department has put in the days of ${month} of a child who was missing in the closed timesheet (contract ${contract}). Look at the days; they are paid once the parent has signed.`,
      sms: `${contract}: a child was put into the timesheet of ${month}. Look at the days.`,
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
