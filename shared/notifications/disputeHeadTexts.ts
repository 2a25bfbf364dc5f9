// The same for heads: a month of their kindergarten is disputed, decided, put right or put in late, and what they have to do. The contract is named and no child.

import type { Notice } from '../domain/notice.ts';
import { isChanged, isToSign } from './disputeTexts.ts';
import type { Locale, Message } from './messages.ts';
import { inNumber } from './numbers.ts';

type Words = (data: Notice['data']) => Message;

export const disputeHeadTexts = {
  'preschool-month-disputed': {
    kk: ({ month, contract, days, lastDay }) => ({
      title: 'Ата-ана табельмен келіспейді',
      text: `Ата-ана ${month} айының табеліндегі кейбір күндермен келіспейді (келісімшарт ${contract}, күн саны: ${days}). ${lastDay} күнінің соңына дейін оларды түзетіңіз немесе белгілерді қалдырыңыз; жауап болмаса, білім бөлімі сізсіз шешеді.`,
      sms: `${contract}: ата-ана ${month} айының табелімен келіспейді. Жауап беріңіз, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ month, contract, days, lastDay }) => ({
      title: 'Родитель не согласен с табелем',
      text: `Родитель не согласен с днями табеля за ${month} (договор ${contract}, дней: ${days}). До конца дня ${lastDay} исправьте их или оставьте отметки; без ответа отдел образования решит без вас.`,
      sms: `${contract}: родитель не согласен с табелем за ${month}. Ответьте до ${lastDay} включительно.`,
    }),
    en: ({ month, contract, days, lastDay }) => ({
      title: 'A parent disagrees with a timesheet',
      text: `A parent disagrees with days of the timesheet of ${month} (contract ${contract}, ${inNumber('days', days, 'en')}). Put them right or keep your marks by the end of ${lastDay}; without an answer the education department decides without you.`,
      sms: `${contract}: a parent disagrees with the timesheet of ${month}. Answer by the end of ${lastDay}.`,
    }),
  },
  'preschool-month-accepted': {
    kk: ({ month, contract }) => ({
      title: 'Ата-ана табельге қол қойды',
      text: `Ата-ана ${month} айының табеліне қол қойып, қарсылығын аяқтады (келісімшарт ${contract}). Жауап берудің қажеті жоқ: күндер қол қойылғандай төленеді. Табельді қарап шығыңыз.`,
      sms: `${contract}: ата-ана ${month} айының табеліне қол қойды. Жауап бермеңіз, табельді қараңыз.`,
    }),
    ru: ({ month, contract }) => ({
      title: 'Родитель подписал табель',
      text: `Родитель подписал табель за ${month} и тем снял своё возражение (договор ${contract}). Отвечать больше не нужно: дни будут оплачены, как подписаны. Посмотрите табель.`,
      sms: `${contract}: родитель подписал табель за ${month}. Отвечать не нужно, посмотрите табель.`,
    }),
    en: ({ month, contract }) => ({
      title: 'The parent has signed the timesheet',
      text: `The parent has signed the timesheet of ${month} and so ended the dispute (contract ${contract}). No answer is needed any more: the days are paid as signed. Look at the timesheet.`,
      sms: `${contract}: the parent has signed the timesheet of ${month}. No answer is needed; look at it.`,
    }),
  },
  'preschool-month-decided': {
    kk: (data) => ({
      title: 'Табель бойынша шешім қабылданды',
      text: `Білім бөлімі ${data['month']} айының табелі бойынша шешім қабылдады (келісімшарт ${data['contract']}): ${isChanged(data) ? `түзетілген күн саны: ${data['days']}` : 'күндер табельдегідей қалды'}. Табельді қараңыз; келіспесеңіз, бөлімге жүгініңіз.`,
      sms: `${data['contract']}: білім бөлімі ${data['month']} айының табелі бойынша шешім қабылдады. Шешімді қараңыз.`,
    }),
    ru: (data) => ({
      title: 'По табелю принято решение',
      text: `Отдел образования принял решение по табелю за ${data['month']} (договор ${data['contract']}): ${isChanged(data) ? `исправлено дней: ${data['days']}` : 'дни оставлены как в табеле'}. Посмотрите табель; если не согласны, обратитесь в отдел.`,
      sms: `${data['contract']}: отдел образования принял решение по табелю за ${data['month']}. Посмотрите решение.`,
    }),
    en: (data) => ({
      title: 'A decision on the timesheet',
      text: `The education department has decided on the timesheet of ${data['month']} (contract ${data['contract']}): ${isChanged(data) ? `days put right: ${data['days']}` : 'the days stay as shown'}. Look at the timesheet; if you disagree, turn to the department.`,
      sms: `${data['contract']}: the department has decided on the timesheet of ${data['month']}. Look at the decision.`,
    }),
  },
  'preschool-month-corrected': {
    kk: (data) => ({
      title: 'Табель түзетілді',
      text: `Білім бөлімі ${data['month']} айының табелін түзетті (келісімшарт ${data['contract']}): төленетін күн саны ${data['wasDays']} болған, енді ${data['isDays']}. ${isToSign(data) ? 'Оған ата-ана қол қойғаннан кейін төленеді.' : 'Айырмасы келесі төлем тізілімінде есептеледі.'} Табельді қараңыз; келіспесеңіз, бөлімге жүгініңіз.`,
      sms: `${data['contract']}: ${data['month']} айының табелі түзетілді. Табельді қараңыз.`,
    }),
    ru: (data) => ({
      title: 'Табель исправлен',
      text: `Отдел образования исправил табель за ${data['month']} (договор ${data['contract']}): оплачиваемых дней было ${data['wasDays']}, стало ${data['isDays']}. ${isToSign(data) ? 'Оплата после того, как его подпишет родитель.' : 'Разница войдёт в следующий платёжный реестр.'} Посмотрите табель; если не согласны, обратитесь в отдел.`,
      sms: `${data['contract']}: табель за ${data['month']} исправлен. Посмотрите табель.`,
    }),
    en: (data) => ({
      title: 'A timesheet was put right',
      text: `The education department has put the timesheet of ${data['month']} right (contract ${data['contract']}): it had ${inNumber('paidDays', data['wasDays'], 'en')}, now it has ${inNumber('paidDays', data['isDays'], 'en')}. ${isToSign(data) ? 'It is paid once the parent has signed it.' : 'The difference comes with the next payment register.'} Look at it; if you disagree, turn to the department.`,
      sms: `${data['contract']}: the timesheet of ${data['month']} was put right. Look at it.`,
    }),
  },
  'preschool-month-added': {
    kk: ({ month, contract }) => ({
      title: 'Табельге бала қосылды',
      text: `Білім бөлімі ${month} айына жабылған табельде болмаған баланың күндерін енгізді (келісімшарт ${contract}). Күндерін қараңыз, қате болса, бөлімге жүгініңіз; ата-ана қол қойғаннан кейін төленеді.`,
      sms: `${contract}: ${month} айының табеліне бала қосылды. Күндерін қараңыз.`,
    }),
    ru: ({ month, contract }) => ({
      title: 'В табель внесён ребёнок',
      text: `Отдел образования внёс за ${month} дни ребёнка, которого не было в закрытом табеле (договор ${contract}). Посмотрите дни, об ошибке сообщите в отдел; оплата после подписи родителя.`,
      sms: `${contract}: в табель за ${month} внесён ребёнок. Посмотрите дни.`,
    }),
    en: ({ month, contract }) => ({
      title: 'A child was put into a timesheet',
      text: `The education department has put in the days of ${month} of a child who was missing in the closed timesheet (contract ${contract}). Look at the days and tell the department of a mistake; they are paid once the parent has signed.`,
      sms: `${contract}: a child was put into the timesheet of ${month}. Look at the days.`,
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
