// The no to who would decide their own affair, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const accessRefusals = {
  'own-family': {
    status: 409,
    kk: 'Өз балаңыз туралы өзіңіз шеше алмайсыз. Әріптесіңізден қарап, шешуін сұраңыз.',
    ru: 'О собственном ребёнке решаете не вы. Попросите коллегу посмотреть и решить.',
    en: 'You cannot decide about your own child. Ask a colleague to look at it and decide.',
  },
  'own-guardianship': {
    status: 409,
    kk: 'Өзіңіздің өкілдігіңіз туралы өзіңіз шеше алмайсыз. Әріптесіңізден құжатты қарап, шешуін сұраңыз.',
    ru: 'О собственном представительстве решаете не вы. Попросите коллегу посмотреть документ и решить.',
    en: 'You cannot decide about your own guardianship. Ask a colleague to look at the document and decide.',
  },
} as const satisfies RefusalReplies;
