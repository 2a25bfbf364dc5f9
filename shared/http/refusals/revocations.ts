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
    kk: 'Шешім қабылдаған адам оған берілген шағымды қарай алмайды. Ұсынбаған да, шешпеген де басшыдан сұраңыз; ондай басшы болмаса, үшіншісін тағайындаңыз.',
    ru: 'Кто принял решение, не рассматривает жалобу на него. Попросите руководителя, который не предлагал и не решал; если такого нет, назначьте третьего.',
    en: 'Who took the decision does not settle the appeal against it. Ask a head who neither proposed nor decided; if there is none, appoint a third.',
  },
  'proposer-settles': {
    status: 409,
    kk: 'Қайтарып алуды ұсынған адам шағымды қарай алмайды. Ұсынбаған да, шешпеген де басшыдан сұраңыз; ондай басшы болмаса, үшіншісін тағайындаңыз.',
    ru: 'Кто предложил отзыв, не рассматривает жалобу. Попросите руководителя, который не предлагал и не решал; если такого нет, назначьте третьего.',
    en: 'Who proposed the revocation does not settle the appeal. Ask a head who neither proposed nor decided; if there is none, appoint a third.',
  },
  'revocation-open': {
    status: 409,
    kk: 'Бұл ваучерді қайтарып алу ұсынылып қойған. Соның шешімін күтіңіз немесе өзіңіз шешіңіз.',
    ru: 'Отзыв этого ваучера уже предложен. Дождитесь решения по нему или примите его.',
    en: 'Revoking this voucher is proposed already. Wait for that decision, or take it.',
  },
  'revocation-settled-before': {
    status: 409,
    kk: 'Осы себеп пен осы құжат бойынша отбасының шағымы жақында қанағаттандырылған. Жаңа құжат болса, соны көрсетіңіз, әйтпесе көрсетілген күннен кейін қайталаңыз.',
    ru: 'По этой причине и этому документу жалоба семьи недавно удовлетворена. Если есть новый документ, укажите его; иначе повторите не раньше указанного времени.',
    en: 'The family’s appeal about this reason and this paper was granted a short while ago. Name a new paper, if there is one, or repeat this after the time given.',
  },
  'revocation-unknown': {
    status: 404,
    kk: 'Бұл ваучерді қайтарып алу ұсынылмаған. Нөмірін тексеріңіз.',
    ru: 'Отзыв этого ваучера не предлагался. Проверьте номер.',
    en: 'Nobody has proposed to revoke this voucher. Check its number.',
  },
  'voucher-ended': {
    status: 409,
    kk: 'Бұл ваучердің күші жойылған, қайтарып алатын ештеңе жоқ. Жағдайын отбасының ісінен қараңыз.',
    ru: 'Этот ваучер уже не действует, отзывать нечего. Его состояние смотрите в деле семьи.',
    en: 'This voucher has ended, so there is nothing to revoke. See its state in the family’s file.',
  },
  // What an ended voucher leaves to a family depends on how it ended: who applies anew instead of restoring loses the date in the queue.
  'voucher-expired': {
    status: 409,
    kk: 'Бұл ваучердің мерзімі өткен. Жаңа өтініш бермеңіз: қалпына келтіру мүмкін болса, жеке кабинетте осы өтінішті сонда көрсетілген күнге дейін (сол күнді қоса) қайтарыңыз.',
    ru: 'Срок этого ваучера истёк. Не подавайте новое заявление: если прежнее можно восстановить, верните его в личном кабинете до указанного там дня включительно.',
    en: 'The time of this voucher has run out. Do not apply anew: where the application can be restored, restore it in your account by the end of the day shown there.',
  },
  'voucher-refused': {
    status: 409,
    kk: 'Сіз бұл ваучерден бас тартқансыз. Қажет болса, жаңа өтініш беріңіз.',
    ru: 'Вы отказались от этого ваучера. При необходимости подайте новое заявление.',
    en: 'You have refused this voucher. Apply anew if you need to.',
  },
  'voucher-revoked': {
    status: 409,
    kk: 'Бұл ваучер қайтарып алынған. Құқығыңыз болса, жаңа өтініш беріңіз.',
    ru: 'Этот ваучер отозван. Если право есть, подайте новое заявление.',
    en: 'This voucher was revoked. Apply anew if you are entitled.',
  },
  'voucher-closed': {
    status: 409,
    kk: 'Бұл ваучер баланың жасына байланысты жабылған. Мектеп туралы білім бөлімінен сұраңыз.',
    ru: 'Этот ваучер закрыт по возрасту ребёнка. О школе спросите в отделе образования.',
    en: 'This voucher is closed by the child’s age. Ask the education department about school.',
  },
  'voucher-not-confirmed': {
    status: 409,
    kk: 'Ваучер әлі расталмаған, сондықтан басып шығарылмайды. Алдымен оны растаңыз.',
    ru: 'Ваучер ещё не подтверждён, поэтому не печатается. Сначала подтвердите его.',
    en: 'The voucher is not confirmed yet, so it cannot be printed. Confirm it first.',
  },
} as const satisfies RefusalReplies;
