// The no of families' files, claims, merging and statistics, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const fileRefusals = {
  'claim-unknown': {
    status: 404,
    kk: 'Бұл өтініште мұндай құқық мәлімделмеген. Өтініш ісіндегі тізімді қараңыз.',
    ru: 'В этом заявлении такое право не заявлено. Посмотрите список в деле заявления.',
    en: 'This application claims no such status. See the list in its file.',
  },
  'merge-impossible': {
    status: 409,
    kk: 'Бұл өтініштерді біріктіруге болмайды: олар бір баланікі емес немесе ваучері бар. Екі істі салыстырыңыз.',
    ru: 'Эти заявления нельзя объединить: они не об одном ребёнке, или есть ваучер. Сравните оба дела.',
    en: 'These applications cannot be merged: they are not about one child, or there is a voucher. Compare both files.',
  },
  'papers-not-in-force': {
    status: 422,
    kk: 'Құжат бүгін жарамсыз: мерзімі өткен немесе әлі басталмаған. Отбасыдан жаңасын сұраңыз.',
    ru: 'Документ сегодня не действует: срок истёк или ещё не начался. Попросите у семьи новый.',
    en: 'The document is not in force today: it has ended or not begun. Ask the family for a new one.',
  },
  'search-too-wide': {
    status: 422,
    kk: 'Бұл сөздерге тым көп адам сай келеді. Тағы бір сөз, телефон немесе нөмір қосыңыз.',
    ru: 'Под эти слова подходит слишком много людей. Добавьте слово, телефон или номер.',
    en: 'Too many people fit these words. Add a word, a phone or a number.',
  },
  'statistics-not-published': {
    status: 404,
    kk: 'Статистика әлі жарияланған жоқ. Ертең қараңыз.',
    ru: 'Статистика ещё не опубликована. Загляните завтра.',
    en: 'The statistics are not published yet. Look again tomorrow.',
  },
  'work-unknown': {
    status: 404,
    kk: 'Бұл жұмыс тізімде жоқ: оны басқа біреу орындап қойған болар. Тізімді жаңартыңыз.',
    ru: 'Этой работы в списке нет: возможно, её уже сделали. Обновите список.',
    en: 'This work is not on the list: somebody may have done it. Load the list again.',
  },
} as const satisfies RefusalReplies;
