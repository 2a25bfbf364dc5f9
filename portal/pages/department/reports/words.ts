// Words of the reports: attendance, its totals, and signs worth a look.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  section: { kk: 'Есептер', ru: 'Отчёты', en: 'Reports' },
  tabAttendance: { kk: 'Қатысу', ru: 'Посещаемость', en: 'Attendance' },
  tabTotals: { kk: 'Жиынтық кесте', ru: 'Сводная таблица', en: 'Totals' },
  tabSigns: { kk: 'Назар аударарлық белгілер', ru: 'На что взглянуть', en: 'Worth a look' },
  attendanceTitle: { kk: 'Қатысу: {month}', ru: 'Посещаемость: {month}', en: 'Attendance: {month}' },
  attendanceLead: {
    kk: 'Жабылған айдың сандары. Мұнда бірде-бір баланың деректері жоқ.',
    ru: 'Числа закрытого месяца. Данных отдельных детей здесь нет.',
    en: 'Figures of a closed month. No child stands in them.',
  },
  preschools: { kk: 'Балабақша', ru: 'Детских садов', en: 'Kindergartens' },
  groups: { kk: 'Топ', ru: 'Групп', en: 'Groups' },
  children: { kk: 'Бала', ru: 'Детей', en: 'Children' },
  presentShare: { kk: 'Келген күндер үлесі', ru: 'Доля посещённых дней', en: 'Share of days present' },
  payableDays: { kk: 'Төленетін күн', ru: 'Оплачиваемых дней', en: 'Payable days' },
  lateDays: { kk: 'Кеш белгіленген', ru: 'Отмечено поздно', en: 'Marked late' },
  byCode: { kk: 'Күндер белгілер бойынша', ru: 'Дни по отметкам', en: 'Days by code' },
  byDay: { kk: 'Күн сайын қанша бала келді', ru: 'Сколько детей приходило по дням', en: 'Children present, day by day' },
  came: { kk: 'Келді', ru: 'Пришли', en: 'Present' },
  didNot: { kk: 'Келмеді', ru: 'Не пришли', en: 'Absent' },
  day: { kk: 'Күн', ru: 'День', en: 'Day' },
  childrenCount: { kk: 'Бала саны', ru: 'Число детей', en: 'Children' },
  byPreschool: { kk: 'Балабақшалар бойынша', ru: 'По детским садам', en: 'By kindergarten' },
  preschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  csvPreschools: { kk: 'CSV: балабақшалар', ru: 'CSV: по садам', en: 'CSV: by kindergarten' },
  csvDays: { kk: 'CSV: күндер', ru: 'CSV: по дням', en: 'CSV: by day' },
  nothing: { kk: 'Бұл айды әлі ешкім жапқан жоқ', ru: 'Этот месяц ещё никто не закрыл', en: 'Nobody has closed that month yet' },
  nothingText: {
    kk: 'Балабақшалар айды жапқанда сандар осында шығады. Алдыңғы айды таңдап көріңіз.',
    ru: 'Числа появятся, когда сады закроют месяц. Попробуйте предыдущий.',
    en: 'Figures appear when kindergartens have closed the month. Try the month before.',
  },
  totalsTitle: { kk: 'Күндер жиынтығы: {month}', ru: 'Сводка дней: {month}', en: 'Totals of days: {month}' },
  totalsLead: {
    kk: 'Айы жабылған әр балабақшаның күндері жабылған кездегідей. Ескі жүйеден көшірілген айлар да осында.',
    ru: 'Дни каждого сада, закрывшего месяц, как они были на момент закрытия. Здесь же месяцы из старой системы.',
    en: 'Days of every kindergarten whose month is closed, as it was closed. Months of older systems stand here too.',
  },
  signsTitle: {
    kk: 'Назар аударарлық топтар: {month}',
    ru: 'Группы, на которые стоит взглянуть: {month}',
    en: 'Groups worth a look: {month}',
  },
  signsLead: {
    kk: 'Бұл – тек сандар, айыптау емес. Шағын топ шынымен күн сайын келуі мүмкін, ал байланыс үзілсе, бір апта бір минутта сақталады.',
    ru: 'Это только числа, а не обвинение. Небольшая группа и правда может ходить каждый день, а без связи неделя сохраняется за минуту.',
    en: 'These are counts and no verdict. A small group may well be there every day, and without a connection a week is saved in a minute.',
  },
  order: { kk: 'Алдымен', ru: 'Сначала', en: 'First' },
  mostPresent: { kk: 'Күн сайын дерлік келгендері', ru: 'Где почти все приходили всегда', en: 'Those most present' },
  mostLate: { kk: 'Кеш белгіленгендері', ru: 'Где больше поздних отметок', en: 'Those with most late marks' },
  looked: { kk: 'Қаралған топ', ru: 'Просмотрено групп', en: 'Groups counted' },
  alwaysPresent: { kk: 'Бір күн де қалдырмағандар', ru: 'Ни дня не пропустили', en: 'Always present' },
  savedTogether: { kk: 'Бір минутта сақталған күн', ru: 'Дней сохранено за минуту', en: 'Days saved within a minute' },
  ofAll: { kk: '{n} / {all}', ru: '{n} из {all}', en: '{n} of {all}' },
  off: { kk: 'Демалыс', ru: 'Выходные', en: 'Days off' },
  outside: { kk: 'Келісімшарттан тыс', ru: 'Вне договора', en: 'Outside the contract' },
  toGroup: { kk: 'Топты ашу', ru: 'Открыть группу', en: 'Open the group' },
} as const satisfies Record<string, Text>;

export const counts = {
  days: { kk: '# күн', ru: { one: '# день', few: '# дня', many: '# дней' }, en: { one: '# day', other: '# days' } },
} as const satisfies Record<string, Forms>;
