// What families are told of a child's month: that it is there to be signed, that its last day has come, that somebody signed it, and what silence led to.
// Heads hear how many of their months nobody has signed, and never whose.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const signingTexts = {
  'month-to-sign': {
    kk: ({ month, lastDay }, number) => ({
      title: 'Табельге қол қойыңыз',
      text: `${number} өтініші бойынша баланың ${month} айының табелі дайын. Мемлекет балабақшаға сіз растаған күндер үшін ғана төлейді. Жеке кабинетте күндерін қарап, ${lastDay} күнінің соңына дейін қол қойыңыз немесе қате күндермен келіспейтініңізді айтыңыз.`,
      sms: `${number}: ${month} айының табелі дайын. Қосымшада қарап, қол қойыңыз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, lastDay }, number) => ({
      title: 'Подпишите табель',
      text: `Табель ребёнка за ${month} по заявлению ${number} готов. Государство платит детскому саду только за подтверждённые вами дни. Проверьте дни в личном кабинете и до конца дня ${lastDay} подпишите табель или оспорьте неверные дни.`,
      sms: `${number}: табель за ${month} готов. Проверьте и подпишите в приложении до ${lastDay} включительно.`,
    }),
    en: ({ month, lastDay }, number) => ({
      title: 'Sign the timesheet',
      text: `Your child’s timesheet of ${month}, application ${number}, is ready. The state pays the kindergarten only for days you have confirmed. Look at the days in your account and sign, or dispute those that are wrong, by the end of ${lastDay}.`,
      sms: `${number}: the timesheet of ${month} is ready. Look at it and sign in the app by the end of ${lastDay}.`,
    }),
  },
  'month-reminder': {
    kk: ({ month, lastDay }, number) => ({
      title: 'Табельге әлі қол қойылмаған',
      text: `${number} өтініші бойынша баланың ${month} айының табелі сізді күтіп тұр. ${lastDay} күнінің соңына дейін жеке кабинетте қол қойыңыз немесе қате күндермен келіспейтініңізді айтыңыз.`,
      sms: `${number}: ${month} айының табелі сізді күтіп тұр. Қосымшада қол қойыңыз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, lastDay }, number) => ({
      title: 'Табель ещё не подписан',
      text: `Табель ребёнка за ${month} по заявлению ${number} ждёт вас. До конца дня ${lastDay} подпишите его в личном кабинете или оспорьте неверные дни.`,
      sms: `${number}: табель за ${month} ждёт вашей подписи. Подпишите в приложении до ${lastDay} включительно.`,
    }),
    en: ({ month, lastDay }, number) => ({
      title: 'The timesheet is not signed yet',
      text: `Your child’s timesheet of ${month}, application ${number}, is waiting for you. Sign it in your account, or dispute the days that are wrong, by the end of ${lastDay}.`,
      sms: `${number}: the timesheet of ${month} waits for you. Sign it in the app by the end of ${lastDay}.`,
    }),
  },
  'month-last-day': {
    kk: ({ month, lastDay }, number) => ({
      title: 'Табельге қол қоюдың соңғы күні',
      text: `${number} өтініші бойынша баланың ${month} айының табеліне қол қоюдың соңғы күні – ${lastDay}. Бүгін жеке кабинетте қол қойыңыз немесе қате күндермен келіспейтініңізді айтыңыз.`,
      sms: `${number}: ${month} айының табеліне қол қоюдың соңғы күні - ${lastDay}. Бүгін қосымшада қол қойыңыз.`,
    }),
    ru: ({ month, lastDay }, number) => ({
      title: 'Последний день, чтобы подписать табель',
      text: `Табель ребёнка за ${month} по заявлению ${number} можно подписать только до конца дня ${lastDay}. Подпишите его сегодня в личном кабинете или оспорьте неверные дни.`,
      sms: `${number}: ${lastDay} - последний день, чтобы подписать табель за ${month}. Подпишите сегодня в приложении.`,
    }),
    en: ({ month, lastDay }, number) => ({
      title: 'The last day to sign the timesheet',
      text: `Your child’s timesheet of ${month}, application ${number}, can be signed until the end of ${lastDay} and not later. Sign it today in your account, or dispute the days that are wrong.`,
      sms: `${number}: ${lastDay} is the last day to sign the timesheet of ${month}. Sign it today in the app.`,
    }),
  },
  'month-signed': {
    kk: ({ month }, number) => ({
      title: 'Табельге қол қойылды',
      text: `${number} өтініші бойынша баланың ${month} айының табеліне отбасыңыздың атынан қол қойылды. Егер қол қойған сіз де, баланың басқа өкілі де болмаса, бірден білім бөліміне хабарлаңыз.`,
      sms: `${number}: ${month} айының табеліне қол қойылды. Қол қойған сіздің отбасыңыз болмаса, білім бөліміне хабарлаңыз.`,
    }),
    ru: ({ month }, number) => ({
      title: 'Табель подписан',
      text: `Табель ребёнка за ${month} по заявлению ${number} подписан от имени вашей семьи. Если подписали не вы и не другой представитель ребёнка, сразу сообщите в отдел образования.`,
      sms: `${number}: табель за ${month} подписан. Если подписали не вы и не ваша семья, сообщите в отдел образования.`,
    }),
    en: ({ month }, number) => ({
      title: 'The timesheet is signed',
      text: `Your child’s timesheet of ${month}, application ${number}, was signed in your family’s name. If neither you nor the child’s other guardian signed it, tell the education department at once.`,
      sms: `${number}: the timesheet of ${month} is signed. If nobody of your family did, tell the education department.`,
    }),
  },
  'month-held': {
    kk: ({ month }, number) => ({
      title: 'Табельге уақытында қол қойылмады',
      text: `${number} өтініші бойынша баланың ${month} айының табеліне мерзімінде қол қойылмады, сондықтан балабақшаға бұл ай үшін төлем уақытша тоқтатылды. Балаңыздың орны сақталады. Білім бөліміне жүгініп, күндері дұрыс па, жоқ па, айтыңыз: енді ол шешеді.`,
      sms: `${number}: ${month} айының табеліне мерзімінде қол қойылмады, төлем тоқтап тұр. Білім бөліміне хабарласыңыз.`,
    }),
    ru: ({ month }, number) => ({
      title: 'Табель не подписан вовремя',
      text: `Табель ребёнка за ${month} по заявлению ${number} не подписан в срок, поэтому оплата детскому саду за этот месяц приостановлена. Место за ребёнком сохраняется. Обратитесь в отдел образования и сообщите, верны ли дни: теперь решает он.`,
      sms: `${number}: табель за ${month} не подписан в срок, оплата приостановлена. Обратитесь в отдел образования.`,
    }),
    en: ({ month }, number) => ({
      title: 'The timesheet was not signed in time',
      text: `Your child’s timesheet of ${month}, application ${number}, was not signed in time, so the kindergarten’s payment for that month is held. Your child keeps its place. Turn to the education department and tell it whether the days are right: it decides now.`,
      sms: `${number}: the timesheet of ${month} was not signed in time, payment is held. Turn to the education department.`,
    }),
  },
  'month-approved': {
    kk: ({ month }, number) => ({
      title: 'Табель расталды деп саналады',
      text: `${number} өтініші бойынша баланың ${month} айының табеліне мерзімінде қол қойылмады, сондықтан қала қағидасы бойынша ол расталды деп саналады. Келіспесеңіз, білім бөліміне жүгініңіз.`,
      sms: `${number}: ${month} айының табелі қағида бойынша расталды деп саналады. Келіспесеңіз, білім бөліміне жүгініңіз.`,
    }),
    ru: ({ month }, number) => ({
      title: 'Табель считается подтверждённым',
      text: `Табель ребёнка за ${month} по заявлению ${number} не подписан в срок, поэтому по правилам города он считается подтверждённым. Если вы не согласны, обратитесь в отдел образования.`,
      sms: `${number}: табель за ${month} по правилам считается подтверждённым. Не согласны - обратитесь в отдел образования.`,
    }),
    en: ({ month }, number) => ({
      title: 'The timesheet counts as confirmed',
      text: `Your child’s timesheet of ${month}, application ${number}, was not signed in time, so by the city’s rules it counts as confirmed. If you disagree, turn to the education department.`,
      sms: `${number}: by the rules the timesheet of ${month} counts as confirmed. If you disagree, turn to the department.`,
    }),
  },
  'month-in-review': {
    kk: ({ month }, number) => ({
      title: 'Табельді білім бөлімі қарайды',
      text: `${number} өтініші бойынша баланың ${month} айының табеліне мерзімінде қол қойылмады, сондықтан оны білім бөлімі қарайды. Күндерінде қате болса, білім бөліміне айтыңыз.`,
      sms: `${number}: ${month} айының табеліне қол қойылмады, оны білім бөлімі қарайды. Күндерінде қате болса, бөлімге айтыңыз.`,
    }),
    ru: ({ month }, number) => ({
      title: 'Табель проверит отдел образования',
      text: `Табель ребёнка за ${month} по заявлению ${number} не подписан в срок, поэтому его проверит отдел образования. Если в днях есть ошибка, сообщите туда.`,
      sms: `${number}: табель за ${month} не подписан, его проверит отдел образования. Об ошибках в днях сообщите туда.`,
    }),
    en: ({ month }, number) => ({
      title: 'The education department will look at the timesheet',
      text: `Your child’s timesheet of ${month}, application ${number}, was not signed in time, so the education department will look at it. If a day is wrong, tell the department.`,
      sms: `${number}: the timesheet of ${month} is not signed, the education department will look at it. Tell it if a day is wrong.`,
    }),
  },
  'preschool-months-unsigned': {
    kk: ({ month, count, lastDay }) => ({
      title: 'Ата-аналар қол қоймаған табельдер бар',
      text: `${month} айының ата-аналар әлі қол қоймаған табельдері: ${count}. Қол қоюдың соңғы күні – ${lastDay}. Ата-аналарға еске салыңыз, бірақ олар үшін қол қоймаңыз.`,
      sms: `${month} айының қол қойылмаған табельдері: ${count}, соңғы күн - ${lastDay}. Ата-аналарға еске салыңыз.`,
    }),
    ru: ({ month, count, lastDay }) => ({
      title: 'Есть табели, не подписанные родителями',
      text: `Табелей за ${month}, которые родители ещё не подписали: ${count}. Последний день подписания – ${lastDay}. Напомните родителям, но не подписывайте за них.`,
      sms: `Не подписано табелей за ${month}: ${count}, последний день - ${lastDay}. Напомните родителям.`,
    }),
    en: ({ month, count, lastDay }) => ({
      title: 'Parents have timesheets to sign',
      text: `Timesheets of ${month} that parents have not signed yet: ${count}. The last day to sign is ${lastDay}. Remind the parents, and do not sign for them.`,
      sms: `Timesheets of ${month} not signed yet: ${count}, the last day is ${lastDay}. Remind the parents.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
