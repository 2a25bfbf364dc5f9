// The no to somebody who wishes to be forgotten, with what to do first.

import type { RefusalReplies } from '../problemTexts.ts';

export const privacyRefusals = {
  'erasure-role': {
    status: 409,
    kk: 'Сіз бұл жүйеде қызметкерсіз, сондықтан деректеріңіз жойылмады. Алдымен жеке кабинетте рөліңізден бас тартыңыз, содан кейін қайта сұраңыз.',
    ru: 'У вас есть роль сотрудника, поэтому ничего не уничтожено. Сначала откажитесь от роли в личном кабинете и повторите просьбу.',
    en: 'You hold a role of staff here, so nothing was destroyed. Leave the role in your account first, then ask again.',
  },
  'erasure-changed': {
    status: 409,
    kk: 'Сіз қарағаннан бері жағдай өзгерді, сондықтан ештеңе жойылмады. Не жойылатынын қайта қараңыз да, содан кейін сұраңыз.',
    ru: 'С тех пор как вы смотрели, положение изменилось, поэтому ничего не уничтожено. Посмотрите заново, что будет уничтожено, и повторите просьбу.',
    en: 'Things have changed since you looked, so nothing was destroyed. Look again at what would be destroyed, then ask again.',
  },
  'erasure-open': {
    status: 409,
    kk: 'Балаңыздың өтініші, ваучері немесе келісімшарты әлі ашық, сондықтан деректерді әзірге жоюға болмайды. Алдымен өтінішті қайтарып алыңыз немесе келісімшартты аяқтаңыз.',
    ru: 'У вашего ребёнка есть действующее заявление, ваучер или договор, поэтому удалить данные пока нельзя. Сначала отзовите заявление или завершите договор.',
    en: 'Your child still has an open application, voucher or contract, so the data cannot be erased yet. Withdraw the application or end the contract first.',
  },
} as const satisfies RefusalReplies;
