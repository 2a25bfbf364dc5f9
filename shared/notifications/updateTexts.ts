// What families are told at a yearly update of the queue: into which category they came, that they leave by age, that they will. The labels of
// categories come with the notice, in the three languages, because the rulebook they stood in may be another by the time it is read.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const updateTexts = {
  'category-changed': {
    kk: ({ fromKk, toKk }, number) => ({
      title: 'Кезектегі санатыңыз өзгерді',
      text: `${number} өтінішінің санаты кезек жаңартылғанда өзгерді: «${fromKk}» орнына «${toKk}». Өтініш күні мен нөмірі өзгерген жоқ. Жаңа орныңызды басты беттен қараңыз.`,
      sms: `${number}: кезек жаңартылды, санатыңыз өзгерді. Өтініш күні сақталды. Орныңызды қосымшадан қараңыз.`,
    }),
    ru: ({ fromRu, toRu }, number) => ({
      title: 'Ваша категория в очереди изменилась',
      text: `При обновлении очереди заявление ${number} перешло из категории «${fromRu}» в категорию «${toRu}». Дата подачи и номер не изменились. Новое место смотрите на главной странице.`,
      sms: `${number}: очередь обновлена, ваша категория изменилась. Дата подачи прежняя. Место - в приложении.`,
    }),
    en: ({ fromEn, toEn }, number) => ({
      title: 'Your category in the queue has changed',
      text: `At the update of the queue, application ${number} moved from the category “${fromEn}” to “${toEn}”. Its date and number are as before. See your new place on the front page.`,
      sms: `${number}: the queue was updated and your category has changed. Your date is as before. See your place in the app.`,
    }),
  },
  'over-age': {
    kk: ({ lastDay }, number) => ({
      title: 'Өтініш баланың жасына байланысты кезектен шықты',
      text: `${number} өтініші бойынша бала кезекте тұру жасынан асты: соңғы күні ${lastDay} болды. Мектепалды даярлық туралы білім бөлімінен сұраңыз.`,
      sms: `${number}: баланың жасына байланысты кезектен шықты (соңғы күні - ${lastDay}). Білім бөліміне хабарласыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Заявление вышло из очереди по возрасту',
      text: `По заявлению ${number} ребёнок старше возраста очереди: последним днём был ${lastDay}. О предшкольной подготовке спросите в отделе образования.`,
      sms: `${number}: заявление вышло из очереди по возрасту (последний день - ${lastDay}). Обратитесь в отдел образования.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'The application has left the queue by age',
      text: `The child of application ${number} is past the age of the queue; its last day was ${lastDay}. Ask the education department about pre-school classes.`,
      sms: `${number}: the application left the queue by age (last day ${lastDay}). Ask the education department.`,
    }),
  },
  'over-age-warning': {
    kk: ({ lastDay }, number) => ({
      title: 'Кезекте тұру мерзімі аяқталып келеді',
      text: `${number} өтініші баланың жасына байланысты кезекте ${lastDay} күнінің соңына дейін тұра алады. Ваучер берілсе, бірден растаңыз; мектепалды даярлық туралы білім бөлімінен сұраңыз.`,
      sms: `${number}: баланың жасына байланысты кезектегі соңғы күн - ${lastDay}. Білім бөліміне хабарласыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Срок в очереди подходит к концу',
      text: `По возрасту заявление ${number} может стоять в очереди по ${lastDay} включительно. Если выдадут ваучер, подтвердите его сразу; о предшкольной подготовке спросите в отделе образования.`,
      sms: `${number}: по возрасту вы в очереди по ${lastDay} включительно. Обратитесь в отдел образования.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Your time in the queue is ending',
      text: `By age, application ${number} may stand in the queue until the end of ${lastDay}. Confirm a voucher at once if you get one; ask the education department about pre-school classes.`,
      sms: `${number}: by age you stand in the queue until the end of ${lastDay}. Ask the education department.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
