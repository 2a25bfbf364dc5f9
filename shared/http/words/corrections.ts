// What the department is told before it puts days right that no marking would have taken so. It stays allowed; the words say what to make sure of.

import type { CorrectionWarning } from '../../domain/correctionWarnings.ts';
import type { Text } from '../problemTexts.ts';

export const warningWords: Readonly<Record<CorrectionWarning['code'], Text>> = {
  'code-for-whole-group': {
    kk: 'Бұл белгі тек бүкіл топқа қойылады, ал сіз бір баланың күнін өзгертесіз. Топтың қалған балаларын да тексеріңіз немесе басқа белгі таңдаңыз.',
    ru: 'Эта отметка ставится только всей группе, а вы меняете день одного ребёнка. Проверьте остальных детей группы или выберите другую отметку.',
    en: 'That code is for a whole group, and you change the day of one child. Check the other children of the group, or choose another code.',
  },
  'day-without-paper': {
    kk: 'Бұл күндерге растайтын құжат енгізілмеген. Балабақшадан құжатты енгізуді сұраңыз немесе шешіміңіздің негізі бар екеніне көз жеткізіңіз.',
    ru: 'За эти дни не внесён подтверждающий документ. Попросите детский сад внести его или убедитесь, что у вашего решения есть основание.',
    en: 'No paper is recorded for these days. Ask the kindergarten to record it, or make sure that your decision has its ground.',
  },
  'day-paper-late': {
    kk: 'Бұл күндердің құжаты мерзімінен кеш енгізілген. Себебі дәлелді екеніне көз жеткізіңіз.',
    ru: 'Документ за эти дни внесён позже срока. Убедитесь, что для этого была уважительная причина.',
    en: 'The paper for these days was recorded after its time. Make sure that there was a good reason for it.',
  },
  'above-month-cap': {
    kk: 'Мұндай белгісі бар күндер бір айға рұқсат етілгеннен көп болады. Күндердің санын тексеріңіз.',
    ru: 'Дней с такой отметкой станет больше, чем разрешено в месяц. Проверьте число дней.',
    en: 'There would be more days with that code than a month may have. Check how many there are.',
  },
  'above-year-cap': {
    kk: 'Мұндай белгісі бар күндер бір жылға рұқсат етілгеннен көп болады. Күндердің санын тексеріңіз.',
    ru: 'Дней с такой отметкой станет больше, чем разрешено в год. Проверьте число дней.',
    en: 'There would be more days with that code than a year may have. Check how many there are.',
  },
};
