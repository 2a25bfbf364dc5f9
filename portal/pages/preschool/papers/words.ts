// Words of the papers for a child’s absences.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: '{name}: анықтамалар', ru: '{name}: справки', en: '{name}: papers' },
  titleAlone: { kk: 'Анықтамалар', ru: 'Справки', en: 'Papers' },
  lead: {
    kk: 'Ауырған немесе демалыста болған күндер анықтама болса ғана төленеді.',
    ru: 'Дни болезни и отпуска оплачиваются, только если есть справка.',
    en: 'Days of illness and leave are paid only with a paper.',
  },
  back: { kk: 'Топтың айына', ru: 'К месяцу группы', en: 'To the group’s month' },
  missing: { kk: 'Анықтама керек', ru: 'Нужна справка', en: 'A paper is needed' },
  bringBy: { kk: '{day} күніне дейін әкелу керек', ru: 'принести до {day}', en: 'bring it by {day}' },
  overdue: { kk: 'мерзімі өтті: {day}', ru: 'срок прошёл: {day}', en: 'it was due on {day}' },
  known: { kk: 'Тіркелген анықтамалар', ru: 'Принятые справки', en: 'Papers recorded' },
  none: { kk: 'Анықтамалар әлі жоқ', ru: 'Справок пока нет', en: 'No papers yet' },
  noneText: {
    kk: 'Ата-анасы әкелген анықтаманы төменде тіркеңіз.',
    ru: 'Запишите ниже справку, которую принёс родитель.',
    en: 'Record below the paper a parent has brought.',
  },
  days: { kk: 'Күндері', ru: 'Дни', en: 'Days' },
  number: { kk: 'Анықтама нөмірі', ru: 'Номер справки', en: 'Number of the paper' },
  issuer: { kk: 'Кім берді', ru: 'Кем выдана', en: 'Issued by' },
  issuerHint: { kk: 'Мысалы: № 3 емхана', ru: 'Например: поликлиника № 3', en: 'For example: clinic No. 3' },
  issuedOn: { kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Issued on' },
  recordedAt: { kk: 'Тіркелген уақыты', ru: 'Записана', en: 'Recorded' },
  withdrawn: { kk: 'Қайтарып алынған', ru: 'Отозвана', en: 'Taken back' },
  record: { kk: 'Анықтаманы тіркеу', ru: 'Записать справку', en: 'Record a paper' },
  code: { kk: 'Қандай себеп бойынша', ru: 'По какой причине', en: 'For which absence' },
  from: { kk: 'Бірінші күні', ru: 'Первый день', en: 'First day' },
  to: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  recorded: { kk: 'Анықтама тіркелді', ru: 'Справка записана', en: 'The paper is recorded' },
  otherwise: {
    kk: 'Бұл күндер басқаша белгіленген. Ай жабылғанша күнді ашып, осы себепті қойыңыз.',
    ru: 'Эти дни отмечены иначе. Откройте день и поставьте эту причину, пока месяц не закрыт.',
    en: 'These days are marked otherwise. Open the day and give this reason while the month is open.',
  },
  takenBack: { kk: 'Анықтама қайтарып алынды', ru: 'Справка отозвана', en: 'The paper is taken back' },
  withdraw: { kk: 'Қайтарып алу', ru: 'Отозвать', en: 'Take back' },
  withdrawTitle: { kk: 'Анықтама қайтарып алынсын ба?', ru: 'Отозвать справку?', en: 'Take the paper back?' },
  withdrawText: {
    kk: 'Ол тізімде қалады, бірақ бұдан былай ешбір күнді ақтамайды: бұл күндер төленбеуі мүмкін. Қайтадан тіркеу үшін анықтаманы жаңадан енгізу керек.',
    ru: 'Она останется в списке, но больше не оправдает ни одного дня: эти дни могут стать неоплачиваемыми. Чтобы вернуть, справку придётся записать заново.',
    en: 'It stays in the list but justifies no day from then on: these days may become unpaid. To bring it back it has to be recorded anew.',
  },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
} as const satisfies Record<string, Text>;

export const withdrawWords = {
  'entered-wrong': { kk: 'Қате енгізілген', ru: 'Записана с ошибкой', en: 'Entered wrongly' },
  'other-child': { kk: 'Басқа баланікі', ru: 'Другого ребёнка', en: 'It is another child’s' },
  'not-genuine': { kk: 'Анықтама жалған', ru: 'Справка недействительна', en: 'It is not genuine' },
  replaced: { kk: 'Басқасымен ауыстырылды', ru: 'Заменена другой', en: 'Replaced by another' },
} as const satisfies Record<string, Text>;

export const outcomeWords = {
  justified: { kk: 'ақталды', ru: 'оправдан', en: 'justified' },
  late: { kk: 'анықтама кеш келді', ru: 'справка пришла поздно', en: 'the paper came late' },
  'marked-otherwise': { kk: 'басқаша белгіленген', ru: 'отмечено иначе', en: 'marked otherwise' },
  'not-marked': { kk: 'әлі белгіленбеген', ru: 'ещё не отмечено', en: 'not marked yet' },
} as const satisfies Record<string, Text>;
