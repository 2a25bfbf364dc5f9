// Words of one number’s page.

import type { Forms } from '../../../shared/plural.ts';
import type { Text } from '../../language/text.ts';

export const words = {
  title: { kk: '{number} нөмірлі өтініш', ru: 'Заявление {number}', en: 'Application {number}' },
  back: { kk: 'Кезек', ru: 'Очередь', en: 'The queue' },
  place: { kk: 'Кезектегі орны', ru: 'Место в очереди', en: 'Place in the queue' },
  ofAll: { kk: '{of} ішінен', ru: 'из {of}', en: 'of {of}' },
  category: { kk: 'Санат', ru: 'Категория', en: 'Category' },
  asOf: { kk: '{moment} жағдайы бойынша', ru: 'по состоянию на {moment}', en: 'as of {moment}' },
  inList: { kk: 'Тізімнен көру', ru: 'Показать в списке', en: 'Show in the list' },
  print: { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  whoAhead: { kk: 'Алда кім бар', ru: 'Кто впереди', en: 'Who is ahead' },
  nobodyAhead: {
    kk: 'Бұл санатта алда ешкім жоқ: келесі ваучер осы отбасыға тиесілі.',
    ru: 'В этой категории впереди никого нет: эта семья первая.',
    en: 'Nobody is ahead in this category: this family is the first.',
  },
  earlierDays: { kk: 'Өтінішті бұрынғы күндері берген', ru: 'Подали заявление в более ранние дни', en: 'Applied on an earlier day' },
  sameDay: { kk: 'Сол күні, бірақ ертерек берген', ru: 'Подали в тот же день, но раньше', en: 'Applied on the same day, but earlier' },
  sameMillisecond: {
    kk: 'Дәл сол сәтте берген, нөмірі бұрын тұрады',
    ru: 'Подали в тот же миг, их номер стоит раньше',
    en: 'Applied at the very same moment, with a number that comes first',
  },
  turn: { kk: 'Қашан ваучер тиеді', ru: 'Когда дойдёт очередь', en: 'When its turn comes' },
  turnFirst: {
    kk: 'Келесі ваучер осы өтінішке беріледі, егер ешкім қосылмаса және шықпаса.',
    ru: 'Следующий ваучер достанется этому заявлению, если никто не добавится и не выйдет.',
    en: 'The next voucher goes to this application, if nobody joins or leaves.',
  },
  turnText: {
    kk: 'Барлық санаттарды қоса санағанда бұған дейін {before} беріледі, осы өтінішке – {voucher}-ваучер. Бұл ешкім қосылмаса және шықпаса ғана; жаңа өтініштер мен құқықтар оны өзгертеді.',
    ru: 'Считая все категории, до него выдадут {before}; этому заявлению достанется {voucher}-й ваучер. Так будет, если никто не добавится и не выйдет: новые заявления и права это меняют.',
    en: 'Over all categories {before} are issued before it; this application gets voucher number {voucher}. That is if nobody joins or leaves: new applications and rights change it.',
  },
  moved: { kk: 'Орны қалай өзгерді', ru: 'Как менялось место', en: 'How the place changed' },
  movedText: {
    kk: 'Жоғары – жақсы: 1-орын ең үстінде.',
    ru: 'Чем выше, тем лучше: место 1 на самом верху.',
    en: 'Higher is better: place 1 is at the top.',
  },
  placeName: { kk: 'Орны', ru: 'Место', en: 'Place' },
  dayName: { kk: 'Күні', ru: 'День', en: 'Day' },
  neverMoved: {
    kk: 'Орны әзірге өзгерген жоқ. Өзгерген бойда себебі осы жерде тұрады.',
    ru: 'Место пока не менялось. Как только изменится, здесь будет написано почему.',
    en: 'The place has not changed so far. As soon as it does, the reason stands here.',
  },
  cut: {
    kk: 'Бұдан бұрынғы өзгерістер енді сақталмайды: олар 60 күн көрсетіледі.',
    ru: 'Более ранние изменения больше не хранятся: их показывают 60 дней.',
    en: 'Earlier changes are no longer kept: they are shown for 60 days.',
  },
  notInQueue: {
    kk: 'Бұл өтініш қазір кезекте тұрған жоқ',
    ru: 'Этого заявления сейчас нет в очереди',
    en: 'This application is not in the queue now',
  },
  gotVoucher: {
    kk: 'Бұл өтінішке ваучер берілді',
    ru: 'По этому заявлению выдан ваучер',
    en: 'This application has got a voucher',
  },
  unknown: { kk: 'Мұндай өтініш табылмады', ru: 'Такого заявления нет', en: 'There is no such application' },
  tryOther: { kk: 'Басқа нөмірді іздеу', ru: 'Найти другой номер', en: 'Look for another number' },
  yours: { kk: 'Бұл сіздің өтінішіңіз бе?', ru: 'Это ваше заявление?', en: 'Is this yours?' },
  yoursText: {
    kk: 'Кабинетке кірсеңіз, мерзімдерді, ваучерді және не істеу керегін көресіз.',
    ru: 'Войдите в кабинет: там видны сроки, ваучер и что делать дальше.',
    en: 'Sign in to see deadlines, the voucher and what to do next.',
  },
  signIn: { kk: 'Кабинетке кіру', ru: 'Войти в кабинет', en: 'Sign in' },
} as const satisfies Record<string, Text>;

export const families: Forms = {
  kk: '# отбасы',
  ru: { one: '# семья', few: '# семьи', many: '# семей' },
  en: { one: '# family', other: '# families' },
};

export const vouchers: Forms = {
  kk: '# ваучер',
  ru: { one: '# ваучер', few: '# ваучера', many: '# ваучеров' },
  en: { one: '# voucher', other: '# vouchers' },
};
