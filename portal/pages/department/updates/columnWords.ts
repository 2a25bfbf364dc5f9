// What each column of an import means, for who has to fill it in; `docs/import.md` says more.

import type { canonicalColumns } from '../../../../shared/domain/importRowColumns.ts';
import type { Text } from '../../../language/text.ts';

type Column = (typeof canonicalColumns)[number]['name'];

export const columnWords = {
  childIin: { kk: 'Баланың ЖСН-і', ru: 'ИИН ребёнка', en: 'IIN of the child' },
  childReference: {
    kk: 'ЖСН болмаса: баланың ескі жүйедегі нөмірі',
    ru: 'Если ИИН нет: номер ребёнка в старой системе',
    en: 'Without an IIN: the child’s number in the old system',
  },
  childName: { kk: 'Баланың аты-жөні', ru: 'ФИО ребёнка', en: 'Name of the child' },
  bornOn: { kk: 'Туған күні: жыл-ай-күн', ru: 'Дата рождения: год-месяц-день', en: 'Birth date: year-month-day' },
  submittedAt: {
    kk: 'Өтініш берілген күн мен уақыт',
    ru: 'День и время подачи заявления',
    en: 'Day and time of the application',
  },
  wantedStart: { kk: 'Орын қай күннен керек', ru: 'С какого дня нужно место', en: 'Day from which a place is wanted' },
  district: { kk: 'Қала ауданы', ru: 'Район города', en: 'Part of the city' },
  language: { kk: 'Оқыту тілі: kk немесе ru', ru: 'Язык обучения: kk или ru', en: 'Language of instruction: kk or ru' },
  kind: {
    kk: 'new – жаңа өтініш, transfer – басқа балабақшадан ауысу',
    ru: 'new – новое заявление, transfer – перевод из другого сада',
    en: 'new, or transfer from another kindergarten',
  },
  statuses: {
    kk: 'Жеңілдіктер белгілері, арасында бос орын',
    ru: 'Обозначения льгот, через пробел',
    en: 'Keys of the privileges, separated by spaces',
  },
  legacyNumber: {
    kk: 'Өтініштің ескі жүйедегі нөмірі',
    ru: 'Номер заявления в старой системе',
    en: 'Number of the application in the old system',
  },
  guardianIin: { kk: 'Ата-ананың ЖСН-і', ru: 'ИИН родителя', en: 'IIN of the parent' },
  guardianName: { kk: 'Ата-ананың аты-жөні', ru: 'ФИО родителя', en: 'Name of the parent' },
  guardianRelation: {
    kk: 'Балаға кім болады: mother – анасы, father – әкесі',
    ru: 'Кем приходится ребёнку: mother – мать, father – отец',
    en: 'What the guardian is to the child: mother, father',
  },
  guardianPhone: { kk: 'Ата-ананың ұялы телефоны', ru: 'Мобильный телефон родителя', en: 'Mobile of the parent' },
  guardianPhone2: { kk: 'Екінші телефон', ru: 'Второй телефон', en: 'A second mobile' },
  guardianPhone3: { kk: 'Үшінші телефон', ru: 'Третий телефон', en: 'A third mobile' },
  guardianEmail: { kk: 'Ата-ананың электрондық поштасы', ru: 'Электронная почта родителя', en: 'E-mail of the parent' },
  guardianLocale: {
    kk: 'Хабарлама тілі: kk, ru немесе en',
    ru: 'Язык сообщений: kk, ru или en',
    en: 'Language of messages: kk, ru or en',
  },
} as const satisfies Record<Column, Text>;
