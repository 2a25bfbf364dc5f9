// Every no in three languages. Each says what is the matter and what to do next.

import type { RefusalName } from '../domain/refusal.ts';
import type { ProblemCode } from './problems.ts';

export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export const problemTexts: Readonly<Record<ProblemCode, Text>> = {
  'request-invalid': {
    kk: 'Сұрауда қате бар. Көрсетілген өрістерді түзетіп, қайта жіберіңіз.',
    ru: 'В запросе ошибка. Исправьте указанные поля и отправьте ещё раз.',
    en: 'The request has a mistake. Correct the named fields and send it again.',
  },
  'idempotency-key-required': {
    kk: 'Idempotency-Key тақырыбы керек: әр әрекетке жаңа мән, қайталағанда сол мән.',
    ru: 'Нужен заголовок Idempotency-Key: новое значение для нового действия, то же — для повтора.',
    en: 'Send an Idempotency-Key header: a new value for a new action, the same one when you repeat it.',
  },
  unauthenticated: {
    kk: 'Алдымен кіріңіз.',
    ru: 'Сначала войдите.',
    en: 'Please sign in first.',
  },
  'identity-not-verified': {
    kk: 'Кіру кезінде ЖСН расталмаған. ЖСН растайтын тәсілмен кіріңіз.',
    ru: 'При входе не подтверждён ИИН. Войдите способом, который подтверждает ИИН.',
    en: 'Your sign-in did not verify an IIN. Sign in by a method that does.',
  },
  forbidden: {
    kk: 'Бұл әрекетке құқығыңыз жоқ. Қажет болса, білім бөліміне хабарласыңыз.',
    ru: 'У вас нет права на это действие. Если оно нужно, обратитесь в отдел образования.',
    en: 'You may not do this. If you need to, ask the education department.',
  },
  'not-found': {
    kk: 'Мұндай нәрсе табылмады. Мекенжайды тексеріңіз.',
    ru: 'Ничего не найдено. Проверьте адрес.',
    en: 'There is nothing here. Check the address.',
  },
  'changed-meanwhile': {
    kk: 'Осы сәтте біреу өзгерткен. Бетті жаңартып, қайта көріңіз.',
    ru: 'Только что кто-то это изменил. Обновите страницу и попробуйте ещё раз.',
    en: 'Somebody changed this just now. Look again and repeat.',
  },
  'body-too-large': {
    kk: 'Сұрау тым үлкен. Бөліктеп жіберіңіз.',
    ru: 'Запрос слишком большой. Отправьте его частями.',
    en: 'The request is too large. Send it in parts.',
  },
  'idempotency-key-reused': {
    kk: 'Бұл Idempotency-Key басқа әрекетке қолданылған. Жаңа мән алыңыз.',
    ru: 'Этот Idempotency-Key уже использован для другого действия. Возьмите новое значение.',
    en: 'This Idempotency-Key was used for a different action. Take a new value.',
  },
  'too-busy': {
    kk: 'Қазір жүктеме көп. Бірнеше секундтан кейін қайталаңыз; ештеңе жоғалмады.',
    ru: 'Сейчас большая нагрузка. Повторите через несколько секунд; ничего не потеряно.',
    en: 'It is very busy just now. Try again in some seconds; nothing is lost.',
  },
  'internal-error': {
    kk: 'Бізде қате болды. Кейінірек сол Idempotency-Key мәнімен қайталаңыз.',
    ru: 'Ошибка на нашей стороне. Повторите позже с тем же Idempotency-Key.',
    en: 'Something went wrong on our side. Try again later with the same Idempotency-Key.',
  },
};

export const refusalTexts: Readonly<Record<RefusalName, Text>> = {
  'application-unknown': {
    kk: 'Мұндай нөмірлі өтініш жоқ. Түбіртектегі сегіз таңбаны тексеріңіз.',
    ru: 'Заявления с таким номером нет. Проверьте восемь знаков на квитанции.',
    en: 'There is no application with this number. Check the eight characters on the receipt.',
  },
  'calendar-unknown': {
    kk: 'Бұл күнге жұмыс күнтізбесі әлі белгісіз. Бөлім күнтізбені толықтыруы керек.',
    ru: 'На эту дату рабочий календарь ещё не известен. Отделу нужно дополнить календарь.',
    en: 'The working calendar is not known for this date yet. The department has to complete it.',
  },
  'category-none': {
    kk: 'Деректер ешбір санатқа сай емес. Білім бөліміне хабарласыңыз.',
    ru: 'Данные не подходят ни под одну категорию. Обратитесь в отдел образования.',
    en: 'These facts fit no category. Ask the education department.',
  },
  'category-unknown': {
    kk: 'Мұндай санат жоқ. Санаттар тізімін кезек бетінен қараңыз.',
    ru: 'Такой категории нет. Список категорий — на странице очереди.',
    en: 'There is no such category. The queue page lists them.',
  },
  'confirm-deadline-passed': {
    kk: 'Жауап беру мерзімі өтіп кетті. Өтінішті стоп-парақтан қалпына келтіруге болады.',
    ru: 'Срок ответа прошёл. Заявление можно восстановить из стоп-листа.',
    en: 'The time to answer is over. The application can be restored from the stop-list.',
  },
  'import-closed': {
    kk: 'Бұл импорт жабылған. Жаңасын ашыңыз.',
    ru: 'Этот импорт закрыт. Откройте новый.',
    en: 'This import is closed. Open a new one.',
  },
  'import-unknown': {
    kk: 'Мұндай импорт жоқ. Жаңасын ашыңыз.',
    ru: 'Такого импорта нет. Откройте новый.',
    en: 'There is no such import. Open a new one.',
  },
  'move-forbidden': {
    kk: 'Қазіргі күйде бұл әрекет мүмкін емес. Ашық әрекеттерді «moves» көрсетеді.',
    ru: 'В нынешнем состоянии это действие невозможно. Доступные действия перечислены в «moves».',
    en: 'This cannot be done in the present state. “moves” lists what can.',
  },
  'plan-unknown': {
    kk: 'Ережелерде мұндай жоспар жоқ. Ережелер жинағындағы жоспарды таңдаңыз.',
    ru: 'В правилах нет такого плана. Выберите план из свода правил.',
    en: 'The rulebook has no such plan. Choose one it names.',
  },
  'position-not-published': {
    kk: 'Өтініш бар, бірақ жарияланған кезекте тұрған жоқ. Келесі жариялаудан кейін қараңыз.',
    ru: 'Заявление есть, но в опубликованной очереди его нет. Посмотрите после следующей публикации.',
    en: 'The application exists but does not stand in the published queue. Look again after the next publication.',
  },
  'queue-not-published': {
    kk: 'Кезек әлі жарияланған жоқ. Кейінірек қараңыз.',
    ru: 'Очередь ещё не опубликована. Загляните позже.',
    en: 'The queue has not been published yet. Look again later.',
  },
  'round-empty': {
    kk: 'Кезекте ешкім жоқ, раунд ештеңе бермейді. Өтініштер түскен соң қайталаңыз.',
    ru: 'В очереди никого нет, раунд ничего не выдаст. Повторите, когда появятся заявления.',
    en: 'Nobody is waiting; the round would issue nothing. Repeat it when there are applications.',
  },
  'round-unknown': {
    kk: 'Мұндай раунд жоқ. Раундтар тізімін қараңыз.',
    ru: 'Такого раунда нет. Посмотрите список раундов.',
    en: 'There is no such round. See the list of rounds.',
  },
  'rulebook-none': {
    kk: 'Бұл күнге қолданылатын ережелер жоқ. Бөлім ережелер жинағын енгізуі керек.',
    ru: 'На эту дату нет действующих правил. Отделу нужно внести свод правил.',
    en: 'No rulebook is in force on this date. The department has to add one.',
  },
  'same-person': {
    kk: 'Раундты дайындаған адам оны бекіте алмайды. Екінші басшыдан сұраңыз.',
    ru: 'Кто подготовил раунд, не может его утвердить. Попросите второго руководителя.',
    en: 'Who drafted a round cannot approve it. Ask a second person.',
  },
  'territory-unknown': {
    kk: 'Мұндай аумақ жоқ. Аумақтар тізімін қараңыз.',
    ru: 'Такой территории нет. Посмотрите список территорий.',
    en: 'There is no such territory. See the list of territories.',
  },
  'version-unknown': {
    kk: 'Кезектің бұл нұсқасы енді сақталмайды. Қазіргі нұсқасын қараңыз.',
    ru: 'Эта версия очереди больше не хранится. Посмотрите нынешнюю.',
    en: 'This version of the queue is no longer kept. See the present one.',
  },
  'voucher-unknown': {
    kk: 'Мұндай ваучер жоқ. Ваучерлеріңіздің тізімін қараңыз.',
    ru: 'Такого ваучера нет. Посмотрите список своих ваучеров.',
    en: 'There is no such voucher. See the list of your vouchers.',
  },
};
