// The no of a month brought in from another system, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const historyRefusals = {
  'history-code-unknown': {
    status: 409,
    kk: 'Файл аумақ қағидасында жоқ немесе болмауды білдірмейтін белгі бойынша санайды. Ештеңе сақталған жоқ: сәйкестіктегі белгіні түзетіңіз.',
    ru: 'Файл считает дни по коду, которого нет в правилах территории или который не означает отсутствия. Ничего не сохранено: исправьте код в сопоставлении.',
    en: 'The file counts days by a code the rulebook has not, or that is no absence. Nothing was kept: correct the code in the mapping.',
  },
  'history-month-not-over': {
    status: 409,
    kk: 'Тарихқа тек өткен ай енгізіледі, ал бұл ай әлі біткен жоқ. Ол біткеннен кейін жіберіңіз.',
    ru: 'В историю загружают только прошедшие месяцы, а этот ещё идёт. Пришлите его, когда он закончится.',
    en: 'Only months that are over become history, and this one is not. Send it when it is.',
  },
} as const satisfies RefusalReplies;
