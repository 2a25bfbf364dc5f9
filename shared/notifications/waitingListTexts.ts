// What families are told of waiting lists: that they stand in one, that a place is theirs for a day, that they let it pass, that they stand there no
// longer, and that their days to sign run again. A family may stand in several, so each says of which kindergarten and group.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const waitingListTexts = {
  'waiting-list-joined': {
    kk: (data, number) => ({
      title: 'Күту парағына жазылдыңыз',
      text: `${number} өтініші балабақшаның күту парағында тұр.${whereKk(data)} Орын босаса, бірден хабарлаймыз. Орныңызды жеке кабинеттен қараңыз.`,
      sms: `${number}${inBrief(data)}: күту парағына жазылдыңыз. Орын босаса, хабарлаймыз. Орныңыз қосымшада.`,
    }),
    ru: (data, number) => ({
      title: 'Вы в листе ожидания',
      text: `Заявление ${number} стоит в листе ожидания детского сада.${whereRu(data)} Когда освободится место, мы сразу сообщим. Своё место смотрите в личном кабинете.`,
      sms: `${number}${inBrief(data)}: вы в листе ожидания. Когда освободится место, сообщим. Ваше место - в приложении.`,
    }),
    en: (data, number) => ({
      title: 'You are on the waiting list',
      text: `Application ${number} stands in the waiting list of the kindergarten.${whereEn(data)} You will be told at once when a place is free. See your place in your account.`,
      sms: `${number}${inBrief(data)}: you are on the waiting list. You will be told when a place is free. See your place in the app.`,
    }),
  },
  'waiting-list-left': {
    kk: (data, number) => ({
      title: 'Сіз енді күту парағында емессіз',
      text: `${number} өтініші бойынша баланың жасы бұл топқа сай келмейді, сондықтан күту парағынан шықтыңыз.${whereKk(data)} Жеке кабинетте басқа топ таңдаңыз.`,
      sms: `${number}${inBrief(data)}: баланың жасы топқа сай емес, күту парағынан шықтыңыз. Басқа топ таңдаңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Вы больше не в листе ожидания',
      text: `По заявлению ${number} ребёнок уже старше возраста этой группы, поэтому выбыл из листа ожидания.${whereRu(data)} Выберите другую группу в личном кабинете.`,
      sms: `${number}${inBrief(data)}: ребёнок старше возраста группы и выбыл из листа ожидания. Выберите другую.`,
    }),
    en: (data, number) => ({
      title: 'You are no longer on the waiting list',
      text: `The child of application ${number} is now older than this group, so it has left the waiting list.${whereEn(data)} Choose another group in your account.`,
      sms: `${number}${inBrief(data)}: the child is older than the group and has left its waiting list. Choose another group.`,
    }),
  },
  'place-offered': {
    kk: (data, number) => ({
      title: 'Балабақшада сізге орын бар',
      text: `${number} өтініші бойынша күту парағындағы балабақшадан орын босады.${whereKk(data)} Ол ${data['lastDay']} күнінің соңына дейін сізге сақталады. Жеке кабинетте қабылдаңыз немесе бас тартыңыз.`,
      sms: `${number}${inBrief(data)}: орын бар. Қосымшада қабылдаңыз, соңғы күн - ${data['lastDay']}, әйтпесе келесі отбасыға өтеді.`,
    }),
    ru: (data, number) => ({
      title: 'Для вас есть место в детском саду',
      text: `По заявлению ${number} освободилось место в детском саду, в листе ожидания которого вы стоите.${whereRu(data)} Место за вами до конца дня ${data['lastDay']}. Примите его или откажитесь в личном кабинете.`,
      sms: `${number}${inBrief(data)}: есть место. Примите его в приложении до ${data['lastDay']} включительно, иначе - следующему.`,
    }),
    en: (data, number) => ({
      title: 'There is a place for you in a kindergarten',
      text: `For application ${number} a place is free in a kindergarten whose waiting list you stand in.${whereEn(data)} It is kept for you until the end of ${data['lastDay']}. Accept or decline it in your account.`,
      sms: `${number}${inBrief(data)}: a place is free. Accept it in the app by the end of ${data['lastDay']}, or the next family gets it.`,
    }),
  },
  'place-offer-expired': {
    kk: (data, number) => ({
      title: 'Ұсынылған орын келесі отбасыға өтті',
      text: `${number} өтініші бойынша ұсынылған орынға ${data['lastDay']} күнінің соңына дейін жауап болмады, бұл күту парағынан шықтыңыз.${whereKk(data)} Қажет болса, жеке кабинетте қайта жазылыңыз.`,
      sms: `${number}${inBrief(data)}: жауап болмады, орын келесіге өтті. Қажет болса, қосымшада қайта жазылыңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Предложенное место ушло следующей семье',
      text: `По заявлению ${number} на предложенное место не ответили до конца дня ${data['lastDay']}, и вы выбыли из этого листа ожидания.${whereRu(data)} Если нужно, встаньте в него снова в личном кабинете.`,
      sms: `${number}${inBrief(data)}: ответа не было, место у следующей семьи. Если нужно, встаньте снова в приложении.`,
    }),
    en: (data, number) => ({
      title: 'The place you were offered went on',
      text: `For application ${number} nobody answered the offered place by the end of ${data['lastDay']}, and you have left this waiting list.${whereEn(data)} Join it again in your account if you need to.`,
      sms: `${number}${inBrief(data)}: no answer, the place went to the next family. Join again in the app if you need to.`,
    }),
  },
  'days-run-again': {
    kk: ({ lastDay, why }, number) => ({
      title: 'Келісімшартқа қол қою мерзімі қайта жүре бастады',
      text: `${again(why, 'kk')}, сондықтан ${number} өтініші бойынша келісімшартқа қол қою мерзімі қайта жүріп жатыр. ${lastDay} күнінің соңына дейін ${why === 'accepted' ? 'балабақша дайындайтын келісімшартқа қол қойыңыз' : 'орны бар балабақшаны таңдап, келісімшартқа қол қойыңыз'}.`,
      sms: `${number}: келісімшартқа қол қою мерзімі қайта жүріп жатыр, соңғы күн - ${lastDay}. Қосымшаны ашыңыз.`,
    }),
    ru: ({ lastDay, why }, number) => ({
      title: 'Срок для договора снова идёт',
      text: `${again(why, 'ru')}, поэтому по заявлению ${number} срок для договора снова идёт. ${why === 'accepted' ? 'Подпишите договор, который подготовит детский сад,' : 'Выберите сад, где есть место, и подпишите договор'} до конца дня ${lastDay}.`,
      sms: `${number}: срок для договора снова идёт, последний день - ${lastDay}. Откройте приложение.`,
    }),
    en: ({ lastDay, why }, number) => ({
      title: 'Your days to sign a contract run again',
      text: `${again(why, 'en')}, so the days to sign a contract for application ${number} run again. ${why === 'accepted' ? 'Sign the contract the kindergarten prepares' : 'Choose a kindergarten with a free place and sign'} by the end of ${lastDay}.`,
      sms: `${number}: your days to sign a contract run again, the last day is ${lastDay}. Open the app.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;

/** Why the days stand still no more: all of them used, a place accepted from the last list, or that list left. */
function again(why: string | number | undefined, locale: Locale): string {
  if (why === 'used') {
    return {
      kk: 'Мерзімді тоқтата тұруға берілген күндер бітті',
      ru: 'Дни, на которые срок можно остановить, закончились',
      en: 'The days on which your deadline may stand still are used up',
    }[locale];
  }
  if (why === 'accepted') {
    return { kk: 'Ұсынылған орынды қабылдадыңыз', ru: 'Вы приняли предложенное место', en: 'You have accepted the place you were offered' }[
      locale
    ];
  }
  return {
    kk: 'Сіз енді ешбір күту парағында емессіз',
    ru: 'Вы больше не стоите ни в одном листе ожидания',
    en: 'You stand in no waiting list any more',
  }[locale];
}
