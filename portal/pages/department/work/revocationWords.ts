// Words of taking a voucher away, as the department decides it.

import type { Text } from '../../../language/text.ts';

export const words = {
  of: { kk: '{number} өтінішінің ваучері', ru: 'Ваучер по заявлению {number}', en: 'The voucher of {number}' },
  proposedAt: { kk: 'Ұсынылды: {day}', ru: 'Предложено {day}', en: 'Proposed {day}' },
  paper: { kk: '{kind}, {day}', ru: '{kind} от {day}', en: '{kind} of {day}' },
  showPaper: { kk: 'Құжаттың нөмірін көру', ru: 'Показать номер документа', en: 'Show the number of the paper' },
  paperNumber: { kk: 'Құжат № {number}', ru: 'Документ № {number}', en: 'Paper no. {number}' },
  appealBy: {
    kk: 'Отбасы {day} күніне дейін шағымдана алады',
    ru: 'Семья может подать жалобу до {day}',
    en: 'The family may appeal until {day}',
  },
  appeal: { kk: 'Отбасының шағымы: {reason}', ru: 'Жалоба семьи: {reason}', en: 'The family’s appeal: {reason}' },
  otherDecides: {
    kk: 'Мұны басқа басшы шешеді: ұсынған немесе шешкен адам қайта шеше алмайды.',
    ru: 'Это решит другой руководитель: тот, кто предложил или решал, не решает снова.',
    en: 'Another head decides: whoever proposed or decided does not decide again.',
  },
  revoke: { kk: 'Қайтарып алу', ru: 'Отозвать', en: 'Revoke' },
  revokeTitle: { kk: 'Ваучерді қайтарып аласыз ба?', ru: 'Отозвать ваучер?', en: 'Revoke the voucher?' },
  revokeAppeal: {
    kk: 'Отбасы шағымдану мерзімін алады; оған дейін ваучер күшінде.',
    ru: 'У семьи будет срок на жалобу; до его конца ваучер действует.',
    en: 'The family gets its days to appeal; until then the voucher lives.',
  },
  revokeEnd: {
    kk: 'Шағым болмаса, ваучер мен орын жоғалады, өтініш жабылады.',
    ru: 'Без жалобы ваучер и место будут потеряны, заявление закроется.',
    en: 'Without an appeal the voucher and the place are lost and the application closes.',
  },
  drop: { kk: 'Ваучерді қалдыру', ru: 'Оставить ваучер', en: 'Leave the voucher' },
  dropTitle: { kk: 'Ваучерді қалдырасыз ба?', ru: 'Оставить ваучер семье?', en: 'Leave the family its voucher?' },
  dropText: {
    kk: 'Ұсыныс жабылады, ваучердің мерзімдері қайта жүреді, отбасына хабарланады.',
    ru: 'Предложение закроется, сроки ваучера пойдут дальше, семья получит сообщение.',
    en: 'The proposal closes, the days run again, the family is told.',
  },
  uphold: { kk: 'Шешімді қалдыру', ru: 'Оставить решение в силе', en: 'Uphold the decision' },
  upholdTitle: { kk: 'Шағымды қанағаттандырусыз қалдырасыз ба?', ru: 'Отказать в жалобе?', en: 'Refuse the appeal?' },
  upholdText: {
    kk: 'Ваучер бірден тоқтайды, мұны қайтару мүмкін емес. Отбасына хабарланады.',
    ru: 'Ваучер сразу прекратится, отменить это нельзя. Семья получит сообщение.',
    en: 'The voucher ends at once; this cannot be undone. The family is told.',
  },
  grant: { kk: 'Шағымды қанағаттандыру', ru: 'Удовлетворить жалобу', en: 'Grant the appeal' },
  grantTitle: { kk: 'Шағымды қанағаттандырасыз ба?', ru: 'Удовлетворить жалобу?', en: 'Grant the appeal?' },
  grantText: {
    kk: 'Ваучер отбасында қалады, мерзімдері қайта жүреді.',
    ru: 'Ваучер останется у семьи, сроки пойдут дальше.',
    en: 'The family keeps its voucher; the days run again.',
  },
  news: { kk: 'Шешім жазылды: {state}.', ru: 'Решение записано: {state}.', en: 'The decision is recorded: {state}.' },
} as const satisfies Record<string, Text>;

export const revocationStates = {
  proposed: { kk: 'шешім күтуде', ru: 'ждёт решения', en: 'to be decided' },
  decided: { kk: 'отбасының мерзімі жүріп жатыр', ru: 'идёт срок на жалобу', en: 'the family may appeal' },
  appealed: { kk: 'шағым бар', ru: 'есть жалоба', en: 'appealed' },
  dropped: { kk: 'ваучер қалды', ru: 'ваучер оставлен', en: 'dropped' },
  granted: { kk: 'шағым қанағаттандырылды', ru: 'жалоба удовлетворена', en: 'appeal granted' },
  revoked: { kk: 'ваучер қайтарып алынды', ru: 'ваучер отозван', en: 'revoked' },
  lapsed: { kk: 'ваучер басқаша аяқталды', ru: 'ваучер закончился иначе', en: 'ended otherwise' },
} as const satisfies Record<string, Text>;

export const appealReasons = {
  'facts-wrong': { kk: 'деректер дұрыс емес', ru: 'сведения неверны', en: 'the facts are wrong' },
  'papers-exist': { kk: 'растайтын құжат бар', ru: 'есть подтверждающий документ', en: 'there is a paper' },
  'valid-cause': { kk: 'дәлелді себеп болды', ru: 'была уважительная причина', en: 'there was a good cause' },
  'not-our-mistake': { kk: 'бұл отбасының қатесі емес', ru: 'это не ошибка семьи', en: 'not the family’s mistake' },
} as const satisfies Record<string, Text>;
