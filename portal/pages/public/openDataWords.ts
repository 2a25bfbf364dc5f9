// Words of the page of open data.

import type { Forms } from '../../../shared/plural.ts';
import type { Text } from '../../language/text.ts';

export const words = {
  title: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  lead: {
    kk: 'Кезек сандармен: зерттеңіз, есептеңіз, жариялаңыз. Мұнда ешкімнің аты-жөні, нөмірі немесе туған күні жоқ.',
    ru: 'Очередь в числах: изучайте, считайте, публикуйте. Здесь нет ни имён, ни номеров, ни дат рождения.',
    en: 'The queue in numbers: study it, compute with it, publish it. There are no names, numbers or dates of birth in it.',
  },
  back: { kk: 'Кезек', ru: 'Очередь', en: 'The queue' },
  asOf: {
    kk: '{moment} жағдайы бойынша, {version}-нұсқа',
    ru: 'По состоянию на {moment}, версия {version}',
    en: 'As of {moment}, version {version}',
  },
  byBirthYear: { kk: 'Туған жылы бойынша', ru: 'По году рождения', en: 'By year of birth' },
  byWaitingTime: { kk: 'Қанша уақыт күтіп тұр', ru: 'Сколько ждут', en: 'How long they have waited' },
  byDistrict: { kk: 'Аудан бойынша', ru: 'По районам', en: 'By district' },
  under3: { kk: '3 айға дейін', ru: 'до 3 месяцев', en: 'under 3 months' },
  to6: { kk: '3–6 ай', ru: '3–6 месяцев', en: '3 to 6 months' },
  to12: { kk: '6–12 ай', ru: '6–12 месяцев', en: '6 to 12 months' },
  to24: { kk: '1–2 жыл', ru: '1–2 года', en: '1 to 2 years' },
  to36: { kk: '2–3 жыл', ru: '2–3 года', en: '2 to 3 years' },
  over36: { kk: '3 жыл және одан көп', ru: '3 года и дольше', en: '3 years and more' },
  other: { kk: 'қалғандары бірге', ru: 'остальные вместе', en: 'the others together' },
  unknown: { kk: 'аудан көрсетілмеген', ru: 'район не указан', en: 'no district named' },
  small: {
    kk: 'Бестен аз топтар бірге қосылған: сандардан ешкімді тануға болмайды.',
    ru: 'Группы меньше пяти сложены вместе: по числам никого не узнать.',
    en: 'Groups of fewer than five are put together: nobody can be recognised from the numbers.',
  },
  table: { kk: 'Кесте түрінде жүктеп алу', ru: 'Скачать таблицей', en: 'Download as a table' },
  tableText: {
    kk: 'CSV файл (UTF-8), Excel-де ашылады. Ішінде: күні, санат немесе аудан, өтініштер берілген айлар, қанша өтініш. Бір қатарда бестен аз өтініш болмайды.',
    ru: 'Файл CSV (UTF-8), открывается в Excel. В нём: день, категория или район, месяцы подачи, сколько заявлений. В строке не бывает меньше пяти заявлений.',
    en: 'A CSV file (UTF-8) that opens in a spreadsheet. In it: the day, category or district, months of submission, how many applications. No row has fewer than five.',
  },
  download: { kk: 'CSV жүктеп алу', ru: 'Скачать CSV', en: 'Download CSV' },
  programs: { kk: 'Бағдарламалар үшін', ru: 'Для программ', en: 'For programs' },
  programsText: {
    kk: 'Осы беттегінің бәрі JSON түрінде, кілтсіз және кірмей-ақ:',
    ru: 'Всё, что на этих страницах, есть в JSON, без ключа и без входа:',
    en: 'Everything on these pages is there as JSON, without a key and without signing in:',
  },
  jsonQueue: {
    kk: 'Кезек: нұсқасы, санаттары, саны',
    ru: 'Очередь: версия, категории, сколько ждут',
    en: 'The queue: version, categories, counts',
  },
  jsonDays: {
    kk: 'Кезек бір жылдың әр күнінің соңында',
    ru: 'Очередь на конец каждого дня за год',
    en: 'The queue at the end of each day of a year',
  },
  jsonStatistics: { kk: 'Осы беттегі сандар', ru: 'Числа этой страницы', en: 'The numbers of this page' },
  licence: { kk: 'Пайдалану шарты', ru: 'Как можно использовать', en: 'How it may be used' },
  licenceText: {
    kk: 'Деректерді кез келген мақсатта тегін пайдалануға болады; қай қаланың және қай күнгі кезегі екенін жазыңыз.',
    ru: 'Данные можно свободно использовать для любых целей; укажите, какого города и на какой день эта очередь.',
    en: 'The data may be used freely for any purpose; say of which city and which day the queue is.',
  },
  notYet: { kk: 'Сандар әлі дайын емес', ru: 'Числа ещё не готовы', en: 'The numbers are not ready yet' },
  notYetText: {
    kk: 'Олар тәулігіне екі рет есептеледі. Кешірек қайта ашыңыз; кезектің өзі басты бетте.',
    ru: 'Их считают два раза в сутки. Откройте страницу позже; сама очередь – на главной.',
    en: 'They are computed twice a day. Open this page later; the queue itself is on the front page.',
  },
} as const satisfies Record<string, Text>;

export const applications: Forms = {
  kk: '# өтініш',
  ru: { one: '# заявление', few: '# заявления', many: '# заявлений' },
  en: { one: '# application', other: '# applications' },
};
