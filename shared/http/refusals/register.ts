// The no of the register of kindergartens, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const registerRefusals = {
  'age-range-wrong': {
    status: 422,
    kk: 'Топтың бастапқы жасы соңғы жасынан үлкен болып тұр. Екі шегін де қайта көрсетіңіз.',
    ru: 'Возраст «от» больше возраста «до». Укажите оба предела ещё раз.',
    en: 'The age from would be above the age to. Give both ends again.',
  },
  'group-name-taken': {
    status: 409,
    kk: 'Балабақшада осындай атаумен топ бар. Басқа атау беріңіз не көрсетілген топты өзгертіңіз.',
    ru: 'В детском саду уже есть группа с таким названием. Назовите иначе или измените указанную группу.',
    en: 'The kindergarten has a group of that name. Give another name, or change the group that is named.',
  },
  'listing-day-impossible': {
    status: 422,
    kk: 'Тізімдегі күндер өткен күннен басталмайды, ал басталған мерзімнің бірінші күні өзгермейді. Бүгінгі не кейінгі күнді, не тізімдегі бірінші күнді көрсетіңіз.',
    ru: 'Дни в перечне не назначают задним числом, а первый день начавшегося срока не меняют. Укажите сегодняшний или более поздний день либо тот же первый день.',
    en: 'Days on the list are not set in the past, and the first day of a time that has begun stays. Name today or a later day, or the same first day.',
  },
  'preschool-exists': {
    status: 409,
    kk: 'Бұл нөмірмен балабақша аумақтың тізілімінде бар. Көрсетілген жазбаны ашып, соны өзгертіңіз; екінші ғимараттың топтарын да сонда ашыңыз, не филиалды өз БСН-імен тіркеңіз.',
    ru: 'Детский сад с этим номером уже в реестре территории. Откройте указанную запись и измените её; группы второго здания откройте там же или внесите филиал с его БИН.',
    en: 'A kindergarten with this number is in the territory’s register already. Open the entry that is named and change it; open the groups of a second building there, or enter the branch by its own BIN.',
  },
  'staff-unknown': {
    status: 404,
    kk: 'Бұл адам мұндай рөлде бұл балабақшада жұмыс істемейді. Қызметкерлер тізімін қараңыз.',
    ru: 'Этот человек не работает здесь в такой роли. Посмотрите список сотрудников.',
    en: 'This person does not work here in that role. See the list of the staff.',
  },
} as const satisfies RefusalReplies;
