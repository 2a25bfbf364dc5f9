// The no of seals and payment registers, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const paymentRefusals = {
  'timesheet-unknown': {
    status: 404,
    kk: 'Бұл балабақшаның мұндай айлық табелі жоқ. Айы мен балабақшасын тексеріңіз.',
    ru: 'У этого детского сада нет табеля за такой месяц. Проверьте месяц и детский сад.',
    en: 'This kindergarten has no timesheet of that month. Check the month and the kindergarten.',
  },
  'month-not-closed': {
    status: 409,
    kk: 'Балабақша бұл айды әлі жаппаған, сондықтан бекіту мүмкін емес. Меңгерушіге табельді жабуды еске салыңыз.',
    ru: 'Детский сад ещё не закрыл этот месяц, поэтому утвердить его нельзя. Напомните заведующему закрыть табель.',
    en: 'The kindergarten has not closed that month yet, so it cannot be sealed. Remind its head to close the timesheet.',
  },
  'seal-early': {
    status: 409,
    kk: 'Ата-аналардың қол қою мерзімі әлі біткен жоқ. Мерзім аяқталғаннан кейін бекітіңіз.',
    ru: 'Время, когда родители могут подписать месяц, ещё не закончилось. Утвердите табель после этого.',
    en: 'The days on which parents may sign are not over yet. Seal the timesheet after them.',
  },
  'month-not-shown': {
    status: 409,
    kk: 'Бұл ай барлық ата-аналарға әлі көрсетілген жоқ. Бірнеше минуттан кейін қайталаңыз.',
    ru: 'Этот месяц показан ещё не всем родителям. Повторите через несколько минут.',
    en: 'This month has not been shown to all parents yet. Try again in a few minutes.',
  },
  'months-unanswered': {
    status: 409,
    kk: 'Айды кеш көрген ата-аналардың қол қоюға әлі уақыты бар. Көрсетілген мерзімнен кейін бекітіңіз.',
    ru: 'У родителей, которым месяц показали позже, ещё есть время подписать. Утвердите табель после указанного срока.',
    en: 'Parents who were shown the month later still have time to sign. Seal the timesheet after the instant named here.',
  },
  'register-early': {
    status: 409,
    kk: 'Бұл ай әлі біткен жоқ. Төлем тізілімін ай аяқталғаннан кейін дайындаңыз.',
    ru: 'Этот месяц ещё не закончился. Подготовьте платёжный реестр после его окончания.',
    en: 'That month is not over yet. Draft its payment register after its last day.',
  },
  'register-empty': {
    status: 409,
    kk: 'Төлейтін ештеңе жоқ: бекітілген табельдерде қол қойылған не шешілген, бірақ төленбеген ай жоқ. Табельдерді бекітіңіз, төлемі тоқтатылған айларды шешіңіз; жаңа ғана шешілгені бірнеше секундтан кейінгі жобаға кіреді.',
    ru: 'Платить пока не за что: в утверждённых табелях нет подписанных или решённых месяцев, которые ещё не оплачены. Утвердите табели, решите удержанные месяцы; решённое только что войдёт в черновик через несколько секунд.',
    en: 'There is nothing to pay: no sealed timesheet has a signed or decided month that is not paid yet. Seal timesheets, decide the months that are held; what was decided just now comes into a draft some seconds later.',
  },
  'sealed-just-now': {
    status: 409,
    kk: 'Табельдер дәл қазір ғана бекітілді, олар келесі жобаға кіреді. Көрсетілген уақыттан кейін, яғни бірнеше секундтан соң қайта дайындаңыз.',
    ru: 'Табели утверждены только что и войдут в следующий черновик. Подготовьте реестр заново после указанного момента, через несколько секунд.',
    en: 'The timesheets were sealed a moment ago and come with the next draft. Draft again after the instant named here, in a few seconds.',
  },
  'register-not-seen': {
    status: 409,
    kk: 'Сіз көрсеткен жолдар саны немесе сома тізілімге сай емес. Тізілімді ашып, қайта қараңыз да, содан кейін бекітіңіз.',
    ru: 'Указанные строки или сумма не совпадают с реестром. Откройте его, посмотрите заново и утвердите то, что увидели.',
    en: 'The lines or the amount you named are not those of the register. Open it, look again and approve what you see.',
  },
  'register-open': {
    status: 409,
    kk: 'Басқа төлем тізілімі әлі аяқталған жоқ. Алдымен соны аяқтаңыз немесе тоқтатыңыз.',
    ru: 'Другой платёжный реестр ещё не завершён. Сначала завершите или отмените его.',
    en: 'Another payment register is not finished yet. Finish or cancel that one first.',
  },
  'register-unknown': {
    status: 404,
    kk: 'Мұндай төлем тізілімі жоқ. Төлем тізілімдерін қараңыз.',
    ru: 'Такого платёжного реестра нет. Посмотрите список реестров.',
    en: 'There is no such payment register. See the list of registers.',
  },
} as const satisfies RefusalReplies;
