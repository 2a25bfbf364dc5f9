// Words of what stands around the queue on the front page.

import type { Forms } from '../../../shared/plural.ts';
import type { Text } from '../../language/text.ts';

export const words = {
  moved: { kk: 'Кезек бір жылда қалай өзгерді', ru: 'Как менялась очередь за год', en: 'How the queue moved in a year' },
  shown: { kk: 'Кімді көрсету', ru: 'Кого показать', en: 'Whom to show' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'Everyone' },
  extraordinary: { kk: 'Кезектен тыс', ru: 'Внеочередные', en: 'Extraordinary' },
  priority: { kk: 'Бірінші кезекте', ru: 'Первоочередные', en: 'Priority' },
  general: { kk: 'Жалпы', ru: 'Общая', en: 'General' },
  shorter: {
    kk: '{from} күнінен бері кезек {count} балаға қысқарды.',
    ru: 'С {from} очередь стала короче {count}.',
    en: 'Since {from} the queue has become shorter by {count}.',
  },
  longer: {
    kk: '{from} күнінен бері кезек {count} балаға ұзарды.',
    ru: 'С {from} очередь стала длиннее {count}.',
    en: 'Since {from} the queue has become longer by {count}.',
  },
  same: {
    kk: 'Күтіп тұрған балалар саны {from} күнгідей.',
    ru: 'Ждут столько же детей, сколько и {from}.',
    en: 'As many children are waiting as on {from}.',
  },
  waiting: { kk: 'Кезекте', ru: 'В очереди', en: 'Waiting' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  tooNew: {
    kk: 'Кезек жақында ғана жарияланды. Бірнеше күннен кейін осы жерде оның қалай өзгергені көрінеді.',
    ru: 'Очередь опубликована недавно. Через несколько дней здесь будет видно, как она меняется.',
    en: 'The queue was published only recently. In a few days you will see here how it moves.',
  },
  rounds: { kk: 'Ваучер беру', ru: 'Выдача ваучеров', en: 'Rounds of vouchers' },
  next: { kk: 'Алда', ru: 'Впереди', en: 'Ahead' },
  past: { kk: 'Өткен раундтар мен хаттамалар', ru: 'Прошедшие, с протоколами', en: 'Past ones, with protocols' },
  noNext: {
    kk: 'Келесі раунд күні әлі белгіленген жоқ.',
    ru: 'Следующий раунд пока не назначен.',
    en: 'The next round is not set yet.',
  },
  noPast: { kk: 'Аяқталған раунд әлі жоқ.', ru: 'Завершённых раундов ещё нет.', en: 'No round is over yet.' },
  draft: { kk: 'дайындалуда', ru: 'готовится', en: 'being prepared' },
  approved: { kk: 'бекітілді', ru: 'утверждён', en: 'approved' },
  issuing: { kk: 'беріліп жатыр', ru: 'идёт выдача', en: 'being issued' },
  from: { kk: 'басталуы: {moment}', ru: 'с {moment}', en: 'from {moment}' },
  allRounds: {
    kk: 'Барлық раундты көру және өзіңіз тексеру',
    ru: 'Все прошедшие раунды – и проверьте сами',
    en: 'All rounds: verify them yourself',
  },
  kindergartens: { kk: 'Бос орындар', ru: 'Свободные места', en: 'Free places' },
  kindergartensText: {
    kk: 'Тізім мен картадан тобын, тілін және үйіңізге жақындығын қарап таңдаңыз.',
    ru: 'Выберите по списку или карте: группа, язык, близость к дому.',
    en: 'Choose from the list or the map: group, language, distance from home.',
  },
  noFree: {
    kk: 'Қазір бос орын жоқ. Балабақшаның күту парағына тұруға болады.',
    ru: 'Сейчас свободных мест нет. Можно встать в лист ожидания детского сада.',
    en: 'There is no free place now. You can join a kindergarten’s waiting list.',
  },
  allKindergartens: { kk: 'Балабақшаларды көру', ru: 'Посмотреть детские сады', en: 'See the kindergartens' },
  openData: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  openDataText: {
    kk: 'Кезек сандармен және жүктеп алатын кесте түрінде. Ешкімнің аты-жөні жоқ.',
    ru: 'Очередь в числах и таблицей для скачивания. Без имён и личных данных.',
    en: 'The queue in numbers and as a table to download. Without names or personal data.',
  },
  toOpenData: { kk: 'Сандарды көру', ru: 'Посмотреть числа', en: 'See the numbers' },
} as const satisfies Record<string, Text>;

export const vouchers: Forms = {
  kk: '# ваучер',
  ru: { one: '# ваучер', few: '# ваучера', many: '# ваучеров' },
  en: { one: '# voucher', other: '# vouchers' },
};

export const children: Forms = {
  kk: '#',
  ru: { one: 'на # ребёнка', few: 'на # детей', many: 'на # детей' },
  en: { one: '# child', other: '# children' },
};

/** Under the number of those with a free place. */
export const withPlaces: Forms = {
  kk: 'балабақшада бос орын бар',
  ru: { one: 'детский сад со свободными местами', few: 'детских сада со свободными местами', many: 'детских садов со свободными местами' },
  en: { one: 'kindergarten with free places', other: 'kindergartens with free places' },
};
