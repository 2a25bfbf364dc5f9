// Words of the page of one kindergarten.

import type { Text } from '../../../language/text.ts';

export const words = {
  back: { kk: 'Барлық балабақша', ru: 'Все детские сады', en: 'All kindergartens' },
  one: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  phone: { kk: 'Телефоны', ru: 'Телефон', en: 'Phone' },
  ownership: { kk: 'Меншік түрі', ru: 'Чей сад', en: 'Kept by' },
  state: { kk: 'Мемлекеттік', ru: 'Государственный', en: 'The state' },
  private: { kk: 'Жекеменшік', ru: 'Частный', en: 'A private owner' },
  departmental: { kk: 'Ведомстволық', ru: 'Ведомственный', en: 'A body of the state for its staff' },
  call: { kk: 'Қоңырау шалу', ru: 'Позвонить', en: 'Call' },
  groups: { kk: 'Топтар мен орындар', ru: 'Группы и места', en: 'Groups and places' },
  noGroups: { kk: 'Топтар әлі енгізілмеген', ru: 'Группы пока не внесены', en: 'No group is entered yet' },
  noGroupsText: {
    kk: 'Орын бар-жоғын балабақшаның өзінен сұраңыз.',
    ru: 'Спросите о местах в самом саду.',
    en: 'Please ask the kindergarten itself about places.',
  },
  ages: { kk: 'Баланың жасы', ru: 'Возраст', en: 'Ages' },
  ageRange: { kk: '{from} – {to}', ru: 'от {from} до {to}', en: '{from} to {to}' },
  language: { kk: 'Оқыту тілі', ru: 'Язык обучения', en: 'Language' },
  type: { kk: 'Топ түрі', ru: 'Вид группы', en: 'Kind' },
  hours: { kk: 'Жұмыс уақыты', ru: 'Длительность дня', en: 'Length of the day' },
  hoursADay: { kk: 'күніне {n} сағат', ru: '{n} ч в день', en: '{n} hours a day' },
  capacity: { kk: 'Топтағы орын', ru: 'Мест в группе', en: 'Places in the group' },
  free: { kk: 'Бос', ru: 'Свободно', en: 'Free' },
  now: { kk: 'бүгін: {count}', ru: 'сегодня: {count}', en: 'today: {count}' },
  fromDay: { kk: '{day} күнінен бастап: {count}', ru: 'с {day}: {count}', en: 'from {day}: {count}' },
  promised: { kk: 'Ұсынылған немесе сақталған', ru: 'Предложено или занято вперёд', en: 'Offered or held' },
  waiting: { kk: 'Күту парағында', ru: 'В листе ожидания', en: 'On the waiting list' },
  closed: { kk: 'Жаңа бала қабылдамайды', ru: 'Новых детей не берёт', en: 'Takes no new children' },
  unlisted: {
    kk: 'Қазір бұл балабақшаға ваучермен баруға болмайды',
    ru: 'Сейчас в этот сад с ваучером прийти нельзя',
    en: 'A voucher cannot be used here at present',
  },
  unlistedFrom: {
    kk: 'Ол білім бөлімінің тізіміне {day} кіреді.',
    ru: 'Он войдёт в список отдела образования: {day}.',
    en: 'It joins the education department’s list on {day}.',
  },
  unlistedText: {
    kk: 'Ол білім бөлімінің тізімінде жоқ. Басқа балабақшаны таңдаңыз.',
    ru: 'Его нет в списке отдела образования. Выберите другой сад.',
    en: 'It is not on the education department’s list. Please choose another.',
  },
  how: { kk: 'Мұнда қалай орын алуға болады', ru: 'Как получить здесь место', en: 'How to get a place here' },
  how1: {
    kk: 'Кезекке тұрып, ваучер күтіңіз. Ваучер – баланың балабақшаға мемлекет есебінен бару құқығы.',
    ru: 'Встаньте в очередь и дождитесь ваучера. Ваучер – это право, по которому детский сад ребёнка оплачивает государство.',
    en: 'Join the queue and wait for a voucher. With a voucher the state pays for your child’s kindergarten.',
  },
  how2: {
    kk: 'Ваучерді растап, жеке кабинетте осы балабақшаны таңдаңыз. Орын болмаса, күту парағына тұрыңыз.',
    ru: 'Подтвердите ваучер и выберите этот сад в личном кабинете. Если мест нет, встаньте в лист ожидания.',
    en: 'Confirm the voucher and choose this kindergarten on your page. Where nothing is free, join the waiting list.',
  },
  how3: {
    kk: 'Балабақша құжаттарды қарап, келісімшарт ұсынады. Оған телефонмен қол қоясыз.',
    ru: 'Сад проверит документы и предложит договор. Вы подпишете его с телефона.',
    en: 'The kindergarten looks at your papers and offers a contract, which you sign on your phone.',
  },
  toMine: { kk: 'Жеке кабинетке өту', ru: 'Перейти в личный кабинет', en: 'Go to my page' },
} as const satisfies Record<string, Text>;
