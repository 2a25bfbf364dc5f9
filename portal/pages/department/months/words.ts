// Words of the months: how far kindergartens and parents are, and the seal.

import type { Text } from '../../../language/text.ts';

export const words = {
  section: { kk: 'Табельдер', ru: 'Табели', en: 'Timesheets' },
  tabState: { kk: 'Айдың барысы', ru: 'Ход месяца', en: 'The month' },
  tabDecide: { kk: 'Шешім күтетіндер', ru: 'Ждут решения', en: 'To decide' },
  tabSeal: { kk: 'Бекіту', ru: 'Утверждение', en: 'Seal' },
  stateTitle: { kk: 'Табельдер: {month}', ru: 'Табели: {month}', en: 'Timesheets: {month}' },
  stateLead: {
    kk: 'Балабақша айды жабады, ата-ана қол қояды, бөлім бекітеді, содан кейін төленеді.',
    ru: 'Сад закрывает месяц, родители подписывают, отдел утверждает, после этого оплачивают.',
    en: 'The kindergarten closes the month, parents sign, the department seals it, then it is paid.',
  },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  before: { kk: 'Алдыңғы ай', ru: 'Предыдущий месяц', en: 'The month before' },
  after: { kk: 'Келесі ай', ru: 'Следующий месяц', en: 'The month after' },
  notClosed: { kk: 'Жабылмаған', ru: 'Не закрыт', en: 'Not closed' },
  notClosedCount: { kk: 'Жаппаған балабақша', ru: 'Не закрыли месяц', en: 'Have not closed' },
  reopened: { kk: 'Қайта ашылды: {n}', ru: 'Открывали снова: {n}', en: 'Opened again: {n}' },
  reopenedNow: { kk: 'Қайта ашылған', ru: 'Снова открыт', en: 'Opened again' },
  closed: { kk: 'Жабылды', ru: 'Закрыт', en: 'Closed' },
  sealed: { kk: 'Бекітілді', ru: 'Утверждён', en: 'Sealed' },
  closedCount: { kk: 'Жабылды', ru: 'Закрыто', en: 'Closed' },
  sealedCount: { kk: 'Бекітілді', ru: 'Утверждено', en: 'Sealed' },
  signedShare: { kk: 'Қол қойылды немесе шешілді', ru: 'Подписано или решено', en: 'Signed or decided' },
  amount: { kk: 'Сома', ru: 'Сумма', en: 'Amount' },
  whenClosed: { kk: 'жабылған кезде: {was}', ru: 'при закрытии: {was}', en: 'when closed: {was}' },
  preschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  children: { kk: 'Бала', ru: 'Детей', en: 'Children' },
  signing: { kk: 'Ата-аналар', ru: 'Родители', en: 'Parents' },
  payableDays: { kk: 'Төленетін күн', ru: 'Оплачиваемых дней', en: 'Payable days' },
  unmarked: { kk: 'белгіленбеген күн: {n}', ru: 'не отмечено дней: {n}', en: 'days not marked: {n}' },
  show: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  onlyOpen: { kk: 'Жаппағандар', ru: 'Не закрывшие', en: 'Not closed' },
  onlyReopened: { kk: 'Қайта ашылғандар', ru: 'Открытые снова', en: 'Opened again' },
  onlyUnsettled: { kk: 'Дауы бар не қол қойылмағандар', ru: 'Со спорами или без подписи', en: 'Disputed or unsigned' },
  noChildren: {
    kk: 'Бұл айда баласы болмаған балабақшалар: {n}. Олар көрсетілмейді.',
    ru: 'Садов без детей в этом месяце: {n}. Они не показаны.',
    en: 'Kindergartens without children in that month: {n}. They are not shown.',
  },
  nobody: { kk: 'Бұл айда бірде-бір бала болмады', ru: 'В этом месяце детей не было', en: 'There were no children in that month' },
  nobodyText: {
    kk: 'Ай басталғанда және балалар қабылданғанда балабақшалар осында шығады. Басқа айды таңдаңыз.',
    ru: 'Сады появятся здесь, когда месяц начнётся и в них будут дети. Выберите другой месяц.',
    en: 'Kindergartens appear here once the month has begun and they have children. Choose another month.',
  },
  noneFit: { kk: 'Мұндай балабақша жоқ', ru: 'Таких садов нет', en: 'There is none like that' },
  noneFitText: { kk: 'Бұл айда бәрі жақсы.', ru: 'В этом месяце с этим всё хорошо.', en: 'That is good news for this month.' },
  loading: {
    kk: 'Балабақшалар жүктелуде: {n} келді…',
    ru: 'Сады загружаются: получено {n}…',
    en: 'Kindergartens are loading: {n} so far…',
  },
  windowFact: {
    kk: 'Ата-аналар {from} – {to} аралығында қол қояды.',
    ru: 'Родители подписывают с {from} по {to}.',
    en: 'Parents sign from {from} to {to}.',
  },
  addMissing: {
    kk: 'Табельге кірмей қалған баланы қосу',
    ru: 'Добавить ребёнка, не попавшего в табель',
    en: 'Add a child missing in a timesheet',
  },
  sealTitle: { kk: 'Табельдерді бекіту: {month}', ru: 'Утверждение табелей: {month}', en: 'Seal timesheets: {month}' },
  sealLead: {
    kk: 'Бекітілген табель бұдан былай өзгермейді және төлем тізіліміне кіреді. Түзету тек бөлек жазбамен жасалады.',
    ru: 'Утверждённый табель больше не меняется и попадает в платёжный реестр. Исправления – только отдельной записью.',
    en: 'A sealed timesheet no longer changes and can be paid. It is put right only by a separate record.',
  },
  canSeal: { kk: 'Бекітуге болады', ru: 'Можно утвердить', en: 'Can be sealed' },
  cannotYet: { kk: 'Әзірге болмайды', ru: 'Пока нельзя', en: 'Not yet' },
  why: { kk: 'Неге', ru: 'Почему', en: 'Why' },
  sealOne: { kk: 'Бекіту', ru: 'Утвердить', en: 'Seal' },
  sealAll: { kk: 'Балабақшалар табелін бекіту: {n}', ru: 'Утвердить табели садов: {n}', en: 'Seal timesheets of kindergartens: {n}' },
  sealOneText: {
    kk: 'Бұл балабақшаның {month} табелі бұдан былай өзгермейді; қол қойылған және шешілген айлар төлемге кетеді. Мұны кері қайтару мүмкін емес.',
    ru: 'Табель этого сада за {month} больше не изменится; подписанные и решённые месяцы пойдут в оплату. Отменить это нельзя.',
    en: 'The timesheet of {month} of this kindergarten no longer changes; signed and decided months are paid. This cannot be undone.',
  },
  sealAllText: {
    kk: '{month}: {n} балабақшаның табелі бекітіледі. Бекітілген соң олар өзгермейді; қол қойылған және шешілген айлар төлемге кетеді. Мұны кері қайтару мүмкін емес.',
    ru: 'Табели садов за {month}: {n}. После утверждения они не изменятся; подписанные и решённые месяцы пойдут в оплату. Отменить это нельзя.',
    en: 'Timesheets of kindergartens of {month}: {n}. Once sealed they do not change; signed and decided months are paid. This cannot be undone.',
  },
  undecided: { kk: 'Шешілмеген балалар', ru: 'Без решения', en: 'Undecided' },
  undecidedText: {
    kk: 'Шешілмеген балалар: {n}. Олардың айы шешім шыққанша төленбейді.',
    ru: 'Детей без решения: {n}. Их месяц не оплатят, пока отдел не решит.',
    en: 'Undecided children: {n}. Their month is not paid until it is decided.',
  },
  sealing: { kk: 'Бекітілуде: {n} / {all}', ru: 'Утверждается: {n} из {all}', en: 'Sealing: {n} of {all}' },
  sealedNow: { kk: 'Бекітілді: {n}.', ru: 'Утверждено: {n}.', en: 'Sealed: {n}.' },
  toMoney: { kk: 'Төлем тізілімін дайындауға болады', ru: 'Можно готовить платёжный реестр', en: 'The payment register can be drafted' },
  financeNext: {
    kk: 'Енді төлем тізілімін қаржы маманы дайындайды. Сізден әзірге ештеңе талап етілмейді.',
    ru: 'Теперь платёжный реестр готовит специалист по финансам. От вас пока ничего не требуется.',
    en: 'Finance drafts the payment register next. Nothing is asked of you for now.',
  },
  nothingToSeal: { kk: 'Бұл айда бекітетін табель жоқ', ru: 'В этом месяце утверждать нечего', en: 'There is no timesheet to seal' },
  nothingToSealText: {
    kk: 'Балабақшалар айды жапқанда олар осында шығады.',
    ru: 'Когда сады закроют месяц, они появятся здесь.',
    en: 'When kindergartens have closed the month they appear here.',
  },
  onlyHead: {
    kk: 'Табельді тек бөлім басшысы бекітеді.',
    ru: 'Табели утверждает только руководитель отдела.',
    en: 'Only a head of the department seals.',
  },
} as const satisfies Record<string, Text>;

export const notYet = {
  'month-not-closed': {
    kk: 'Балабақша айды жаппаған',
    ru: 'Сад не закрыл месяц',
    en: 'The kindergarten has not closed the month',
  },
  'move-forbidden': { kk: 'Бұрын бекітілген', ru: 'Уже утверждён', en: 'Sealed before' },
  'seal-early': {
    kk: 'Ата-аналардың қол қою мерзімі бітпеген',
    ru: 'У родителей ещё идёт срок подписи',
    en: 'Parents may still sign',
  },
  'month-not-shown': { kk: 'Ата-аналарға әлі көрсетілмеген', ru: 'Ещё не показан родителям', en: 'Not shown to parents yet' },
  'months-unanswered': {
    kk: 'Кеш көргендердің қол қоюға уақыты бар',
    ru: 'У увидевших позже ещё есть время',
    en: 'Those shown later still have time',
  },
} as const satisfies Record<string, Text>;

/** What became of a child’s month; each word also names a part of the bar. */
export const sheetStates = {
  presented: { kk: 'қол қойылмаған', ru: 'не подписано', en: 'not signed' },
  signed: { kk: 'қол қойылды', ru: 'подписано', en: 'signed' },
  disputed: { kk: 'дауда', ru: 'оспорено', en: 'disputed' },
  held: { kk: 'төлемі тоқтатылды', ru: 'оплата удержана', en: 'held' },
  approved: { kk: 'үндемегені – келісім', ru: 'молчание – согласие', en: 'approved by silence' },
  review: { kk: 'бөлім қарайды', ru: 'на рассмотрении отдела', en: 'before the department' },
  decided: { kk: 'бөлім шешті', ru: 'решено отделом', en: 'decided' },
} as const satisfies Record<string, Text>;
