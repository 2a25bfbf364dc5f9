// Words of the search for families.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const words = {
  title: { kk: 'Отбасылар', ru: 'Семьи', en: 'Families' },
  find: { kk: 'Іздеу', ru: 'Найти', en: 'Find' },
  list: { kk: 'Тізім', ru: 'Список', en: 'List' },
  how: { kk: 'Қалай іздейміз', ru: 'Как искать', en: 'How to search' },
  field: {
    kk: 'Өтініш нөмірі, ЖСН, телефон немесе аты-жөні',
    ru: 'Номер заявления, ИИН, телефон или ФИО',
    en: 'Number, IIN, phone or name',
  },
  fieldHint: {
    kk: 'Аты-жөні толық сөздермен: бала немесе заңды өкіл.',
    ru: 'Имя целыми словами: ребёнка или законного представителя.',
    en: 'Whole words of a name: of the child or of a guardian.',
  },
  by: { kk: 'Не бойынша', ru: 'По чему искать', en: 'Search by' },
  auto: { kk: 'Автоматты түрде', ru: 'Автоматически', en: 'By itself' },
  autoAs: { kk: 'Автоматты түрде: {way}', ru: 'Автоматически: {way}', en: 'By itself: {way}' },
  number: { kk: 'өтініш нөмірі', ru: 'номер заявления', en: 'number' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  phone: { kk: 'телефон', ru: 'телефон', en: 'phone' },
  name: { kk: 'аты-жөні', ru: 'имя', en: 'name' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  any: { kk: 'Кез келген', ru: 'Любое', en: 'Any' },
  anyCategory: { kk: 'Кез келген', ru: 'Любая', en: 'Any' },
  from: { kk: 'Берілген күні, қай күннен', ru: 'Подано с', en: 'Submitted from' },
  to: { kk: 'Берілген күні, қай күнге дейін', ru: 'Подано по', en: 'Submitted to' },
  fill: { kk: 'Толтырыңыз', ru: 'Заполните', en: 'Fill this in' },
  chooseOne: { kk: 'Жоғарыдан кемінде біреуін таңдаңыз', ru: 'Выберите выше хотя бы одно', en: 'Choose at least one above' },
  show: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  written: {
    kk: 'Әр іздеу мен қарау журналға жазылады.',
    ru: 'Каждый поиск и просмотр записывается в журнал.',
    en: 'Every search and look is written down.',
  },
  results: { kk: 'Табылған өтініштер', ru: 'Найденные заявления', en: 'Applications found' },
  colNumber: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  colSubmitted: { kk: 'Берілді', ru: 'Подано', en: 'Submitted' },
  colGuardians: { kk: 'Өкілдер', ru: 'Представители', en: 'Guardians' },
  none: { kk: 'Ештеңе табылмады', ru: 'Ничего не найдено', en: 'Nothing found' },
  searchedBy: { kk: 'Іздеу тәсілі: {way}.', ru: 'Способ поиска: {way}.', en: 'Searched by: {way}.' },
  noneListText: {
    kk: 'Мұндай өтініш жоқ. Басқа күйді, санатты немесе күндерді таңдаңыз.',
    ru: 'Таких заявлений нет. Выберите другое состояние, другую категорию или другие дни.',
    en: 'There are none such. Choose another state, category or other days.',
  },
  noneText: {
    kk: 'Жазылуын тексеріңіз немесе басқаша іздеңіз: ЖСН, телефон, нөмір. Отбасы басқа қалада тұруы мүмкін.',
    ru: 'Проверьте написание или ищите иначе: по ИИН, телефону, номеру. Возможно, семья стоит в другом городе.',
    en: 'Check the spelling or search otherwise: IIN, phone, number. The family may be in another city.',
  },
  beginList: { kk: 'Қандай өтініштер керек?', ru: 'Какие заявления показать?', en: 'Which applications to list?' },
  beginListText: {
    kk: 'Күйін, санатын немесе берілген күндерін таңдаңыз.',
    ru: 'Выберите состояние, категорию или дни подачи.',
    en: 'Choose a state, a category or days of submission.',
  },
  begin: { kk: 'Кімді іздейміз?', ru: 'Кого ищем?', en: 'Whom to find?' },
  beginText: {
    kk: 'Отбасы айтқанын жазыңыз, не екенін жүйе өзі анықтайды.',
    ru: 'Введите то, что назвала семья: система сама поймёт, что это.',
    en: 'Type what the family said: what it is, is found out by itself.',
  },
} as const satisfies Record<string, Text>;

export const foundForms: Forms = {
  kk: '# өтініш',
  ru: { one: '# заявление', few: '# заявления', many: '# заявлений' },
  en: { one: '# application', other: '# applications' },
};
