// Why a child's month was decided as it was, and why its text took another one's place, for the family and the kindergarten to read.

import type { correctionCauses } from '../../domain/correction.ts';
import type { decisionReasons } from '../../domain/dispute.ts';
import type { SheetCause } from '../../domain/sheet.ts';
import type { Text } from '../problemTexts.ts';

export const causeWords: Readonly<Record<SheetCause, Text>> = {
  'kindergarten-agreed': {
    kk: 'Балабақша ата-ананың айтқанымен келісті.',
    ru: 'Детский сад согласился с тем, что сказал родитель.',
    en: 'The kindergarten agreed with what the parent said.',
  },
  'department-decided': {
    kk: 'Білім бөлімі солай шешті.',
    ru: 'Так решил отдел образования.',
    en: 'The education department decided so.',
  },
  'paper-came': {
    kk: 'Бұл күндердің себебін растайтын құжат келді.',
    ru: 'Появился документ, который подтверждает причину этих дней.',
    en: 'A paper has come that shows the reason for these days.',
  },
  mistake: {
    kk: 'Айдағы қате түзетілді.',
    ru: 'Исправлена ошибка в этом месяце.',
    en: 'A mistake in the month was put right.',
  },
  'enrolled-late': {
    kk: 'Баланың бұл айы кейін енгізілді.',
    ru: 'Этот месяц ребёнка внесён позже.',
    en: 'This month of the child was put in later.',
  },
};

type Reason = (typeof decisionReasons)[number] | (typeof correctionCauses)[number];

const reasonWords: Readonly<Record<Reason, Text>> = {
  'marks-hold': {
    kk: 'Балабақшаның белгілері расталды.',
    ru: 'Отметки детского сада подтвердились.',
    en: 'The kindergarten’s marks were confirmed.',
  },
  'family-is-right': {
    kk: 'Отбасының айтқаны дұрыс болып шықты.',
    ru: 'Подтвердилось то, что сказала семья.',
    en: 'What the family said turned out to be right.',
  },
  'paper-seen': {
    kk: 'Бөлім растайтын құжатты көрді.',
    ru: 'Отдел видел подтверждающий документ.',
    en: 'The department has seen a paper that shows it.',
  },
  'looked-on-the-spot': {
    kk: 'Бөлім мұны балабақшаға барып тексерді.',
    ru: 'Отдел проверил это на месте, в детском саду.',
    en: 'The department looked into it at the kindergarten.',
  },
  'family-not-reached': {
    kk: 'Бөлім отбасымен хабарласа алмады.',
    ru: 'Отделу не удалось связаться с семьёй.',
    en: 'The department could not reach the family.',
  },
  'paper-came': causeWords['paper-came'],
  mistake: causeWords.mistake,
  'department-decided': causeWords['department-decided'],
};

const isReason = (reason: string): reason is Reason => Object.hasOwn(reasonWords, reason);

/** The stored reason in words; one that is not known any more stands for itself. */
export function wordsOfReason(reason: string): Text {
  return isReason(reason) ? reasonWords[reason] : { kk: reason, ru: reason, en: reason };
}
