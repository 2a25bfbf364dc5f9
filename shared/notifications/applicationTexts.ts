// What families are told of their own applications: the receipt, the withdrawal, the return from the stop-list.

import type { Notice, NoticeKind } from '../domain/notice.ts';
import { papersOrEn, papersOrKk, papersOrRu, registersEn, registersKk, registersRu } from './fileWords.ts';
import type { Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;
type ApplicationNotice = Extract<NoticeKind, `application-${'accepted' | 'withdrawn' | 'restored'}`>;

export const applicationTexts: Readonly<Record<ApplicationNotice, Readonly<Record<'kk' | 'ru' | 'en', Words>>>> = {
  'application-accepted': {
    kk: ({ submittedAt, papersBy, asideDays, inRegisters }, number) => ({
      title: 'Өтінішіңіз қабылданды',
      text: `Қолхат: ${number} өтініші ${submittedAt} (Қазақстан уақыты) қабылданды. ${papersBy === undefined ? '' : `Құқықты растайтын құжаттарды білім бөліміне ${papersBy} күнінің соңына дейін әкеліңіз, ${papersOrKk(asideDays)}. `}${registersKk(inRegisters)}Орныңызды басты беттен осы нөмір бойынша қараңыз.`,
      sms: `Өтінішіңіз қабылданды, нөмірі ${number}. ${papersBy === undefined ? 'Орныңызды қосымшадан қараңыз.' : `Құқықты растайтын құжаттарды білім бөліміне әкеліңіз, соңғы күн - ${papersBy}.`}`,
    }),
    ru: ({ submittedAt, papersBy, asideDays, inRegisters }, number) => ({
      title: 'Заявление принято',
      text: `Расписка: заявление ${number} принято ${submittedAt} (время Казахстана). ${papersBy === undefined ? '' : `Принесите документы о праве в отдел образования до конца дня ${papersBy}, ${papersOrRu(asideDays)}. `}${registersRu(inRegisters)}Место смотрите на главной странице по этому номеру.`,
      sms: `Заявление принято, номер ${number}. ${papersBy === undefined ? 'Место смотрите в приложении.' : `Принесите документы о праве в отдел образования до ${papersBy} включительно.`}`,
    }),
    en: ({ submittedAt, papersBy, asideDays, inRegisters }, number) => ({
      title: 'Your application is accepted',
      text: `Receipt: application ${number} was accepted on ${submittedAt} (Kazakhstan time). ${papersBy === undefined ? '' : `Bring the papers for your right to the education department by the end of ${papersBy}, ${papersOrEn(asideDays)}. `}${registersEn(inRegisters)}See your place on the front page by this number.`,
      sms: `Application accepted, number ${number}. ${papersBy === undefined ? 'See your place in the app.' : `Bring the papers for your right to the education department by the end of ${papersBy}.`}`,
    }),
  },
  'application-withdrawn': {
    kk: (_, number) => ({
      title: 'Өтініш қайтарып алынды',
      text: `${number} өтініші қайтарып алынды, кезектегі орны босады. Қажет болса, жаңа өтініш беріңіз.`,
      sms: `Өтініш қайтарып алынды (${number}). Қажет болса, жаңа өтініш беріңіз.`,
    }),
    ru: (_, number) => ({
      title: 'Заявление отозвано',
      text: `Заявление ${number} отозвано, место освобождено. При необходимости подайте новое заявление.`,
      sms: `Заявление отозвано (${number}). При необходимости подайте новое.`,
    }),
    en: (_, number) => ({
      title: 'Application withdrawn',
      text: `Application ${number} was withdrawn and its place given up. Apply anew if you need to.`,
      sms: `Application withdrawn (${number}). Apply anew if you need to.`,
    }),
  },
  'application-restored': {
    kk: (_, number) => ({
      title: 'Өтініш кезекке қайтты',
      text: `${number} өтініші стоп-парақтан қайтарылып, кезекте тұр. Орныңызды келесі жариялаудан кейін қараңыз.`,
      sms: `Өтінішіңіз кезекке қайтты (${number}). Орныңызды қосымшадан қараңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Заявление снова в очереди',
      text: `Заявление ${number} возвращено из стоп-листа и стоит в очереди. Место смотрите после следующей публикации.`,
      sms: `Заявление снова в очереди (${number}). Место смотрите в приложении.`,
    }),
    en: (_, number) => ({
      title: 'Your application waits again',
      text: `Application ${number} came back from the stop-list and waits in the queue. See your place after the next publication.`,
      sms: `Your application waits again (${number}). See your place in the app.`,
    }),
  },
};
