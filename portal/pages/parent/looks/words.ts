// Words of who looked at a child's data.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Балам туралы деректерді кім қарады', ru: 'Кто смотрел данные моего ребёнка', en: 'Who looked at my child’s data' },
  lead: {
    kk: 'Әр қарау мен әр өзгеріс жазылады, рұқсатсыз әрекет те. Бұл жазбаны ешкім өшіре алмайды.',
    ru: 'Записывается каждый просмотр и каждое изменение, и попытки без права тоже. Стереть запись не может никто.',
    en: 'Every look and every change is written down, attempts without right too. Nobody can erase the record.',
  },
  child: { kk: 'Бала', ru: 'Ребёнок', en: 'Child' },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  what: { kk: 'Не болды', ru: 'Что было', en: 'What happened' },
  who: { kk: 'Кім', ru: 'Кто', en: 'Who' },
  why: { kk: 'Не үшін', ru: 'Для чего', en: 'What for' },
  refused: { kk: 'рұқсат берілмеді', ru: 'отказано', en: 'refused' },
  sign: { kk: 'белгі {sign}', ru: 'знак {sign}', en: 'sign {sign}' },
  complain: {
    kk: 'Түсініксіз жазба болса, белгіні көрсетіп білім бөліміне хабарласыңыз: олар кім екенін біледі.',
    ru: 'Если запись вам непонятна, обратитесь в отдел образования и назовите знак: там узнают, кто это был.',
    en: 'If an entry puzzles you, ask the education department and name the sign: they can tell who it was.',
  },
  none: { kk: 'Әзірге ешкім қараған жоқ', ru: 'Пока никто не смотрел', en: 'Nobody has looked yet' },
  noneText: {
    kk: 'Қызметкер деректерді ашса, ол осында бірден көрінеді.',
    ru: 'Как только сотрудник откроет данные, это появится здесь.',
    en: 'As soon as somebody of the staff opens the data, it appears here.',
  },
  noChildren: { kk: 'Әзірге бала қосылмаған', ru: 'Дети ещё не добавлены', en: 'No child is named yet' },
  noChildrenText: {
    kk: 'Алдымен балаңызды қосыңыз.',
    ru: 'Сначала добавьте ребёнка.',
    en: 'Name your child first.',
  },
  toChildren: { kk: 'Балаларыма өту', ru: 'К моим детям', en: 'To my children' },
  goOn: { kk: 'Әрі қарай іздеу', ru: 'Искать дальше', en: 'Look further back' },
} as const satisfies Record<string, Text>;
