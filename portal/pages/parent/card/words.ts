// Words of an application's card: where it stands, why, and what moved it.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const words = {
  back: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  title: { kk: '{name}: өтініш {number}', ru: '{name}: заявление {number}', en: '{name}: application {number}' },
  titleShort: { kk: '{number} өтініші', ru: 'Заявление {number}', en: 'Application {number}' },
  receipt: { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' },
  place: { kk: 'Кезектегі орны', ru: 'Место в очереди', en: 'Place in the queue' },
  lookAgain: { kk: 'Қайта қарау', ru: 'Проверить снова', en: 'Look again' },
  asOf: { kk: 'Кезек жарияланған уақыт: {at}', ru: 'Очередь опубликована: {at}', en: 'The queue was published: {at}' },
  findOpen: { kk: 'Ашық кезекте көру', ru: 'Посмотреть в открытой очереди', en: 'See it in the open queue' },
  madeOf: { kk: 'Бұл сан неден құралады', ru: 'Из чего складывается это число', en: 'What this number is made of' },
  earlierDays: { kk: 'Бұрынғы күндері бергендер', ru: 'Подали в более ранние дни', en: 'Applied on earlier days' },
  sameDay: { kk: 'Сол күні, бірақ бұрынырақ бергендер', ru: 'Подали в тот же день, но раньше', en: 'Applied the same day, but earlier' },
  sameMillisecond: {
    kk: 'Дәл сол сәтте, нөмірі кішірек',
    ru: 'В ту же миллисекунду, номер меньше',
    en: 'In the same millisecond, with a lower number',
  },
  you: { kk: 'Сіз', ru: 'Вы', en: 'You' },
  turnTitle: { kk: 'Ваучерге дейін', ru: 'До ваучера', en: 'Until the voucher' },
  turn: {
    kk: 'Барлық санат бойынша алда {before} ваучер, содан кейін – сіздікі. Ешкім қосылмаса және шықпаса, осылай болады.',
    ru: 'Перед вами по всем категориям {before}, следующий – ваш. Так будет, если никто не встанет и не выйдет.',
    en: 'Over all categories {before} come before, then yours. So it is if nobody joins or leaves.',
  },
  turnNow: {
    kk: 'Келесі ваучер – сіздікі, егер алдыңызға ешкім қосылмаса.',
    ru: 'Следующий ваучер – ваш, если никто не встанет впереди.',
    en: 'The next voucher is yours, if nobody joins ahead.',
  },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  why: { kk: 'Неге осы санат', ru: 'Почему эта категория', en: 'Why this category' },
  submitted: { kk: 'Берілген уақыты', ru: 'Подано', en: 'Submitted' },
  about: { kk: 'Өтініш туралы', ru: 'О заявлении', en: 'About the application' },
  twins: {
    kk: 'Егіздер: бір раундта ваучерді бәрі бірге алады немесе ешқайсысы алмайды.',
    ru: 'Близнецы: в одном раунде ваучеры получают все вместе или никто.',
    en: 'Twins: in one round all of them get a voucher together, or none.',
  },
  merged: {
    kk: 'Бұл өтініш {number} өтінішімен біріктірілді: енді сол жарамды.',
    ru: 'Это заявление объединено с заявлением {number}: действует оно.',
    en: 'This application was merged into {number}: that one counts.',
  },
  openMerged: { kk: 'Сол өтінішті ашу', ru: 'Открыть его', en: 'Open it' },
  deadlines: { kk: 'Мерзімдер', ru: 'Сроки', en: 'Deadlines' },
  confirmBefore: { kk: 'Ваучерді растау', ru: 'Подтвердить ваучер', en: 'Confirm the voucher' },
  contractBefore: {
    kk: 'Балабақша таңдап, келісімшарт жасау',
    ru: 'Выбрать детский сад и заключить договор',
    en: 'Choose a kindergarten and sign the contract',
  },
  papersBefore: {
    kk: 'Құқықтың құжатын білім бөліміне апару',
    ru: 'Принести документ о праве в отдел образования',
    en: 'Take the paper for your right to the department',
  },
  openVoucher: { kk: 'Ваучерді ашу', ru: 'Открыть ваучер', en: 'Open the voucher' },
  openContract: { kk: 'Келісімшартты ашу', ru: 'Открыть договор', en: 'Open the contract' },
  openMonths: { kk: 'Табельдерді ашу', ru: 'Открыть табели', en: 'Open the timesheets' },
  applyAgain: { kk: 'Жаңа өтініш беру', ru: 'Подать новое заявление', en: 'Apply again' },
  story: { kk: 'Орныңыз қалай өзгерді', ru: 'Как менялось ваше место', en: 'How your place has moved' },
  storyChart: {
    kk: '{number} өтінішінің кезектегі орны, күндер бойынша; жоғары – жақсы',
    ru: 'Место заявления {number} в очереди по дням; чем выше, тем лучше',
    en: 'The place of application {number} by day; the higher the better',
  },
  storyNone: {
    kk: 'Әзірге өзгеріс жоқ. Кезек жарияланып, жылжығанда осында себебімен көрінеді.',
    ru: 'Изменений пока нет. Когда очередь опубликуют и она сдвинется, здесь будет видно почему.',
    en: 'Nothing has changed yet. When the queue is published and moves, you will see here why.',
  },
  storyCut: {
    kk: 'Ескірек өзгерістер сақталмайды.',
    ru: 'Более ранние изменения не хранятся.',
    en: 'Older changes are not kept.',
  },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  value: { kk: 'Орны', ru: 'Место', en: 'Place' },
} as const satisfies Record<string, Text>;

export const ofAll: Forms = {
  kk: 'санатта барлығы # өтініш',
  ru: { one: 'из # заявления в категории', few: 'из # заявлений в категории', many: 'из # заявлений в категории' },
  en: { one: 'of # application in the category', other: 'of # applications in the category' },
};

export const vouchersBefore: Forms = {
  kk: '#',
  ru: { one: '# ваучер', few: '# ваучера', many: '# ваучеров' },
  en: { one: '# voucher', other: '# vouchers' },
};

export const forward: Forms = {
  kk: '# орын алға.',
  ru: { one: '# место вперёд.', few: '# места вперёд.', many: '# мест вперёд.' },
  en: { one: '# place forward.', other: '# places forward.' },
};

export const backward: Forms = {
  kk: '# орын артқа.',
  ru: { one: '# место назад.', few: '# места назад.', many: '# мест назад.' },
  en: { one: '# place back.', other: '# places back.' },
};
