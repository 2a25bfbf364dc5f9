// Words of the register of kindergartens.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Балабақшалар тізілімі', ru: 'Реестр детских садов', en: 'Register of kindergartens' },
  lead: {
    kk: 'Аумақтағы барлық балабақша және олардағы орындар. Ваучер тек тізімдегі балабақшада жұмсалады.',
    ru: 'Все детские сады территории и места в них. Ваучер можно использовать только в саду из перечня.',
    en: 'Every kindergarten of the territory and its places. A voucher may be used only in those on the list.',
  },
  add: { kk: 'Балабақша қосу', ru: 'Добавить детский сад', en: 'Add a kindergarten' },
  search: { kk: 'Атауы, мекенжайы бойынша іздеу', ru: 'Поиск по названию или адресу', en: 'Search by name or address' },
  district: { kk: 'Аудан', ru: 'Район', en: 'District' },
  allDistricts: { kk: 'Барлық аудан', ru: 'Все районы', en: 'All districts' },
  which: { kk: 'Қайсысы', ru: 'Какие', en: 'Which' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  withFree: { kk: 'Бос орны бар', ru: 'Есть свободные места', en: 'With free places' },
  withWaiting: { kk: 'Күтушілер бар', ru: 'Есть ожидающие', en: 'With families waiting' },
  unlisted: { kk: 'Тізімде жоқ', ru: 'Нет в перечне', en: 'Not on the list' },
  listed: { kk: 'Тізімде', ru: 'В перечне', en: 'On the list' },
  none: { kk: 'Ештеңе табылмады', ru: 'Ничего не найдено', en: 'Nothing was found' },
  noneText: {
    kk: 'Сөзді қысқартыңыз немесе сүзгіні «Барлығы» деп қойыңыз.',
    ru: 'Сократите слово или поставьте фильтр «Все».',
    en: 'Shorten the word, or set the filter to “All”.',
  },
  empty: { kk: 'Тізілім әлі бос', ru: 'Реестр пока пуст', en: 'The register is empty' },
  emptyText: {
    kk: 'Бірінші балабақшаны қосыңыз: содан кейін оған топтар ашып, тізімге енгізе аласыз.',
    ru: 'Добавьте первый детский сад: затем откройте в нём группы и внесите его в перечень.',
    en: 'Add the first kindergarten: then open its groups and put it on the list.',
  },
  loadingMore: {
    kk: 'Тізілім әлі жүктелуде: {n} балабақша келді…',
    ru: 'Реестр ещё загружается: получено {n}…',
    en: 'The register is still loading: {n} so far…',
  },
  name: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  places: { kk: 'Орын', ru: 'Мест', en: 'Places' },
  taken: { kk: 'Бос емес', ru: 'Занято', en: 'Taken' },
  free: { kk: 'Бос', ru: 'Свободно', en: 'Free' },
  waiting: { kk: 'Күтіп тұр', ru: 'Ждут', en: 'Waiting' },
  groups: { kk: 'Топтар', ru: 'Группы', en: 'Groups' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  phone: { kk: 'Телефоны', ru: 'Телефон', en: 'Phone' },
  ownership: { kk: 'Меншік түрі', ru: 'Форма собственности', en: 'Ownership' },
  onMap: { kk: 'Картадағы орны', ru: 'Место на карте', en: 'Place on the map' },
  notOnMap: {
    kk: 'Көрсетілмеген: ата-аналар картадан көрмейді',
    ru: 'Не указано: родители не увидят сад на карте',
    en: 'Not set: parents do not see it on the map',
  },
  notGiven: { kk: 'көрсетілмеген', ru: 'не указан', en: 'not given' },
  change: { kk: 'Деректерін өзгерту', ru: 'Изменить данные', en: 'Change its data' },
  staff: { kk: 'Қызметкерлері', ru: 'Сотрудники', en: 'Staff' },
  toRegister: { kk: 'Тізілімге', ru: 'К реестру', en: 'To the register' },
  listing: { kk: 'Ваучер қабылдайтындар тізімі', ru: 'Перечень садов, принимающих ваучер', en: 'The list of those that take vouchers' },
  listedSince: { kk: 'Тізімде {day} күнінен бастап', ru: 'В перечне с {day}', en: 'On the list since {day}' },
  listedTill: { kk: 'Тізімде {from} – {to}', ru: 'В перечне с {from} по {to}', en: 'On the list from {from} to {to}' },
  listedFrom: { kk: 'Тізімге {day} күні енеді', ru: 'Войдёт в перечень {day}', en: 'Comes on the list on {day}' },
  notListed: {
    kk: 'Тізімде жоқ: ваучермен жаңа бала қабылдай алмайды',
    ru: 'Не в перечне: новых детей по ваучеру принять не может',
    en: 'Not on the list: it can take no new child by voucher',
  },
  enlist: { kk: 'Тізімге енгізу', ru: 'Внести в перечень', en: 'Put on the list' },
  enlistText: {
    kk: 'Осы күннен бастап отбасылар ваучермен осы балабақшаны таңдай алады, ал ол табель бойынша төлем алады.',
    ru: 'С этого дня семьи смогут выбрать этот сад по ваучеру, а сад – получать оплату по табелю.',
    en: 'From that day on families may choose it with a voucher, and it is paid by its timesheet.',
  },
  from: { kk: 'Қай күннен', ru: 'С какого дня', en: 'From' },
  to: { kk: 'Қай күнге дейін', ru: 'По какой день', en: 'To' },
  toHint: { kk: 'Бос қалдырсаңыз – мерзімсіз', ru: 'Оставьте пустым – бессрочно', en: 'Leave empty for no end' },
  delist: { kk: 'Тізімнен шығару', ru: 'Исключить из перечня', en: 'Take off the list' },
  delistText: {
    kk: 'Ешбір келісімшарт тоқтамайды: баратын балалар қалады, төлем жалғасады. Бірақ бұл күннен кейін жаңа бала қабылданбайды, келісімшартқа дейін жетпеген отбасылар басқа балабақша таңдауы керек болады.',
    ru: 'Ни один договор не прекратится: дети останутся, оплата продолжится. Но после этого дня сад не примет новых детей, а семьям без подписанного договора придётся выбрать другой.',
    en: 'No contract ends: children stay and payment goes on. But after that day nobody new comes in, and families without a signed contract have to choose another kindergarten.',
  },
  lastDay: { kk: 'Тізімдегі соңғы күн', ru: 'Последний день в перечне', en: 'Last day on the list' },
  lastDayHint: { kk: 'Бос қалдырсаңыз – дереу шығады', ru: 'Оставьте пустым – исключить сразу', en: 'Leave empty: at once' },
  delisted: {
    kk: 'Тізімнен шығарылды. Басқа балабақша таңдауы керек: орын сұраған отбасылар – {requests}, күту парағындағы отбасылар – {waiting}.',
    ru: 'Исключён из перечня. Выбрать другой сад нужно: по запросам – {requests}, из листов ожидания – {waiting}.',
    en: 'It is off the list. To choose another kindergarten: requests {requests}, families in waiting lists {waiting}.',
  },
  enlisted: { kk: 'Тізімге енгізілді.', ru: 'Внесён в перечень.', en: 'It is on the list.' },
  saved: { kk: 'Сақталды.', ru: 'Сохранено.', en: 'Saved.' },
} as const satisfies Record<string, Text>;

export const counts = {
  preschools: {
    kk: '# балабақша',
    ru: { one: '# детский сад', few: '# детских сада', many: '# детских садов' },
    en: { one: '# kindergarten', other: '# kindergartens' },
  },
  groups: { kk: '# топ', ru: { one: '# группа', few: '# группы', many: '# групп' }, en: { one: '# group', other: '# groups' } },
} as const satisfies Record<string, Forms>;

export const ownerships = {
  state: { kk: 'Мемлекеттік', ru: 'Государственный', en: 'State' },
  private: { kk: 'Жекеменшік', ru: 'Частный', en: 'Private' },
  departmental: { kk: 'Ведомстволық', ru: 'Ведомственный', en: 'Departmental' },
} as const satisfies Record<string, Text>;

export const groupTypes = {
  general: { kk: 'Жалпы үлгідегі', ru: 'Общего типа', en: 'General' },
  sanatorium: { kk: 'Санаторлық', ru: 'Санаторная', en: 'Sanatorium' },
  special: { kk: 'Арнайы (түзету)', ru: 'Специальная (коррекционная)', en: 'Special needs' },
} as const satisfies Record<string, Text>;

/** Languages groups are in; one that is not here is shown by its code. */
export const groupLanguages: Readonly<Record<string, Text>> = {
  kk: { kk: 'қазақ тілінде', ru: 'на казахском', en: 'in Kazakh' },
  ru: { kk: 'орыс тілінде', ru: 'на русском', en: 'in Russian' },
  en: { kk: 'ағылшын тілінде', ru: 'на английском', en: 'in English' },
};
