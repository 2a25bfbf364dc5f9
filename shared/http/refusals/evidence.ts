// The no of devices, of people who were not reached and of counts of messages, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const evidenceRefusals = {
  'device-unknown': {
    status: 404,
    kk: 'Бұл құрылғы сіздің тізіміңізде жоқ. Тізімді жаңартып, одан таңдаңыз.',
    ru: 'Этого устройства нет в вашем списке. Обновите список и выберите из него.',
    en: 'This device is not on your list. Load the list again and choose from it.',
  },
  'reach-not-named': {
    status: 409,
    kk: 'Отбасына қалай хабарланғаны айтылмаған. Оны «how» өрісінде көрсетіңіз; ешқандай жолмен таба алмасаңыз, «not-found» деп жазыңыз.',
    ru: 'Не сказано, как сообщили семье. Укажите это в поле «how»; если найти её не удалось, укажите «not-found».',
    en: 'It is not said how the family was told. Say it in “how”; if nobody could be found, say “not-found”.',
  },
  'told-nothing': {
    status: 404,
    kk: 'Бұл күнге хабарлама жазылмаған немесе ол әлі саналмаған: санақ он минут сайын жаңарады. Кейінірек қайта қараңыз.',
    ru: 'За этот день сообщений нет или они ещё не подсчитаны: подсчёт обновляется каждые десять минут. Загляните позже.',
    en: 'There were no messages, or they are not counted yet: counts are renewed every ten minutes. Please look again later.',
  },
} as const satisfies RefusalReplies;
