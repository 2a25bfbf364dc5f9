// States of an application, in the words of a protocol: why its row is passed over.

import type { Text } from '../../../language/text.ts';

export const words = {
  waiting: { kk: 'кезекте', ru: 'в очереди', en: 'in the queue' },
  offered: { kk: 'ваучері бар, растауды күтеді', ru: 'есть ваучер, ждёт подтверждения', en: 'has a voucher to confirm' },
  accepted: { kk: 'балабақша таңдап жатыр', ru: 'выбирают детский сад', en: 'choosing a kindergarten' },
  enrolled: { kk: 'балабақшаға қабылданған', ru: 'зачислены в сад', en: 'enrolled' },
  suspended: { kk: 'стоп-парақта', ru: 'в стоп-листе', en: 'on the stop-list' },
  withdrawn: { kk: 'отбасы қайтарып алған', ru: 'отозвано семьёй', en: 'withdrawn by the family' },
  archived: { kk: 'жабылған', ru: 'закрыто', en: 'closed' },
  overAge: { kk: 'жасы асқан', ru: 'вышли по возрасту', en: 'over age' },
  gone: { kk: 'енді жоқ', ru: 'больше нет', en: 'not there any more' },
} as const satisfies Record<string, Text>;
