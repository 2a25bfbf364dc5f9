// Words of the rulebook’s page and of its first sections.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Қағидалар', ru: 'Правила', en: 'Rules' },
  lead: {
    kk: 'Кезек, ваучер, табель және төлем осы қағидалар бойынша есептеледі. Бағдарлама да дәл осыны оқиды.',
    ru: 'По этим правилам считаются очередь, ваучеры, табель и оплата. Программа читает ровно их же.',
    en: 'Queue, vouchers, timesheets and payments are computed by these rules. The program reads the very same.',
  },
  assumed: { kk: 'болжам', ru: 'допущение', en: 'assumed' },
  assumedText: {
    kk: 'Осылай белгіленген мәндердің ресми дереккөзі табылмады: бұл біздің болжамымыз, білім бөлімі оны нақтылауы тиіс.',
    ru: 'У значений с такой пометкой не нашлось официального источника: это наше допущение, отдел образования должен его подтвердить.',
    en: 'No official source was found for what is marked so: it is our assumption, and the education department has to confirm it.',
  },
  on: { kk: 'Қай күнгі қағидалар', ru: 'Правила на день', en: 'Rules as of' },
  onHint: { kk: 'Бос қалса: бүгінгі', ru: 'Если пусто: на сегодня', en: 'If empty: today' },
  show: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  contents: { kk: 'Мазмұны', ru: 'Содержание', en: 'Contents' },
  broken: {
    kk: 'Бұл бөлімді осы бетте көрсету мүмкін болмады. Толық жинақты төмендегі файлдан оқыңыз.',
    ru: 'Этот раздел не удалось показать здесь. Полный свод есть в файле внизу страницы.',
    en: 'This section could not be shown here. The whole rulebook is in the file below.',
  },
  whole: { kk: 'Толық жинақ бағдарламалар үшін (JSON)', ru: 'Весь свод для программ (JSON)', en: 'The whole rulebook for programs (JSON)' },
  since: { kk: '{from} күнінен бастап', ru: 'с {from}', en: 'from {from}' },
  between: { kk: '{from} – {to}', ru: '{from} – {to}', en: '{from} – {to}' },
  never: { kk: 'болмайды', ru: 'нельзя', en: 'not possible' },
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'жоқ', ru: 'нет', en: 'no' },

  law: { kk: 'Құқықтық негізі', ru: 'На чём основаны', en: 'The law behind it' },
  version: { kk: 'Жинақ нұсқасы', ru: 'Версия свода', en: 'Version' },
  inForce: { kk: 'Күшінде', ru: 'Действует', en: 'In force' },
  inEnglish: { kk: 'ағылшын тілінде', ru: 'на английском', en: 'in English' },
  acts: { kk: 'Актілер', ru: 'Акты', en: 'Acts' },
  knownFrom: {
    kk: 'Бұл күннен бері белгілі: {day}',
    ru: 'Стал известен: {day}',
    en: 'Known since {day}',
  },
  lawLead: {
    kk: 'Актінің соңғы күнінен кейін жаңасы болмаса, ваучер берілмейді, төлем жасалмайды, мерзімдер тоқтап тұрады.',
    ru: 'Если после последнего дня акта нет нового, ваучеры не выдают, оплату не делают, а сроки стоят.',
    en: 'Where no act follows the last day of one, no voucher is issued, nothing is paid, and deadlines stand still.',
  },

  categories: { kk: 'Санаттар', ru: 'Категории очереди', en: 'Categories' },
  categoriesLead: {
    kk: 'Бала өзіне сай келетін бірінші санатқа түседі. Санат ішінде орын өтініш берілген күн мен уақыт бойынша.',
    ru: 'Ребёнок попадает в первую категорию, которая ему подходит. Внутри категории место зависит от дня и времени заявления.',
    en: 'A child comes into the first category that fits. Inside it, day and time of the application decide.',
  },
  statuses: { kk: 'Құқықтар мен құжаттар', ru: 'Права и документы', en: 'Rights and papers' },
  statusesLead: {
    kk: 'Құқық расталғаннан кейін ғана есептеледі, бірақ өтініш берілген күннен бастап.',
    ru: 'Право учитывается после проверки, но с даты самого заявления.',
    en: 'A right counts once it is verified, and then from the date of the application.',
  },
  extraordinary: { kk: 'Кезектен тыс', ru: 'Внеочередное право', en: 'Extraordinary right' },
  priority: { kk: 'Бірінші кезектегі құқық', ru: 'Первоочередное право', en: 'Priority right' },
  general: { kk: 'Жалпы кезекте есептелетін құқық', ru: 'Право в общей очереди', en: 'Right in the general queue' },
  noPaper: {
    kk: 'Құжат керек емес: бөлім мемлекеттік тізілімдерден тексереді',
    ru: 'Документ не нужен: отдел проверит по государственным реестрам',
    en: 'No paper is needed: the department checks it in the state registers',
  },
  goodFor: { kk: 'берілгеннен кейін {days} жарамды', ru: 'годна после выдачи: {days}', en: 'good for {days} after its issue' },

  plan: { kk: 'Ваучерлер қалай беріледі', ru: 'Как раздают ваучеры', en: 'How vouchers are given out' },
  planDefault: { kk: 'әдеттегі', ru: 'обычный', en: 'usual' },
  sequential: { kk: 'Санаттар кезегімен', ru: 'Категории по порядку', en: 'Category after category' },
  sequentialText: {
    kk: 'Алдымен бірінші санат түгел, содан кейін екіншісі, осылай соңына дейін.',
    ru: 'Сначала вся первая категория, потом вся вторая и так до конца.',
    en: 'The whole first category, then the whole second, and so on to the end.',
  },
  weighted: { kk: 'Айналыммен', ru: 'Кругами', en: 'In passes' },
  first: { kk: 'Алдымен түгел: санаттар {codes}', ru: 'Сначала полностью: категории {codes}', en: 'First, to the end: categories {codes}' },
  take: {
    kk: 'Әр айналымда {take} отбасы: санаттар {codes}',
    ru: 'В каждом круге семей: {take}, из категорий {codes}',
    en: 'In each pass {take}, of categories {codes}',
  },
  onlyIfEmpty: {
    kk: 'Қалғандары біткенде ғана: санаттар {codes}',
    ru: 'Только когда остальные кончились: категории {codes}',
    en: 'Only once the others are empty: categories {codes}',
  },
  pause: { kk: 'Жариялау мен бірінші ваучер арасы', ru: 'От публикации до первого ваучера', en: 'From publication to the first voucher' },
  schedule: { kk: 'Кесте бойынша раундтар', ru: 'Раунды по расписанию', en: 'Rounds by schedule' },
  noSchedule: { kk: 'жоқ: әр раундты екі адам шешеді', ru: 'нет: каждый раунд решают два человека', en: 'none: two people decide each' },
  schedules: {
    kk: '{n} кесте, қала бюджеті шегінде',
    ru: 'расписаний: {n}, в пределах бюджета города',
    en: '{n}, within the year’s budget',
  },
} as const satisfies Record<string, Text>;

export const forms = {
  workingDays: {
    kk: '# жұмыс күні',
    ru: { one: '# рабочий день', few: '# рабочих дня', many: '# рабочих дней' },
    en: { one: '# working day', other: '# working days' },
  },
  calendarDays: {
    kk: '# күнтізбелік күн',
    ru: { one: '# календарный день', few: '# календарных дня', many: '# календарных дней' },
    en: { one: '# calendar day', other: '# calendar days' },
  },
  minutes: {
    kk: '# минут',
    ru: { one: '# минута', few: '# минуты', many: '# минут' },
    en: { one: '# minute', other: '# minutes' },
  },
  times: {
    kk: '# рет',
    ru: { one: '# раз', few: '# раза', many: '# раз' },
    en: { one: 'once', other: '# times' },
  },
  years: {
    kk: '# жыл',
    ru: { one: '# год', few: '# года', many: '# лет' },
    en: { one: '# year', other: '# years' },
  },
  months: {
    kk: '# ай',
    ru: { one: '# месяц', few: '# месяца', many: '# месяцев' },
    en: { one: '# month', other: '# months' },
  },
  lists: {
    kk: '# парақ',
    ru: { one: '# лист', few: '# листа', many: '# листов' },
    en: { one: '# list', other: '# lists' },
  },
} as const satisfies Record<string, Forms>;
