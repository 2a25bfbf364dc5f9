// What is true of an application that has no position: an answer, never a dead end. Each says what to do next.

import type { ApplicationState } from '../../domain/application.ts';
import { insteadCodeOf, type InsteadCode } from '../../domain/explanation.ts';
import type { Text } from '../problemTexts.ts';

/** What stands where the position would. */
export function insteadOf(state: ApplicationState): { readonly code: InsteadCode; readonly text: Text } {
  const code = insteadCodeOf(state);
  return { code, text: texts[code] };
}

const texts: Readonly<Record<InsteadCode, Text>> = {
  'not-yet-published': {
    kk: 'Өтініш қабылданды, бірақ қазіргі орнымен әлі жарияланған жоқ. Бірнеше минуттан кейін қараңыз.',
    ru: 'Заявление принято, но на нынешнем месте ещё не опубликовано. Посмотрите через несколько минут.',
    en: 'The application is accepted but not yet published at its present place. Look again in a few minutes.',
  },
  offered: {
    kk: 'Ваучер берілді, енді кезек нөмірі жоқ. Ваучерді мерзімінде растаңыз.',
    ru: 'Ваучер выдан, номера в очереди больше нет. Подтвердите ваучер в срок.',
    en: 'A voucher is issued, so there is no number any more. Confirm the voucher in time.',
  },
  accepted: {
    kk: 'Ваучер расталды. Енді балабақша таңдаңыз.',
    ru: 'Ваучер подтверждён. Теперь выберите детский сад.',
    en: 'The voucher is confirmed. Now choose a kindergarten.',
  },
  enrolled: {
    kk: 'Бала балабақшаға қабылданды. Кезекте тұрудың қажеті жоқ.',
    ru: 'Ребёнок зачислен в детский сад. Стоять в очереди больше не нужно.',
    en: 'The child is enrolled. There is nothing left to wait for.',
  },
  suspended: {
    kk: 'Өтініш стоп-парақта. Қалпына келтіруге болатынын өтініштен қараңыз.',
    ru: 'Заявление в стоп-листе. Посмотрите в заявлении, можно ли его восстановить.',
    en: 'The application is on the stop-list. See in the application whether it can be restored.',
  },
  withdrawn: {
    kk: 'Өтініш қайтарып алынған. Қажет болса, жаңасын беріңіз.',
    ru: 'Заявление отозвано. Если нужно, подайте новое.',
    en: 'The application was withdrawn. If you need to, make a new one.',
  },
  archived: {
    kk: 'Өтінішті білім бөлімі жапқан. Себебін бөлімнен сұраңыз.',
    ru: 'Заявление закрыто отделом образования. Причину спросите в отделе.',
    en: 'The education department closed the application. Ask it for the reason.',
  },
  'over-age': {
    kk: 'Бала жасы бойынша кезектен шықты. Сұрақтар бойынша бөлімге хабарласыңыз.',
    ru: 'Ребёнок выбыл из очереди по возрасту. С вопросами обратитесь в отдел.',
    en: 'The child has left the queue by age. With questions, ask the department.',
  },
};
