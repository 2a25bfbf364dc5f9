// The words of the tables of a payment register, in the language of whoever asked for them.

import type { RegisterLine } from '../../shared/table/registerItems.ts';
import type { PrintedLanguage } from './voucherWords.ts';

export interface ExportWords {
  readonly register: string;
  readonly preschool: string;
  readonly name: string;
  readonly bin: string;
  readonly group: string;
  readonly month: string;
  readonly contract: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<RegisterLine['kind'], string>>;
  readonly ground: string;
  readonly grounds: Readonly<Record<RegisterLine['ground'], string>>;
  readonly payableDays: string;
  readonly workingDays: string;
  readonly outsideDays: string;
  readonly heldDays: string;
  readonly lines: string;
  readonly corrections: string;
  /** Of an amount; the unit stands in the heading, so that the cell is a number. */
  readonly amount: { readonly tiyn: string; readonly tenge: string };
  readonly correctionAmount: { readonly tiyn: string; readonly tenge: string };
  readonly paidBefore: { readonly tiyn: string; readonly tenge: string };
  readonly digest: string;
  readonly corrects: string;
  readonly correctedIn: string;
  readonly total: string;
  readonly sheetOfLines: string;
  readonly sheetOfBills: string;
}

export const exportWords: Readonly<Record<PrintedLanguage, ExportWords>> = {
  kk: {
    register: 'Төлем тізілімі',
    preschool: 'Балабақша коды',
    name: 'Балабақша',
    bin: 'БСН',
    group: 'Топ',
    month: 'Ай',
    contract: 'Келісімшарт',
    kind: 'Жол түрі',
    kinds: { month: 'ай', correction: 'түзету' },
    ground: 'Негіздеме',
    grounds: {
      signed: 'ата-анасы қол қойды',
      approved: 'ата-анасы үндемеді, қағида бойынша расталды',
      decided: 'білім бөлімі шешті',
      'disputed-days-held': 'даулы күндерсіз',
    },
    payableDays: 'Айдағы төленетін күндер',
    workingDays: 'Айдағы жұмыс күндері',
    outsideDays: 'Келісімшарттан тыс',
    heldDays: 'Даулы, төлем тоқтатылған',
    lines: 'Жолдар',
    corrections: 'Оның ішінде түзетулер',
    amount: { tiyn: 'Сома, тиын', tenge: 'Сома, теңге' },
    correctionAmount: { tiyn: 'Түзетулер сомасы, тиын', tenge: 'Түзетулер сомасы, теңге' },
    paidBefore: { tiyn: 'Бұрын төленгені, тиын', tenge: 'Бұрын төленгені, теңге' },
    digest: 'Табель мәтінінің бақылау сомасы',
    corrects: 'Түзетілген мәтіннің бақылау сомасы',
    correctedIn: 'Түзетілген төлем тізілімі',
    total: 'Барлығы',
    sheetOfLines: 'Жолдар',
    sheetOfBills: 'Балабақшалар',
  },
  ru: {
    register: 'Платёжный реестр',
    preschool: 'Код детского сада',
    name: 'Детский сад',
    bin: 'БИН',
    group: 'Группа',
    month: 'Месяц',
    contract: 'Договор',
    kind: 'Вид строки',
    kinds: { month: 'месяц', correction: 'исправление' },
    ground: 'Основание',
    grounds: {
      signed: 'подписал родитель',
      approved: 'родитель промолчал, подтверждено по правилам',
      decided: 'решил отдел образования',
      'disputed-days-held': 'без спорных дней',
    },
    payableDays: 'Оплачиваемых дней в месяце',
    workingDays: 'Рабочих дней в месяце',
    outsideDays: 'Вне договора',
    heldDays: 'В споре, удержано',
    lines: 'Строк',
    corrections: 'Из них исправлений',
    amount: { tiyn: 'Сумма, тиын', tenge: 'Сумма, тенге' },
    correctionAmount: { tiyn: 'Сумма исправлений, тиын', tenge: 'Сумма исправлений, тенге' },
    paidBefore: { tiyn: 'Оплачено раньше, тиын', tenge: 'Оплачено раньше, тенге' },
    digest: 'Контрольная сумма текста табеля',
    corrects: 'Контрольная сумма исправленного текста',
    correctedIn: 'Исправленный платёжный реестр',
    total: 'Всего',
    sheetOfLines: 'Строки',
    sheetOfBills: 'Детские сады',
  },
};
