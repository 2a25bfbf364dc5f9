// Words of the front page.

import type { Forms } from '../../../shared/plural.ts';
import type { Text } from '../../language/text.ts';

export const words = {
  title: { kk: 'Кезектегі орныңызды біліңіз', ru: 'Узнайте своё место в очереди', en: 'Find your place in the queue' },
  lead: {
    kk: '{city}: балабақша ваучерінің ашық кезегі. Оны кез келген адам кірмей-ақ көре алады.',
    ru: '{city}: открытая очередь на ваучер в детский сад. Её видит каждый, входить не нужно.',
    en: '{city}: the open queue for a kindergarten voucher. Anybody can see it, without signing in.',
  },
  leadNoCity: {
    kk: 'Балабақша ваучерінің ашық кезегі. Алдымен қалаңызды таңдаңыз.',
    ru: 'Открытая очередь на ваучер в детский сад. Сначала выберите свой город.',
    en: 'The open queue for a kindergarten voucher. First choose your city.',
  },
  chooseCity: { kk: 'Қалаңызды таңдаңыз', ru: 'Выберите свой город', en: 'Choose your city' },
  published: { kk: 'кезек жарияланған', ru: 'очередь опубликована', en: 'the queue is published' },
  notPublished: { kk: 'кезек әлі жарияланбаған', ru: 'очередь ещё не опубликована', en: 'the queue is not published yet' },
  numberLabel: { kk: 'Өтініш нөмірі', ru: 'Номер заявления', en: 'Application number' },
  numberHint: {
    kk: 'Қолхаттағы сегіз әріп пен сан, мысалы 7K2M 4Q9X',
    ru: 'Восемь букв и цифр из расписки, например 7K2M 4Q9X',
    en: 'Eight letters and digits from your receipt, such as 7K2M 4Q9X',
  },
  find: { kk: 'Орнымды көрсету', ru: 'Показать моё место', en: 'Show my place' },
  notNumber: {
    kk: 'Бұл өтініш нөміріне ұқсамайды. Қолхаттағыдай сегіз латын әрпі мен санды теріңіз, мысалы 7K2M 4Q9X.',
    ru: 'Это не похоже на номер заявления. Введите восемь латинских букв и цифр, как в расписке, например 7K2M 4Q9X.',
    en: 'This does not look like an application number. Type eight letters and digits, as on your receipt, such as 7K2M 4Q9X.',
  },
  emptyNumber: { kk: 'Өтініш нөмірін жазыңыз.', ru: 'Введите номер заявления.', en: 'Type the application number.' },
  isIin: {
    kk: 'Бұл ЖСН-ге ұқсайды. Мұнда өтініш нөмірі керек: қолхаттағы сегіз әріп пен сан. Нөмір есіңізде болмаса, кабинетке кіріңіз.',
    ru: 'Это похоже на ИИН. Здесь нужен номер заявления: восемь букв и цифр из расписки. Если не помните номер, войдите в кабинет.',
    en: 'This looks like an IIN. Here we need the application number: eight letters and digits from your receipt. If you do not remember it, sign in.',
  },
  noNumber: {
    kk: 'Нөмір есіңізде жоқ па? Кабинетке кіріңіз',
    ru: 'Не помните номер? Войдите в кабинет',
    en: 'Do you not remember it? Sign in',
  },
  asOf: { kk: '{moment} жағдайы бойынша', ru: 'по состоянию на {moment}', en: 'as of {moment}' },
  step1: {
    kk: 'Ваучер – балаңыздың балабақшаға мемлекет есебінен бару құқығы.',
    ru: 'Ваучер – это право ребёнка на место в детском саду, за которое платит государство.',
    en: 'A voucher is a child’s right to a kindergarten place that the state pays for.',
  },
  step2: {
    kk: 'Білім бөлімі ваучерді кезекпен береді: өз санатында өтінішті кім ертерек берсе, сол ертерек алады.',
    ru: 'Отдел образования выдаёт ваучеры по очереди: кто в своей категории раньше подал заявление, тот раньше и получит.',
    en: 'The education department issues vouchers in turn: whoever applied earlier in a category gets one earlier.',
  },
  step3: {
    kk: 'Ваучер келгенде оны мерзімінде растайсыз да, балабақшаны өзіңіз таңдайсыз.',
    ru: 'Когда ваучер придёт, подтвердите его в срок и выберите детский сад сами.',
    en: 'When it comes, confirm it in time and choose the kindergarten yourself.',
  },
  whatIsVoucher: { kk: 'Ваучер деген не?', ru: 'Что такое ваучер?', en: 'What is a voucher?' },
  rules: { kk: 'Барлық қағида', ru: 'Все правила', en: 'All the rules' },
  apply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  byCategory: { kk: 'Кім күтіп тұр', ru: 'Кто ждёт', en: 'Who is waiting' },
  byCategoryText: {
    kk: 'Баланың туған жылы мен құқығы бойынша. Санды бассаңыз, тізім ашылады.',
    ru: 'По году рождения ребёнка и праву. Нажмите на число – откроется список.',
    en: 'By the child’s year of birth and right. Press a number to open the list.',
  },
  bornIn: { kk: 'Туған жылы', ru: 'Год рожде\u00ADния', en: 'Born in' },
  extraordinary: { kk: 'Кезектен тыс', ru: 'Вне\u00ADочередное право', en: 'Extra\u00ADordinary right' },
  priority: { kk: 'Бірінші кезекте', ru: 'Перво\u00ADочередное право', en: 'Priority right' },
  general: { kk: 'Жалпы кезек', ru: 'Общая очередь', en: 'General queue' },
  inAll: { kk: 'Барлығы', ru: 'Всего', en: 'In all' },
  nobody: { kk: 'ешкім жоқ', ru: 'никого', en: 'nobody' },
  queueEmpty: { kk: 'Кезекте ешкім жоқ', ru: 'В очереди никого нет', en: 'Nobody is waiting' },
  queueEmptyText: {
    kk: 'Жаңа өтініш бірінші болады. Өтініш беру үшін кабинетке кіріңіз.',
    ru: 'Новое заявление станет первым. Чтобы подать его, войдите в кабинет.',
    en: 'A new application would be the first. Sign in to apply.',
  },
  unpublished: { kk: 'Кезек әлі жарияланбаған', ru: 'Очередь ещё не опубликована', en: 'The queue is not published yet' },
  unpublishedText: {
    kk: 'Білім бөлімі кезекті дайындап жатыр. Ол осы бетте өзі пайда болады; өтініштер мен мерзімдер сақталады.',
    ru: 'Отдел образования готовит очередь. Она сама появится на этой странице; заявления и сроки сохраняются.',
    en: 'The education department is preparing the queue. It will appear on this page by itself; applications and deadlines are safe.',
  },
  frozen: { kk: 'Ваучер беру тоқтатылған', ru: 'Выдача ваучеров приостановлена', en: 'No vouchers are issued now' },
  frozenText: {
    kk: '{day} күнінен бастап қаржыландырудың құқықтық негізі жоқ: ваучер берілмейді, төлем жасалмайды, мерзімдер де жүрмейді. Кезектегі орын сақталады.',
    ru: 'С {day} нет правового основания для финансирования: ваучеры не выдаются, оплаты нет, сроки не идут. Место в очереди сохраняется.',
    en: 'Since {day} there is no legal basis of financing: no vouchers, no payments, and no deadline runs. Places in the queue are kept.',
  },
} as const satisfies Record<string, Text>;

/** Under the number of all. */
export const waiting: Forms = {
  kk: 'бала кезекте',
  ru: { one: 'ребёнок в очереди', few: 'ребёнка в очереди', many: 'детей в очереди' },
  en: { one: 'child is waiting', other: 'children are waiting' },
};
