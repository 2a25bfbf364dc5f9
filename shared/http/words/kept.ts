// Why a child's data is kept, as its guardian reads it.

import type { Reason } from '../../domain/retention.ts';

interface Words {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

const ended: Words = {
  kk: 'Өтініш аяқталған: деректер қағидадағы мерзім біткенше сақталады, содан кейін өздігінен жойылады.',
  ru: 'Заявление завершено: данные хранятся до конца срока по правилам и затем уничтожаются сами.',
  en: 'The application has ended: the data is kept until its term is over and is then destroyed by itself.',
};

const paid: Words = {
  kk: 'Бала үшін ақы төленген: төлем құжаттары ұзағырақ сақталады, содан кейін өздігінен жойылады.',
  ru: 'За ребёнка платили: платёжные документы хранятся дольше и затем уничтожаются сами.',
  en: 'Months of the child were paid: money papers are kept longer and are then destroyed by themselves.',
};

const others: Words = {
  kk: 'Баланың басқа заңды өкілі бар: ол үшін деректер сақталады.',
  ru: 'У ребёнка есть другой законный представитель: для него данные хранятся.',
  en: 'The child has another guardian: its data is kept for them.',
};

/** Why, in one sentence. */
export function wordsOfKept(why: Reason): Words {
  if (why === 'money-paid') return paid;
  return why === 'application-ended' ? ended : others;
}

export const erasureWords: Readonly<Record<'destroyed' | 'reduced', Words>> = {
  destroyed: {
    kk: 'Тіркелгіңіз, телефондарыңыз, пошта мен құрылғыларыңыз біржола жойылады. Мұны қайтару мүмкін емес; сақтық көшірмелерден де 35 күн ішінде өшеді.',
    ru: 'Аккаунт, телефоны, почта и устройства уничтожаются навсегда. Отменить это нельзя; из резервных копий всё исчезает за 35 дней.',
    en: 'Your account, phones, e-mail and devices are destroyed for good. This cannot be undone; from backups they are gone within 35 days.',
  },
  reduced: {
    kk: 'Телефондарыңыз, пошта мен құрылғыларыңыз біржола жойылады; атыңыз бен ЖСН баланың мерзімі біткенше сақталады. Мұны қайтару мүмкін емес; сақтық көшірмелерден де 35 күн ішінде өшеді.',
    ru: 'Телефоны, почта и устройства уничтожаются навсегда; имя и ИИН хранятся, пока идёт срок ребёнка. Отменить это нельзя; из резервных копий всё исчезает за 35 дней.',
    en: 'Your phones, e-mail and devices are destroyed for good; your name and IIN stay while the child’s term runs. This cannot be undone; from backups they are gone within 35 days.',
  },
};
