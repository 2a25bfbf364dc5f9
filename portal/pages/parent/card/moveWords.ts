// Words of what a family may do with an application: wish otherwise, claim a right, come back from the stop-list, withdraw.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const moveWords = {
  wishes: { kk: 'Қалауыңыз', ru: 'Пожелания', en: 'Your wishes' },
  language: { kk: 'Оқыту тілі', ru: 'Язык обучения', en: 'Language' },
  groupType: { kk: 'Топ түрі', ru: 'Вид группы', en: 'Group' },
  district: { kk: 'Аудан', ru: 'Район', en: 'District' },
  wantedStart: { kk: 'Қай күннен', ru: 'С какого дня', en: 'From which day' },
  notSaid: { kk: 'көрсетілмеген', ru: 'не указано', en: 'not given' },
  change: { kk: 'Қалауды өзгерту', ru: 'Изменить пожелания', en: 'Change the wishes' },
  changeLead: {
    kk: 'Бұл санатты да, кезектегі орынды да өзгертпейді.',
    ru: 'Это не меняет ни категорию, ни место в очереди.',
    en: 'This changes neither the category nor the place in the queue.',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  cancel: { kk: 'Өзгертпеу', ru: 'Не менять', en: 'Leave as it is' },
  saved: { kk: 'Қалау сақталды.', ru: 'Пожелания сохранены.', en: 'The wishes are saved.' },
  claims: { kk: 'Құқықтар', ru: 'Права', en: 'Rights' },
  noClaims: {
    kk: 'Кезектен тыс немесе бірінші кезектегі құқық мәлімделмеген.',
    ru: 'Внеочередное или первоочередное право не заявлено.',
    en: 'No extraordinary or priority right is claimed.',
  },
  cameOver: {
    kk: 'Құқығыңыз бұрынғы жүйеден көшіріліп, ескерілді.',
    ru: 'Ваше право перенесено из прежней системы и учтено.',
    en: 'Your right came over from the earlier system and counts.',
  },
  claim: { kk: 'Құқық мәлімдеу', ru: 'Заявить право', en: 'Claim a right' },
  claimLead: {
    kk: 'Бөлім растаса, санат өзгереді, ал берілген күніңіз сол қалпында қалады.',
    ru: 'Если отдел подтвердит, категория изменится, а дата подачи останется прежней.',
    en: 'If the department confirms it, the category changes and your date of submission stays.',
  },
  claimWhich: { kk: 'Қандай құқық?', ru: 'Какое право?', en: 'Which right?' },
  claimWhichMissing: { kk: 'Құқықты таңдаңыз.', ru: 'Выберите право.', en: 'Choose the right.' },
  claimSend: { kk: 'Мәлімдеу', ru: 'Заявить', en: 'Claim it' },
  claimed: { kk: 'Тексерілуде', ru: 'Проверяется', en: 'Being checked' },
  verified: { kk: 'Расталды', ru: 'Подтверждено', en: 'Confirmed' },
  rejected: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
  expired: { kk: 'Мерзімі өтті', ru: 'Истекло', en: 'Expired' },
  validUntil: { kk: '{day} күніне дейін жарамды', ru: 'действует до {day}', en: 'valid until {day}' },
  presentBy: {
    kk: 'Құжатты апаратын соңғы күн: {day}',
    ru: 'Документ нужно принести не позднее: {day}',
    en: 'Last day to bring the paper: {day}',
  },
  'papers-not-presented': {
    kk: 'Құжат мерзімінде көрсетілмеді',
    ru: 'Документ не был представлен в срок',
    en: 'The paper was not brought in time',
  },
  'papers-not-valid': { kk: 'Құжат жарамсыз', ru: 'Документ недействителен', en: 'The paper is not valid' },
  'facts-differ': { kk: 'Деректер сәйкес келмейді', ru: 'Данные не совпадают', en: 'The facts differ' },
  'papers-false': { kk: 'Құжат жалған деп танылды', ru: 'Документ признан подложным', en: 'The paper was found to be false' },
  restoreTitle: {
    kk: 'Өтініш стоп-парақта: ол кезекте тұрған жоқ',
    ru: 'Заявление в стоп-листе: оно не стоит в очереди',
    en: 'The application is on the stop-list: it does not stand in the queue',
  },
  'no-confirm': {
    kk: 'Ваучер мерзімінде расталмады.',
    ru: 'Ваучер не подтвердили в срок.',
    en: 'The voucher was not confirmed in time.',
  },
  'no-contract': {
    kk: 'Балабақшамен келісімшарт мерзімінде жасалмады.',
    ru: 'Договор с детским садом не заключили в срок.',
    en: 'No contract with a kindergarten was signed in time.',
  },
  'privilege-rejected': {
    kk: 'Мәлімделген құқық расталмады.',
    ru: 'Заявленное право не подтвердилось.',
    en: 'The claimed right was not confirmed.',
  },
  'no-contact': {
    kk: 'Бөлім сізбен байланыса алмады.',
    ru: 'Отдел не смог с вами связаться.',
    en: 'The department could not reach you.',
  },
  legacy: {
    kk: 'Өтініш бұрынғы жүйеде тоқтатылған.',
    ru: 'Заявление было остановлено в прежней системе.',
    en: 'The application was stopped in the former system.',
  },
  since: { kk: 'Тоқтатылған күні: {day}.', ru: 'Приостановлено: {day}.', en: 'Stopped on {day}.' },
  until: {
    kk: '{day} күні өтініш кезекке өзі оралады.',
    ru: '{day} заявление вернётся в очередь само.',
    en: 'On {day} the application returns by itself.',
  },
  keepsDate: {
    kk: 'Қалпына келтірсеңіз, кезекке берілген күніңізбен қайтасыз: орын жоғалмайды.',
    ru: 'После восстановления вы вернётесь в очередь с прежней датой подачи: место не теряется.',
    en: 'Restored, you return with your old date of submission: the place is not lost.',
  },
  losesDate: {
    kk: 'Қалпына келтірсеңіз, бүгінгі күнмен кезектің соңына тұрасыз.',
    ru: 'После восстановления вы встанете в конец очереди, с сегодняшней датой.',
    en: 'Restored, you stand at the end of the queue, with today’s date.',
  },
  lastChance: {
    kk: 'Бұл себеппен тек бір рет қалпына келтіруге болады: келесі жолы мүмкін болмайды.',
    ru: 'По этой причине восстановить можно только один раз: в следующий раз не получится.',
    en: 'For this reason it can be restored only once: next time it will not be possible.',
  },
  noLimit: { kk: 'Қалпына келтіру саны шектелмеген.', ru: 'Число восстановлений не ограничено.', en: 'There is no limit to restoring.' },
  restore: { kk: 'Өтінішті қалпына келтіру', ru: 'Восстановить заявление', en: 'Restore the application' },
  restored: { kk: 'Өтініш қалпына келтірілді', ru: 'Заявление восстановлено', en: 'The application is restored' },
  restoredText: {
    kk: 'Ол қайтадан кезекте тұр. Басқа ештеңе істеудің қажеті жоқ.',
    ru: 'Оно снова стоит в очереди. Больше ничего делать не нужно.',
    en: 'It stands in the queue again. There is nothing else to do.',
  },
  withdraw: { kk: 'Өтінішті қайтарып алу', ru: 'Отозвать заявление', en: 'Withdraw the application' },
  withdrawHint: {
    kk: 'Балабақша керек болмаса ғана. Кезектегі орын біржола жоғалады.',
    ru: 'Только если детский сад больше не нужен. Место в очереди теряется навсегда.',
    en: 'Only if you no longer need a kindergarten. The place in the queue is lost for good.',
  },
  withdrawTitle: {
    kk: '{number} өтінішін қайтарып аласыз ба?',
    ru: 'Отозвать заявление {number}?',
    en: 'Withdraw application {number}?',
  },
  lost: { kk: 'Не жоғалады:', ru: 'Что вы потеряете:', en: 'What you lose:' },
  lostPlace: {
    kk: 'Кезектегі {place}-орын (берілген күні: {submitted}).',
    ru: 'Место {place} в очереди (подано {submitted}).',
    en: 'Place {place} in the queue (submitted {submitted}).',
  },
  lostDate: { kk: 'Берілген күніңіз: {submitted}.', ru: 'Дата подачи: {submitted}.', en: 'Your date of submission: {submitted}.' },
  lostVoucher: { kk: 'Берілген ваучер күшін жояды.', ru: 'Выданный ваучер аннулируется.', en: 'The voucher that was issued is annulled.' },
  lostEnd: { kk: 'Мұны қайтару мүмкін емес.', ru: 'Отменить это нельзя.', en: 'This cannot be undone.' },
  understood: { kk: 'Түсіндім, орным жоғалады', ru: 'Мне понятно: место будет потеряно', en: 'I understand: my place will be lost' },
  withdrawDo: { kk: 'Біржола қайтарып алу', ru: 'Отозвать навсегда', en: 'Withdraw for good' },
  keep: { kk: 'Кезекте қалу', ru: 'Остаться в очереди', en: 'Stay in the queue' },
} as const satisfies Record<string, Text>;

export const restoresLeft: Forms = {
  kk: 'Осыны қоса есептегенде, тағы # рет қалпына келтіруге болады.',
  ru: {
    one: 'Восстановить можно ещё # раз, считая этот.',
    few: 'Восстановить можно ещё # раза, считая этот.',
    many: 'Восстановить можно ещё # раз, считая этот.',
  },
  en: { one: 'It can be restored # more time, this one included.', other: 'It can be restored # more times, this one included.' },
};
