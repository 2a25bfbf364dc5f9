// The no of marking a group's day, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const markingRefusals = {
  'code-for-whole-group': {
    status: 409,
    kk: 'Бұл белгі бүкіл топқа бірден қойылады, жеке балаға емес. Балаға басқа белгі таңдаңыз немесе оны бүкіл топқа қойыңыз.',
    ru: 'Эта отметка ставится всей группе сразу, а не отдельному ребёнку. Выберите для ребёнка другую или поставьте эту всей группе.',
    en: 'That mark is given to the whole group at once and not to one child. Choose another for the child, or give this one to the whole group.',
  },
  'day-changed': {
    status: 409,
    kk: 'Бұл күнді сіз ашқаннан кейін басқа біреу сақтады. Екі белгіні салыстырып, дұрысын қайта жіберіңіз.',
    ru: 'После того как вы открыли этот день, его сохранил кто-то другой. Сравните отметки и отправьте верные ещё раз.',
    en: 'Somebody else saved this day after you opened it. Compare the two and send what is right again.',
  },
  'day-code-unknown': {
    status: 409,
    kk: 'Мұндай белгі жоқ. Ережедегі белгілердің бірін таңдаңыз.',
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
    kk: 'Бұл айдың табелі жабылған. Қате болса, меңгерушіге айтыңыз: ол айды қайта аша алады немесе түзету сұрайды.',
    ru: 'Табель этого месяца закрыт. Если есть ошибка, скажите заведующей: она может открыть месяц снова или попросить исправление.',
    en: 'The timesheet of that month is closed. If something is wrong, tell the head, who can open it again or ask for a correction.',
  },
  'not-enrolled': {
    status: 409,
    kk: 'Бұл балалардың ол күні осы топта шарты жоқ. Оларды алып тастап, қайта жіберіңіз.',
    ru: 'У этих детей на тот день нет договора в этой группе. Уберите их и отправьте ещё раз.',
    en: 'These children have no contract in this group on that day. Leave them out and send it again.',
  },
} as const satisfies RefusalReplies;
