// Why anyone may see what is public. One line in three languages, as a civil servant or a parent would be told.

import type { Reason } from '../actionReasons.ts';

export const publicReasons = {
  'open queue: look': [
    'Кезек ашық: кез келген отбасы өз орнын және алдындағыларды тексере алады.',
    'Очередь открыта: любая семья может проверить своё место и тех, кто впереди.',
    'The queue is open, so that a family can check its place and who is ahead.',
  ],
  'open queue: count': [
    'Қала тұрғындары кезектің қаншалықты ұзын екенін біледі; сандардан ешкімді тануға болмайды.',
    'Жители видят, насколько длинна очередь; по числам никого узнать нельзя.',
    'Citizens see how long the queue is; nobody can be recognised from the numbers.',
  ],
  'kindergartens: look': [
    'Отбасы балабақшаны бос орындарына қарап таңдайды.',
    'Семья выбирает детский сад по свободным местам.',
    'A family chooses a kindergarten by its free places.',
  ],
  'rounds: follow': [
    'Ваучер берудің әділ өткенін кез келген адам қайта есептеп, тексере алады.',
    'Каждый может пересчитать выдачу ваучеров и убедиться, что она честна.',
    'Anyone can compute a round of vouchers again and see that it was fair.',
  ],
  'rules: read': [
    'Қандай қағида бойынша шешілетіні және оның құқықтық негізі бәріне ашық.',
    'По каким правилам всё решается и на чём они основаны, открыто всем.',
    'By which rules everything is decided, and on which acts they stand, is open to everybody.',
  ],
  'extended deadlines: follow': [
    'Мерзімдердің неге ұзартылғаны бәріне бірдей көрінеді.',
    'Почему сроки продлены, видно всем одинаково.',
    'Why deadlines were extended is the same for everybody to see.',
  ],
  'printed voucher: check': [
    'Балабақша басып шығарылған ваучердің жарамды екенін тексереді; онда аты-жөн жоқ.',
    'Детский сад проверяет, действует ли распечатанный ваучер; имени на нём нет.',
    'A kindergarten checks that a printed voucher is valid; it bears no name.',
  ],
} as const satisfies Readonly<Record<string, Reason>>;
