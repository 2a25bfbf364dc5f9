// The no of closing and reopening a month, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const timesheetRefusals = {
  'timesheet-changed': {
    status: 409,
    kk: 'Сіз қарағаннан кейін табельде бірдеңе өзгерді. Жаңа күйін қарап шығып, қайта жабыңыз.',
    ru: 'После того как вы смотрели табель, в нём что-то изменилось. Посмотрите, как он выглядит теперь, и закройте его заново.',
    en: 'Something in the timesheet has changed since you looked. Look at it as it stands now and close it again.',
  },
  'timesheet-shown': {
    status: 409,
    kk: 'Табель ата-аналарға көрсетіліп қойды, енді ашылмайды. Қате болса, ата-ана сол күнге қарсылық білдіре алады немесе білім бөліміне жазыңыз.',
    ru: 'Табель уже показан родителям и больше не открывается. Если есть ошибка, родитель может оспорить этот день, или напишите в отдел образования.',
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
    kk: 'Белгіленбеген күндер бар, тізімі жауапта. Оларды белгілеңіз немесе олардың себепсіз деп есептелетінін растап, айды қайта жабыңыз.',
    ru: 'Есть неотмеченные дни, их список в ответе. Отметьте их или подтвердите, что они считаются днями без причины, и закройте месяц ещё раз.',
    en: 'Some days are not marked; the reply lists them. Mark them, or confirm that they count as days without a reason, and close the month again.',
  },
  'earlier-month-open': {
    status: 409,
    kk: 'Осы жылдың бұрынғы айы әлі жабылмаған, ол жауапта көрсетілген. Алдымен соны жабыңыз: жылдық шектер айдан айға саналады.',
    ru: 'Более ранний месяц этого года ещё не закрыт, он назван в ответе. Сначала закройте его: годовые пределы считаются месяц за месяцем.',
    en: 'An earlier month of this year is not closed yet; the reply names it. Close that one first: yearly limits are counted from month to month.',
  },
  'groups-too-many': {
    status: 409,
    kk: 'Балабақшада топ тым көп, айды бірден жабу мүмкін емес. Білім бөлімінен балабақшаны тізілімде екіге бөлуді сұраңыз.',
    ru: 'В детском саду слишком много групп, чтобы закрыть месяц сразу. Попросите отдел образования разделить его в реестре на два.',
    en: 'The kindergarten has too many groups for one closing. Ask the education department to enter it as two in the register.',
  },
} as const satisfies RefusalReplies;
