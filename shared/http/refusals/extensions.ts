// The no of a voucher's deadlines: their extension, and a refusal nobody looked at, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const extensionRefusals = {
  'calendar-changed': {
    status: 409,
    kk: 'Жұмыс күнтізбесі содан бері өзгерді. Бұл ұзартуды тоқтатып, жаңа күнтізбемен қайта дайындаңыз.',
    ru: 'Рабочий календарь с тех пор изменился. Отмените это продление и подготовьте новое по нынешнему календарю.',
    en: 'The working calendar has changed since. Cancel this extension and draft another by the one in force.',
  },
  'extension-empty': {
    status: 409,
    kk: 'Қазіргі күнтізбе бойынша бірде-бір мерзім ұзармайды. Түзетілген күнтізбе енгізілген соң қайталаңыз.',
    ru: 'По нынешнему календарю ни один срок не станет позже. Повторите после ввода исправленного календаря.',
    en: 'By the calendar in force no deadline would end later. Repeat this once the corrected calendar is in force.',
  },
  'extension-open': {
    status: 409,
    kk: 'Басқа ұзарту әлі аяқталған жоқ. Алдымен соны аяқтаңыз немесе тоқтатыңыз.',
    ru: 'Другое продление ещё не завершено. Сначала завершите или отмените его.',
    en: 'Another extension is not finished yet. Finish or cancel that one first.',
  },
  'extension-unknown': {
    status: 404,
    kk: 'Мұндай ұзарту жоқ. Ұзартулар тізімін қараңыз.',
    ru: 'Такого продления нет. Посмотрите список продлений.',
    en: 'There is no such extension. See the list of extensions.',
  },
  'refusal-not-seen': {
    status: 409,
    kk: 'Бас тартудың салдарын әлі қараған жоқсыз немесе содан бері ваучер өзгерді. Алдымен салдарын ашып қараңыз, содан кейін ғана бас тартыңыз.',
    ru: 'Вы ещё не посмотрели, что потеряете при отказе, или ваучер с тех пор изменился. Сначала откройте последствия отказа, затем откажитесь.',
    en: 'You have not looked at what a refusal would cost, or the voucher has changed since. Look at that first, then refuse.',
  },
} as const satisfies RefusalReplies;
