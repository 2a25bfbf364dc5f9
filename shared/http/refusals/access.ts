// The no to who would decide their own affair, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const accessRefusals = {
  'own-family': {
    status: 409,
    kk: 'Өз балаңыз туралы өзіңіз шеше алмайсыз. Осындай құқығы бар әріптесіңізден сұраңыз: балабақшада ол – екінші меңгеруші, бөлімде – басқа қызметкер. Даулы айға мерзімінде жауап берілмесе, оны бөлім шешеді.',
    ru: 'О собственном ребёнке решаете не вы. Попросите коллегу с такими же правами: в детском саду – другого заведующего, в отделе – другого сотрудника. Если на оспоренный месяц не ответят в срок, решит отдел.',
    en: 'You cannot decide about your own child. Ask a colleague with the same rights: another head of the kindergarten, or somebody else in the department. A disputed month that nobody answers in time is decided by the department.',
  },
  'own-guardianship': {
    status: 409,
    kk: 'Өзіңіздің өкілдігіңіз туралы өзіңіз шеше алмайсыз. Әріптесіңізден құжатты қарап, шешуін сұраңыз.',
    ru: 'О собственном представительстве решаете не вы. Попросите коллегу посмотреть документ и решить.',
    en: 'You cannot decide about your own guardianship. Ask a colleague to look at the document and decide.',
  },
} as const satisfies RefusalReplies;
