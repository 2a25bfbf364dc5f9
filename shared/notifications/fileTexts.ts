// What families are told when the department decides about their application: claims to a status, the stop-list, the archive, a merger.

import type { Notice, NoticeKind } from '../domain/notice.ts';
import type { Message } from './messages.ts';
import { papersOrEn, papersOrKk, papersOrRu, wayBackEn, wayBackKk, wayBackRu } from './fileWords.ts';

type Words = (data: Notice['data'], number: string) => Message;
type FileNotice = Extract<
  NoticeKind,
  `claim-${'made' | 'verified' | 'rejected' | 'expired'}` | `application-${'suspended' | 'returned' | 'archived' | 'merged'}`
>;

export const fileTexts: Readonly<Record<FileNotice, Readonly<Record<'kk' | 'ru' | 'en', Words>>>> = {
  'claim-verified': {
    kk: (_, number) => ({
      title: 'Құқық расталды',
      text: `${number} өтініші бойынша құқығыңыз расталды және санатты анықтауда ескерілді. Орныңызды жеке кабинеттен қараңыз.`,
      sms: `Құқығыңыз расталды (${number}). Орныңызды қосымшадан қараңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Право подтверждено',
      text: `Ваше право по заявлению ${number} подтверждено и учтено при определении категории. Место смотрите в личном кабинете.`,
      sms: `Ваше право подтверждено (${number}). Место смотрите в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Status verified',
      text: `Your right for application ${number} was verified and counts for its category. See your place in your account.`,
      sms: `Your right was verified (${number}). See your place in the app.`,
    }),
  },
  'claim-made': {
    kk: ({ papersBy, asideDays }, number) =>
      papersBy === undefined
        ? {
            title: 'Құқық мәлімделді',
            text: `${number} өтініші бойынша құқық мәлімделді. Білім бөлімі оны мемлекеттік тізілімдерден тексереді, ештеңе әкелудің қажеті жоқ. Нәтижесін хабарлаймыз.`,
            sms: `Құқық мәлімделді (${number}). Бөлім тізілімдерден тексереді, ештеңе әкелудің қажеті жоқ.`,
          }
        : {
            title: 'Құқықты растайтын құжаттарды әкеліңіз',
            text: `${number} өтініші бойынша құқық мәлімделді. Құжаттарды білім бөліміне ${papersBy} күнінің соңына дейін әкеліңіз, ${papersOrKk(asideDays)}.`,
            sms: `Құқық мәлімделді (${number}). Құжаттарды білім бөліміне әкеліңіз, соңғы күн - ${papersBy}.`,
          },
    ru: ({ papersBy, asideDays }, number) =>
      papersBy === undefined
        ? {
            title: 'Право заявлено',
            text: `По заявлению ${number} заявлено право. Отдел образования проверит его по государственным реестрам, приносить ничего не нужно. О решении сообщим.`,
            sms: `Право заявлено (${number}). Отдел проверит его по реестрам, приносить ничего не нужно.`,
          }
        : {
            title: 'Принесите документы о праве',
            text: `По заявлению ${number} заявлено право. Принесите документы в отдел образования до конца дня ${papersBy}, ${papersOrRu(asideDays)}.`,
            sms: `Право заявлено (${number}). Принесите документы в отдел образования до ${papersBy} включительно.`,
          },
    en: ({ papersBy, asideDays }, number) =>
      papersBy === undefined
        ? {
            title: 'Your right is claimed',
            text: `A right is claimed for application ${number}. The education department checks it in the state registers; nothing is to be brought. You are told of the decision.`,
            sms: `Right claimed (${number}). The department checks it in the registers; nothing is to be brought.`,
          }
        : {
            title: 'Bring the papers for your right',
            text: `A right is claimed for application ${number}. Bring its papers to the education department by the end of ${papersBy}, ${papersOrEn(asideDays)}.`,
            sms: `Status claimed (${number}). Bring its papers to the education department by the end of ${papersBy}.`,
          },
  },
  'claim-rejected': {
    kk: ({ returnsOn }, number) => ({
      title: 'Құқық расталмады',
      text: `${number} өтініші бойынша құқық расталмады. ${returnsOn === undefined ? '' : `Өтініш әзірге кезектен тыс, ${returnsOn} күні кезекке өзі қайтады. `}Бастапқы күніңіз сақталады. Себебін жеке кабинеттен қараңыз.`,
      sms:
        returnsOn === undefined
          ? `Құқық расталмады (${number}). Бастапқы күн сақталады. Себебін қосымшадан қараңыз.`
          : `Құқық расталмады (${number}). Өтініш әзірге кезектен тыс, өзі қайтатын күн - ${returnsOn}. Бастапқы күн сақталады.`,
    }),
    ru: ({ returnsOn }, number) => ({
      title: 'Право не подтверждено',
      text: `Право по заявлению ${number} не подтверждено. ${returnsOn === undefined ? '' : `Заявление пока вне очереди и само вернётся в неё ${returnsOn}. `}Дата подачи сохраняется. Причину смотрите в личном кабинете.`,
      sms:
        returnsOn === undefined
          ? `Право не подтверждено (${number}). Дата подачи сохраняется. Причину смотрите в приложении.`
          : `Право не подтверждено (${number}). Заявление пока вне очереди, само вернётся ${returnsOn}. Дата подачи сохраняется.`,
    }),
    en: ({ returnsOn }, number) => ({
      title: 'Status not verified',
      text: `The right for application ${number} was not verified. ${returnsOn === undefined ? '' : `The application is out of the queue for now and returns by itself on ${returnsOn}. `}Your date of submission stays. See the reason in your account.`,
      sms:
        returnsOn === undefined
          ? `Status not verified (${number}). Your date of submission stays. See the reason in the app.`
          : `Status not verified (${number}). Out of the queue for now, returns by itself on ${returnsOn}. Your date of submission stays.`,
    }),
  },
  'claim-expired': {
    kk: (_, number) => ({
      title: 'Анықтаманың мерзімі өтті',
      text: `${number} өтініші бойынша құқықты растайтын құжаттың мерзімі өтті. Бастапқы күніңіз сақталады. Жаңа анықтама тапсырыңыз.`,
      sms: `Құқықты растайтын құжаттың мерзімі өтті (${number}). Қосымшада жаңасын тапсырыңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Срок справки истёк',
      text: `Срок документа о праве по заявлению ${number} истёк. Дата подачи сохраняется. Представьте новую справку.`,
      sms: `Срок документа о праве истёк (${number}). Заявите новый в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Your certificate has ended',
      text: `The paper for your right in application ${number} has ended. Your date of submission stays. Present a new certificate.`,
      sms: `The paper for your right has ended (${number}). Present a new one in the app.`,
    }),
  },
  'application-suspended': {
    kk: (data, number) => ({
      title: 'Өтініш әзірге кезектен тыс',
      text: `${number} өтініші стоп-парақта және әзірге кезектен тыс. ${wayBackKk(data, 'жеке кабинетте')} Себебін жеке кабинеттен қараңыз.`,
      sms: `${number} өтініші әзірге кезектен тыс. ${wayBackKk(data, 'қосымшада')}`,
    }),
    ru: (data, number) => ({
      title: 'Заявление пока вне очереди',
      text: `Заявление ${number} в стоп-листе и пока вне очереди. ${wayBackRu(data, 'в личном кабинете')} Причину смотрите в личном кабинете.`,
      sms: `Заявление ${number} пока вне очереди. ${wayBackRu(data, 'в приложении')}`,
    }),
    en: (data, number) => ({
      title: 'Your application is out of the queue for now',
      text: `Application ${number} is on the stop-list and out of the queue for now. ${wayBackEn(data, 'in your account')} See why in your account.`,
      sms: `Application ${number} is out of the queue for now. ${wayBackEn(data, 'in the app')}`,
    }),
  },
  'application-returned': {
    kk: (_, number) => ({
      title: 'Өтініш кезекке қайтты',
      text: `${number} өтініші бастапқы күнімен кезекке қайтты. Орныңызды жеке кабинеттен қараңыз.`,
      sms: `${number} өтініші бастапқы күнімен кезекке қайтты. Орныңызды қосымшадан қараңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Заявление снова в очереди',
      text: `Заявление ${number} вернулось в очередь с прежней датой подачи. Место смотрите в личном кабинете.`,
      sms: `Заявление ${number} снова в очереди с прежней датой. Место смотрите в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Your application is back in the queue',
      text: `Application ${number} is back in the queue with its original date. See your place in your account.`,
      sms: `Application ${number} is back in the queue with its original date. See your place in the app.`,
    }),
  },
  'application-archived': {
    kk: (_, number) => ({
      title: 'Өтініш мұрағатта',
      text: `${number} өтініші кезектен шығарылып, мұрағатқа қойылды. Келіспесеңіз, білім бөліміне хабарласыңыз.`,
      sms: `${number} өтініші кезектен шығарылды. Келіспесеңіз, білім бөліміне хабарласыңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Заявление в архиве',
      text: `Заявление ${number} снято с очереди и отправлено в архив. Если вы не согласны, обратитесь в отдел образования.`,
      sms: `Заявление ${number} снято с очереди. Если не согласны, обратитесь в отдел образования.`,
    }),
    en: (_, number) => ({
      title: 'Your application was archived',
      text: `Application ${number} was taken out of the queue and archived. If you disagree, ask the education department.`,
      sms: `Application ${number} was taken out of the queue. If you disagree, ask the education department.`,
    }),
  },
  'application-merged': {
    kk: (_, number) => ({
      title: 'Өтініштер біріктірілді',
      text: `Балаңыздың екі өтініші ${number} өтінішіне біріктірілді. Орныңызды жеке кабинеттен қараңыз.`,
      sms: `Екі өтінішіңіз біріктірілді: ${number}. Орныңызды қосымшадан қараңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Заявления объединены',
      text: `Два заявления на вашего ребёнка объединены в заявление ${number}. Место смотрите в личном кабинете.`,
      sms: `Два ваших заявления объединены: ${number}. Место смотрите в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Your applications were merged',
      text: `Two applications for your child were merged into ${number}. See your place in your account.`,
      sms: `Your two applications were merged: ${number}. See your place in the app.`,
    }),
  },
};
