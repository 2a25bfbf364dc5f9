// Words of single entries of work and of what is decided about them.

import type { Text } from '../../../language/text.ts';

export const words = {
  child: { kk: 'Бала: {name}, туған күні {born}', ru: 'Ребёнок: {name}, дата рождения {born}', en: 'Child: {name}, born {born}' },
  childUnnamed: { kk: 'аты көрсетілмеген', ru: 'имя не указано', en: 'no name' },
  asks: {
    kk: '{name} ({relation}) өкіл болуды сұрайды',
    ru: '{name} ({relation}) просит подтвердить, что это представитель',
    en: '{name} ({relation}) asks to be the guardian',
  },
  iinEnd: { kk: 'ЖСН соңы: {iin}', ru: 'ИИН оканчивается на {iin}', en: 'IIN ends in {iin}' },
  othersCount: {
    kk: 'Баланың басқа расталған өкілдері: {n}',
    ru: 'Других подтверждённых представителей: {n}',
    en: 'Other verified guardians: {n}',
  },
  differs: {
    kk: 'Аты немесе туған күні бұрын расталғаннан өзгеше',
    ru: 'Имя или дата рождения отличаются от подтверждённых раньше',
    en: 'The name or the birth date is not the one verified before',
  },
  askedAgain: { kk: 'Бас тартудан кейін қайта сұралды', ru: 'Просят снова после отказа', en: 'Asked again after a no' },
  verifyGuardianTitle: { kk: 'Өкілді растау', ru: 'Подтвердить представителя', en: 'Verify the guardian' },
  verifyGuardianSees: {
    kk: 'Өкіл баланың өтініштерін көреді, хабарламалар алады.',
    ru: 'Представитель увидит заявления ребёнка и будет получать сообщения.',
    en: 'The guardian sees the child’s applications and is told of them.',
  },
  verifyGuardianOthers: {
    kk: 'Басқа өкілдерге бұл туралы хабарланады.',
    ru: 'Другие представители узнают об этом.',
    en: 'The other guardians are told.',
  },
  rejectGuardianTitle: { kk: 'Өкілді растамау', ru: 'Отклонить представителя', en: 'Reject the guardian' },
  rejectGuardianSays: {
    kk: 'Адам себебін біледі де, құжатпен қайта сұрай алады.',
    ru: 'Человек узнает причину и сможет попросить снова с документом.',
    en: 'The person learns the reason and may ask again with a paper.',
  },
  verifiedNews: { kk: 'Өкіл расталды: {name}.', ru: 'Представитель подтверждён: {name}.', en: 'The guardian is verified: {name}.' },
  rejectedNews: { kk: 'Өкіл расталмады: {name}.', ru: 'Представитель отклонён: {name}.', en: 'The guardian was rejected: {name}.' },

  and: { kk: 'және', ru: 'и', en: 'and' },
  sameGuardian: {
    kk: 'Бір өкіл, аты мен туған күні бірдей екі бала',
    ru: 'Один представитель, у детей одно имя и дата рождения',
    en: 'One guardian, two children of one name and birth date',
  },
  iinAndReference: {
    kk: 'Аты мен туған күні бірдей: бірі ЖСН-мен, бірі ескі жүйеден',
    ru: 'Одно имя и дата рождения: одно заявление с ИИН, другое из старой системы',
    en: 'One name and birth date: one with an IIN, one of the old system',
  },
  compare: { kk: 'Салыстыру және біріктіру', ru: 'Сравнить и объединить', en: 'Compare and merge' },
  noDuplicate: { kk: 'Бұл екі бала', ru: 'Это два ребёнка', en: 'Two children' },
  noDuplicateTitle: { kk: 'Бұл екі түрлі бала ма?', ru: 'Это точно два разных ребёнка?', en: 'Are these two children?' },
  noDuplicateText: {
    kk: 'Екі өтініш те кезекте қалады. Жұп тізімнен алынып, қайта шықпайды. Басқа ештеңе өзгермейді.',
    ru: 'Оба заявления останутся в очереди. Пара уйдёт из списка и больше в нём не появится. Больше ничего не изменится.',
    en: 'Both applications stay in the queue. The pair leaves this list and does not come back. Nothing else changes.',
  },
  noDuplicateNews: { kk: 'Жұп тізімнен алынды.', ru: 'Пара убрана из списка.', en: 'The pair is off the list.' },

  notReached: { kk: 'Жетпеген хабар: {message}', ru: 'Не дошло: {message}', en: 'Not arrived: {message}' },
  because: { kk: 'Себебі: {why}', ru: 'Почему: {why}', en: 'Why: {why}' },
  reached: { kk: 'Отбасымен байланыстым', ru: 'С семьёй связались', en: 'The family was told' },
  reachedTitle: { kk: 'Отбасы қалай хабардар болды?', ru: 'Как семья узнала?', en: 'How was the family told?' },
  reachedText: {
    kk: 'Жазба тізімнен алынады, қалай хабарланғаны сақталады.',
    ru: 'Запись уйдёт из списка, способ сохранится в деле.',
    en: 'The entry leaves the list; how it was told is kept.',
  },
  how: { kk: 'Қалай', ru: 'Способ', en: 'How' },
  close: { kk: 'Тізімнен алу', ru: 'Убрать из списка', en: 'Take off the list' },
  closeTitle: { kk: 'Тізімнен аласыз ба?', ru: 'Убрать из списка?', en: 'Take it off the list?' },
  closedNews: { kk: 'Жазба тізімнен алынды.', ru: 'Запись убрана из списка.', en: 'The entry is off the list.' },
  closePaper: {
    kk: 'Құжат айды өзгертпейді деп белгіленеді. Айды түзету керек болса, алдымен табельді ашыңыз.',
    ru: 'Будет отмечено, что документ ничего не меняет. Если месяц нужно исправить, сначала откройте табель.',
    en: 'It is noted that the paper changes nothing. If the month is to be corrected, open the timesheet first.',
  },
  closeEnrolled: {
    kk: 'Анықталды деп белгіленеді. Өтініш кезекте өз орнында қалады.',
    ru: 'Будет отмечено, что это выяснено. Заявление останется в очереди на своём месте.',
    en: 'It is noted as found out. The application stays in its place in the queue.',
  },

  listed: {
    kk: 'Тізімінде бар: {place}, {from} күнінен бастап',
    ru: 'Числится в списке: {place}, с {from}',
    en: 'Listed by: {place}, since {from}',
  },
  present: { kk: 'Келісімшарты бар: {place}', ru: 'Договор с: {place}', en: 'Contract with: {place}' },
  group: { kk: '{preschool}, «{group}» тобы', ru: '{preschool}, группа «{group}»', en: '{preschool}, group “{group}”' },
  resolve: { kk: 'Шешу', ru: 'Решить', en: 'Decide' },
  resolveTitle: { kk: 'Бала қай балабақшада?', ru: 'В каком саду ребёнок?', en: 'Where is the child?' },
  resolveAsk: {
    kk: 'Алдымен екі балабақшадан да сұраңыз.',
    ru: 'Сначала спросите оба сада.',
    en: 'Ask both kindergartens first.',
  },
  keep: { kk: 'Қазіргі келісімшарт қалады: {place}', ru: 'Остаётся по договору: {place}', en: 'The present contract stays: {place}' },
  move: { kk: 'Бала мұнда ауысты: {place}', ru: 'Ребёнок перешёл сюда: {place}', en: 'The child moved here: {place}' },
  moveFrom: { kk: 'Жаңа балабақшадағы бірінші күн', ru: 'Первый день в новом саду', en: 'First day in the other kindergarten' },
  moveEnds: {
    kk: 'Қазіргі келісімшарт оның алдындағы күні аяқталады, мұны қайтару мүмкін емес. Отбасына хабарланады.',
    ru: 'Прежний договор закончится накануне, отменить это нельзя. Семья получит сообщение.',
    en: 'The present contract ends the day before; this cannot be undone. The family is told.',
  },
  keptNews: { kk: 'Қазіргі келісімшарт қалды.', ru: 'Договор остался прежним.', en: 'The present contract stays.' },
  movedNews: { kk: 'Бала жаңа балабақшаға ауыстырылды.', ru: 'Ребёнок переведён в другой сад.', en: 'The child was moved.' },

  unclosed: { kk: '{preschool}: {month} айы жабылмаған', ru: '{preschool}: не закрыт {month}', en: '{preschool}: {month} is not closed' },
  toMonths: { kk: 'Табельдерге', ru: 'К табелям', en: 'To the timesheets' },
  latePaper: {
    kk: '{preschool}: {month}, құжат кейін келді',
    ru: '{preschool}: {month}, документ пришёл позже',
    en: '{preschool}: {month}, a paper came late',
  },
  contract: { kk: 'Келісімшарт {contract}', ru: 'Договор {contract}', en: 'Contract {contract}' },
  dueConfirm: {
    kk: 'Отбасы ваучерді растауы керек.',
    ru: 'Семье нужно подтвердить ваучер.',
    en: 'The family has to confirm the voucher.',
  },
  dueContract: {
    kk: 'Отбасы балабақшамен келісімшарт жасауы керек.',
    ru: 'Семье нужно заключить договор с садом.',
    en: 'The family has to sign a contract with a kindergarten.',
  },
  lastDay: { kk: 'Соңғы күні: {day}', ru: 'Последний день: {day}', en: 'Last day: {day}' },
} as const satisfies Record<string, Text>;

export const guardianRejections = {
  'not-guardian': { kk: 'Бұл адам баланың өкілі емес', ru: 'Этот человек не представитель ребёнка', en: 'Not a guardian of the child' },
  'child-data-differ': { kk: 'Баланың деректері сәйкес келмейді', ru: 'Данные ребёнка не совпадают', en: 'The child’s details differ' },
  'document-wrong': { kk: 'Құжат жарамайды', ru: 'Документ не подходит', en: 'The paper does not do' },
  other: { kk: 'Басқа себеп', ru: 'Другая причина', en: 'Another reason' },
} as const satisfies Record<string, Text>;

export const reachedWays = {
  'by-phone': { kk: 'Телефонмен', ru: 'По телефону', en: 'By phone' },
  'in-person': { kk: 'Жеке кездесіп', ru: 'Лично', en: 'In person' },
  'by-letter': { kk: 'Хатпен', ru: 'Письмом', en: 'By letter' },
  'through-kindergarten': { kk: 'Балабақша арқылы', ru: 'Через детский сад', en: 'Through the kindergarten' },
  'not-found': { kk: 'Ешқалай табылмады', ru: 'Найти не удалось', en: 'Not found by any way' },
} as const satisfies Record<string, Text>;
