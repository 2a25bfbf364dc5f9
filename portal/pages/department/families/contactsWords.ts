// Words of ringing a family.

import type { RingReason } from '../../../../shared/domain/telling.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  ring: { kk: 'Отбасына қоңырау шалу', ru: 'Позвонить семье', en: 'Ring the family' },
  show: { kk: 'Телефонын көрсету', ru: 'Показать телефон', en: 'Show the phone' },
  written: {
    kk: 'Нөмірді ашқаныңыз себебімен бірге жазылады, отбасы оны көреді.',
    ru: 'Просмотр номера будет записан вместе с причиной, и семья его увидит.',
    en: 'That you saw the number is written down with the reason, and the family sees it.',
  },
  why: { kk: 'Не үшін қоңырау шаласыз', ru: 'Зачем вы звоните', en: 'What you ring for' },
  chooseWhy: { kk: 'Қоңыраудың себебін таңдаңыз.', ru: 'Выберите, зачем вы звоните.', en: 'Choose what you ring for.' },
  speaks: { kk: 'Хабарлама тілі: {language}', ru: 'Язык сообщений: {language}', en: 'Is told in {language}' },
  meant: {
    kk: 'Хабарлама осы адамға арналған',
    ru: 'Сообщение было для этого человека',
    en: 'The message was for this person',
  },
  verified: { kk: 'кодпен расталған', ru: 'подтверждён кодом', en: 'confirmed by a code' },
  unverified: { kk: 'расталмаған', ru: 'не подтверждён', en: 'not confirmed' },
  failing: { kk: '{day} күнінен бастап хабарлама жетпейді', ru: 'сообщения не доходят с {day}', en: 'takes no messages since {day}' },
  askWho: {
    kk: 'Расталмаған нөмір басқа адамдікі болуы мүмкін: алдымен кім көтергенін сұраңыз, бала туралы айтпаңыз.',
    ru: 'Неподтверждённый номер может быть чужим: сначала узнайте, кто ответил, и не говорите о ребёнке.',
    en: 'A number not confirmed may be somebody else’s: first ask who answers, and say nothing of the child.',
  },
  none: { kk: 'Телефоны белгісіз', ru: 'Телефон неизвестен', en: 'No phone is known' },
  nobody: {
    kk: 'Баланың расталған өкілі жоқ, сондықтан қоңырау шалатын нөмір де жоқ.',
    ru: 'У ребёнка нет подтверждённого представителя, поэтому и номера нет.',
    en: 'The child has no confirmed guardian, so there is no number.',
  },
  otherwise: {
    kk: 'Хат жазыңыз немесе балабақша арқылы хабарлаңыз.',
    ru: 'Напишите письмо или передайте через детский сад.',
    en: 'Write a letter, or pass it on through the kindergarten.',
  },
} as const satisfies Record<string, Text>;

export const reasonWords = {
  undeliverable: { kk: 'Хабарлама жетпеді', ru: 'Не дошло сообщение', en: 'A message did not arrive' },
  deadline: { kk: 'Мерзім бітіп барады', ru: 'Подходит срок', en: 'A deadline is near' },
  papers: { kk: 'Құжаттарды нақтылау', ru: 'Вопрос о документах', en: 'A question about papers' },
  asked: { kk: 'Отбасы хабарласуды сұрады', ru: 'Семья просила связаться', en: 'The family asked to be rung' },
} as const satisfies Record<RingReason, Text>;
