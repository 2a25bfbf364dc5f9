// Words of the map of the kindergartens.

import type { Text } from '../../../language/text.ts';

export const words = {
  several: { kk: '{count}: {places}. Жақынырақ көрсету', ru: '{count}: {places}. Показать ближе', en: '{count}: {places}. Show closer' },
  whole: { kk: 'Бүкіл қаланы көрсету', ru: 'Показать весь город', en: 'Show the whole city' },
  legendSeveral: {
    kk: 'бірнеше балабақша қатар: басып ашыңыз',
    ru: 'несколько садов рядом: нажмите, чтобы раскрыть',
    en: 'several close together: press to open',
  },
} as const satisfies Record<string, Text>;
