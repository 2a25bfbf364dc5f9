// The no of closing and reopening a month, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const timesheetRefusals = {
  'timesheet-changed': {
    status: 409,
    kk: 'Сіз қарағаннан кейін табельде бірдеңе өзгерді. Жаңа күйін қарап шығып, соның digest мәнімен жабыңыз.',
    ru: 'После того как вы смотрели табель, в нём что-то изменилось. Посмотрите, как он выглядит теперь, и закройте с новым digest.',
    en: 'Something in the timesheet has changed since you looked. Look at it as it stands now and close it with its new digest.',
  },
  'timesheet-shown': {
    status: 409,
    kk: 'Табель ата-аналарға көрсетіліп қойды, енді ашылмайды. Қате болса, ата-ана оны даулай алады немесе білім бөліміне жазыңыз.',
    ru: 'Табель уже показан родителям и больше не открывается. Об ошибке родитель может заявить в споре, или напишите в отдел образования.',
    en: 'The timesheet has been shown to parents and is not opened again. For a mistake the parent may dispute the day, or write to the education department.',
  },
  'month-not-over': {
    status: 409,
    kk: 'Ай әлі біткен жоқ. Соңғы жұмыс күнін барлығына белгілеңіз немесе сол күннің кешін күтіңіз.',
    ru: 'Месяц ещё не закончился. Отметьте всем последний рабочий день или подождите его вечера.',
    en: 'The month is not over yet. Mark its last working day for everybody, or wait for the evening of it.',
  },
  'days-unmarked': {
    status: 409,
    kk: 'Белгіленбеген күндер бар, тізімі жауапта. Оларды белгілеңіз немесе acceptUnmarked жіберіп, себепсіз деп есептелетінімен келісіңіз.',
    ru: 'Есть неотмеченные дни, их список в ответе. Отметьте их или пришлите acceptUnmarked: тогда они считаются днями без причины.',
    en: 'Some days are not marked; the reply lists them. Mark them, or send acceptUnmarked to have them count as days without a reason.',
  },
  'groups-too-many': {
    status: 409,
    kk: 'Балабақшада топ тым көп, айды бірден жабу мүмкін емес. Білім бөлімінен балабақшаны тізілімде екіге бөлуді сұраңыз.',
    ru: 'В детском саду слишком много групп, чтобы закрыть месяц сразу. Попросите отдел образования разделить его в реестре на два.',
    en: 'The kindergarten has too many groups for one closing. Ask the education department to enter it as two in the register.',
  },
} as const satisfies RefusalReplies;
