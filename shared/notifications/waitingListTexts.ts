// What families are told of waiting lists: that they stand in one, that a place is theirs for a day, that they let it pass, that they stand there no longer.
// The kindergarten is not named: which one it is stands in the account, where nobody else looks.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const waitingListTexts = {
  'waiting-list-joined': {
    kk: (_, number) => ({
      title: 'Күту парағына жазылдыңыз',
      text: `${number} өтініші балабақшаның күту парағында тұр. Орын босаса, бірден хабарлаймыз. Орныңызды жеке кабинеттен қараңыз.`,
      sms: `${number}: күту парағына жазылдыңыз. Орын босаса, хабарлаймыз. Орныңызды қосымшадан қараңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Вы в листе ожидания',
      text: `Заявление ${number} стоит в листе ожидания детского сада. Когда освободится место, мы сразу сообщим. Своё место смотрите в личном кабинете.`,
      sms: `${number}: вы в листе ожидания. Когда освободится место, сообщим. Ваше место - в приложении.`,
    }),
    en: (_, number) => ({
      title: 'You are on the waiting list',
      text: `Application ${number} stands in the waiting list of the kindergarten. You will be told at once when a place is free. See your place in your account.`,
      sms: `${number}: you are on the waiting list. You will be told when a place is free. See your place in the app.`,
    }),
  },
  'waiting-list-left': {
    kk: (_, number) => ({
      title: 'Сіз енді күту парағында емессіз',
      text: `${number} өтініші бойынша баланың жасы бұл топқа сай келмейді, сондықтан күту парағынан шықтыңыз. Жеке кабинетте басқа топ таңдаңыз.`,
      sms: `${number}: баланың жасы топқа сай емес, күту парағынан шықтыңыз. Қосымшада басқа топ таңдаңыз.`,
    }),
    ru: (_, number) => ({
      title: 'Вы больше не в листе ожидания',
      text: `По заявлению ${number} ребёнок уже старше возраста этой группы, поэтому он выбыл из листа ожидания. Выберите другую группу в личном кабинете.`,
      sms: `${number}: ребёнок старше возраста группы и выбыл из листа ожидания. Выберите другую группу в приложении.`,
    }),
    en: (_, number) => ({
      title: 'You are no longer on the waiting list',
      text: `The child of application ${number} is now older than this group, so it has left the waiting list. Choose another group in your account.`,
      sms: `${number}: the child is older than the group and has left its waiting list. Choose another group in the app.`,
    }),
  },
  'place-offered': {
    kk: ({ lastDay }, number) => ({
      title: 'Балабақшада сізге орын бар',
      text: `${number} өтініші бойынша күту парағындағы балабақшадан орын босады. Ол ${lastDay} күні соңына дейін сізге сақталады. Жеке кабинетте қабылдаңыз немесе бас тартыңыз.`,
      sms: `${number}: балабақшада орын бар. ${lastDay} дейін қосымшада қабылдаңыз, әйтпесе келесі отбасыға беріледі.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Для вас есть место в детском саду',
      text: `По заявлению ${number} освободилось место в детском саду, в листе ожидания которого вы стоите. Оно за вами до конца дня ${lastDay}. Примите его или откажитесь в личном кабинете.`,
      sms: `${number}: есть место в детском саду. Примите его в приложении до ${lastDay} включительно, иначе - следующему.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'There is a place for you in a kindergarten',
      text: `For application ${number} a place is free in a kindergarten whose waiting list you stand in. It is kept for you until the end of ${lastDay}. Accept or decline it in your account.`,
      sms: `${number}: a kindergarten place is free. Accept it in the app by ${lastDay}, or it goes to the next family.`,
    }),
  },
  'place-offer-expired': {
    kk: ({ lastDay }, number) => ({
      title: 'Ұсынылған орын келесі отбасыға өтті',
      text: `${number} өтініші бойынша ұсынылған орынға ${lastDay} дейін жауап болмады, бұл күту парағынан шықтыңыз. Қажет болса, жеке кабинетте қайта жазылыңыз.`,
      sms: `${number}: ${lastDay} дейін жауап болмады, орын келесіге өтті. Қажет болса, қосымшада қайта жазылыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Предложенное место ушло следующей семье',
      text: `По заявлению ${number} на предложенное место не ответили до ${lastDay} включительно, и вы выбыли из этого листа ожидания. Если нужно, встаньте снова в личном кабинете.`,
      sms: `${number}: до ${lastDay} ответа не было, место у следующей семьи. Если нужно, встаньте снова в приложении.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'The place you were offered went on',
      text: `For application ${number} nobody answered the offered place by ${lastDay}, and you have left this waiting list. Join it again in your account if you need to.`,
      sms: `${number}: no answer by ${lastDay}, the place went to the next family. Join again in the app if you need to.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;
