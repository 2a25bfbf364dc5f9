// The no of taking vouchers away and of printing them, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const revocationRefusals = {
  'appeal-deadline-passed': {
    status: 409,
    kk: 'Шағым беру мерзімі өтіп кетті. Құқығыңыз бар деп санасаңыз, жаңа өтініш беріңіз.',
    ru: 'Срок обжалования прошёл. Если считаете, что право есть, подайте новое заявление.',
    en: 'The time to appeal is over. If you believe you are entitled, apply anew.',
  },
  'decider-settles': {
    status: 409,
    kk: 'Шешім қабылдаған адам оған берілген шағымды қарай алмайды. Басқа басшыдан сұраңыз.',
    ru: 'Кто принял решение, не рассматривает жалобу на него. Попросите другого руководителя.',
    en: 'Who took the decision does not settle the appeal against it. Ask another head.',
  },
  'revocation-open': {
    status: 409,
    kk: 'Бұл ваучерді қайтарып алу ұсынылып қойған. Соның шешімін күтіңіз немесе өзіңіз шешіңіз.',
    ru: 'Отзыв этого ваучера уже предложен. Дождитесь решения по нему или примите его.',
    en: 'Revoking this voucher is proposed already. Wait for that decision, or take it.',
  },
  'revocation-unknown': {
    status: 404,
    kk: 'Бұл ваучерді қайтарып алу ұсынылмаған. Нөмірін тексеріңіз.',
    ru: 'Отзыв этого ваучера не предлагался. Проверьте номер.',
    en: 'Nobody has proposed to revoke this voucher. Check its number.',
  },
  'voucher-ended': {
    status: 409,
    kk: 'Бұл ваучердің күші жойылған. Қажет болса, жаңа өтініш беріңіз.',
    ru: 'Этот ваучер больше не действует. При необходимости подайте новое заявление.',
    en: 'This voucher has ended. Apply anew if you need to.',
  },
  'voucher-not-confirmed': {
    status: 409,
    kk: 'Ваучер әлі расталмаған, сондықтан басып шығарылмайды. Алдымен оны растаңыз.',
    ru: 'Ваучер ещё не подтверждён, поэтому не печатается. Сначала подтвердите его.',
    en: 'The voucher is not confirmed yet, so it cannot be printed. Confirm it first.',
  },
} as const satisfies RefusalReplies;
