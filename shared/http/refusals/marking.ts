// The no of marking a group's day, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const markingRefusals = {
  'code-for-whole-group': {
    status: 409,
    kk: 'Бұл белгі бүкіл топқа бірден қойылады, ол күні келген бала болмайды. Балаларға басқа белгі таңдаңыз немесе осыны бүкіл топқа қойыңыз.',
    ru: 'Эта отметка ставится всей группе сразу, и присутствующих в такой день не бывает. Выберите для детей другую или поставьте эту всей группе.',
    en: 'That mark is given to the whole group at once, and no child is there on such a day. Choose another for the children, or give this one to the whole group.',
  },
  'day-changed': {
    status: 409,
    kk: 'Бұл күнді сіз ашқаннан кейін басқа біреу сақтады. Екі белгіні салыстырып, дұрысын қайта жіберіңіз.',
    ru: 'После того как вы открыли этот день, его сохранил кто-то другой. Сравните отметки и отправьте верные ещё раз.',
    en: 'Somebody else saved this day after you opened it. Compare the two and send what is right again.',
  },
  'day-code-unknown': {
    status: 409,
    kk: 'Мұндай белгі жоқ. Қағидадағы белгілердің бірін таңдаңыз.',
    ru: 'Такой отметки нет. Выберите одну из отметок по правилам.',
    en: 'There is no such mark. Choose one of those of the rules.',
  },
  'late-reason-needed': {
    status: 409,
    kk: 'Бұл күнді белгілеу мерзімі өтті. Кешігу себебін таңдап, қайта жіберіңіз: белгі кеш қойылған болып көрінеді.',
    ru: 'Время отмечать этот день прошло. Выберите причину опоздания и отправьте ещё раз: отметка останется с пометкой «поздно».',
    en: 'The time to mark this day is over. Choose the reason and send it again: the mark will be shown as late.',
  },
  'month-closed': {
    status: 409,
    kk: 'Бұл айдың табелі жабылған. Қате болса, меңгерушіге айтыңыз: табель ата-аналарға көрсетілгенше оны қайта ашуға болады, одан кейін білім бөлімі түзетеді.',
    ru: 'Табель этого месяца закрыт. Если есть ошибка, скажите заведующему: пока табель не показан родителям, его можно открыть снова, потом исправляет отдел образования.',
    en: 'The timesheet of that month is closed. If something is wrong, tell the head: it can be opened again until parents are shown it, and is corrected by the education department after that.',
  },
  'not-enrolled': {
    status: 409,
    kk: 'Бұл балалардың ол күні осы топта келісімшарты жоқ. Оларды алып тастап, қайта жіберіңіз.',
    ru: 'У этих детей на тот день нет договора в этой группе. Уберите их и отправьте ещё раз.',
    en: 'These children have no contract in this group on that day. Leave them out and send it again.',
  },
} as const satisfies RefusalReplies;
