// The words of a person's printed data. A page is in one language throughout.

import type { PrintedLanguage } from './voucherWords.ts';

const labels = {
  title: ['Сіз туралы сақталған деректер', 'Данные, которые хранятся о вас'],
  takenOn: ['Алынған күні', 'Получено'],
  account: ['Тіркелгі', 'Аккаунт'],
  iin: ['ЖСН', 'ИИН'],
  name: ['Аты-жөні', 'Имя'],
  phones: ['Телефондар', 'Телефоны'],
  unverified: ['расталмаған', 'не подтверждён'],
  email: ['Электрондық пошта', 'Электронная почта'],
  devices: ['Құрылғылар саны', 'Устройств'],
  roles: ['Рөлдер', 'Роли'],
  none: ['жоқ', 'нет'],
  child: ['Бала', 'Ребёнок'],
  bornOn: ['Туған күні', 'Дата рождения'],
  guardianship: ['Заңды өкілдік', 'Представительство'],
  application: ['Өтініш', 'Заявление'],
  territory: ['Аумақ', 'Территория'],
  state: ['Күйі', 'Состояние'],
  submitted: ['Берілген күні', 'Подано'],
  consent: ['Келісім мәтінінің нұсқасы', 'Версия текста согласия'],
  voucher: ['Ваучер', 'Ваучер'],
  issued: ['Берілген күні', 'Выдан'],
  contract: ['Келісімшарт', 'Договор'],
  preschool: ['Балабақша', 'Детский сад'],
  days: ['Күндері', 'Дни'],
  whole: [
    'Бұл – қысқаша мазмұны. Айлар, құжаттар, хабарламалар және деректерді кім қарағаны /v1/me/data файлында толық берілген.',
    'Это краткое содержание. Месяцы, бумаги, сообщения и кто смотрел данные — полностью в файле /v1/me/data.',
  ],
  careful: [
    'Парақта жеке деректеріңіз бар: оны ешкімге бермеңіз, керек болмаса жойыңыз.',
    'На странице ваши личные данные: никому её не отдавайте и уничтожьте, когда не нужна.',
  ],
} as const;

const states = {
  pending: ['расталуын күтуде', 'ждёт подтверждения'],
  verified: ['расталған', 'подтверждено'],
  rejected: ['қабылданбаған', 'отклонено'],
  ended: ['тоқтатылған', 'прекращено'],
} as const;

type Words = Readonly<Record<keyof typeof labels, string>> & { readonly states: Readonly<Record<keyof typeof states, string>> };

function wordsIn(place: 0 | 1): Words {
  const one = <Name extends string>(of: Readonly<Record<Name, readonly [string, string]>>) =>
    Object.fromEntries(Object.entries<readonly [string, string]>(of).map(([name, texts]) => [name, texts[place]])) as Record<Name, string>;
  return { ...one(labels), states: one(states) };
}

export const dataWords: Readonly<Record<PrintedLanguage, Words>> = { kk: wordsIn(0), ru: wordsIn(1) };
