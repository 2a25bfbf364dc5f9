// The no that is said before any rule is asked.

import type { RefusalReplies } from '../problemTexts.ts';

export const doorRefusals = {
  'requests-too-many': {
    status: 429,
    kk: 'Бұл әрекет қысқа уақытта тым көп қайталанды. «at» өрісіндегі уақытты күтіп, қайта жасаңыз; шұғыл болса, білім бөліміне хабарласыңыз.',
    ru: 'Это действие повторяли слишком часто. Подождите до времени в поле «at» и повторите; если срочно, обратитесь в отдел образования.',
    en: 'This was asked for too often. Wait until the time in “at” and ask again; if it is urgent, turn to the education department.',
  },
} as const satisfies RefusalReplies;
