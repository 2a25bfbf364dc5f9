// Languages by their ISO codes.

import type { Text } from './text.ts';

export const words = {
  kk: { kk: 'қазақша', ru: 'казахский', en: 'Kazakh' },
  ru: { kk: 'орысша', ru: 'русский', en: 'Russian' },
  en: { kk: 'ағылшынша', ru: 'английский', en: 'English' },
  ug: { kk: 'ұйғырша', ru: 'уйгурский', en: 'Uyghur' },
  uz: { kk: 'өзбекше', ru: 'узбекский', en: 'Uzbek' },
  tg: { kk: 'тәжікше', ru: 'таджикский', en: 'Tajik' },
  lt: { kk: 'литвалықша', ru: 'литовский', en: 'Lithuanian' },
  pl: { kk: 'поляк тілінде', ru: 'польский', en: 'Polish' },
} as const satisfies Record<string, Text>;
