// Words of the department’s cabinet as a whole.

import type { Text } from '../../language/text.ts';

export const words = {
  section: { kk: 'Бөлім кабинеті', ru: 'Кабинет отдела', en: 'Department' },
  work: { kk: 'Жұмыс', ru: 'Работа', en: 'Work' },
  families: { kk: 'Отбасылар', ru: 'Семьи', en: 'Families' },
  rounds: { kk: 'Ваучер беру', ru: 'Выдача ваучеров', en: 'Rounds' },
  updates: { kk: 'Кезекті жаңарту', ru: 'Обновление очереди', en: 'Queue updates' },
  preschools: { kk: 'Балабақшалар', ru: 'Детские сады', en: 'Kindergartens' },
  months: { kk: 'Табельдер', ru: 'Табели', en: 'Timesheets' },
  money: { kk: 'Төлемдер', ru: 'Оплата', en: 'Payments' },
  reports: { kk: 'Есептер', ru: 'Отчёты', en: 'Reports' },
  audit: { kk: 'Журнал', ru: 'Журнал', en: 'Audit' },
  notForYou: {
    kk: 'Бұл бет сіздің рөліңізге арналмаған',
    ru: 'Эта страница не для вашей роли',
    en: 'This page is not for your role',
  },
  staff: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
} as const satisfies Record<string, Text>;
