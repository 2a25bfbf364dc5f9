// Why a voucher is to be taken away, for its family to read, with what helps against it.

import type { revocationReasons } from '../../domain/revocation.ts';
import type { Text } from '../problemTexts.ts';

export const revocationWords: Readonly<Record<(typeof revocationReasons)[number], Text>> = {
  duplicate: {
    kk: 'Балаға басқа ваучер немесе орын берілген. Олай болмаса, білім бөліміне хабарласыңыз.',
    ru: 'У ребёнка есть другой ваучер или другое место. Если это не так, обратитесь в отдел образования.',
    en: 'The child has another voucher or another place. If that is not so, tell the education department.',
  },
  'false-privilege': {
    kk: 'Кезекте алға шығарған құқық расталмады. Растайтын құжат болса, оны білім бөліміне көрсетіңіз.',
    ru: 'Не подтвердилось право, которое дало место в очереди. Если есть документ о нём, покажите его в отделе образования.',
    en: 'The privilege that gave you your place in the queue was not confirmed. If you have a paper about it, show it to the education department.',
  },
  'moved-away': {
    kk: 'Отбасы басқа аумаққа көшкен деп көрсетілген. Олай болмаса, білім бөліміне тұрғылықты жеріңізді растаңыз.',
    ru: 'По сведениям отдела, семья переехала на другую территорию. Если это не так, подтвердите отделу образования, где вы живёте.',
    en: 'The family is said to have moved to another territory. If that is not so, show the education department where you live.',
  },
  'school-age': {
    kk: 'Бала мектеп жасына толды. Мектеп туралы білім бөлімінен сұраңыз.',
    ru: 'Ребёнок достиг школьного возраста. О школе спросите в отделе образования.',
    en: 'The child is of school age. Ask the education department about school.',
  },
  absence: {
    kk: 'Бала балабақшаға ұзақ уақыт себепсіз келмеген. Себебі болса, растайтын құжатты балабақшаға немесе білім бөліміне беріңіз.',
    ru: 'Ребёнок долго не ходил в детский сад, и причина неизвестна. Если причина была, передайте документ о ней детскому саду или отделу образования.',
    en: 'The child was away from the kindergarten for a long time without a known reason. If there was one, give the paper about it to the kindergarten or the education department.',
  },
};
