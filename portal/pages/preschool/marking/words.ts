// Words of the day: which groups are marked, and marking one.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  today: { kk: 'Бүгін, {day}', ru: 'Сегодня, {day}', en: 'Today, {day}' },
  todayLead: {
    kk: 'Топты ашып, келмеген балаларды басыңыз. Қалғаны келді деп саналады.',
    ru: 'Откройте группу и нажмите на тех, кого нет. Остальные считаются присутствующими.',
    en: 'Open a group and tap the children who are away. Everybody else counts as present.',
  },
  weekDays: { kk: 'Аптаның күндері', ru: 'Дни недели', en: 'Days of the week' },
  weekBefore: { kk: 'Алдыңғы апта', ru: 'Неделя раньше', en: 'Week before' },
  weekAfter: { kk: 'Келесі апта', ru: 'Неделя позже', en: 'Week after' },
  toToday: { kk: 'Бүгінге', ru: 'К сегодня', en: 'To today' },
  ahead: {
    kk: 'Бұл күн әлі келген жоқ: балаларды сол күні белгілейсіз.',
    ru: 'Этот день ещё не наступил: детей отмечают в сам день.',
    en: 'This day has not come yet: children are marked on the day itself.',
  },
  dayOff: { kk: 'Демалыс күні', ru: 'Нерабочий день', en: 'A day off' },
  dayOffText: {
    kk: 'Бұл күні белгілейтін ештеңе жоқ. Жоғарыдан жұмыс күнін таңдаңыз.',
    ru: 'В этот день отмечать нечего. Выберите рабочий день выше.',
    en: 'There is nothing to mark on this day. Choose a working day above.',
  },
  holiday: { kk: 'Мереке: {name}', ru: 'Праздник: {name}', en: 'Holiday: {name}' },
  noGroups: { kk: 'Топтар әлі жоқ', ru: 'Групп ещё нет', en: 'There are no groups yet' },
  noGroupsText: {
    kk: 'Топтарды білім бөлімі ашады. Сол жаққа хабарласыңыз.',
    ru: 'Группы открывает отдел образования. Обратитесь туда.',
    en: 'The education department opens groups. Please contact it.',
  },
  markedAll: { kk: 'Белгіленді', ru: 'Отмечена', en: 'Marked' },
  overdue: {
    kk: 'Уақыты өтті: сағат {time} болғанша белгілеу керек еді',
    ru: 'Пора: отметить нужно было до {time}',
    en: 'Overdue: due by {time}',
  },
  dueBy: { kk: 'Сағат {time} болғанша белгілеңіз', ru: 'Отметьте до {time}', en: 'Mark by {time}' },
  nobody: { kk: 'Бұл күні балалар жоқ', ru: 'В этот день детей нет', en: 'No children on this day' },
  closedMonth: { kk: 'Ай жабылған', ru: 'Месяц закрыт', en: 'The month is closed' },
  closedText: {
    kk: 'Бұл айдың табелі жабылған, белгілер енді өзгермейді. Қате көрсеңіз, меңгерушіге айтыңыз.',
    ru: 'Табель этого месяца закрыт, отметки больше не меняются. Если видите ошибку, скажите заведующему.',
    en: 'The timesheet of this month is closed and the marks no longer change. If you see a mistake, tell the head.',
  },
  closedTextHead: {
    kk: 'Бұл айдың табелі жабылған, белгілер енді өзгермейді. Қате болса: айды ата-аналар көргенше «Табель» бетінде қайта аша аласыз, одан кейін оны білім бөлімі түзетеді.',
    ru: 'Табель этого месяца закрыт, отметки больше не меняются. Если есть ошибка: пока месяц не показан родителям, его можно снова открыть на странице «Табель», после этого исправляет отдел образования.',
    en: 'The timesheet of this month is closed and the marks no longer change. If there is a mistake: until the month is shown to the parents you may open it again under “Timesheet”; after that the education department puts it right.',
  },
  back: { kk: 'Барлық топтар', ru: 'Все группы', en: 'All groups' },
  markLead: {
    kk: 'Келмеген баланы басыңыз, себебін таңдаңыз, соңында сақтаңыз.',
    ru: 'Нажмите на ребёнка, которого нет, выберите причину и в конце сохраните.',
    en: 'Tap a child who is away, choose why, and save at the end.',
  },
  children: { kk: 'Балалар', ru: 'Дети', en: 'Children' },
  whyAway: { kk: '{name}: неге жоқ?', ru: '{name}: почему нет?', en: '{name}: why away?' },
  paper: { kk: 'анықтама керек', ru: 'нужна справка', en: 'needs a paper' },
  parentSaid: { kk: 'Ата-анасы: бүгін келмейді', ru: 'Родитель сообщил: не придёт', en: 'The parent said: not coming' },
  late: { kk: 'кеш', ru: 'поздно', en: 'late' },
  whole: { kk: 'Бүкіл топ үшін', ru: 'Для всей группы', en: 'For the whole group' },
  wholeText: {
    kk: 'Карантин кезінде немесе балабақша жабық болғанда бәріне бірден қойылады.',
    ru: 'Ставится всем сразу, если карантин или сад был закрыт.',
    en: 'Given to everybody at once, in quarantine or when the kindergarten was closed.',
  },
  usualDay: { kk: 'Кәдімгі күн', ru: 'Обычный день', en: 'A usual day' },
  lateDay: { kk: 'Бұл күннің уақыты өтті', ru: 'Время этого дня прошло', en: 'The time for this day is over' },
  lateDayText: {
    kk: 'Өзгерткен белгілеріңіз «кеш» деп көрінеді. Себебін таңдаңыз.',
    ru: 'Изменённые отметки останутся с пометкой «поздно». Выберите причину.',
    en: 'What you change will be shown as late. Please choose the reason.',
  },
  lateReason: { kk: 'Неге кеш?', ru: 'Почему поздно?', en: 'Why late?' },
  nothingChanged: {
    kk: 'Ештеңе өзгерген жоқ: бәрі сақтаулы.',
    ru: 'Ничего не изменилось: всё уже сохранено.',
    en: 'Nothing has changed: all is saved.',
  },
  save: { kk: 'Күнді сақтау', ru: 'Сохранить день', en: 'Save the day' },
  saveAgain: { kk: 'Өзгерісті сақтау', ru: 'Сохранить изменения', en: 'Save the changes' },
  savedAt: { kk: 'Сақталды: {time}', ru: 'Сохранено в {time}', en: 'Saved {time}' },
  savedBy: { kk: 'Сақталды: {time}, {name}', ru: 'Сохранено в {time}, {name}', en: 'Saved {time}, {name}' },
  neverSaved: { kk: 'Әлі сақталған жоқ', ru: 'Ещё не сохранено', en: 'Not saved yet' },
  changed: { kk: 'Өзгеріс сақталған жоқ', ru: 'Изменения не сохранены', en: 'The changes are not saved' },
  sending: { kk: 'Жіберілуде…', ru: 'Отправляется…', en: 'Sending…' },
  waits: {
    kk: 'Байланыс күтілуде. Осы құрылғыда сақтаулы, өзі жіберіледі.',
    ru: 'Ждёт связи. Сохранено на этом устройстве и отправится само.',
    en: 'Waiting for the connection. It is kept on this device and sent by itself.',
  },
  notTaken: { kk: 'Қабылданбады', ru: 'Не принято', en: 'Not taken' },
  discard: { kk: 'Менікін алып тастау', ru: 'Убрать мои отметки', en: 'Drop my marks' },
  conflict: { kk: 'Бұл күнді басқа біреу де сақтады', ru: 'Этот день сохранил кто-то ещё', en: 'Somebody else saved this day too' },
  conflictText: {
    kk: 'Ештеңе жоғалған жоқ. Айырмашылығы бар балалар төменде: дұрысын таңдап, сақтаңыз.',
    ru: 'Ничего не пропало. Ниже дети, у которых отметки разные: выберите верную и сохраните.',
    en: 'Nothing is lost. Below are the children whose marks differ: choose the right one and save.',
  },
  theirs: { kk: 'Олардікі', ru: 'Сохранено', en: 'Theirs' },
  theirsBy: { kk: '{name}, {time}', ru: '{name}, {time}', en: '{name}, {time}' },
  yours: { kk: 'Сіздікі', ru: 'Ваша отметка', en: 'Yours' },
  allTheirs: { kk: 'Бәрін олардікіндей', ru: 'Всё как сохранено', en: 'All as theirs' },
  allYours: { kk: 'Бәрін менікіндей', ru: 'Всё как у меня', en: 'All as mine' },
  same: {
    kk: 'Белгілеріңіз бірдей болып шықты, жіберетін ештеңе жоқ.',
    ru: 'Отметки оказались одинаковыми, отправлять нечего.',
    en: 'The marks turned out to be the same; there is nothing to send.',
  },
  good: { kk: 'Жақсы', ru: 'Хорошо', en: 'All right' },
  chooseAll: { kk: 'Әр бала үшін біреуін таңдаңыз.', ru: 'Выберите отметку для каждого ребёнка.', en: 'Choose one for each child.' },
  unsent: { kk: 'Жіберілмеген белгілер бар', ru: 'Есть неотправленные отметки', en: 'Some marks are not sent yet' },
  unsentConflict: {
    kk: 'басқа біреу де сақтаған: салыстырыңыз',
    ru: 'сохранил кто-то ещё: сравните',
    en: 'somebody else saved too: compare',
  },
  unsentRefused: { kk: 'қабылданбады: қараңыз', ru: 'не принято: посмотрите', en: 'not taken: have a look' },
  unsentQueued: { kk: 'жіберілуін күтуде', ru: 'ждёт отправки', en: 'waits to be sent' },
  othersWait: {
    kk: 'Бұл құрылғыда басқа қызметкердің жіберілмеген белгілері бар. Ол осы жерде қайта кіргенде жіберіледі.',
    ru: 'На этом устройстве есть неотправленные отметки другого сотрудника. Они отправятся, когда он снова здесь войдёт.',
    en: 'This device has unsent marks of another colleague. They are sent when they sign in here again.',
  },
  keptHere: {
    kk: 'Олар осы құрылғыда сақтаулы, ештеңе жоғалған жоқ. Байланыс оралып, сақтаған адам кіргенде өзі жіберіледі.',
    ru: 'Они сохранены на этом устройстве, ничего не пропало. Отправятся сами, когда вернётся связь и войдёт тот, кто их сохранил.',
    en: 'They are kept on this device and nothing is lost. They are sent by themselves once the connection is back and whoever saved them signs in.',
  },
  history: { kk: 'Кім белгіледі', ru: 'Кто отмечал', en: 'Who marked' },
  somebody: { kk: 'Бұрынғы қызметкер', ru: 'Бывший сотрудник', en: 'A former colleague' },
  from: { kk: '{from} › {to}', ru: '{from} › {to}', en: '{from} › {to}' },
  nothing: { kk: 'белгі жоқ', ru: 'без отметки', en: 'no mark' },
  noHistory: { kk: 'Бұл күнді әлі ешкім сақтаған жоқ.', ru: 'Этот день ещё никто не сохранял.', en: 'Nobody has saved this day yet.' },
} as const satisfies Record<string, Text>;

export const reasonWords = {
  'no-connection': { kk: 'Байланыс болмады', ru: 'Не было связи', en: 'There was no connection' },
  'nobody-on-duty': { kk: 'Белгілейтін адам болмады', ru: 'Некому было отметить', en: 'Nobody was there to mark' },
  'paper-came': { kk: 'Анықтама кейін келді', ru: 'Справку принесли позже', en: 'A paper came later' },
  mistake: { kk: 'Белгіде қате болды', ru: 'В отметке была ошибка', en: 'The mark was wrong' },
  'parent-asked': { kk: 'Ата-анасы өтінді', ru: 'Попросил родитель', en: 'The parent asked' },
} as const satisfies Record<string, Text>;

export const weekdayWords = [
  { kk: 'Дс', ru: 'Пн', en: 'Mo' },
  { kk: 'Сс', ru: 'Вт', en: 'Tu' },
  { kk: 'Ср', ru: 'Ср', en: 'We' },
  { kk: 'Бс', ru: 'Чт', en: 'Th' },
  { kk: 'Жм', ru: 'Пт', en: 'Fr' },
  { kk: 'Сб', ru: 'Сб', en: 'Sa' },
  { kk: 'Жс', ru: 'Вс', en: 'Su' },
] as const satisfies readonly Text[];

export const childrenForms: Forms = {
  kk: '# бала',
  ru: { one: '# ребёнок', few: '# ребёнка', many: '# детей' },
  en: { one: '# child', other: '# children' },
};

export const unmarkedForms: Forms = {
  kk: '# бала белгіленбеген',
  ru: { one: '# ребёнок без отметки', few: '# ребёнка без отметки', many: '# детей без отметки' },
  en: { one: '# child without a mark', other: '# children without a mark' },
};
