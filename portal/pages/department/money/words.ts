// Words of payment registers.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Төлемдер: тізілімдер', ru: 'Оплата: платёжные реестры', en: 'Payments: registers' },
  lead: {
    kk: 'Қаржы маманы дайындайды, бөлім басшысы бекітеді, қызмет жолдарын жазады. Тек бекітілген табельдер төленеді.',
    ru: 'Финансист готовит, руководитель отдела утверждает, служба записывает строки. Оплачивают только утверждённые табели.',
    en: 'Finance drafts, a head approves, the service writes the lines. Only sealed timesheets are paid.',
  },
  toRegisters: { kk: 'Төлем тізілімдеріне', ru: 'К платёжным реестрам', en: 'To the registers' },
  draftTitle: { kk: 'Жаңа тізілім', ru: 'Новый реестр', en: 'A new register' },
  draftText: {
    kk: 'Осы айдың және одан бұрынғы айлардың төленбеген, бекітілген табельдері кіреді. Жоба ештеңеге міндеттемейді: алдымен не төленетінін көресіз.',
    ru: 'Войдут утверждённые и не оплаченные табели этого и прежних месяцев. Черновик ни к чему не обязывает: сначала видно, что будет оплачено.',
    en: 'It takes up what is sealed and unpaid of that month and of months before. A draft binds nothing: you first see what would be paid.',
  },
  draft: { kk: 'Тізілім дайындау', ru: 'Подготовить реестр', en: 'Draft the register' },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  none: { kk: 'Тізілім әлі жоқ', ru: 'Реестров пока нет', en: 'There are no registers yet' },
  noneText: {
    kk: 'Табельдер бекітілгеннен кейін қаржы маманы алғашқысын дайындайды.',
    ru: 'Первый подготовит финансист, когда табели утверждены.',
    en: 'Finance drafts the first one once timesheets are sealed.',
  },
  register: { kk: 'Тізілім', ru: 'Реестр', en: 'Register' },
  registerTitle: { kk: 'Төлем тізілімі {n}', ru: 'Платёжный реестр {n}', en: 'Payment register {n}' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  lines: { kk: 'Жолдар', ru: 'Строки', en: 'Lines' },
  amount: { kk: 'Сома', ru: 'Сумма', en: 'Amount' },
  saved: { kk: 'Келмеген күндерден үнемделді', ru: 'Сэкономлено за пропуски', en: 'Saved on absences' },
  drafted: { kk: 'Дайындалды', ru: 'Подготовлен', en: 'Drafted' },
  asOf: { kk: 'Осы сәтке дейінгі деректер', ru: 'Данные на момент', en: 'As of' },
  approved: { kk: 'Бекітілді', ru: 'Утверждён', en: 'Approved' },
  finished: { kk: 'Аяқталды', ru: 'Завершён', en: 'Finished' },
  digest: { kk: 'Барлық жолдың бақылау сомасы', ru: 'Контрольная сумма всех строк', en: 'Digest of all lines' },
  credited: {
    kk: '{year} жылдың ваучер ақшасына қайтты',
    ru: 'Вернулось в деньги на ваучеры {year} года',
    en: 'Back to the voucher money of {year}',
  },
  unreadable: {
    kk: 'Оқылмаған айлар: {n}. Олар түзетілген соң келесі тізіліммен төленеді.',
    ru: 'Не удалось прочитать месяцев: {n}. Их оплатит следующий реестр, когда данные исправят.',
    en: 'Months that could not be read: {n}. A later register pays them once that is repaired.',
  },
  checkTitle: { kk: 'Не төленеді', ru: 'Что будет оплачено', en: 'What would be paid' },
  checkText: {
    kk: 'Бұл – сынақ есебі: ештеңе жазылмайды.',
    ru: 'Это пробный расчёт: ничего не записывается.',
    en: 'A dry run: nothing is written.',
  },
  differs: {
    kk: 'Жоба дайындалғаннан бері деректер өзгерген: қазір {lines} жол, {sum}. Жобаны тоқтатып, қайта дайындаған дұрыс.',
    ru: 'После подготовки данные изменились: сейчас строк {lines}, {sum}. Лучше отменить черновик и подготовить заново.',
    en: 'Things changed since the draft: now {lines} lines, {sum}. Better cancel it and draft again.',
  },
  preschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  corrections: { kk: 'Түзетулер', ru: 'Исправления', en: 'Corrections' },
  left: { kk: 'Төленбейді, себебі', ru: 'Не оплачивается, почему', en: 'Not paid, and why' },
  unsealed: { kk: 'Табелі бекітілмегендер', ru: 'Табель не утверждён', en: 'Not sealed' },
  unsealedText: {
    kk: 'Бұл балабақшалардың осы айы тізілімге кірмейді.',
    ru: 'Этот месяц этих садов в реестр не войдёт.',
    en: 'That month of these kindergartens is not in the register.',
  },
  sealedAfter: {
    kk: 'Жоба дайындалғаннан кейін бекітілгендері: {n}. Олар келесі тізілімге кіреді.',
    ru: 'Утверждены после подготовки: {n}. Войдут в следующий реестр.',
    en: 'Sealed after the draft: {n}. They come with the next one.',
  },
  open: { kk: 'жабылмаған', ru: 'не закрыт', en: 'not closed' },
  closed: { kk: 'жабылған', ru: 'закрыт', en: 'closed' },
  approve: { kk: 'Төлемді бекіту', ru: 'Утвердить оплату', en: 'Approve the payment' },
  approveText: {
    kk: 'Бекіткеннен кейін қызмет жолдарды жазады, балабақшалар актісін алады. Мұны кері қайтару мүмкін емес: артық төленгені тек келесі тізіліммен түзетіледі.',
    ru: 'После утверждения служба запишет строки, сады получат акты. Отменить нельзя: лишнее поправит только следующий реестр.',
    en: 'Once approved the service writes the lines and kindergartens get their acts. It cannot be undone: only the next register puts right what was too much.',
  },
  seen: { kk: 'Мен көрдім: {lines} жол, {sum}', ru: 'Я вижу: строк {lines}, {sum}', en: 'I have seen: {lines} lines, {sum}' },
  secondPerson: {
    kk: 'Тізілімді дайындаған адам оны бекіте алмайды. Оны басқа басшы бекітуі керек.',
    ru: 'Кто готовил реестр, не может его утвердить. Это делает другой человек – руководитель отдела.',
    en: 'Who drafted it cannot approve it: another person, a head of the department, does.',
  },
  cancelDraft: { kk: 'Жобаны тоқтату', ru: 'Отменить черновик', en: 'Cancel the draft' },
  cancelText: {
    kk: 'Бұл жоба бойынша ештеңе төленбейді. Келесі жоба бәрін қайта алады.',
    ru: 'По этому черновику ничего не платят. Следующий возьмёт всё заново.',
    en: 'Nothing was paid by it. The next draft takes everything up again.',
  },
  writing: { kk: 'Жолдар жазылуда: {n} / {all}', ru: 'Записываются строки: {n} из {all}', en: 'Writing lines: {n} of {all}' },
  writingText: {
    kk: 'Бұл бет өзі жаңарып тұрады. Оны жаба беруге болады: жұмыс тоқтамайды.',
    ru: 'Страница обновляется сама. Её можно закрыть: работа не прервётся.',
    en: 'The page keeps itself up to date. You may close it: the work goes on.',
  },
  bills: { kk: 'Балабақшалар бойынша', ru: 'По детским садам', en: 'By kindergarten' },
  noBills: { kk: 'Жолдар әлі жазылмаған', ru: 'Строки ещё не записаны', en: 'No lines are written yet' },
  noBillsText: {
    kk: 'Бекітілгеннен кейін әр балабақшаның сомасы осында шығады.',
    ru: 'После утверждения здесь появится сумма каждого сада.',
    en: 'After the approval the sum of each kindergarten appears here.',
  },
  act: { kk: 'Актісі', ru: 'Акт', en: 'Act' },
  actOf: { kk: '{name}: көрсетілген қызмет актісі', ru: '{name}: акт оказанных услуг', en: '{name}: act of services' },
  allLines: { kk: 'Барлық жолды қарау', ru: 'Все строки', en: 'All lines' },
  linesTitle: { kk: 'Тізілім {n}: жолдар', ru: 'Реестр {n}: строки', en: 'Register {n}: lines' },
  linesLead: {
    kk: 'Балалардың аты-жөні жоқ, тек келісімшарт коды. Әр қарау жазылады.',
    ru: 'Без имён детей, только код договора. Каждый просмотр записывается.',
    en: 'No names of children, contracts alone. Every look is written down.',
  },
  contract: { kk: 'Келісімшарт', ru: 'Договор', en: 'Contract' },
  kindCorrection: { kk: 'түзету', ru: 'исправление', en: 'correction' },
  ground: { kk: 'Негіздеме', ru: 'Основание', en: 'Ground' },
  payableDays: { kk: 'Төленетін күн', ru: 'Оплачиваемых дней', en: 'Payable days' },
  ofDays: { kk: '{n} / {all}', ru: '{n} из {all}', en: '{n} of {all}' },
  paidBefore: { kk: 'бұрын төленген: {sum}', ru: 'оплачено раньше: {sum}', en: 'paid before: {sum}' },
  files: { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  filesText: {
    kk: 'Қазынашылық пен тексерушілерге арналған. Файлды кім алғаны жазылады.',
    ru: 'Для казначейства и проверяющих. Кто взял файл, записывается.',
    en: 'For the treasury and for auditors. Who takes a file is written down.',
  },
  part: { kk: '{n}-бөлік: {lines} жол, {sum}', ru: 'Часть {n}: строк {lines}, {sum}', en: 'Part {n}: {lines} lines, {sum}' },
  linesCsv: { kk: 'Жолдар, CSV', ru: 'Строки, CSV', en: 'Lines, CSV' },
  workbook: { kk: 'Кітап, XLSX', ru: 'Книга, XLSX', en: 'Workbook, XLSX' },
  billsCsv: { kk: 'Балабақшалар бойынша, CSV', ru: 'По детским садам, CSV', en: 'By kindergarten, CSV' },
  farTitle: { kk: 'Ақша қай сатыда', ru: 'На каком этапе деньги', en: 'How far the money is' },
  year: { kk: 'Жыл', ru: 'Год', en: 'Year' },
  paidInYear: { kk: '{year} жылы төленді', ru: 'Оплачено за {year} год', en: 'Paid in {year}' },
  paid: { kk: 'Төленді', ru: 'Оплачено', en: 'Paid' },
  unbilled: { kk: 'Бекітілген, бірақ тізілімде жоқ', ru: 'Утверждено, но не в реестре', en: 'Sealed, in no register' },
  disputed: { kk: 'Дауда', ru: 'В споре', en: 'Disputed' },
  review: { kk: 'Қол қойылмаған', ru: 'Не подписано', en: 'Not signed' },
  toCorrect: { kk: 'Түзетілуі керек', ru: 'К доплате или удержанию', en: 'To be corrected' },
  quietYear: { kk: 'Бұл жылы әлі төлем болған жоқ.', ru: 'В этом году оплат ещё не было.', en: 'Nothing was paid in this year yet.' },
} as const satisfies Record<string, Text>;

export const states = {
  draft: { kk: 'жоба', ru: 'черновик', en: 'draft' },
  approved: { kk: 'жазылуда', ru: 'записывается', en: 'being written' },
  finished: { kk: 'аяқталды', ru: 'завершён', en: 'finished' },
  cancelled: { kk: 'тоқтатылды', ru: 'отменён', en: 'cancelled' },
} as const satisfies Record<string, Text>;

export const leftReasons = {
  unsigned: { kk: 'қол қойылмаған', ru: 'не подписано', en: 'not signed' },
  held: { kk: 'төлемі тоқтатылған', ru: 'оплата удержана', en: 'held' },
  review: { kk: 'бөлім қарайды', ru: 'на рассмотрении отдела', en: 'before the department' },
  'disputed-days': { kk: 'даулы күндер', ru: 'спорные дни', en: 'days in dispute' },
  'changed-since': { kk: 'содан бері өзгерген', ru: 'изменено с тех пор', en: 'changed since' },
  unreadable: { kk: 'оқылмады', ru: 'не прочитано', en: 'unreadable' },
} as const satisfies Record<string, Text>;

export const grounds = {
  signed: { kk: 'ата-анасы қол қойды', ru: 'подписал родитель', en: 'signed by the parent' },
  approved: { kk: 'ата-анасы үндемеді, қағида бойынша', ru: 'родитель промолчал, по правилам', en: 'by the parent’s silence' },
  decided: { kk: 'бөлім шешті', ru: 'решил отдел', en: 'decided by the department' },
  'disputed-days-held': { kk: 'даулы күндерсіз', ru: 'без спорных дней', en: 'without the days in dispute' },
} as const satisfies Record<string, Text>;

export const counts = {
  lines: { kk: '# жол', ru: { one: '# строка', few: '# строки', many: '# строк' }, en: { one: '# line', other: '# lines' } },
} as const satisfies Record<string, Forms>;
