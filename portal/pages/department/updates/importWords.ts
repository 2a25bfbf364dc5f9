// Words of the import of applications from another system.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const rowForms: Forms = {
  kk: '# жол',
  ru: { one: '# строка', few: '# строки', many: '# строк' },
  en: { one: '# row', other: '# rows' },
};

export const words = {
  title: { kk: 'Өтініштерді жүктеу', ru: 'Загрузка заявлений', en: 'Import of applications' },
  lead: {
    kk: 'Ескі жүйедегі отбасылар қайта өтініш бермейді: кезегі берілген уақытымен көшеді.',
    ru: 'Семьи из старой системы не подают заново: их заявления переносятся с прежним временем подачи.',
    en: 'Families of an old system do not apply again: their applications come over with their time of submission.',
  },
  file: { kk: 'Файл (CSV немесе JSON)', ru: 'Файл (CSV или JSON)', en: 'File (CSV or JSON)' },
  choose: { kk: 'Файл таңдау', ru: 'Выбрать файл', en: 'Choose a file' },
  fileHint: {
    kk: 'Бағандардың атауы төмендегі тізімдегідей; UTF-8 немесе windows-1251. Файл осы компьютерде оқылады.',
    ru: 'Названия столбцов – как в списке ниже; UTF-8 или windows-1251. Файл читается на этом компьютере.',
    en: 'Columns named as in the list below; UTF-8 or windows-1251. The file is read on this computer.',
  },
  columns: { kk: 'Қандай бағандар керек?', ru: 'Какие нужны столбцы?', en: 'Which columns are there?' },
  required: { kk: 'міндетті', ru: 'обязательно', en: 'required' },
  oneOf: { kk: 'екеуінің бірі міндетті', ru: 'одно из двух обязательно', en: 'one of the two is required' },
  isRequired: { kk: 'Міндетті ме', ru: 'Обязателен ли', en: 'Required' },
  meaning: { kk: 'Не жазылады', ru: 'Что в нём', en: 'What it holds' },
  emptyTable: { kk: 'Бос кестені жүктеп алу (CSV)', ru: 'Скачать пустую таблицу (CSV)', en: 'Download an empty table (CSV)' },
  allRejected: { kk: 'Жүктейтін ештеңе жоқ', ru: 'Загружать нечего', en: 'There is nothing to load' },
  allRejectedText: {
    kk: 'Бірде-бір жол қабылданбады. Төмендегі себептер бойынша файлды түзетіп, қайта таңдаңыз.',
    ru: 'Ни одна строка не принята. Исправьте файл по причинам ниже и выберите его снова.',
    en: 'Not one row was accepted. Mend the file by the reasons below and choose it again.',
  },
  column: { kk: 'Баған', ru: 'Столбец', en: 'Column' },
  example: { kk: 'Мысал', ru: 'Пример', en: 'Example' },
  source: { kk: 'Қай жүйеден', ru: 'Из какой системы', en: 'From which system' },
  sourceHint: {
    kk: 'Латын әріптерімен, мысалы ekids. Сол жүйенің барлық файлына бірдей жазыңыз.',
    ru: 'Латиницей, например ekids. Для всех файлов этой системы пишите одинаково.',
    en: 'Small Latin letters, as ekids. The same for all files of that system.',
  },
  sourceWrong: {
    kk: 'Кіші латын әріптері, цифр, сызықша; екі таңбадан бастап',
    ru: 'Строчные латинские буквы, цифры, дефис; от двух знаков',
    en: 'Small Latin letters, digits, hyphens; two characters at least',
  },
  found: { kk: 'Файлда {rows}', ru: 'В файле {rows}', en: 'The file has {rows}' },
  fileFirst: { kk: 'Алдымен файлды таңдаңыз.', ru: 'Сначала выберите файл.', en: 'Choose the file first.' },
  reading: { kk: 'Файл оқылуда…', ru: 'Файл читается…', en: 'Reading the file…' },
  empty: {
    kk: 'Файлда бірде-бір жол жоқ. Басқа файл таңдаңыз.',
    ru: 'В файле нет ни одной строки. Выберите другой.',
    en: 'The file has no rows. Choose another.',
  },
  strangers: {
    kk: 'Белгісіз бағандар: {names}. Оларды тізімдегідей атаңыз немесе өшіріңіз. Ештеңе жіберілмеді.',
    ru: 'Незнакомые столбцы: {names}. Переименуйте их по образцу или удалите. Ничего не отправлено.',
    en: 'Unknown columns: {names}. Rename them as the list says, or remove them. Nothing was sent.',
  },
  unreadable: {
    kk: 'Файлды оқу мүмкін емес. CSV-ді UTF-8-де немесе өтініштер тізімі бар JSON-ды сақтаңыз.',
    ru: 'Файл не читается. Сохраните CSV в UTF-8 или JSON со списком заявлений.',
    en: 'The file cannot be read. Save it as CSV in UTF-8, or as JSON with a list of applications.',
  },
  check: { kk: 'Тексеру, ештеңе жазбай', ru: 'Проверить, ничего не записывая', en: 'Check, writing nothing' },
  load: { kk: 'Кезекке жүктеу', ru: 'Загрузить в очередь', en: 'Load into the queue' },
  loadTitle: { kk: 'Кезекке жүктейсіз бе?', ru: 'Загрузить в очередь?', en: 'Load into the queue?' },
  loadText: {
    kk: '{rows} жіберіледі. Қабылданғандар келесі жаңартуда ашық кезекке шығады. Сол файлды қайта жүктеу ештеңені өзгертпейді.',
    ru: 'Будет отправлено: {rows}. Принятые появятся в открытой очереди при её следующем обновлении. Повторная загрузка того же файла ничего не изменит.',
    en: '{rows} will be sent. Those accepted appear in the open queue when it is next published. The same file again changes nothing.',
  },
  loadFinal: {
    kk: 'Қабылданған өтініш осы жерден өшірілмейді.',
    ru: 'Принятое заявление отсюда уже не убрать.',
    en: 'An application that was accepted cannot be taken out from here.',
  },
  checking: { kk: 'Тексеріліп жатыр', ru: 'Идёт проверка', en: 'Checking' },
  loading: { kk: 'Жүктеліп жатыр', ru: 'Идёт загрузка', en: 'Loading' },
  progress: { kk: '{all} ішінен {done} өтті', ru: 'Пройдено {done} из {all}', en: '{done} of {all} done' },
  broken: {
    kk: 'Жіберу үзілді. Өткені сақталды: тоқтаған жерден жалғастырыңыз. Бетті жапсаңыз, сол файлды қайта таңдаңыз: бары танылады.',
    ru: 'Отправка прервалась. Пройденное сохранено: продолжите с того же места. Если закроете страницу, выберите тот же файл снова: всё, что есть, узнается.',
    en: 'Sending was cut off. What is done is kept: go on from there. If you close the page, choose the same file again: what is there is recognised.',
  },
  resume: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Go on' },
  checked: { kk: 'Тексерілді, ештеңе жазылған жоқ', ru: 'Проверено, ничего не записано', en: 'Checked; nothing was written' },
  loaded: { kk: 'Жүктелді', ru: 'Загружено', en: 'Loaded' },
  accepted: { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' },
  merged: { kk: 'Біріктірілді', ru: 'Объединено', en: 'Merged' },
  rejected: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
  mergedWhat: {
    kk: 'Біріктірілді – баланың өтініші бұрыннан бар; ертерек берілген уақыты қалады.',
    ru: 'Объединено – у ребёнка уже есть заявление; остаётся более раннее время подачи.',
    en: 'Merged: the child has an application already; the earlier time of submission stays.',
  },
  rejectedRows: { kk: 'Қабылданбаған жолдар', ru: 'Отклонённые строки', en: 'Rejected rows' },
  rejectedFirst: {
    kk: 'Алғашқы {count} көрсетілді; бәрі есепте.',
    ru: 'Показаны первые {count}; все – в отчёте.',
    en: 'The first {count} are shown; all are in the report.',
  },
  line: { kk: 'Жол', ru: 'Строка', en: 'Line' },
  field: { kk: 'Баған', ru: 'Столбец', en: 'Column' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  report: { kk: 'Есепті жүктеп алу (CSV)', ru: 'Скачать отчёт (CSV)', en: 'Download the report (CSV)' },
  outcome: { kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  lists: {
    kk: 'Бұл бет кезектегі өтініштерге арналған. Балабақшадағы балалардың тізімдерін және бағандары басқа файлдарды жүйе операторы жүктейді.',
    ru: 'Эта страница – для заявлений в очередь. Списки уже зачисленных детей и файлы с другими столбцами загружает оператор системы.',
    en: 'This page is for applications to the queue. Lists of enrolled children and files with other columns are loaded by the operator of the system.',
  },
} as const satisfies Record<string, Text>;
