// The no of territories, the open queue and imports, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const queueRefusals = {
  'application-unknown': {
    status: 404,
    kk: 'Мұндай нөмірлі өтініш жоқ. Қолхаттағы сегіз таңбаны тексеріңіз.',
    ru: 'Заявления с таким номером нет. Проверьте восемь знаков в расписке.',
    en: 'There is no application with this number. Check the eight characters on the receipt.',
  },
  'calendar-unknown': {
    status: 409,
    kk: 'Бұл күнге жұмыс күнтізбесі әлі белгісіз. Бөлім күнтізбені толықтыруы керек.',
    ru: 'На эту дату рабочий календарь ещё не известен. Отделу нужно дополнить календарь.',
    en: 'The working calendar is not known for this date yet. The department has to complete it.',
  },
  'category-none': {
    status: 422,
    kk: 'Деректер ешбір санатқа сай емес. Білім бөліміне хабарласыңыз.',
    ru: 'Данные не подходят ни под одну категорию. Обратитесь в отдел образования.',
    en: 'These facts fit no category. Ask the education department.',
  },
  'category-unknown': {
    status: 404,
    kk: 'Мұндай санат жоқ. Санаттар тізімін кезек бетінен қараңыз.',
    ru: 'Такой категории нет. Список категорий – на странице очереди.',
    en: 'There is no such category. The queue page lists them.',
  },
  'import-closed': {
    status: 409,
    kk: 'Бұл импорт жабылған. Жаңасын ашыңыз.',
    ru: 'Этот импорт закрыт. Откройте новый.',
    en: 'This import is closed. Open a new one.',
  },
  'import-unknown': {
    status: 404,
    kk: 'Мұндай импорт жоқ. Жаңасын ашыңыз.',
    ru: 'Такого импорта нет. Откройте новый.',
    en: 'There is no such import. Open a new one.',
  },
  'move-forbidden': {
    status: 409,
    kk: 'Қазіргі күйде бұл әрекет мүмкін емес. Ашық әрекеттерді «moves» көрсетеді.',
    ru: 'В нынешнем состоянии это действие невозможно. Доступные действия перечислены в «moves».',
    en: 'This cannot be done in the present state. “moves” lists what can.',
  },
  'position-not-published': {
    status: 404,
    kk: 'Өтініш бар, бірақ жарияланған кезекте тұрған жоқ. Жаңа берілген болса, келесі жариялаудан кейін қараңыз; әйтпесе себебі жеке кабинетте.',
    ru: 'Заявление есть, но в опубликованной очереди его нет. Если оно только что подано, посмотрите после следующей публикации; иначе причина – в личном кабинете.',
    en: 'The application exists but does not stand in the published queue. If it is new, look again after the next publication; otherwise your account says why.',
  },
  'queue-not-published': {
    status: 404,
    kk: 'Кезек әлі жарияланған жоқ. Кейінірек қараңыз.',
    ru: 'Очередь ещё не опубликована. Загляните позже.',
    en: 'The queue has not been published yet. Look again later.',
  },
  'rulebook-none': {
    status: 409,
    kk: 'Бұл күнге қолданылатын қағидалар жоқ. Бөлім қағидалар жинағын енгізуі керек.',
    ru: 'На эту дату нет действующих правил. Отделу нужно внести свод правил.',
    en: 'No rulebook is in force on this date. The department has to add one.',
  },
  'territory-unknown': {
    status: 404,
    kk: 'Мұндай аумақ жоқ. Аумақтар тізімін қараңыз.',
    ru: 'Такой территории нет. Посмотрите список территорий.',
    en: 'There is no such territory. See the list of territories.',
  },
  'version-unknown': {
    status: 404,
    kk: 'Кезектің бұл нұсқасы енді сақталмайды. Қазіргі нұсқасын қараңыз.',
    ru: 'Эта версия очереди больше не хранится. Посмотрите нынешнюю.',
    en: 'This version of the queue is no longer kept. See the present one.',
  },
} as const satisfies RefusalReplies;
