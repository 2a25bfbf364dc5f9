// Words of the list, the map and the page of a kindergarten.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Балабақшалар', ru: 'Детские сады', en: 'Kindergartens' },
  lead: {
    kk: 'Ваучермен баруға болатын балабақшалар мен олардағы бос орындар.',
    ru: 'Сады, куда можно прийти с ваучером, и сколько в них свободных мест.',
    en: 'The kindergartens that take vouchers, and their free places.',
  },
  search: { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  name: { kk: 'Атауы немесе нөмірі', ru: 'Название или номер', en: 'Name or number' },
  more: { kk: 'Баланың жасы, тілі, ауданы…', ru: 'Возраст ребёнка, язык, район…', en: 'Age of the child, language, district…' },
  district: { kk: 'Аудан', ru: 'Район', en: 'District' },
  anyDistrict: { kk: 'Кез келген аудан', ru: 'Любой район', en: 'Any district' },
  language: { kk: 'Оқыту тілі', ru: 'Язык обучения', en: 'Language' },
  anyLanguage: { kk: 'Кез келген тіл', ru: 'Любой язык', en: 'Any language' },
  age: { kk: 'Баланың жасы', ru: 'Возраст ребёнка', en: 'Age of the child' },
  anyAge: { kk: 'Кез келген жас', ru: 'Любой возраст', en: 'Any age' },
  groupType: { kk: 'Топ түрі', ru: 'Вид группы', en: 'Kind of group' },
  anyType: { kk: 'Кез келген топ', ru: 'Любая группа', en: 'Any group' },
  general: { kk: 'Жалпы', ru: 'Общая', en: 'General' },
  sanatorium: { kk: 'Санаторлық', ru: 'Санаторная', en: 'Sanatorium' },
  special: { kk: 'Арнайы (түзету)', ru: 'Специальная (коррекционная)', en: 'Special' },
  from: { kk: 'Қай күннен бастап', ru: 'С какого дня', en: 'From which day' },
  freeOnly: { kk: 'Тек бос орны барлары', ru: 'Только со свободными местами', en: 'Only with free places' },
  clear: { kk: 'Сүзгілерді тазалау', ru: 'Сбросить условия', en: 'Clear the search' },
  near: { kk: 'Маған жақындары', ru: 'Рядом со мной', en: 'Near me' },
  nearOff: { kk: 'Жақындығы бойынша емес', ru: 'Не по расстоянию', en: 'Not by distance' },
  nearNote: {
    kk: 'Басқанда браузер орныңызды сұрайды. Бізге шамамен жүз метрге дейін дөңгелектелген нүкте ғана жіберіледі, ол сақталмайды.',
    ru: 'По нажатию браузер спросит, где вы. К нам уйдёт только точка, округлённая примерно до ста метров; она не сохраняется.',
    en: 'When you press it, your browser asks for your place. Only a point rounded to about a hundred metres is sent, and it is not kept.',
  },
  nearOn: {
    kk: 'Алдымен ең жақындары. Қашықтық түзу сызықпен есептелген.',
    ru: 'Сначала ближайшие. Расстояние считается по прямой.',
    en: 'Nearest first. Distances are as the crow flies.',
  },
  nearAsking: { kk: 'Құрылғыңыз орныңызды анықтап жатыр…', ru: 'Устройство определяет, где вы…', en: 'Your device is finding your place…' },
  nearRefused: {
    kk: 'Орныңызды анықтау мүмкін болмады. Оның орнына ауданды таңдаңыз немесе құрылғы баптауында рұқсат беріп, қайта басыңыз.',
    ru: 'Место определить не удалось. Выберите вместо этого район или разрешите доступ в настройках устройства и нажмите снова.',
    en: 'Your place could not be found. Choose a district instead, or allow it in your device’s settings and press again.',
  },
  nearAbroad: {
    kk: 'Сіз қазір Қазақстаннан тыс жердесіз. Ауданды таңдаңыз.',
    ru: 'Сейчас вы за пределами Казахстана. Выберите район.',
    en: 'You are outside Kazakhstan now. Choose a district instead.',
  },
  list: { kk: 'Тізім', ru: 'Список', en: 'List' },
  map: { kk: 'Карта', ru: 'Карта', en: 'Map' },
  shownAs: { kk: 'Қалай көрсету керек', ru: 'Как показать', en: 'Shown as' },
  none: { kk: 'Ондай балабақша табылмады', ru: 'Таких садов не нашлось', en: 'No such kindergarten was found' },
  noneText: {
    kk: 'Бір шартты алып тастап көріңіз: мысалы, басқа ауданды қараңыз немесе орны бос емес балабақшаларды да көрсетіңіз, оларда күту парағына тұруға болады.',
    ru: 'Попробуйте убрать одно из условий: другой район или сады без свободных мест, где можно встать в лист ожидания.',
    en: 'Try to leave out one condition: another district, or kindergartens without a free place, where you can join a waiting list.',
  },
  noneYet: { kk: 'Мұнда әлі балабақша енгізілмеген', ru: 'Здесь пока нет ни одного сада', en: 'No kindergarten is entered here yet' },
  noneYetText: {
    kk: 'Тізімді білім бөлімі жүргізеді. Кейінірек қайта кіріңіз.',
    ru: 'Список ведёт отдел образования. Загляните позже.',
    en: 'The education department keeps the list. Please come back later.',
  },
  metres: { kk: '{n} м', ru: '{n} м', en: '{n} m' },
  kilometres: { kk: '{n} км', ru: '{n} км', en: '{n} km' },
  noPlaces: { kk: 'Бос орын жоқ', ru: 'Мест нет', en: 'No free place' },
  later: { kk: '{day} күнінен бастап: {count}', ru: 'с {day}: {count}', en: 'from {day}: {count}' },
  youAre: { kk: 'Сіз шамамен осындасыз', ru: 'Вы примерно здесь', en: 'You are about here' },
  north: { kk: 'С', ru: 'С', en: 'N' },
  mapLabel: {
    kk: 'Балабақшалар картасы, солтүстік жоғарыда',
    ru: 'Карта детских садов, север вверху',
    en: 'Map of the kindergartens, north is up',
  },
  legend: { kk: 'Белгілер', ru: 'Обозначения', en: 'Signs' },
  legendFull: { kk: 'бос орын жоқ', ru: 'мест нет', en: 'no free place' },
  legendSome: { kk: '1–19 орын', ru: '1–19 мест', en: '1–19 places' },
  legendMany: { kk: '20 және одан көп', ru: '20 и больше', en: '20 or more' },
  notOnMap: { kk: 'Картада орны көрсетілмеген: {n}', ru: 'Не отмечены на карте: {n}', en: 'Not on the map: {n}' },
  notOnMapAny: {
    kk: 'Табылған балабақшалардың картадағы орны көрсетілмеген. Тізімді қараңыз.',
    ru: 'У найденных садов не указано место на карте. Посмотрите список.',
    en: 'None of those found has a place on the map. Please see the list.',
  },
} as const satisfies Record<string, Text>;

export const forms = {
  found: {
    kk: '# балабақша табылды',
    ru: { one: 'Найден # сад', few: 'Найдено # сада', many: 'Найдено # садов' },
    en: { one: '# kindergarten found', other: '# kindergartens found' },
  },
  places: {
    kk: '# бос орын',
    ru: { one: '# свободное место', few: '# свободных места', many: '# свободных мест' },
    en: { one: '# free place', other: '# free places' },
  },
  placesInAll: {
    kk: 'барлығы # бос орын',
    ru: { one: 'всего # свободное место', few: 'всего # свободных места', many: 'всего # свободных мест' },
    en: { one: '# free place in all', other: '# free places in all' },
  },
  months: {
    kk: '# ай',
    ru: { one: '# месяц', few: '# месяца', many: '# месяцев' },
    en: { one: '# month', other: '# months' },
  },
  years: {
    kk: '# жас',
    ru: { one: '# год', few: '# года', many: '# лет' },
    en: { one: '# year', other: '# years' },
  },
  waiting: {
    kk: '# отбасы күтіп тұр',
    ru: { one: 'ждёт # семья', few: 'ждут # семьи', many: 'ждут # семей' },
    en: { one: '# family waits', other: '# families wait' },
  },
} as const satisfies Record<string, Forms>;
