// The no of yearly queue updates, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const updateRefusals = {
  'update-not-ready': {
    status: 409,
    kk: 'Жаңартудың жобасы әлі есептеліп жатыр. Бірнеше минуттан кейін қайталаңыз.',
    ru: 'Проект обновления ещё рассчитывается. Повторите через несколько минут.',
    en: 'The draft of the update is still being computed. Repeat in some minutes.',
  },
  'update-open': {
    status: 409,
    kk: 'Кезекті жаңарту басталып қойған. Алдымен соны аяқтаңыз немесе тоқтатыңыз.',
    ru: 'Обновление очереди уже начато. Сначала завершите или отмените его.',
    en: 'An update of the queue is already open. Finish or cancel that one first.',
  },
  'update-unknown': {
    status: 404,
    kk: 'Мұндай жаңарту жоқ. Жаңартулар тізімін қараңыз.',
    ru: 'Такого обновления нет. Посмотрите список обновлений.',
    en: 'There is no such update. See the list of updates.',
  },
} as const satisfies RefusalReplies;
