// Words of what the department does to an application: what each move means for the family, and what it is asked with.

import type { Text } from '../../../language/text.ts';

export const words = {
  paperKind: { kk: 'Құжаттың түрі', ru: 'Вид документа', en: 'Kind of paper' },
  paperNumber: { kk: 'Құжаттың нөмірі', ru: 'Номер документа', en: 'Number of the paper' },
  paperText: { kk: '{kind} № {number}, {day}', ru: '{kind} № {number} от {day}', en: '{kind} no. {number} of {day}' },
  paperIssuedOn: { kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Issued on' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  note: { kk: 'Ескертпе (тек бөлім үшін)', ru: 'Заметка (только для отдела)', en: 'Note (for the department alone)' },

  suspend: { kk: 'Стоп-параққа қою', ru: 'В стоп-лист', en: 'To the stop-list' },
  suspendTitle: { kk: 'Стоп-параққа қоясыз ба?', ru: 'Поместить в стоп-лист?', en: 'Put it on the stop-list?' },
  suspendOut: {
    kk: 'Өтініш кезектен шығарылады, ваучер ала алмайды.',
    ru: 'Заявление выйдет из очереди и не сможет получить ваучер.',
    en: 'The application leaves the queue and cannot get a voucher.',
  },
  suspendBack: {
    kk: 'Отбасы оны қағидадағы мерзімде өзі қалпына келтіре алады: бастапқы күні сақталады.',
    ru: 'Семья может сама восстановить его в срок по правилам: исходная дата подачи сохранится.',
    en: 'The family can restore it within the term of the rules: its original date stays.',
  },
  familyTold: { kk: 'Отбасына бірден хабарланады.', ru: 'Семья сразу получит сообщение.', en: 'The family is told at once.' },

  archive: { kk: 'Кезектен шығару', ru: 'Убрать из очереди', en: 'Take out of the queue' },
  archiveTitle: { kk: 'Кезектен біржола шығарасыз ба?', ru: 'Убрать из очереди навсегда?', en: 'Take it out of the queue for good?' },
  archiveLost: {
    kk: 'Кезектегі орын жоғалады, мұны қайтару мүмкін емес.',
    ru: 'Место в очереди будет потеряно, вернуть его нельзя.',
    en: 'The place in the queue is lost; this cannot be undone.',
  },
  archiveAnew: {
    kk: 'Отбасы тек жаңадан өтініш бере алады.',
    ru: 'Семья сможет только подать заявление заново.',
    en: 'The family can only apply anew.',
  },
  archiveDo: { kk: 'Біржола шығару', ru: 'Убрать навсегда', en: 'Take it out for good' },

  verify: { kk: 'Растау', ru: 'Подтвердить', en: 'Verify' },
  reject: { kk: 'Қабылдамау', ru: 'Отклонить', en: 'Reject' },
  verifyClaimTitle: { kk: 'Жеңілдікті растау', ru: 'Подтвердить льготу', en: 'Verify the privilege' },
  rejectClaimTitle: { kk: 'Жеңілдікті қабылдамау', ru: 'Отклонить льготу', en: 'Reject the privilege' },
  verifyClaimRegisters: {
    kk: 'Отбасыдан құжат сұралмайды: мемлекеттік тізілімнен үзіндінің нөмірі мен күнін жазыңыз.',
    ru: 'У семьи документов не спрашивают: укажите номер и дату выписки из государственного реестра.',
    en: 'No paper is asked of the family: give the number and day of the extract of the state register.',
  },
  verifyClaimCategory: {
    kk: '«{status}» құқығы есепке алынады, өтініш қағида бойынша өз санатына көшеді.',
    ru: 'Право «{status}» будет учтено, заявление перейдёт в свою категорию по правилам.',
    en: 'The right “{status}” counts; the application moves to its category by the rules.',
  },
  countsFrom: {
    kk: 'Кезектегі орын бүгіннен емес, өтініш берілген күннен бастап есептеледі.',
    ru: 'Место в очереди считается с даты подачи заявления, а не с сегодняшнего дня.',
    en: 'The place counts from the date of the application, not from today.',
  },
  validByRule: {
    kk: 'Қағида бойынша құжат берілген күнінен бастап {days} күн жарамды.',
    ru: 'По правилам документ действует {days} дн. со дня выдачи.',
    en: 'By the rules the paper is good for {days} days from its issue.',
  },
  validUntil: { kk: 'Құжат қай күнге дейін жарамды', ru: 'Документ действует до', en: 'The paper is valid until' },
  validUntilHint: {
    kk: 'Құжатта жазылған болса ғана.',
    ru: 'Только если это написано в документе.',
    en: 'Only where the paper says so.',
  },
  rejectClaimNoCategory: {
    kk: 'Жеңілдік есепке алынбайды, өтініш өзінің нақты санатында болады.',
    ru: 'Льгота не учитывается, заявление будет в своей настоящей категории.',
    en: 'The privilege does not count; the application is in its true category.',
  },
  rejectClaimAside: {
    kk: 'Өтініш {days} күнге стоп-параққа түседі, кейін бастапқы күнімен өзі қайтады.',
    ru: 'Заявление на {days} дн. попадёт в стоп-лист и затем само вернётся с исходной датой.',
    en: 'The application goes to the stop-list for {days} days and then comes back by itself with its original date.',
  },
  decidedCategory: {
    kk: '{number}: енді санаты «{category}». Орны {since} күнінен бастап есептеледі.',
    ru: '{number}: теперь категория «{category}». Место считается с {since}.',
    en: '{number}: now in the category “{category}”. Its place counts from {since}.',
  },

  endGuardian: { kk: 'Өкілдігін тоқтату', ru: 'Прекратить представительство', en: 'End the guardianship' },
  endGuardianTitle: {
    kk: '{name}: өкілдігін тоқтатасыз ба?',
    ru: '{name}: прекратить представительство?',
    en: '{name}: end the guardianship?',
  },
  endGuardianAccess: {
    kk: 'Бұл адам баланың деректеріне қолжетімділігінен бірден айырылады.',
    ru: 'Этот человек сразу потеряет доступ к данным ребёнка.',
    en: 'This person loses access to the child’s data at once.',
  },
  endGuardianTold: {
    kk: 'Оған және басқа өкілдерге хабарланады.',
    ru: 'Он и другие представители получат сообщение.',
    en: 'They and the other guardians are told.',
  },
  endGuardianLast: {
    kk: 'Баланың басқа өкілі жоқ: ваучерге де, табельге де ешкім жауап бере алмайды.',
    ru: 'Других представителей у ребёнка нет: отвечать на ваучер и подписывать табель будет некому.',
    en: 'The child has no other guardian: nobody can answer the voucher or sign.',
  },
  endGuardianBack: {
    kk: 'Қайтару үшін құжатпен қайта растау керек.',
    ru: 'Вернуть можно только новым подтверждением по документу.',
    en: 'Only a new verification by a document brings it back.',
  },
  endGuardianDo: { kk: 'Тоқтату', ru: 'Прекратить', en: 'End it' },
  someone: { kk: 'Аты белгісіз', ru: 'Имя неизвестно', en: 'Name unknown' },

  propose: { kk: 'Қайтарып алуды ұсыну', ru: 'Предложить отзыв', en: 'Propose revocation' },
  proposeTitle: {
    kk: 'Ваучерді қайтарып алуды ұсынасыз ба?',
    ru: 'Предложить отозвать ваучер?',
    en: 'Propose to take the voucher away?',
  },
  proposeTold: {
    kk: 'Отбасы себебін және құжатты бірден біледі.',
    ru: 'Семья сразу узнает причину и увидит документ.',
    en: 'The family learns the reason at once and sees the paper.',
  },
  proposeStands: {
    kk: 'Ваучердің мерзімдері тоқтап тұрады.',
    ru: 'Сроки ваучера на это время остановятся.',
    en: 'The days of the voucher stand still meanwhile.',
  },
  proposeOther: {
    kk: 'Шешімді басқа адам – бөлім басшысы – қабылдайды.',
    ru: 'Решение принимает другой человек – руководитель отдела.',
    en: 'Another person – a head of the department – decides.',
  },
  proposeDo: { kk: 'Ұсыну', ru: 'Предложить', en: 'Propose' },
} as const satisfies Record<string, Text>;

export const suspendReasons = {
  'no-contact': { kk: 'Отбасымен байланыс жоқ', ru: 'Нет связи с семьёй', en: 'The family cannot be reached' },
  'no-contract': { kk: 'Келісімшарт жасалмады', ru: 'Договор не заключён', en: 'No contract was made' },
} as const satisfies Record<string, Text>;

export const archiveReasons = {
  'moved-away': { kk: 'Отбасы көшіп кетті', ru: 'Семья переехала', en: 'The family moved away' },
  'entered-in-error': { kk: 'Қателесіп енгізілген', ru: 'Внесено по ошибке', en: 'Entered in error' },
  'asked-in-writing': { kk: 'Отбасы жазбаша өтінді', ru: 'Семья попросила письменно', en: 'The family asked in writing' },
  deceased: { kk: 'Бала қайтыс болды', ru: 'Ребёнок умер', en: 'The child has died' },
} as const satisfies Record<string, Text>;

export const claimRejections = {
  'papers-not-presented': { kk: 'Құжат көрсетілмеді', ru: 'Документ не представлен', en: 'The papers were not brought' },
  'papers-not-valid': { kk: 'Құжат жарамсыз', ru: 'Документ недействителен', en: 'The papers are not valid' },
  'facts-differ': { kk: 'Мәліметтер сәйкес келмейді', ru: 'Сведения не совпадают', en: 'The facts differ' },
  'papers-false': { kk: 'Құжат жалған', ru: 'Документ поддельный', en: 'The papers are false' },
} as const satisfies Record<string, Text>;

export const claimPapers = {
  extract: { kk: 'Тізілімнен үзінді', ru: 'Выписка из реестра', en: 'Extract of a register' },
  certificate: { kk: 'Анықтама', ru: 'Справка', en: 'Certificate' },
  decision: { kk: 'Шешім немесе қаулы', ru: 'Решение или постановление', en: 'Decision' },
  conclusion: { kk: 'Комиссия қорытындысы', ru: 'Заключение комиссии', en: 'Conclusion of a commission' },
  identity: { kk: 'Куәлік', ru: 'Удостоверение', en: 'Identity paper' },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another paper' },
} as const satisfies Record<string, Text>;

export const guardianPapers = {
  'birth-certificate': { kk: 'Туу туралы куәлік', ru: 'Свидетельство о рождении', en: 'Birth certificate' },
  adoption: { kk: 'Бала асырап алу туралы құжат', ru: 'Документ об усыновлении', en: 'Adoption paper' },
  'guardianship-order': { kk: 'Қорғаншылық туралы бұйрық', ru: 'Приказ об опеке', en: 'Guardianship order' },
  'court-decision': { kk: 'Сот шешімі', ru: 'Решение суда', en: 'Court decision' },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another paper' },
} as const satisfies Record<string, Text>;

export const guardianEnds = {
  'court-decision': { kk: 'Сот шешімі', ru: 'Решение суда', en: 'Court decision' },
  'other-guardian-appointed': { kk: 'Басқа өкіл тағайындалды', ru: 'Назначен другой представитель', en: 'Another guardian was appointed' },
  'verified-in-error': { kk: 'Қателесіп расталған', ru: 'Подтверждено по ошибке', en: 'Verified in error' },
  other: { kk: 'Басқа себеп', ru: 'Другая причина', en: 'Another reason' },
} as const satisfies Record<string, Text>;

export const revocationReasons = {
  duplicate: { kk: 'Басқа ваучері немесе орны бар', ru: 'Есть другой ваучер или место', en: 'There is another voucher or place' },
  'false-privilege': { kk: 'Жеңілдік расталмады', ru: 'Льгота не подтвердилась', en: 'The privilege was not confirmed' },
  'moved-away': { kk: 'Отбасы көшіп кетті', ru: 'Семья переехала', en: 'The family moved away' },
  'school-age': { kk: 'Бала мектеп жасында', ru: 'Ребёнок школьного возраста', en: 'The child is of school age' },
  absence: { kk: 'Ұзақ уақыт себепсіз келмеген', ru: 'Долго не ходит без причины', en: 'Away for long without a reason' },
} as const satisfies Record<string, Text>;

export const revocationPapers = {
  'register-answer': { kk: 'Тізілімнің жауабы', ru: 'Ответ реестра', en: 'Answer of a register' },
  letter: { kk: 'Хат', ru: 'Письмо', en: 'Letter' },
  'inspection-act': { kk: 'Тексеру актісі', ru: 'Акт проверки', en: 'Inspection act' },
  'attendance-record': { kk: 'Келу табелі', ru: 'Табель посещаемости', en: 'Attendance record' },
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another paper' },
} as const satisfies Record<string, Text>;

/** Reasons as options of a choice. */
export const optionsOf = (texts: Readonly<Record<string, Text>>, say: (text: Text) => string) =>
  Object.entries(texts).map(([value, text]) => ({ value, label: say(text) }));
