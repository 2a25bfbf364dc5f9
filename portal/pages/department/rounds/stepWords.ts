// What a step is, for those who hear the page.

import type { Text } from '../../../language/text.ts';

export const words = {
  done: { kk: 'орындалды', ru: 'сделано', en: 'done' },
  now: { kk: 'қазір', ru: 'сейчас', en: 'now' },
  later: { kk: 'кейін', ru: 'позже', en: 'later' },
  stopped: { kk: 'тоқтатылды', ru: 'остановлено', en: 'stopped' },
} as const satisfies Record<string, Text>;
