// Why a row of absences stands in the report as it does, in the clerk's language.

import type { HistoryRejection } from '../../../shared/domain/attendanceHistory.ts';
import type { AbsenceFault } from './attendanceRows.ts';
import { fileTexts, type Language } from './rowTexts.ts';

type Text = Readonly<Record<Language, string>>;

const texts: Readonly<Record<HistoryRejection | Exclude<AbsenceFault, keyof typeof fileTexts> | 'merged', Text>> = {
  merged: {
    kk: 'Дәл осындай жол жоғарыда бар; бала бір рет саналды.',
    ru: 'Точно такая же строка есть выше; ребёнок посчитан один раз.',
    en: 'The same row stands above; the child was counted once.',
  },
  'more-days-than-month': {
    kk: 'Келмеген күндер айдағы жұмыс күндерінен көп. Жолды дереккөзде тексеріңіз.',
    ru: 'Пропущенных дней больше, чем рабочих дней в месяце. Проверьте строку в источнике.',
    en: 'More days are missed than the month has working days. Check the row at its source.',
  },
  'listed-otherwise': {
    kk: 'Осы бала балабақшада басқа күндермен немесе басқа топта бар; бірінші жол алынды. Қайсысы дұрыс екенін анықтаңыз.',
    ru: 'Этот ребёнок уже есть в саду с другими днями или в другой группе; взята первая строка. Выясните, какая верна.',
    en: 'The kindergarten lists this child with other days or in another group; the first row was taken. Find out which is right.',
  },
  'child-elsewhere': {
    kk: 'Бала осы айда басқа балабақшада бар; бірінші жол алынды. Қайсысына барғанын анықтаңыз.',
    ru: 'Ребёнок в этом месяце уже есть в другом саду; взята первая строка. Выясните, куда он ходил.',
    en: 'The child is in another kindergarten this month; the first row was taken. Find out where it went.',
  },
  'month-kept-here': {
    kk: 'Балабақшаның бұл айының табелі осында жүргізілді; тарих оны өзгертпейді.',
    ru: 'Табель этого месяца сад вёл здесь; история его не меняет.',
    en: 'The kindergarten’s timesheet of this month was kept here; history does not change it.',
  },
  'history-otherwise': {
    kk: 'Балабақшаның бұл айы бұрын басқа мазмұнмен енгізілген және жабылған. Бұрынғы файлмен салыстырыңыз.',
    ru: 'Этот месяц сада уже загружен с другим содержанием и закрыт. Сравните с прежним файлом.',
    en: 'This month of the kindergarten was brought in with other content and is sealed. Compare it with the earlier file.',
  },
  'preschool-missing': {
    kk: 'Балабақшаның атауы жоқ. Толтырыңыз.',
    ru: 'Нет названия сада. Впишите его.',
    en: 'The kindergarten’s name is missing. Enter it.',
  },
  'group-missing': {
    kk: 'Топтың атауы жоқ. Толтырыңыз.',
    ru: 'Нет названия группы. Впишите его.',
    en: 'The group’s name is missing. Enter it.',
  },
  'child-missing': {
    kk: 'Баланың нөмірі жоқ. Толтырыңыз.',
    ru: 'Нет номера ребёнка. Впишите его.',
    en: 'The child’s number is missing. Enter it.',
  },
  'cell-too-long': {
    kk: 'Атау немесе нөмір тым ұзын. Қысқартыңыз.',
    ru: 'Слишком длинное название или номер. Сократите.',
    en: 'A name or number is too long. Shorten it.',
  },
  'days-unclear': {
    kk: 'Күндер ұяшығында бүтін сан жоқ. Түзетіңіз.',
    ru: 'В ячейке дней не целое число. Исправьте её.',
    en: 'A cell of days is no whole number. Correct it.',
  },
  'total-differs': {
    kk: 'Барлық келмеген күндер себептердің қосындысына тең емес. Жолды түзетіңіз.',
    ru: 'Всего пропущено не столько, сколько по причинам вместе. Исправьте строку.',
    en: 'The total of missed days is not the sum of its reasons. Correct the row.',
  },
  'preschool-too-large': {
    kk: 'Балабақшада 45-тен көп топ немесе топта 500-ден көп бала бар. Атауларды тексеріңіз.',
    ru: 'В саду больше 45 групп или в группе больше 500 детей. Проверьте названия.',
    en: 'The kindergarten has over 45 groups, or a group over 500 children. Check the names.',
  },
};

/** What the report says beside a code; a code of a newer server is shown as it is. */
export function textOfAbsence(code: string, language: Language): string {
  const all: Readonly<Record<string, Text>> = { ...fileTexts, ...texts };
  return Object.hasOwn(all, code) ? (all[code]?.[language] ?? code) : code;
}
