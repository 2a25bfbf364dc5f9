// The no of the register of kindergartens, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const registerRefusals = {
  'age-range-wrong': {
    status: 422,
    kk: 'Топтың бастапқы жасы соңғы жасынан үлкен болып тұр. Екі шегін де қайта көрсетіңіз.',
    ru: 'Возраст «от» больше возраста «до». Укажите оба предела ещё раз.',
    en: 'The age from would be above the age to. Give both ends again.',
  },
  'preschool-exists': {
    status: 409,
    kk: 'Бұл нөмірмен балабақша тіркелген. Көрсетілген жазбаны ашып, соны өзгертіңіз.',
    ru: 'Детский сад с этим номером уже в реестре. Откройте указанную запись и измените её.',
    en: 'A kindergarten with this number is in the register already. Open the entry that is named and change that one.',
  },
  'staff-unknown': {
    status: 404,
    kk: 'Бұл адам мұндай рөлде бұл балабақшада жұмыс істемейді. Қызметкерлер тізімін қараңыз.',
    ru: 'Этот человек не работает здесь в такой роли. Посмотрите список сотрудников.',
    en: 'This person does not work here in that role. See the list of the staff.',
  },
} as const satisfies RefusalReplies;
