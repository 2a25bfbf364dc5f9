// Words of the months of a child.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const words = {
  title: { kk: 'Табель айлар бойынша', ru: 'Табель по месяцам', en: 'The timesheet by month' },
  lead: {
    kk: 'Балабақша күндерді белгілейді, ал ай біткенде сіз қол қоясыз: мемлекет тек сіз растаған күндер үшін төлейді.',
    ru: 'Детский сад отмечает дни, а после конца месяца подписываете вы: государство платит за те дни, которые вы подтвердили.',
    en: 'The kindergarten marks the days and you sign when the month is over: the state pays for the days you confirm.',
  },
  notReady: {
    kk: 'Балабақша айды жапқанда, ол осы жерде қол қоюға дайын болады: сізге хабарлаймыз, уақытыңыз сол күннен бастап есептеледі. Оған дейін күндердің қалай белгіленгенін қарай аласыз.',
    ru: 'Когда сад закроет месяц, его можно будет подписать здесь: мы сообщим, и время на подпись пойдёт с того дня. До этого можно смотреть, как отмечаются дни.',
    en: 'Once the kindergarten closes a month you can sign it here: you are told, and your time runs from that day. Until then you can see how the days are marked.',
  },
  notClosed: { kk: 'Балабақша әлі жапқан жоқ', ru: 'Сад ещё не закрыл', en: 'The kindergarten has not closed it yet' },
  opensOn: { kk: 'Қол қою басталатын күн: {day}', ru: 'Подписывать – с {day}', en: 'To be signed from {day}' },
  none: { kk: 'Әзірге бірде-бір ай жоқ', ru: 'Пока нет ни одного месяца', en: 'There is no month yet' },
  noneText: {
    kk: 'Балаңыз балабақшаға бара бастаған айда осы жерде күнтізбе пайда болады.',
    ru: 'Календарь появится здесь в том месяце, когда ребёнок пойдёт в детский сад.',
    en: 'A calendar appears here in the month in which your child begins.',
  },
  toChildren: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  lookAndSign: { kk: 'Қарап, қол қою', ru: 'Проверить и подписать', en: 'Look and sign' },
  look: { kk: 'Күндерді қарау', ru: 'Посмотреть дни', en: 'See the days' },
  signed: { kk: 'Айға қол қойылды', ru: 'Месяц подписан', en: 'The month is signed' },
  signedByYou: { kk: 'Сіз қол қойдыңыз: {at}.', ru: 'Вы подписали: {at}.', en: 'You signed on {at}.' },
  signedByOther: {
    kk: 'Баланың екінші өкілі қол қойды: {at}.',
    ru: 'Подписал другой представитель ребёнка: {at}.',
    en: 'The other guardian signed on {at}.',
  },
  changed: { kk: 'Айда күндер өзгерді', ru: 'В месяце изменились дни', en: 'Days of the month have changed' },
  wasIs: { kk: '{day}: бұрын «{was}», енді «{is}»', ru: '{day}: было «{was}», стало «{is}»', en: '{day}: was “{was}”, is “{is}”' },
  days: { kk: 'Күндер', ru: 'Дни', en: 'Days' },
  sums: { kk: 'Қорытынды', ru: 'Итог', en: 'In sum' },
  unpaid: { kk: 'төленбейді', ru: 'не оплачивается', en: 'not paid' },
  paidDays: { kk: 'Төленетін күндер', ru: 'Оплачиваемых дней', en: 'Paid days' },
  amountText: {
    kk: 'мемлекет балабақшаға осы ай үшін төлейді. Бұл сіздің ақшаңыз емес.',
    ru: 'заплатит детскому саду государство за этот месяц. Это не ваши деньги.',
    en: 'is what the state pays the kindergarten for this month. It is not your money.',
  },
  how: { kk: 'Қалай есептелді', ru: 'Как это посчитано', en: 'How it is computed' },
  rateOfMonth: { kk: '{from} – {to}: айына {rate}', ru: 'с {from} по {to}: {rate} в месяц', en: '{from} to {to}: {rate} a month' },
  rateOfDay: { kk: '{from} – {to}: күніне {rate}', ru: 'с {from} по {to}: {rate} в день', en: '{from} to {to}: {rate} a day' },
  byMonth: {
    kk: 'Айлық мөлшер айдың {working} жұмыс күніне бөлініп, төленетін күндердің санына ({paid}) көбейтіледі.',
    ru: 'Месячную ставку делят на рабочие дни месяца ({working}) и умножают на оплачиваемые дни ({paid}).',
    en: 'The rate of the month is divided by its working days ({working}) and multiplied by the paid days ({paid}).',
  },
  byDay: {
    kk: 'Күндік мөлшер төленетін күндердің санына ({paid}) көбейтіледі; айда {working} жұмыс күні бар.',
    ru: 'Дневную ставку умножают на оплачиваемые дни ({paid}); рабочих дней в месяце {working}.',
    en: 'The rate of a day is multiplied by the paid days ({paid}); the month has {working} working days.',
  },
  sign: { kk: 'Бәрі дұрыс па? Қол қойыңыз', ru: 'Всё верно? Подпишите', en: 'All is right? Sign' },
  signAfterAll: { kk: 'Күндермен енді келісесіз бе?', ru: 'Теперь согласны с днями?', en: 'Do you agree with the days after all?' },
  statePays: { kk: 'Мемлекет төлейді: {sum}', ru: 'Платит государство: {sum}', en: 'The state pays {sum}' },
  signNow: { kk: 'Айға қол қою', ru: 'Подписать месяц', en: 'Sign the month' },
  wrong: { kk: 'Қате күн бар ма?', ru: 'Какой-то день неверен?', en: 'Is a day wrong?' },
  wrongText: {
    kk: 'Қол қоймаңыз: қате күндерді белгілеп, шынында не болғанын айтыңыз. Балабақша жауап береді, тек сол күндер үшін төлем тоқтайды.',
    ru: 'Не подписывайте: отметьте неверные дни и скажите, как было на самом деле. Детский сад ответит, а оплата задержится только за эти дни.',
    en: 'Do not sign: mark the wrong days and say what was true. The kindergarten answers, and only those days are held.',
  },
  dispute: { kk: 'Күндермен келіспеймін', ru: 'Оспорить дни', en: 'Dispute days' },
  exact: { kk: 'Қол қойылатын дәл мәтін', ru: 'Точный текст, который подписывается', en: 'The exact text that is signed' },
  exactText: {
    kk: 'Қолыңыз осы мәтінге ғана қойылады. Бір таңба өзгерсе, бақылау сомасы да (SHA-256) өзгереді.',
    ru: 'Подпись относится только к этому тексту. Изменится хоть один знак – изменится и контрольная сумма (SHA-256).',
    en: 'You sign this text and no other. Were one character different, so would be its digest (SHA-256).',
  },
  disputed: { kk: 'Сіздің қарсылығыңыз', ru: 'Ваше возражение', en: 'What you objected to' },
  disputedAt: { kk: 'Жіберілді: {at}', ru: 'Отправлено: {at}', en: 'Sent on {at}' },
  standsSays: {
    kk: '{day}: белгіленгені «{stands}», сіздіңше «{says}»',
    ru: '{day}: отмечено «{stands}», вы говорите «{says}»',
    en: '{day}: marked “{stands}”, you say “{says}”',
  },
  answerBy: {
    kk: 'Балабақша {day} күнінің соңына дейін жауап беруі тиіс.',
    ru: 'Детский сад должен ответить до конца дня {day}.',
    en: 'The kindergarten has to answer by the end of {day}.',
  },
  decideBy: {
    kk: 'Келіспесеңіз, білім бөлімі {day} күнінің соңына дейін шешеді.',
    ru: 'Если не согласитесь, отдел образования решит до конца дня {day}.',
    en: 'If you do not agree, the education department decides by the end of {day}.',
  },
  decided: { kk: 'Білім бөлімінің шешімі', ru: 'Решение отдела образования', en: 'What the education department decided' },
  notFollowed: {
    kk: '{day}: сіздіңше «{says}», шешім бойынша «{is}»',
    ru: '{day}: вы говорили «{says}», решено «{is}»',
    en: '{day}: you said “{says}”, decided “{is}”',
  },
  passed: { kk: 'Мерзімінде ешкім қол қоймады: {at}.', ru: 'В срок никто не подписал: {at}.', en: 'Nobody signed in time: {at}.' },
  whichDays: { kk: 'Қай күндер қате?', ru: 'Какие дни неверны?', en: 'Which days are wrong?' },
  whichDaysText: {
    kk: 'Күнтізбеден қате күндерді басыңыз. Қайта бассаңыз, таңдау алынады.',
    ru: 'Нажмите на неверные дни в календаре. Нажмёте ещё раз – выбор снимется.',
    en: 'Press the wrong days in the calendar. Press again to take one back.',
  },
  whatWas: { kk: 'Шынында не болды?', ru: 'Как было на самом деле?', en: 'What was true?' },
  chooseDays: {
    kk: 'Алдымен күнтізбеден күндерді таңдаңыз.',
    ru: 'Сначала выберите дни в календаре.',
    en: 'Choose the days in the calendar first.',
  },
  sayAll: {
    kk: 'Әр күннің шын мәнінде қандай болғанын таңдаңыз.',
    ru: 'Выберите, каким был каждый день на самом деле.',
    en: 'Choose what each of the days really was.',
  },
  noDays: { kk: 'Әлі бірде-бір күн таңдалмады.', ru: 'Пока не выбран ни один день.', en: 'No day is chosen yet.' },
  stands: { kk: 'Қазір: {label}', ru: 'Сейчас: {label}', en: 'Now: {label}' },
  comment: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Explanation' },
  commentHint: {
    kk: 'Мысалы: әжесі әкелді, тәрбиешісі көрді.',
    ru: 'Например: привела бабушка, воспитатель видела.',
    en: 'For instance: grandmother brought her, the teacher saw it.',
  },
  afterDispute: {
    kk: 'Жіберген соң балабақша бірнеше жұмыс күнінде жауап береді. Келіспесе, білім бөлімі шешеді. Қалған күндердің төлеміне бұл әсер етпейді.',
    ru: 'После отправки детский сад отвечает в несколько рабочих дней. Если он не согласится, решит отдел образования. На оплату остальных дней это не влияет.',
    en: 'The kindergarten answers within some working days. If it disagrees, the education department decides. The other days are not held.',
  },
  sendDispute: { kk: 'Қарсылықты жіберу', ru: 'Отправить возражение', en: 'Send the objection' },
  notDispute: { kk: 'Артқа қайту', ru: 'Вернуться', en: 'Go back' },
  soFar: { kk: 'Осы уақытқа дейінгі күндер', ru: 'Дни на сегодня', en: 'The days so far' },
  paidSoFar: { kk: 'Әзірге төленетін күндер', ru: 'Пока оплачиваемых дней', en: 'Paid days so far' },
  workingDays: { kk: 'Айдағы жұмыс күндері', ru: 'Рабочих дней в месяце', en: 'Working days of the month' },
  soFarText: {
    kk: 'Бұл әлі түпкілікті емес: әр белгі мен құжат мұны өзгерте алады.',
    ru: 'Это ещё не окончательно: каждая отметка и каждый документ могут это изменить.',
    en: 'This is not final: every mark and every paper may still change it.',
  },
  noneMarked: {
    kk: 'Балабақша бұл айды әлі белгілемеген. Сізден ештеңе керек емес.',
    ru: 'Сад ещё не отметил этот месяц. От вас ничего не нужно.',
    en: 'The kindergarten has not marked this month yet. Nothing is asked of you.',
  },
  today: { kk: 'Бүгін, {day}', ru: 'Сегодня, {day}', en: 'Today, {day}' },
  notMarked: {
    kk: 'Балабақша бүгінді әлі белгілеген жоқ.',
    ru: 'Детский сад ещё не отметил этот день.',
    en: 'The kindergarten has not marked today yet.',
  },
  markedAs: { kk: 'Балабақша белгіледі: {label}.', ru: 'Детский сад отметил: {label}.', en: 'The kindergarten marked: {label}.' },
  notThere: { kk: 'Балам бүгін барған жоқ', ru: 'Моего ребёнка сегодня не было', en: 'My child was not there today' },
  notThereTitle: { kk: 'Балаңыз бүгін болмады ма?', ru: 'Ребёнка сегодня не было?', en: 'Was your child not there today?' },
  notThereText: {
    kk: 'Балабақшаға хабарлаймыз, ал белгіні балабақша өзі қояды. Сөзіңіз сақталады: ай соңында белгімен салыстыра аласыз. Мұны қайтарып алу мүмкін емес.',
    ru: 'Мы сообщим детскому саду, а отметку ставит он сам. Ваше слово сохранится: в конце месяца его можно сравнить с отметкой. Отменить это нельзя.',
    en: 'The kindergarten is told; the mark stays its own. Your word is kept, to compare with the mark at the end of the month. It cannot be taken back.',
  },
  notThereSend: { kk: 'Иә, болмады', ru: 'Да, не было', en: 'Yes, not there' },
  reported: {
    kk: 'Баланың болмағанын хабарладыңыз, балабақша біледі.',
    ru: 'Вы сообщили, что ребёнка не было; детский сад об этом знает.',
    en: 'You said that the child was not there, and the kindergarten knows.',
  },
  call: { kk: 'Балабақшаның телефоны:', ru: 'Телефон детского сада:', en: 'Phone of the kindergarten:' },
  papers: { kk: 'Болмаған күндердің құжаттары', ru: 'Документы о пропусках', en: 'Papers for absences' },
  paperBy: {
    kk: 'Құжатты {day} күнінің соңына дейін балабақшаға әкеліңіз, әйтпесе бұл күндер себепсіз болып есептеледі.',
    ru: 'Принесите документ в детский сад до конца дня {day}, иначе эти дни будут считаться без уважительной причины.',
    en: 'Bring the paper to the kindergarten by the end of {day}, or these days count as without a reason.',
  },
  paperOverdue: {
    kk: 'Құжаттың мерзімі {day} күні өтті. Дәлелді себеп болса, білім бөліміне жүгініңіз.',
    ru: 'Срок для документа прошёл {day}. Если причина была уважительной, обратитесь в отдел образования.',
    en: 'The paper was due on {day}. If there was a valid reason, turn to the education department.',
  },
  paperWithdrawn: { kk: 'алып тасталды', ru: 'отменён', en: 'withdrawn' },
} as const satisfies Record<string, Text>;

/** The states of a month in words. */
export const states = {
  'not-shown': { text: { kk: 'Әлі дайын емес', ru: 'Ещё не готов', en: 'Not ready yet' }, kind: 'plain' },
  presented: { text: { kk: 'Қол қою керек', ru: 'Нужно подписать', en: 'To be signed' }, kind: 'warning' },
  signed: { text: { kk: 'Қол қойылды', ru: 'Подписан', en: 'Signed' }, kind: 'good' },
  disputed: { text: { kk: 'Қарсылық қаралуда', ru: 'Оспорен', en: 'Disputed' }, kind: 'warning' },
  held: { text: { kk: 'Төлем тоқтатылды', ru: 'Оплата приостановлена', en: 'Payment held' }, kind: 'bad' },
  approved: { text: { kk: 'Расталды деп саналады', ru: 'Считается подтверждённым', en: 'Counts as confirmed' }, kind: 'plain' },
  review: { text: { kk: 'Тексеріліп жатыр', ru: 'На проверке', en: 'Being looked at' }, kind: 'warning' },
  decided: { text: { kk: 'Шешім бар', ru: 'Решение принято', en: 'Decided' }, kind: 'plain' },
} as const satisfies Record<string, { readonly text: Text; readonly kind: 'plain' | 'good' | 'warning' | 'bad' }>;

/** What the kindergarten answered. */
export const answers = {
  changed: {
    kk: 'Балабақша келісіп, күндерді түзетті',
    ru: 'Детский сад согласился и исправил дни',
    en: 'The kindergarten agreed and changed the days',
  },
  kept: {
    kk: 'Балабақша бұрынғы белгіні қалдырды',
    ru: 'Детский сад оставил отметку как есть',
    en: 'The kindergarten keeps to what was marked',
  },
} as const satisfies Record<string, Text>;

export const forms = {
  days: {
    kk: '# күн',
    ru: { one: '# день', few: '# дня', many: '# дней' },
    en: { one: '# day', other: '# days' },
  },
} as const satisfies Record<string, Forms>;
