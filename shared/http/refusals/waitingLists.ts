// The no of waiting lists and of the places they offer, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const waitingListRefusals = {
  'waiting-lists-too-many': {
    status: 409,
    kk: 'Бала бір уақытта бұдан көп күту парағында тұра алмайды. Алдымен біреуінен шығыңыз.',
    ru: 'В большем числе листов ожидания ребёнок стоять не может. Сначала выйдите из одного из них.',
    en: 'A child cannot stand in more waiting lists at once. Leave one of them first.',
  },
  'already-waiting': {
    status: 409,
    kk: 'Сіз бұл топтың күту парағында тұрсыз. Орныңызды күту парақтарыңыздан қараңыз.',
    ru: 'Вы уже стоите в листе ожидания этой группы. Своё место смотрите в ваших листах ожидания.',
    en: 'You already stand in the waiting list of this group. See your place among your waiting lists.',
  },
  'place-free': {
    status: 409,
    kk: 'Бұл топта бос орын бар: күту керек емес. Орынды бірден сұраңыз.',
    ru: 'В этой группе есть свободное место: ждать не нужно. Запросите его сразу.',
    en: 'This group has a free place: there is no need to wait. Ask for it directly.',
  },
  'place-kept': {
    status: 409,
    kk: 'Бұл топтағы орын сіз үшін сақтаулы. Жаңадан сұрамай, соңғы күніне дейін ұсынысты қабылдаңыз.',
    ru: 'Место в этой группе уже оставлено за вами. Не запрашивайте его заново, а примите предложение до последнего дня.',
    en: 'A place in this group is kept for you. Do not ask for it anew: accept the offer until its last day.',
  },
  'not-waiting': {
    status: 409,
    kk: 'Сіз бұл топтың күту парағында тұрған жоқсыз. Күту парақтарыңызды қараңыз.',
    ru: 'Вы не стоите в листе ожидания этой группы. Посмотрите свои листы ожидания.',
    en: 'You do not stand in the waiting list of this group. See your waiting lists.',
  },
  'offer-none': {
    status: 409,
    kk: 'Бұл топта сізге әзірге орын ұсынылған жоқ. Ұсынылғанда бірден хабарлаймыз.',
    ru: 'В этой группе вам пока не предложено место. Как только предложат, мы сразу сообщим.',
    en: 'No place in this group has been offered to you yet. You will be told at once when it is.',
  },
  'offer-passed': {
    status: 409,
    kk: 'Ұсынысқа жауап беру мерзімі өтті, орын келесі отбасыға ұсынылады. Қажет болса, күту парағына қайта жазылыңыз.',
    ru: 'Срок ответа на предложение истёк, место предложат следующей семье. Если нужно, встаньте в лист ожидания снова.',
    en: 'The time to answer the offer is over; the place goes to the next family. Join the waiting list again if you need to.',
  },
} as const satisfies RefusalReplies;
