// What is the matter with a field, in three languages. A shape's own sentence, where it has one, is said in English beside them.

import type * as z from 'zod';
import type { Text } from './problemTexts.ts';

const texts = {
  missing: { kk: 'Бұл өріс керек.', ru: 'Это поле нужно.', en: 'This field is needed.' },
  stranger: { kk: 'Мұнда артық өріс бар.', ru: 'Здесь лишнее поле.', en: 'There is a field here that is not taken.' },
  short: { kk: 'Тым қысқа немесе тым аз.', ru: 'Слишком коротко или слишком мало.', en: 'Too short or too small.' },
  long: { kk: 'Тым ұзын немесе тым үлкен.', ru: 'Слишком длинно или слишком много.', en: 'Too long or too large.' },
  choice: { kk: 'Тек рұқсат етілген мәндердің бірі.', ru: 'Только одно из допустимых значений.', en: 'Only one of the allowed values.' },
  notJson: { kk: 'JSON емес.', ru: 'Это не JSON.', en: 'This is not JSON.' },
  wrong: { kk: 'Мәні дұрыс емес.', ru: 'Значение неверно.', en: 'The value is not right.' },
} as const satisfies Record<string, Text>;

/** The words for a body that cannot be read at all. */
export const notJson: Text = texts.notJson;

const textOfCode: Readonly<Partial<Record<z.core.$ZodIssue['code'], Text>>> = {
  unrecognized_keys: texts.stranger,
  too_small: texts.short,
  too_big: texts.long,
  invalid_key: texts.long,
};

/** The words for an issue of the shape; what the library would say itself quotes types, and nobody's language. */
export function textOfIssue({ code, message }: z.core.$ZodIssue): Text {
  if (code === 'invalid_type') return message.endsWith('received undefined') ? texts.missing : texts.wrong;
  return textOfCode[code] ?? withOwnWords(message, code === 'invalid_value' ? texts.choice : texts.wrong);
}

/** A sentence of our own shape says more than a general one; the library's begin with `Invalid`. */
function withOwnWords(message: string, text: Text): Text {
  return message.startsWith('Invalid') ? text : { ...text, en: message };
}
