// Words of destroying one's own data.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Деректерімді жою', ru: 'Удалить мои данные', en: 'Destroy my data' },
  lead: {
    kk: 'Алдымен не жойылатынын және заң бойынша не сақталатынын қараңыз.',
    ru: 'Сначала посмотрите, что будет уничтожено, а что закон велит хранить.',
    en: 'First see what would be destroyed, and what the law says must be kept.',
  },
  back: { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
  toChildren: { kk: 'Балаларымды ашу', ru: 'Открыть «Мои дети»', en: 'Open my children' },
  would: { kk: 'Не жойылады', ru: 'Что будет уничтожено', en: 'What would be destroyed' },
  phones: { kk: 'Телефон нөмірлері', ru: 'Номера телефонов', en: 'Phone numbers' },
  devices: { kk: 'Құрылғылар', ru: 'Устройства', en: 'Devices' },
  children: { kk: 'Өтініші жоқ балалар', ru: 'Дети без заявлений', en: 'Children nobody applied for' },
  unconfirmed: { kk: 'Расталмаған мәліметтер', ru: 'Неподтверждённые сведения', en: 'Unconfirmed words about children' },
  kept: { kk: 'Не сақталады', ru: 'Что останется', en: 'What is kept' },
  keptUntil: { kk: '{when} күніне дейін', ru: 'до {when}', en: 'until {when}' },
  understood: {
    kk: 'Түсіндім: жойылғанды қайтару мүмкін емес',
    ru: 'Понимаю: уничтоженное вернуть нельзя',
    en: 'I understand: what is destroyed cannot be brought back',
  },
  destroy: { kk: 'Жою', ru: 'Уничтожить', en: 'Destroy' },
  done: { kk: 'Жойылды', ru: 'Уничтожено', en: 'Destroyed' },
} as const satisfies Record<string, Text>;
