// The no of marks, timesheets and months of children, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const attendanceRefusals = {
  'day-ahead': {
    status: 409,
    kk: 'Бұл күн әлі келген жоқ. Күнді сол күні немесе одан кейін белгілеңіз.',
    ru: 'Этот день ещё не наступил. Отметьте его в сам день или позже.',
    en: 'That day is still ahead. Mark it on the day itself or later.',
  },
  'day-off': {
    status: 409,
    kk: 'Бұл демалыс күні: белгілейтін ештеңе жоқ. Жұмыс күнін таңдаңыз.',
    ru: 'Это нерабочий день: отмечать нечего. Выберите рабочий день.',
    en: 'That is a day off: there is nothing to mark. Choose a working day.',
  },
  'window-not-open': {
    status: 409,
    kk: 'Табельге қол қою мерзімі әлі басталған жоқ. Ол басталған күні сізге хабарлаймыз.',
    ru: 'Время подписания табеля ещё не началось. Мы сообщим вам в первый день.',
    en: 'The time to sign the timesheet has not begun yet. We will tell you on its first day.',
  },
  'window-closed': {
    status: 409,
    kk: 'Табельге қол қою мерзімі өтті. Келіспесеңіз немесе үлгермесеңіз, білім бөліміне жүгініңіз: ол шешім қабылдай алады.',
    ru: 'Время подписания табеля прошло. Если вы не успели или не согласны, обратитесь в отдел образования: он может решить.',
    en: 'The time to sign the timesheet is over. If you missed it or disagree, turn to the education department: it can decide.',
  },
} as const satisfies RefusalReplies;
