// Words of a family’s cabinet as a whole.

import type { Text } from '../../language/text.ts';

export const words = {
  section: { kk: 'Менің кабинетім', ru: 'Мой кабинет', en: 'My page' },
  children: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  months: { kk: 'Табель', ru: 'Табель', en: 'Timesheet' },
  inbox: { kk: 'Хабарламалар', ru: 'Сообщения', en: 'Messages' },
  looks: { kk: 'Кім қарады', ru: 'Кто смотрел', en: 'Who looked' },
  settings: { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
} as const satisfies Record<string, Text>;
