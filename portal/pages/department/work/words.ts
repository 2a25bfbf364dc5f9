// Words of the department's work: its queues and what waits in them.

import type { Forms } from '../../../../shared/plural.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Бүгінгі жұмыс', ru: 'Работа на сегодня', en: 'Work to do' },
  back: { kk: 'Барлық жұмыс', ru: 'Вся работа', en: 'All work' },
  nothing: { kk: 'Күтіп тұрған ештеңе жоқ', ru: 'Ничего не ждёт', en: 'Nothing waits' },
  nothingText: {
    kk: 'Барлығы шешілген. Жаңа жұмыс осы жерде өзі пайда болады.',
    ru: 'Всё решено. Новая работа появится здесь сама.',
    en: 'All is decided. New work appears here by itself.',
  },
  oldest: { kk: 'Ең ұзақ күткені: {days}', ru: 'Дольше всего ждёт: {days}', en: 'The oldest has waited {days}' },
  oldestToday: { kk: 'Барлығы бүгін түсті', ru: 'Все поступили сегодня', en: 'All came today' },
  since: { kk: '{day} күнінен бастап', ru: 'с {day}', en: 'since {day}' },
  idle: { kk: 'Бос кезектер', ru: 'Сейчас пусто', en: 'Empty now' },
  others: { kk: 'Тағы', ru: 'Также', en: 'Also' },
  told: { kk: 'Хабарламалар қалай жетті', ru: 'Как доходят сообщения', en: 'How messages fare' },
  months: { kk: 'Шешілетін табельдер', ru: 'Табели к решению', en: 'Months to decide' },
  monthsWhat: {
    kk: 'Ата-ана келіспеді: {disputed} (балабақшаның жауабын күтіп тұрғандарын қоса). Ешкім қол қоймады: {unsigned}.',
    ru: 'Родитель не согласен: {disputed} (вместе с теми, где ещё ответит детский сад). Никто не подписал: {unsigned}.',
    en: 'Disputed by a parent: {disputed} (with those the kindergarten has still to answer). Signed by nobody: {unsigned}.',
  },
  file: { kk: 'Отбасының ісі', ru: 'Дело семьи', en: 'The family’s file' },
  emptyQueue: { kk: 'Бұл кезек бос', ru: 'Эта очередь пуста', en: 'This queue is empty' },
  done: { kk: 'Дайын', ru: 'Готово', en: 'Done' },
  alsoOthers: {
    kk: 'Басқа басшыға: тағы {n}',
    ru: 'Для другого руководителя: ещё {n}',
    en: 'For another head: {n} more',
  },
  waitsOtherHead: { kk: 'Басқа басшыны күтуде', ru: 'Ждёт другого руководителя', en: 'Waits for another head' },
  waitsHead: { kk: 'Бөлім басшысын күтуде', ru: 'Ждёт руководителя отдела', en: 'Waits for a head' },
  headOnly: { kk: 'Шешімді бөлім басшысы қабылдайды.', ru: 'Решает руководитель отдела.', en: 'A head of the department decides.' },
} as const satisfies Record<string, Text>;

export const queueWords = {
  guardianships: {
    name: { kk: 'Заңды өкілдер', ru: 'Законные представители', en: 'Guardians' },
    what: {
      kk: 'Баланың өкілі екенін құжат бойынша растаңыз.',
      ru: 'Подтвердить по документу, что это представитель ребёнка.',
      en: 'Verify by a paper whose child it is.',
    },
  },
  privileges: {
    name: { kk: 'Жеңілдіктер', ru: 'Льготы', en: 'Privileges' },
    what: {
      kk: 'Отбасы мәлімдеген құқықты тізілім немесе құжат бойынша тексеріңіз.',
      ru: 'Проверить по реестру или документу право, которое заявила семья.',
      en: 'Check by a register or a paper the right a family claims.',
    },
  },
  duplicates: {
    name: { kk: 'Қайталанған өтініштер', ru: 'Повторные заявления', en: 'Duplicates' },
    what: {
      kk: 'Бір баланың екі өтініші болуы мүмкін: біріктіріңіз немесе жабыңыз.',
      ru: 'Похоже на два заявления одного ребёнка: объединить или закрыть.',
      en: 'Perhaps one child applied twice: merge, or close.',
    },
  },
  undeliverable: {
    name: { kk: 'Хабар жетпеген отбасылар', ru: 'Не удалось сообщить', en: 'Families not reached' },
    what: {
      kk: 'Мерзімі бар хабар жетпеді: отбасын басқа жолмен табыңыз.',
      ru: 'Важное сообщение не дошло: свяжитесь с семьёй иначе.',
      en: 'A message with a deadline did not arrive: reach the family otherwise.',
    },
  },
  'double-enrolments': {
    name: { kk: 'Бала екі балабақшада', ru: 'Ребёнок в двух садах', en: 'A child in two kindergartens' },
    what: { kk: 'Бала қайсысында екенін шешіңіз.', ru: 'Решить, в каком из них ребёнок.', en: 'Decide where the child is.' },
  },
  'enrolled-waiting': {
    name: { kk: 'Балабақшада, бірақ кезекте', ru: 'В саду, но стоит в очереди', en: 'Enrolled, yet waiting' },
    what: {
      kk: 'Балабақша тізімінде бар, бірақ ваучері жоқ: анықтаңыз.',
      ru: 'Есть в списке сада, но без ваучера: выяснить.',
      en: 'A kindergarten lists the child without a voucher: find out.',
    },
  },
  revocations: {
    name: { kk: 'Ваучерді қайтарып алу', ru: 'Отзыв ваучеров', en: 'Revocations' },
    what: {
      kk: 'Ұсынысты немесе шағымды шешіңіз.',
      ru: 'Решить предложение или жалобу.',
      en: 'Decide a proposal or an appeal.',
    },
  },
  'unclosed-months': {
    name: { kk: 'Жабылмаған айлар', ru: 'Незакрытые месяцы', en: 'Unclosed months' },
    what: {
      kk: 'Балабақша айды мерзімінде жаппады: хабарласыңыз.',
      ru: 'Сад не закрыл месяц в срок: свяжитесь с ним.',
      en: 'A kindergarten did not close its month in time: call it.',
    },
  },
  'late-papers': {
    name: { kk: 'Кеш келген құжаттар', ru: 'Поздние документы', en: 'Late papers' },
    what: {
      kk: 'Құжат айға қол қойылғаннан кейін келді: айды түзетіңіз немесе жабыңыз.',
      ru: 'Документ пришёл после подписи месяца: исправить месяц или закрыть.',
      en: 'A paper came after the month was signed: correct it, or close.',
    },
  },
  approvals: {
    name: { kk: 'Бекітуді күтуде', ru: 'Ждёт утверждения', en: 'Waits for approval' },
    what: {
      kk: 'Бір адам дайындағанын басқа адам тексеріп, шешеді.',
      ru: 'Что подготовил один человек, проверяет и решает другой.',
      en: 'What one person drafted, another checks and decides.',
    },
  },
  deadlines: {
    name: { kk: 'Мерзімі таяп қалғандар', ru: 'Сроки истекают', en: 'Deadlines near' },
    what: {
      kk: 'Екі жұмыс күнінен аспайтын уақыт қалды, әйтпесе отбасы орнынан айырылады: қоңырау шалыңыз.',
      ru: 'Осталось не больше двух рабочих дней, потом семья потеряет место: позвоните ей.',
      en: 'At most two working days are left before the family loses its place: ring it.',
    },
  },
} as const satisfies Record<string, { readonly name: Text; readonly what: Text }>;

export type QueueName = keyof typeof queueWords;

export const isQueue = (name: string): name is QueueName => Object.hasOwn(queueWords, name);

export const daysForms: Forms = {
  kk: '# күн',
  ru: { one: '# день', few: '# дня', many: '# дней' },
  en: { one: '# day', other: '# days' },
};
