// The words of an act of services, in one language throughout: it is signed by two sides who read it to each other.

import type { RegisterLine } from '../../shared/table/registerItems.ts';
import type { PrintedLanguage } from './voucherWords.ts';

export interface ActWords {
  readonly title: string;
  /** Which act, of which month. */
  readonly subtitle: (number: string, month: string) => string;
  readonly customer: string;
  /** Whose department it is. */
  readonly department: (territory: string) => string;
  readonly provider: string;
  readonly bin: string;
  readonly entrepreneur: string;
  readonly register: string;
  /** Which register, closed on which day. */
  readonly registerOf: (register: string, day: string) => string;
  readonly byMonth: string;
  readonly month: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<RegisterLine['kind'], string>>;
  readonly children: string;
  readonly days: string;
  readonly paidDays: string;
  readonly amount: string;
  readonly byCode: string;
  readonly code: string;
  readonly paid: string;
  readonly yes: string;
  readonly no: string;
  readonly total: string;
  /** What is to be paid, in tenge. */
  readonly toPay: (amount: string) => string;
  /** The same where corrections take more than the month gives: what comes back, without a sign. */
  readonly toReturn: (amount: string) => string;
  readonly statement: string;
  readonly forProvider: string;
  readonly forCustomer: string;
  readonly signature: string;
  readonly seal: string;
  readonly digest: string;
  readonly noNames: string;
  readonly annex: string;
  readonly place: string;
  readonly contract: string;
  readonly payableOf: string;
  readonly page: (page: number, of: number) => string;
  readonly months: readonly string[];
}

export const actWords: Readonly<Record<PrintedLanguage, ActWords>> = {
  kk: {
    title: 'Көрсетілген қызметтер актісі',
    subtitle: (number, month) => `№ ${number}, ${month}`,
    customer: 'Тапсырыс беруші',
    department: (territory) => `Білім бөлімі: ${territory}`,
    provider: 'Орындаушы',
    bin: 'БСН',
    entrepreneur: 'жеке кәсіпкер, ЖСН көрсетілмейді',
    register: 'Төлем тізілімі',
    registerOf: (register, day) => `${register}, ${day} күні жасалды`,
    byMonth: 'Айлар бойынша',
    month: 'Ай',
    kind: 'Түрі',
    kinds: { month: 'ай', correction: 'түзету' },
    children: 'Балалар саны',
    days: 'Күн саны',
    paidDays: 'Төленетін күндер',
    amount: 'Сома, теңге',
    byCode: 'Күн белгілері бойынша',
    code: 'Күн белгісі',
    paid: 'Төленеді',
    yes: 'иә',
    no: 'жоқ',
    total: 'Барлығы',
    toPay: (amount) => `Төленетіні: ${amount} теңге`,
    toReturn: (amount) => `Қайтарылатыны: ${amount} теңге`,
    statement:
      'Төленетін күндердегі қызметтер көрсетілді. Күндерді ата-аналар растады, білім бөлімі анықтады немесе олар қағида бойынша расталды деп саналады. Осы күндер бойынша тараптардың бір-біріне талабы жоқ.',
    forProvider: 'Орындаушы',
    forCustomer: 'Тапсырыс беруші',
    signature: 'қолы, аты-жөні, күні',
    seal: 'М.О.',
    digest: 'Төлем тізілімінің бақылау сомасы',
    noNames: 'Балалардың аты-жөні мен ЖСН әдейі көрсетілмеген: кімнің айы екені келісімшарт нөмірі бойынша белгілі.',
    annex: 'Қосымша: төлем тізілімінің жолдары',
    place: '№',
    contract: 'Келісімшарт',
    payableOf: 'Төленетін / жұмыс күндері',
    page: (page, of) => `${of} беттің ${page}-беті`,
    months: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  },
  ru: {
    title: 'Акт оказанных услуг',
    subtitle: (number, month) => `№ ${number}, ${month}`,
    customer: 'Заказчик',
    department: (territory) => `Отдел образования: ${territory}`,
    provider: 'Исполнитель',
    bin: 'БИН',
    entrepreneur: 'индивидуальный предприниматель, ИИН не указывается',
    register: 'Платёжный реестр',
    registerOf: (register, day) => `${register}, составлен ${day}`,
    byMonth: 'По месяцам',
    month: 'Месяц',
    kind: 'Вид',
    kinds: { month: 'месяц', correction: 'исправление' },
    children: 'Детей',
    days: 'Дней',
    paidDays: 'Оплачиваемых дней',
    amount: 'Сумма, тенге',
    byCode: 'По отметкам дней',
    code: 'Отметка дня',
    paid: 'Оплачивается',
    yes: 'да',
    no: 'нет',
    total: 'Всего',
    toPay: (amount) => `К оплате: ${amount} тенге`,
    toReturn: (amount) => `Подлежит возврату: ${amount} тенге`,
    statement:
      'Услуги за оплачиваемые дни оказаны. Дни подтвердили родители, определил отдел образования или они считаются подтверждёнными по правилам. По этим дням стороны претензий друг к другу не имеют.',
    forProvider: 'Исполнитель',
    forCustomer: 'Заказчик',
    signature: 'подпись, имя, дата',
    seal: 'М.П.',
    digest: 'Контрольная сумма платёжного реестра',
    noNames: 'Имена и ИИН детей не указаны намеренно: чей это месяц, известно по номеру договора.',
    annex: 'Приложение: строки платёжного реестра',
    place: '№',
    contract: 'Договор',
    payableOf: 'Оплачиваемых / рабочих дней',
    page: (page, of) => `Страница ${page} из ${of}`,
    months: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  },
};

/** `2026 жылғы шілде`, `июль 2026 года`. */
export function monthInWords(of: string, language: PrintedLanguage): string {
  const [year = '', place = ''] = of.split('-');
  const name = actWords[language].months[Number(place) - 1] ?? place;
  return language === 'kk' ? `${year} жылғы ${name}` : `${name} ${year} года`;
}
