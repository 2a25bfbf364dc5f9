// Why the department of a territory may see and do things there: the queue, families, vouchers and its own people. One line in three languages, as a civil servant or a parent would be told.

import type { Reason } from '../actionReasons.ts';

export const departmentReasons = {
  'round: look': [
    'Бөлім, қаржы маманы және аудитор ваучер берудің барысын бірдей көреді.',
    'Отдел, финансы и аудитор одинаково видят ход выдачи.',
    'Department, finance and auditor see the same of a round.',
  ],
  'round: draft': [
    'Маман ваучер беруді дайындайды, бірақ бастай алмайды.',
    'Специалист готовит выдачу, но не запускает её.',
    'A clerk prepares a round and cannot start it.',
  ],
  'round: approve': [
    'Ваучер беруді оны дайындамаған басшы бекітеді.',
    'Выдачу утверждает руководитель, который её не готовил.',
    'A head who did not draft the round approves it.',
  ],
  'budget: look': [
    'Ақшаның қаншасы байланғанын шешетіндер мен тексеретіндер көреді.',
    'Сколько денег связано, видят те, кто решает и проверяет.',
    'Who decides and who checks sees how much money is bound.',
  ],
  'budget: set': [
    'Жылдық соманы басшы немесе қаржы маманы белгілейді.',
    'Сумму года задаёт руководитель или финансист.',
    'A head or finance sets the money of a year.',
  ],
  'applications: import': [
    'Ескі жүйедегі өтініштерді маман көшіреді; әр жолдың нәтижесі жазылады.',
    'Заявления из старой системы переносит специалист; исход каждой строки записан.',
    'A clerk carries over applications of an old system; the outcome of each row is kept.',
  ],
  'past attendance: import': [
    'Ескі табель тарих ретінде сақталады, оған төленбейді.',
    'Старый табель хранится как история, по нему не платят.',
    'Old attendance is kept as history; nothing is paid by it.',
  ],
  'past attendance: look': [
    'Көшірілген айлар жиынтық түрінде көрінеді.',
    'Перенесённые месяцы видны в сумме.',
    'Months carried over are seen as totals.',
  ],
  'family’s file: look': [
    'Өтінішпен жұмыс істейтін маман мен аудитор істі ашады; әр қарау жазылады.',
    'Дело открывают специалист, который с ним работает, и аудитор; каждый просмотр записан.',
    'Who works on an application opens the file, and an auditor; every look is written down.',
  ],
  'family’s phones: look': [
    'Отбасыға қоңырау шалатын маман ғана нөмірді толық көреді; әр қарау себебімен жазылады, отбасы оны оқиды.',
    'Номер полностью видит только специалист, который звонит семье; каждый просмотр записан с причиной, и семья его видит.',
    'Only a clerk who rings the family sees a number in full; every look is written down with its reason, and the family reads it.',
  ],
  'guardianship: look': [
    'Маман құжатпен салыстыратын сөздерді көреді.',
    'Специалист видит слова, которые сравнивает с документом.',
    'A clerk sees the words to be compared with a document.',
  ],
  'guardianship: decide': [
    'Заңды өкілді құжатты көрген маман растайды, өзінің өкілдігін ешкім растамайды.',
    'Представительство подтверждает специалист, видевший документ; своё не подтверждает никто.',
    'A clerk who has seen the document confirms a guardianship; nobody confirms their own.',
  ],
  'claimed right: decide': [
    'Жеңілдікті құжатын көрген маман растайды.',
    'Льготу подтверждает специалист, видевший бумаги.',
    'A clerk who has seen the papers confirms a right.',
  ],
  'application: stop': [
    'Байланыс болмаса немесе отбасы көшсе, маман өтінішті тоқтатады; отбасыға хабар барады.',
    'При отсутствии связи или переезде специалист останавливает заявление; семье сообщают.',
    'A clerk stops an application when a family cannot be reached or has moved; it is told.',
  ],
  'applications: merge': [
    'Бір баланың екі өтінішін маман біріктіреді.',
    'Два заявления одного ребёнка объединяет специалист.',
    'A clerk merges two applications of one child.',
  ],
  'child in two kindergartens: decide': [
    'Бала қай балабақшада екенін басшы шешеді, өйткені соған төленеді.',
    'В каком саду ребёнок, решает руководитель: туда платят.',
    'A head decides in which kindergarten a child is, since that one is paid.',
  ],
  'work: look': ['Бөлім ненің күтіп тұрғанын көреді.', 'Отдел видит, что ждёт решения.', 'The department sees what waits for it.'],
  'messages: count': [
    'Бөлім хабарлардың қаншасы жеткенін сан түрінде көреді.',
    'Отдел видит числом, сколько сообщений дошло.',
    'The department sees, as numbers, how many messages arrived.',
  ],
  'work: close': [
    'Істі жасаған маман оны тізімнен алады.',
    'Сделанное снимает со списка специалист.',
    'A clerk takes off the list what is done.',
  ],
  'who looked: look': [
    'Кімнің не қарағанын басшы мен аудитор тексереді.',
    'Кто что смотрел, проверяют руководитель и аудитор.',
    'Head and auditor check who looked at what.',
  ],
  'queue update: look': [
    'Кімнің санаты өзгеретіні қолданылғанша тексеріледі.',
    'Чья категория изменится, проверяют до применения.',
    'Whose category changes is looked through before it is applied.',
  ],
  'queue update: draft': [
    'Маман жыл сайынғы жаңартуды дайындайды.',
    'Специалист готовит ежегодное обновление.',
    'A clerk prepares the yearly update.',
  ],
  'queue update: approve': [
    'Жаңартуды басқа адам, басшы бекітеді.',
    'Обновление утверждает другой человек, руководитель.',
    'Another person, a head, approves the update.',
  ],
  'deadline extension: look': [
    'Мерзімдерді ұзартуды шешетіндер мен тексеретіндер көреді.',
    'Продление сроков видят те, кто решает и проверяет.',
    'Who decides and who checks sees an extension.',
  ],
  'deadline extension: draft': [
    'Күнтізбе түзелгенде маман ұзартуды дайындайды.',
    'Когда исправлен календарь, специалист готовит продление.',
    'When the calendar was corrected a clerk prepares the extension.',
  ],
  'deadline extension: approve': [
    'Ұзартуды басқа адам, басшы бекітеді.',
    'Продление утверждает другой человек, руководитель.',
    'Another person, a head, approves the extension.',
  ],
  'voucher’s withdrawal: look': [
    'Ваучерді қайтарып алу ісін шешетіндер мен аудитор көреді.',
    'Дело об отзыве ваучера видят те, кто решает, и аудитор.',
    'Who decides and the auditor see the case of a withdrawal.',
  ],
  'voucher’s withdrawal: propose': [
    'Маман құжат негізінде ұсынады; отбасыға бірден хабар барады.',
    'Специалист предлагает на основании бумаги; семье сообщают сразу.',
    'A clerk proposes it on a paper; the family is told at once.',
  ],
  'voucher’s withdrawal: decide': [
    'Ұсынған адам шешпейді: екінші басшы шешеді.',
    'Предложивший не решает: решает второй руководитель.',
    'Who proposed does not decide: a second head does.',
  ],
  'staff: look': [
    'Бөлімде кімнің қандай рөлі барын басшы мен аудитор көреді.',
    'У кого в отделе какая роль, видят руководитель и аудитор.',
    'Head and auditor see who has which role in the department.',
  ],
  'staff: invite and dismiss': [
    'Қызметкерді басшы шақырады; босатылған адам бірден қолжетімділіктен айырылады.',
    'Сотрудника приглашает руководитель; уволенный сразу теряет доступ.',
    'A head invites staff; who is dismissed loses access at once.',
  ],
} as const satisfies Readonly<Record<string, Reason>>;
