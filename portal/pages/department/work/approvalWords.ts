// Words of what one person drafted and another has to decide.

import type { Text } from '../../../language/text.ts';

export const words = {
  yours: { kk: 'Сіз шеше аласыз', ru: 'Решать можете вы', en: 'For you to decide' },
  otherHead: { kk: 'Басқа басшыны күтуде', ru: 'Ждёт другого руководителя', en: 'Waits for another head' },
  otherHeadText: {
    kk: 'Бұларды сіз дайындадыңыз немесе олар сізге қатысты, сондықтан басқа басшы шешеді. Оның жұмыс тізімінде де тұр.',
    ru: 'Это подготовили вы, или это касается вас, поэтому решит другой руководитель. В его списке работы оно тоже есть.',
    en: 'You drafted it, or it is about you, so another head decides. It stands in their list of work too.',
  },
  someHead: { kk: 'Басшыны күтуде', ru: 'Ждёт руководителя', en: 'Waits for a head' },
  someHeadText: {
    kk: 'Мұны дайындамаған бөлім басшысы шешеді. Басшылардың жұмыс тізімінде тұр, ештеңе жіберудің қажеті жоқ.',
    ru: 'Решит руководитель отдела, который это не готовил. Оно уже в списке работы руководителей, отправлять ничего не нужно.',
    en: 'A head of the department who did not draft it decides. It stands in the heads’ list of work; nothing has to be sent.',
  },
  decide: { kk: 'Тексеру және шешу', ru: 'Проверить и решить', en: 'Check and decide' },
  look: { kk: 'Қарау', ru: 'Посмотреть', en: 'Look' },
  answerBefore: {
    kk: 'Шешімсіз қалса, {day} күні күшін жояды',
    ru: 'Без решения потеряет силу: {day}',
    en: 'Lapses without a decision: {day}',
  },
} as const satisfies Record<string, Text>;

export const kindWords = {
  round: { kk: 'Раунд: {vouchers}', ru: 'Раунд: {vouchers}', en: 'Round: {vouchers}' },
  update: { kk: 'Кезекті жаңарту: {day}', ru: 'Обновление очереди: {day}', en: 'Queue update: {day}' },
  extension: { kk: 'Мерзімді ұзарту: {reason}', ru: 'Продление сроков: {reason}', en: 'Extension of deadlines: {reason}' },
  register: { kk: 'Төлем тізілімі: {month}, {sum}', ru: 'Платёжный реестр: {month}, {sum}', en: 'Payment register: {month}, {sum}' },
  appointment: { kk: 'Жаңа қызметкер: {role}', ru: 'Новый сотрудник: {role}', en: 'New member of staff: {role}' },
} as const satisfies Record<string, Text>;

export const drafters = {
  you: { kk: 'Сіз дайындадыңыз', ru: 'Подготовили вы', en: 'Drafted by you' },
  someone: { kk: 'Басқа қызметкер дайындады', ru: 'Подготовил другой сотрудник', en: 'Drafted by somebody else' },
  rulebook: {
    kk: 'Қағидалар күнтізбесі бойынша дайындалды',
    ru: 'Подготовлено по календарю правил',
    en: 'Drafted by the rulebook’s calendar',
  },
} as const satisfies Record<string, Text>;
