// Words of the head’s other pages: places, waiting families, disputes, acts, staff.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const places = {
  title: { kk: 'Топтар мен орындар', ru: 'Группы и места', en: 'Groups and places' },
  lead: {
    kk: 'Бос орындарды барлық отбасы көреді. Топтың сыйымдылығын білім бөлімі өзгертеді.',
    ru: 'Свободные места видят все семьи. Вместимость группы меняет отдел образования.',
    en: 'All families see the free places. The capacity of a group is changed by the education department.',
  },
  none: { kk: 'Топтар әлі жоқ', ru: 'Групп ещё нет', en: 'There are no groups yet' },
  noneText: { kk: 'Топтарды білім бөлімі ашады.', ru: 'Группы открывает отдел образования.', en: 'The education department opens groups.' },
  capacity: { kk: 'Сыйымдылығы', ru: 'Вместимость', en: 'Capacity' },
  taken: { kk: 'Бос емес орындар', ru: 'Занято', en: 'Taken' },
  promised: { kk: 'Уәде етілген', ru: 'Обещано', en: 'Promised' },
  free: { kk: 'Бос орындар', ru: 'Свободно', en: 'Free' },
  freeFrom: { kk: '{day} күнінен бастап: {free}', ru: 'с {day}: {free}', en: 'from {day}: {free}' },
  over: { kk: 'Сыйымдылықтан артық', ru: 'Сверх вместимости', en: 'Above the capacity' },
  age: { kk: 'Жасы', ru: 'Возраст', en: 'Age' },
  waiting: { kk: 'Кезекте күткендер', ru: 'Ждут места', en: 'Waiting' },
  open: { kk: 'Жаңа балаларды қабылдайды', ru: 'Принимает новых детей', en: 'Takes newcomers' },
  closed: { kk: 'Қабылдау тоқтатылған', ru: 'Приём закрыт', en: 'Closed to newcomers' },
  close: { kk: 'Қабылдауды тоқтату', ru: 'Закрыть приём', en: 'Close to newcomers' },
  reopen: { kk: 'Қабылдауды ашу', ru: 'Открыть приём', en: 'Open to newcomers' },
  closeTitle: {
    kk: '«{group}» тобына қабылдау тоқтатылсын ба?',
    ru: 'Закрыть приём в группу «{group}»?',
    en: 'Close “{group}” to newcomers?',
  },
  closeText: {
    kk: 'Отбасылар бұл топты таңдай алмайды. Топтағы балалар мен берілген өтінімдер қалады. Қабылдауды кез келген уақытта қайта ашасыз.',
    ru: 'Семьи не смогут выбрать эту группу. Дети и направленные запросы останутся. Открыть приём можно в любой день.',
    en: 'Families cannot choose this group. Its children and requests stay. You may open it again any day.',
  },
  families: { kk: 'Күтіп тұрған отбасылар', ru: 'Ожидающие семьи', en: 'Waiting families' },
  familiesTitle: { kk: 'Күтіп тұрғандар: {group}', ru: 'Ожидают места: {group}', en: 'Waiting: {group}' },
  familiesLead: {
    kk: 'Орын босағанда жүйе оны кезекпен өзі ұсынады, сізге ештеңе істеудің қажеті жоқ.',
    ru: 'Когда место освободится, система сама предложит его по порядку: вам ничего делать не нужно.',
    en: 'When a place becomes free the service offers it in this order: there is nothing for you to do.',
  },
  nobody: { kk: 'Ешкім күтіп тұрған жоқ', ru: 'Никто не ждёт', en: 'Nobody is waiting' },
  nobodyText: {
    kk: 'Топ толғанда отбасылар осы тізімге тұра алады.',
    ru: 'Когда группа заполнена, семьи могут встать в этот список.',
    en: 'When the group is full, families can join this list.',
  },
  place: { kk: 'Реті', ru: 'Место', en: 'Place' },
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  joined: { kk: 'Тұрған уақыты', ru: 'В списке с', en: 'Joined' },
  offered: { kk: 'Ұсыныс', ru: 'Предложение', en: 'Offer' },
  offeredUntil: { kk: 'ұсынылды, жауап мерзімі {until}', ru: 'предложено, ответ до {until}', en: 'offered, answer by {until}' },
} as const satisfies Record<string, Text>;

export const yearForms: Forms = {
  kk: '# жас',
  ru: { one: '# год', few: '# года', many: '# лет' },
  en: { one: '# year', other: '# years' },
};

export const disputes = {
  title: { kk: 'Қарсылықтар', ru: 'Возражения', en: 'Disputes' },
  lead: {
    kk: 'Ата-анасы табельмен келіспейтін күндер. Мерзімінде жауап беріңіз, әйтпесе білім бөлімі шешеді.',
    ru: 'Дни, с которыми не согласен родитель. Ответьте в срок, иначе решит отдел образования.',
    en: 'Days a parent does not agree with. Answer in time, or the education department decides.',
  },
  none: { kk: 'Қарсылық жоқ', ru: 'Возражений нет', en: 'There are no disputes' },
  noneText: {
    kk: 'Ата-анасы табельмен келіспесе, ол осында шығады.',
    ru: 'Если родитель не согласится с месяцем, это появится здесь.',
    en: 'If a parent does not agree with a month, it appears here.',
  },
  of: { kk: '{name}, {month}', ru: '{name}, {month}', en: '{name}, {month}' },
  comment: { kk: 'Ата-анасы жазды', ru: 'Родитель пишет', en: 'The parent writes' },
  day: { kk: 'Күн', ru: 'День', en: 'Day' },
  is: { kk: 'Табельде', ru: 'В табеле', en: 'In the timesheet' },
  says: { kk: 'Ата-анасы айтады', ru: 'Родитель говорит', en: 'The parent says' },
  present: { kk: 'болды', ru: 'в группе', en: 'was there' },
  absent: { kk: 'болған жоқ', ru: 'не в группе', en: 'was not there' },
  agree: { kk: 'Ата-анасымен келісу', ru: 'Согласиться с родителем', en: 'Agree with the parent' },
  keep: { kk: 'Белгіні қалдыру', ru: 'Оставить отметки', en: 'Keep the marks' },
  agreeTitle: { kk: 'Ата-анасымен келісесіз бе?', ru: 'Согласиться с родителем?', en: 'Agree with the parent?' },
  keepTitle: { kk: 'Белгіні қалдырасыз ба?', ru: 'Оставить отметки?', en: 'Keep the marks?' },
  agreeText: {
    kk: 'Күндер ата-анасы айтқандай түзеледі, сома қайта есептеледі, ата-ана жаңа мәтінге қол қояды. Жауапты өзгерту мүмкін емес.',
    ru: 'Дни исправятся, как говорит родитель, сумма пересчитается, родитель подпишет новый текст. Изменить ответ нельзя.',
    en: 'The days become what the parent says, the amount is counted anew and the parent signs the new text. The answer cannot be changed.',
  },
  keepText: {
    kk: 'Қарсылықты білім бөлімі шешеді, екі жаққа да хабарлайды. Жауапты өзгерту мүмкін емес: неге олай екенін жазыңыз.',
    ru: 'Решать будет отдел образования, он сообщит обеим сторонам. Изменить ответ нельзя: напишите, почему так.',
    en: 'The education department decides and tells both sides. The answer cannot be changed: please write why.',
  },
  answerText: { kk: 'Жауабыңыз', ru: 'Ваш ответ', en: 'Your answer' },
  answerMissing: {
    kk: 'Неге бұлай екенін жазыңыз: оны ата-анасы оқиды.',
    ru: 'Напишите почему: родители это прочтут.',
    en: 'Write why: the parents read it.',
  },
  ownChild: {
    kk: 'Бұл – өз балаңыз, сондықтан екінші меңгеруші жауап береді. Ол мерзімінде жауап бермесе, білім бөлімі шешеді.',
    ru: 'Это ваш ребёнок, поэтому отвечает другой заведующий. Если ответа в срок не будет, решит отдел образования.',
    en: 'This is a child of yours, so another head answers. Without an answer in time the education department decides.',
  },
  answered: {
    kk: 'Жауап берілді. Енді кезек білім бөлімінде.',
    ru: 'Ответ дан. Теперь решает отдел образования.',
    en: 'Answered. It is the department’s turn now.',
  },
  overdue: {
    kk: 'Жауап мерзімі өтті, білім бөлімі шешеді.',
    ru: 'Срок ответа прошёл, решает отдел образования.',
    en: 'The time to answer is over; the department decides.',
  },
  done: { kk: 'Жауабыңыз жіберілді', ru: 'Ваш ответ отправлен', en: 'Your answer is sent' },
} as const satisfies Record<string, Text>;

export const acts = {
  title: { kk: 'Актілер мен төлемдер', ru: 'Акты и оплата', en: 'Acts and payments' },
  lead: {
    kk: 'Әр төлем тізілімі бойынша көрсетілген қызметтер актісі: жүктеп алып, қол қойыңыз.',
    ru: 'Акт оказанных услуг по каждому реестру оплаты: скачайте и подпишите.',
    en: 'An act of services for each payment register: download it and sign.',
  },
  none: { kk: 'Төлемдер әлі жоқ', ru: 'Оплат пока нет', en: 'No payments yet' },
  noneText: {
    kk: 'Ата-аналар қол қойып, білім бөлімі айды бекіткеннен кейін бірінші акт шығады.',
    ru: 'Первый акт появится, когда родители подпишут месяц и отдел его утвердит.',
    en: 'The first act appears once parents have signed a month and the department has sealed it.',
  },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  finished: { kk: 'Дайын болған күні', ru: 'Готов', en: 'Ready on' },
  lines: { kk: 'Балалар', ru: 'Детей', en: 'Children' },
  corrections: { kk: 'Түзетулер', ru: 'Исправлений', en: 'Corrections' },
  amount: { kk: 'Сомасы', ru: 'Сумма', en: 'Amount' },
  act: { kk: 'Акт', ru: 'Акт', en: 'Act' },
  download: { kk: 'PDF жүктеу', ru: 'Скачать PDF', en: 'Download PDF' },
} as const satisfies Record<string, Text>;

export const staff = {
  title: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
  lead: {
    kk: 'Тәрбиешілер топтарды белгілейді, балалардың атын көреді. Жұмыстан кетсе, кіруін бірден жабыңыз.',
    ru: 'Воспитатели отмечают группы и видят имена детей. Если человек ушёл, сразу закройте ему доступ.',
    en: 'Teachers mark the groups and see the names of children. When somebody leaves, close their access at once.',
  },
  name: { kk: 'Аты-жөні', ru: 'Имя', en: 'Name' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  since: { kk: 'Қашаннан бері', ru: 'С какого дня', en: 'Since' },
  head: { kk: 'Меңгеруші', ru: 'Заведующий', en: 'Head' },
  teacher: { kk: 'Тәрбиеші', ru: 'Воспитатель', en: 'Teacher' },
  none: { kk: 'Тәрбиешілер әлі жоқ', ru: 'Воспитателей пока нет', en: 'There are no teachers yet' },
  noneText: { kk: 'Төменде ЖСН бойынша тағайындаңыз.', ru: 'Назначьте ниже по ИИН.', en: 'Appoint one below by IIN.' },
  actions: { kk: 'Әрекет', ru: 'Действие', en: 'Action' },
  headsElsewhere: { kk: 'Білім бөлімі тағайындайды', ru: 'Назначает отдел образования', en: 'Appointed by the education department' },
  dismiss: { kk: 'Кіруін жабу', ru: 'Закрыть доступ', en: 'Close their access' },
  dismissTitle: { kk: 'Кіруін жабу: {name}?', ru: 'Закрыть доступ: {name}?', en: 'Close the access of {name}?' },
  dismissText: {
    kk: 'Келесі басқан сәтінен бастап бұл балабақшаны көре алмайды. Қойған белгілері қалады. Кейін қайта тағайындауға болады.',
    ru: 'С первого же нажатия человек больше не увидит этот детский сад. Его отметки останутся. Потом можно назначить снова.',
    en: 'From their next click they no longer see this kindergarten. Their marks stay. You may appoint them again later.',
  },
  appoint: { kk: 'Тәрбиешіні тағайындау', ru: 'Назначить воспитателя', en: 'Appoint a teacher' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  iinHint: { kk: '12 цифр', ru: '12 цифр', en: '12 digits' },
  missing: {
    kk: 'ЖСН-нің 12 цифрын және аты-жөнін толық жазыңыз.',
    ru: 'Введите 12 цифр ИИН и имя полностью.',
    en: 'Enter the 12 digits of the IIN and the full name.',
  },
  nameHint: { kk: 'Тізімде осылай тұрады', ru: 'Так будет стоять в списке', en: 'As it will stand in the list' },
  appointed: {
    kk: 'Тағайындалды: бірден жұмыс істей алады.',
    ru: 'Готово: работать можно сразу.',
    en: 'Appointed: they can work at once.',
  },
  invited: {
    kk: 'Шақыру жіберілді: адам өз кабинетінде қабылдағаннан кейін жұмыс істей алады.',
    ru: 'Приглашение отправлено: человек сможет работать, когда примет его в своём кабинете.',
    en: 'The invitation is sent: they work here once they have accepted it on their page.',
  },
  dismissed: { kk: 'Кіруі жабылды', ru: 'Доступ закрыт', en: 'Their access is closed' },
} as const satisfies Record<string, Text>;
