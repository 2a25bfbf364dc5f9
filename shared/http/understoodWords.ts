// What a shape says where something cannot be undone, or takes effect at once, and wants to be understood first; a part of `fieldWords.ts`.

export const understoodWords = {
  'what is destroyed cannot be brought back; look at it first and send understood: true': {
    kk: 'Жойылған дерек қайтарылмайды; алдымен не жойылатынын қараңыз және understood: true жіберіңіз.',
    ru: 'Уничтоженное не вернуть; сначала посмотрите, что будет уничтожено, и пришлите understood: true.',
  },
  'a move ends the present contract the day before and cannot be undone; send understood: true': {
    kk: 'Ауыстыру қазіргі келісімшартты бір күн бұрын аяқтайды және қайтарылмайды; understood: true жіберіңіз.',
    ru: 'Перевод завершает нынешний договор днём раньше и необратим; пришлите understood: true.',
  },
  'refusing annuls your place in the queue and cannot be undone; send understood: true': {
    kk: 'Бас тарту кезектегі орныңызды жояды және қайтарылмайды; understood: true жіберіңіз.',
    ru: 'Отказ аннулирует ваше место в очереди и необратим; пришлите understood: true.',
  },
  'the place in the queue is lost and this cannot be undone; send understood: true': {
    kk: 'Кезектегі орын жоғалады, қайтарылмайды; understood: true жіберіңіз.',
    ru: 'Место в очереди теряется, и это необратимо; пришлите understood: true.',
  },
  'try it with dryRun: true, then send understood: true': {
    kk: 'Алдымен dryRun: true жіберіп көріңіз, содан кейін understood: true.',
    ru: 'Сначала попробуйте с dryRun: true, затем пришлите understood: true.',
  },
  'withdrawing gives up the place and cannot be undone; send understood: true': {
    kk: 'Қайтарып алсаңыз, орын жоғалады және қайтарылмайды; understood: true жіберіңіз.',
    ru: 'При отзыве место теряется, и это необратимо; пришлите understood: true.',
  },
  'what you may do ends at once; send understood: true': {
    kk: 'Құқықтарыңыз бірден тоқтатылады; understood: true жіберіңіз.',
    ru: 'Ваши права прекратятся сразу; пришлите understood: true.',
  },
} as const;
