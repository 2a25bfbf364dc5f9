// What is the matter with a field, in three languages: in the shape's own words where it has some, else in general ones, with the bound of a number.

import type * as z from 'zod';
import { ownWords } from './fieldWords.ts';
import type { Text } from './problemTexts.ts';

const texts = {
  missing: { kk: 'Бұл өрісті толтырыңыз.', ru: 'Заполните это поле.', en: 'Fill in this field.' },
  stranger: { kk: 'Мұнда артық өріс бар.', ru: 'Здесь лишнее поле.', en: 'There is a field here that is not taken.' },
  short: { kk: 'Тым қысқа немесе тым аз.', ru: 'Слишком коротко или слишком мало.', en: 'Too short or too small.' },
  long: { kk: 'Тым ұзын немесе тым үлкен.', ru: 'Слишком длинно или слишком много.', en: 'Too long or too large.' },
  choice: { kk: 'Тек рұқсат етілген мәндердің бірі.', ru: 'Только одно из допустимых значений.', en: 'Only one of the allowed values.' },
  notJson: { kk: 'JSON емес.', ru: 'Это не JSON.', en: 'This is not JSON.' },
  wrong: { kk: 'Мәні дұрыс емес.', ru: 'Значение неверно.', en: 'The value is not right.' },
} as const satisfies Record<string, Text>;

/** The words for a body that cannot be read at all. */
export const notJson: Text = texts.notJson;

/** The bound itself, of a number: how long a text or a list may be matters less. */
const bound = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Text | undefined => {
  const isNumber = issue.origin === 'number' || issue.origin === 'int';
  if (!isNumber || issue.inclusive === false) return undefined;
  return issue.code === 'too_big'
    ? { kk: `Ең көбі ${issue.maximum}.`, ru: `Не больше ${issue.maximum}.`, en: `At most ${issue.maximum}.` }
    : { kk: `Кемінде ${issue.minimum}.`, ru: `Не меньше ${issue.minimum}.`, en: `At least ${issue.minimum}.` };
};

const textOfCode: Readonly<Partial<Record<z.core.$ZodIssue['code'], Text>>> = {
  unrecognized_keys: texts.stranger,
  too_small: texts.short,
  too_big: texts.long,
  invalid_key: texts.long,
};

/** A text of which one character would have done: it was not written at all. */
const isLeftEmpty = (issue: z.core.$ZodIssue): boolean => issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1;

/** The words for an issue of the shape; what the library would say itself quotes types, and nobody's language. */
export function textOfIssue(issue: z.core.$ZodIssue): Text {
  const { code, message } = issue;
  const own = Object.hasOwn(ownWords, message) ? ownWords[message] : undefined;
  if (own !== undefined) return { ...own, en: message };
  if (isLeftEmpty(issue)) return texts.missing;
  if (code === 'too_big' || code === 'too_small') return bound(issue) ?? textOfCode[code] ?? texts.wrong;
  if (code === 'invalid_type') return /received (?:undefined|null)$/.test(message) ? texts.missing : texts.wrong;
  return textOfCode[code] ?? (code === 'invalid_value' ? texts.choice : texts.wrong);
}
