// The no of protocols, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const protocolRefusals = {
  'number-not-in-round': {
    status: 404,
    kk: 'Бұл нөмір сол раундтың кезегінде болмаған. Нөмірді және раундтың күнін тексеріңіз.',
    ru: 'Этого номера не было в очереди того раунда. Проверьте номер и день раунда.',
    en: 'This number did not stand in the queue of that round. Check the number and the day of the round.',
  },
  'protocol-not-published': {
    status: 404,
    kk: 'Бұл раундтың хаттамасы әлі жарияланған жоқ. Бекітілген деректер раунд бекітілген сәтте, қорытындысы раунд аяқталған соң бір-екі минуттан кейін жарияланады.',
    ru: 'Протокол этого раунда ещё не опубликован. То, что заморожено, публикуется при утверждении раунда, итоги – через минуту-две после его окончания.',
    en: 'The protocol of this round is not published yet. What is frozen is published when the round is approved, its outcome a minute or two after it is over.',
  },
  'protocol-page-unknown': {
    status: 404,
    kk: 'Хаттамада мұндай бет жоқ. Беттер саны хаттаманың басында тұр.',
    ru: 'В протоколе нет такой страницы. Их число стоит в начале протокола.',
    en: 'The protocol has no such page. Its head says how many there are.',
  },
} as const satisfies RefusalReplies;
