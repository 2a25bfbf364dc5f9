// Words of the timesheet: the months, a month, a group’s month.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Табель', ru: 'Табель посещаемости', en: 'Timesheets' },
  lead: {
    kk: 'Әр айдың табелін ай біткенде меңгеруші жабады, содан кейін ата-аналар 1–10 күндері қол қояды.',
    ru: 'Когда месяц закончился, заведующий закрывает табель, и с 1 по 10 число его подписывают родители.',
    en: 'When a month is over the head closes its timesheet, and parents sign it on days 1 to 10.',
  },
  none: { kk: 'Әзірге табель жоқ', ru: 'Табелей пока нет', en: 'There are no timesheets yet' },
  noneText: {
    kk: 'Топқа бірінші бала қабылданған айдан бастап осында шығады.',
    ru: 'Они появятся с месяца, в котором в группу придёт первый ребёнок.',
    en: 'They appear from the month in which the first child joins a group.',
  },
  openState: { kk: 'Ашық', ru: 'Открыт', en: 'Open' },
  closedState: { kk: 'Жабық', ru: 'Закрыт', en: 'Closed' },
  shownState: { kk: 'Ата-аналар қол қоюда', ru: 'Подписывают родители', en: 'Parents are signing' },
  sealedState: { kk: 'Бөлім бекітті', ru: 'Утверждён отделом', en: 'Sealed' },
  canClose: { kk: 'Жабуға болады', ru: 'Можно закрыть', en: 'May be closed' },
  back: { kk: 'Барлық айлар', ru: 'Все месяцы', en: 'All months' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  window: { kk: 'Ата-аналар қол қояды', ru: 'Родители подписывают', en: 'Parents sign' },
  closedAt: { kk: 'Жабылған уақыты', ru: 'Закрыт', en: 'Closed on' },
  reopened: { kk: 'Қайта ашылды', ru: 'Открывали снова', en: 'Opened again' },
  children: { kk: 'Балалар', ru: 'Дети', en: 'Children' },
  payable: { kk: 'Төленетін бала-күндер', ru: 'Оплачиваемые дето-дни', en: 'Child-days that are paid' },
  worth: { kk: 'Жабылған кездегі сома', ru: 'Сумма при закрытии', en: 'Worth when closed' },
  worthNow: { kk: 'Қазіргі сомасы', ru: 'Сумма сейчас', en: 'Worth now' },
  payableSoFar: { kk: 'Әзірге төленетін бала-күндер', ru: 'Оплачиваемые дето-дни на сегодня', en: 'Child-days that are paid so far' },
  worthSoFar: { kk: 'Әзірге сомасы', ru: 'Сумма на сегодня', en: 'Worth so far' },
  totals: { kk: 'Белгілер бойынша бала-күндер', ru: 'Дето-дни по отметкам', en: 'Child-days by mark' },
  totalsLead: {
    kk: 'Бір баланың бір жұмыс күні – бір бала-күн.',
    ru: 'Один рабочий день одного ребёнка – один дето-день.',
    en: 'One working day of one child is one child-day.',
  },
  notMarkedYet: { kk: 'Әлі белгіленбеген', ru: 'Ещё не отмечено', en: 'Not marked yet' },
  stillAhead: { kk: 'Алдағы күндер', ru: 'Впереди', en: 'Still to come' },
  ofThemUnmarked: { kk: 'оның ішінде белгіленбегені', ru: 'из них не отмечено', en: 'of them not marked' },
  outside: { kk: 'Келісімшарттан тыс', ru: 'Вне договора', en: 'Outside the contract' },
  lookFirst: { kk: 'Жабар алдында қараңыз', ru: 'Посмотрите до закрытия', en: 'Look at this before closing' },
  toKnow: { kk: 'Айда назар аударатын жайттар', ru: 'На что обратить внимание', en: 'Worth knowing about the month' },
  allGood: {
    kk: 'Бәрі дұрыс: қарайтын ештеңе жоқ.',
    ru: 'Всё в порядке: смотреть нечего.',
    en: 'All is well: there is nothing to look at.',
  },
  groups: { kk: 'Топтар', ru: 'Группы', en: 'Groups' },
  markedOf: {
    kk: 'Өткен {past} күннің {marked} күні белгіленген',
    ru: 'Отмечено дней: {marked} из {past} прошедших',
    en: '{marked} of {past} past days marked',
  },
  unmarkedDays: { kk: 'Белгіленбеген күндер', ru: 'Неотмеченные дни', en: 'Days nobody marked' },
  papersMissing: {
    kk: 'Анықтама жоқ, себепсіз саналады',
    ru: 'Нет справки, считается без причины',
    en: 'The paper is missing; it counts as unexplained',
  },
  bringBy: { kk: '{day} күніне дейін әкелу керек', ru: 'принести до {day}', en: 'bring it by {day}' },
  bringOver: { kk: 'мерзімі өтті: {day}', ru: 'срок прошёл {day}', en: 'its time was over on {day}' },
  cameLate: { kk: 'кеш әкелінді', ru: 'принесена поздно', en: 'it came late' },
  capped: { kk: 'Шектен асқан күндер', ru: 'Дни сверх предела', en: 'Days above the limit' },
  markedLate: { kk: 'Кеш қойылған белгілер', ru: 'Поздние отметки', en: 'Marks made late' },
  contradicted: {
    kk: 'Ата-анасы «болған жоқ» деген, белгіде «келді»',
    ru: 'Родитель сообщил об отсутствии, в табеле «в группе»',
    en: 'The parent said “not there”, the mark says “present”',
  },
  uncounted: {
    kk: 'Ай жабылғаннан кейін қабылданған балалар бар: оларды тек білім бөлімі қоса алады.',
    ru: 'Есть дети, договор которых вступил в силу после закрытия: добавить их может только отдел образования.',
    en: 'Some contracts came into force after the closing: only the education department can add these children.',
  },
  close: { kk: 'Айды жабу', ru: 'Закрыть месяц', en: 'Close the month' },
  closeWhen: { kk: 'Жабуға болатын уақыт: {at}', ru: 'Закрыть можно с {at}', en: 'It may be closed from {at}' },
  closeSooner: {
    kk: 'Немесе айдың соңғы жұмыс күні, ол күн бәріне белгіленгеннен кейін.',
    ru: 'Или в последний рабочий день, когда он отмечен у всех.',
    en: 'Or on the last working day, once it is marked for everybody.',
  },
  closeTitle: { kk: '{month} айы жабылсын ба?', ru: 'Закрыть {month}?', en: 'Close {month}?' },
  closeConsequence1: {
    kk: 'Содан кейін бұл айда ешкім белгі қоя алмайды.',
    ru: 'После этого в этом месяце никто не сможет ставить отметки.',
    en: 'From then on nobody can mark in this month.',
  },
  closeConsequence2: {
    kk: 'Ата-аналар оны көріп, қол қояды: {days}.',
    ru: 'Родители увидят его и подпишут: {days}.',
    en: 'Parents see it and sign: {days}.',
  },
  closeLate: {
    kk: 'Ата-аналар айды бірден көреді, қол қоюға оларға бірнеше күн беріледі.',
    ru: 'Родители увидят его сразу: на подпись у них будет несколько дней.',
    en: 'Parents see it at once and have a few days to sign it.',
  },
  closeConsequence3: {
    kk: 'Ата-аналарға көрсетілгенше қайта ашуға болады, кейін тек білім бөлімі түзетеді.',
    ru: 'Пока его не показали родителям, можно открыть снова; потом исправляет только отдел образования.',
    en: 'Until parents are shown it you may open it again; after that only the education department corrects it.',
  },
  closeWorth: {
    kk: 'Айдың сомасы: {sum}, балалар: {children}',
    ru: 'Сумма месяца: {sum}, детей: {children}',
    en: 'Worth of the month: {sum}, children: {children}',
  },
  acceptUnmarked: {
    kk: 'Белгіленбеген күндер себепсіз деп есептеледі және төленбейді',
    ru: 'Неотмеченные дни считать днями без причины: они не оплачиваются',
    en: 'Days nobody marked shall count as unexplained and are not paid',
  },
  reopen: { kk: 'Қайта ашу', ru: 'Открыть снова', en: 'Open again' },
  reopenTitle: { kk: '{month} айы қайта ашылсын ба?', ru: 'Открыть {month} снова?', en: 'Open {month} again?' },
  reopenText: {
    kk: 'Белгілерді түзетуге болады, содан кейін айды қайта жабу керек. Қайта ашылғанын білім бөлімі көреді.',
    ru: 'Можно будет исправить отметки, потом месяц нужно закрыть ещё раз. Отдел образования увидит, что его открывали.',
    en: 'Marks can be put right, then the month has to be closed once more. The education department sees that it was opened.',
  },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  done: {
    kk: 'Ай жабылды. Ата-аналар оған белгіленген күндері қол қояды.',
    ru: 'Месяц закрыт. Родители подпишут его в свои дни.',
    en: 'The month is closed. Parents sign it in their days.',
  },
  unsigned: { kk: 'Қол қоймағандар', ru: 'Кто не подписал', en: 'Who has not signed' },
  unsignedLead: {
    kk: 'Қол қойылмаған айға ақша төленбейді. Ата-анаға қоңырау шалып, кабинетіне кіруін сұраңыз.',
    ru: 'За неподписанный месяц деньги не придут. Позвоните родителю и попросите зайти в свой кабинет.',
    en: 'A month that is not signed is not paid. Call the parent and ask them to open their page.',
  },
  allSigned: { kk: 'Бәрі қол қойды', ru: 'Подписали все', en: 'Everybody has signed' },
  allSignedText: {
    kk: 'Бұл айға қоңырау шалудың қажеті жоқ.',
    ru: 'По этому месяцу звонить никому не нужно.',
    en: 'Nobody has to be called about this month.',
  },
  notShown: {
    kk: 'Бұл ай ата-аналарға әлі көрсетілген жоқ',
    ru: 'Этот месяц родителям ещё не показан',
    en: 'Parents have not been shown this month yet',
  },
  notShownText: {
    kk: 'Ай жабылып, қол қою күндері басталғанда тізім осында шығады.',
    ru: 'Список появится, когда месяц закрыт и начались дни подписания.',
    en: 'The list appears once the month is closed and the days of signing have begun.',
  },
  ahead: { kk: 'Бұл ай әлі басталған жоқ', ru: 'Этот месяц ещё не начался', en: 'This month has not begun yet' },
  aheadText: {
    kk: 'Белгілер ай басталғанда осында шығады.',
    ru: 'Отметки появятся здесь, когда он начнётся.',
    en: 'Marks appear here once it has begun.',
  },
  unmarkedForAll: { kk: 'Барлық балада белгіленбеген:', ru: 'Не отмечены у всех:', en: 'Not marked for anybody:' },
  onDay: { kk: '{day}-күні', ru: '{day} числа', en: 'day {day}' },
  onDays: { kk: '{days} күндері', ru: '{days} числа', en: 'days {days}' },
  toMonth: { kk: 'Айға қайту', ru: 'К месяцу', en: 'Back to the month' },
  noName: { kk: 'Аты көрсетілмеген', ru: 'Имя не указано', en: 'No name' },
  noPhone: { kk: 'Расталған телефон жоқ', ru: 'Нет подтверждённого телефона', en: 'No verified phone' },
  noGuardian: {
    kk: 'Ата-анасы көрсетілмеген: білім бөліміне хабарласыңыз.',
    ru: 'Родитель не указан: обратитесь в отдел образования.',
    en: 'No parent is on record: please contact the education department.',
  },
  gridLead: {
    kk: 'Ұяшықтағы әріп – белгі, мағынасы төменде. «?» – күн белгіленбеген. Асты сызылған әріп – кеш белгіленген.',
    ru: 'Буква в клетке – это отметка, её значение ниже. «?» – день не отмечен. Подчёркнутая буква – отмечено поздно.',
    en: 'A letter is a mark, explained below. “?” is a day nobody marked. An underlined letter was marked late.',
  },
  child: { kk: 'Бала', ru: 'Ребёнок', en: 'Child' },
  nobody: { kk: 'Бұл айда топта балалар жоқ', ru: 'В этом месяце в группе нет детей', en: 'No children in the group in this month' },
  unmarked: { kk: 'белгіленбеген', ru: 'не отмечено', en: 'not marked' },
  noMarks: { kk: 'Белгі жоқ', ru: 'Отметок нет', en: 'No marks' },
  late: { kk: 'кеш', ru: 'поздно', en: 'late' },
  papers: { kk: 'Анықтамалар', ru: 'Справки', en: 'Papers' },
  meaning: { kk: 'Белгілердің мағынасы', ru: 'Что значат отметки', en: 'What the marks mean' },
} as const satisfies Record<string, Text>;

export const capWords = {
  unmarked: { kk: 'белгіленбеген', ru: 'не отмечено', en: 'not marked' },
  'no-document': { kk: 'анықтама жоқ', ru: 'нет справки', en: 'no paper' },
  'document-late': { kk: 'анықтама кеш келді', ru: 'справка пришла поздно', en: 'the paper came late' },
  'month-cap': { kk: 'айлық шектен асты', ru: 'сверх предела за месяц', en: 'above the limit of the month' },
  'year-cap': { kk: 'жылдық шектен асты', ru: 'сверх предела за год', en: 'above the limit of the year' },
  added: { kk: 'кейін қосылды', ru: 'добавлено позже', en: 'added later' },
} as const satisfies Record<string, Text>;

export const reopenWords = {
  'mark-wrong': { kk: 'Белгіде қате бар', ru: 'Ошибка в отметке', en: 'A mark is wrong' },
  'day-forgotten': { kk: 'Күн ұмытылған', ru: 'Забыли день', en: 'A day was forgotten' },
  'paper-came': { kk: 'Анықтама келді', ru: 'Принесли справку', en: 'A paper came' },
  'closed-by-mistake': { kk: 'Қателесіп жабылған', ru: 'Закрыли по ошибке', en: 'Closed by mistake' },
} as const satisfies Record<string, Text>;

export const sheetWords = {
  presented: { kk: 'Қол қойылмаған', ru: 'Не подписан', en: 'Not signed' },
  signed: { kk: 'Қол қойылған', ru: 'Подписан', en: 'Signed' },
  disputed: { kk: 'Қарсылық бар', ru: 'Возражение', en: 'In dispute' },
  held: { kk: 'Төлем тоқтатылды', ru: 'Оплата приостановлена', en: 'Payment is held' },
  approved: { kk: 'Расталды деп саналады', ru: 'Принят по умолчанию', en: 'Approved by silence' },
  review: { kk: 'Білім бөлімі қарауда', ru: 'На проверке отдела', en: 'The department looks at it' },
  decided: { kk: 'Білім бөлімі шешті', ru: 'Решён отделом', en: 'Decided by the department' },
} as const satisfies Record<string, Text>;

export const dayForms: Forms = {
  kk: '# күн',
  ru: { one: '# день', few: '# дня', many: '# дней' },
  en: { one: '# day', other: '# days' },
};

export const timesForms: Forms = {
  kk: '# рет',
  ru: { one: '# раз', few: '# раза', many: '# раз' },
  en: { one: '# time', other: '# times' },
};
