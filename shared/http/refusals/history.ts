// The no of a month brought in from another system, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const historyRefusals = {
  'history-month-not-over': {
    status: 409,
    kk: 'Тарихқа тек өткен ай енгізіледі, ал бұл ай әлі біткен жоқ. Ол біткеннен кейін жіберіңіз.',
    ru: 'В историю загружают только прошедшие месяцы, а этот ещё идёт. Пришлите его, когда он закончится.',
    en: 'Only months that are over become history, and this one is not. Send it when it is.',
  },
} as const satisfies RefusalReplies;
