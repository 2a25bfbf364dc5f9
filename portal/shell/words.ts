// Words of the frame round every page.

import type { Text } from '../language/text.ts';

export const words = {
  skip: { kk: 'Негізгі мазмұнға өту', ru: 'Перейти к содержанию', en: 'Skip to the content' },
  home: { kk: 'Кезек: басты бет', ru: 'Кезек: главная страница', en: 'Kezek: front page' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  city: { kk: 'Қала', ru: 'Город', en: 'City' },
  menu: { kk: 'Бөлімдер', ru: 'Разделы', en: 'Sections' },
  queue: { kk: 'Кезек', ru: 'Очередь', en: 'Queue' },
  kindergartens: { kk: 'Балабақшалар', ru: 'Детские сады', en: 'Kindergartens' },
  rounds: { kk: 'Ваучер беру', ru: 'Выдача ваучеров', en: 'Rounds' },
  rules: { kk: 'Қағидалар', ru: 'Правила', en: 'Rules' },
  openData: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  api: { kk: 'Бағдарламалар үшін (API)', ru: 'Для программ (API)', en: 'For programs (API)' },
  signIn: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },
  unsentTitle: { kk: 'Жіберілмеген белгілер бар', ru: 'Есть неотправленные отметки', en: 'Some marks are not sent yet' },
  unsentText: {
    kk: 'Балалардың белгілері осы құрылғыда сақтаулы, бірақ әлі жіберілген жоқ. Шықсаңыз, олар сіз осы жерде қайта кіргенде ғана жіберіледі.',
    ru: 'Отметки детей сохранены на этом устройстве, но ещё не отправлены. Если выйти, они отправятся, только когда вы снова войдёте здесь.',
    en: 'Marks of children are kept on this device and have not been sent. If you sign out, they are sent only once you sign in here again.',
  },
  stay: { kk: 'Қала тұру', ru: 'Остаться', en: 'Stay' },
  signOutAnyway: { kk: 'Бәрібір шығу', ru: 'Всё равно выйти', en: 'Sign out all the same' },
  mine: { kk: 'Менің кабинетім', ru: 'Мой кабинет', en: 'My page' },
  /** In the head, where there is little room. */
  cabinet: { kk: 'Кабинет', ru: 'Кабинет', en: 'My page' },
  preschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  department: { kk: 'Білім бөлімі', ru: 'Отдел образования', en: 'Department' },
  about: {
    kk: 'Кезек ашық: кез келген адам оны көріп, есептің дұрыстығын өзі тексере алады.',
    ru: 'Очередь открыта: каждый может изучить её и сам проверить расчёт.',
    en: 'The queue is open: anybody can study it and check the sums.',
  },
  notFound: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
  notFoundText: {
    kk: 'Сілтеме ескірген немесе қате терілген болуы мүмкін. Басты беттен бастаңыз.',
    ru: 'Возможно, ссылка устарела или набрана с ошибкой. Начните с главной страницы.',
    en: 'The link may be old or mistyped. Start from the front page.',
  },
  toHome: { kk: 'Басты бетке', ru: 'На главную', en: 'To the front page' },
  signInTitle: { kk: 'Кабинетке кіру', ru: 'Вход в кабинет', en: 'Sign in' },
  signInText: {
    kk: 'Бұл бөлім үшін кім екеніңізді білуіміз керек. Кіргеннен кейін осы бетке қайтасыз.',
    ru: 'Для этого раздела нам нужно знать, кто вы. После входа вы вернётесь на эту же страницу.',
    en: 'For this part we need to know who you are. After signing in you come back to this page.',
  },
  needsConnection: {
    kk: 'Бұл бет кім екеніңізді білгенде ашылады, ол үшін байланыс керек. Байланыс оралғанда бет өзі ашылады.',
    ru: 'Страница откроется, когда узнает вас, а для этого нужна связь. Когда связь вернётся, она откроется сама.',
    en: 'This page opens once it knows who you are, and that needs a connection. It opens by itself when the connection is back.',
  },
  ended: {
    kk: 'Сеанс аяқталды. Қайта кіріңіз: жазғаныңыз сақталды.',
    ru: 'Сеанс завершён. Войдите снова: введённое сохранено.',
    en: 'Your session is over. Sign in again: what you typed is kept.',
  },
  stronger: {
    kk: 'Қызметкер ретінде екінші құралмен (кодпен немесе ЭЦҚ-мен) кіру керек.',
    ru: 'Сотрудникам нужно войти со вторым подтверждением (код или ЭЦП).',
    en: 'Staff sign in with a second proof (a code or a digital signature).',
  },
  failed: {
    kk: 'Кіру аяқталмады. Қайтадан көріңіз.',
    ru: 'Вход не завершён. Попробуйте ещё раз.',
    en: 'The sign-in was not completed. Please try again.',
  },
  noRole: { kk: 'Бұл бөлім сізге ашық емес', ru: 'Этот раздел вам не открыт', en: 'This part is not open to you' },
  noRoleText: {
    kk: 'Рөлді білім бөлімінің немесе балабақшаның басшысы береді. Шақыру келсе, ол кабинетіңізде тұрады.',
    ru: 'Роль даёт руководитель отдела образования или детского сада. Приглашение появится в вашем кабинете.',
    en: 'A head of the department or of a kindergarten gives the role. An invitation appears on your page.',
  },
  chooseCity: { kk: 'Қалаңызды таңдаңыз', ru: 'Выберите свой город', en: 'Choose your city' },
  notPublished: {
    kk: 'кезек әлі жарияланбаған',
    ru: 'очередь ещё не опубликована',
    en: 'the queue is not published yet',
  },
} as const satisfies Record<string, Text>;
