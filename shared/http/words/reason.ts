// Why a child is in its category, in the words of the rulebook that decided it: the cohort and the statuses that were asked for. For the family and
// the department alone. A rulebook that is no longer kept leaves the keys of the statuses, which are words too.

import * as z from 'zod';
import type { Rulebook } from '../../domain/rulebookSchema.ts';
import type { Text } from '../problemTexts.ts';
import { inEach } from './joined.ts';

const reasonShape = z.object({
  rulebook: z.string(),
  cohort: z.object({ bornYear: z.int().optional(), bornFrom: z.string().optional(), bornTo: z.string().optional() }).optional(),
  statuses: z.array(z.string()).default([]),
});

/** The recorded reason of an application in words; `rulebooks` are all that are known. */
export function reasonInWords(reason: Readonly<Record<string, unknown>>, rulebooks: readonly Rulebook[]): Text {
  const read = reasonShape.safeParse(reason);
  if (!read.success) return unrecorded;
  const { cohort, statuses, rulebook: version } = read.data;
  const rulebook = rulebooks.find((one) => one.version === version);
  const words = [cohort === undefined ? undefined : cohortWords(cohort), statusWords(statuses, rulebook)];
  return inEach((language) =>
    words
      .filter((text) => text !== undefined)
      .map((text) => `${text[language]}.`)
      .join(' '),
  );
}

const unrecorded: Text = {
  kk: 'Санаттың себебі жазылмаған. Білім бөлімінен сұраңыз.',
  ru: 'Причина категории не записана. Спросите в отделе образования.',
  en: 'The reason of the category is not recorded. Ask the education department.',
};

function cohortWords({ bornYear, bornFrom, bornTo }: NonNullable<z.output<typeof reasonShape>['cohort']>): Text | undefined {
  if (bornYear !== undefined) {
    return { kk: `Бала ${bornYear} жылы туған`, ru: `Ребёнок родился в ${bornYear} году`, en: `The child was born in ${bornYear}` };
  }
  if (bornFrom !== undefined && bornTo !== undefined) {
    return {
      kk: `Бала ${bornFrom} – ${bornTo} аралығында туған`,
      ru: `Ребёнок родился с ${bornFrom} по ${bornTo}`,
      en: `The child was born from ${bornFrom} to ${bornTo}`,
    };
  }
  if (bornFrom !== undefined)
    return {
      kk: `Бала ${bornFrom} күні немесе одан кейін туған`,
      ru: `Ребёнок родился ${bornFrom} или позже`,
      en: `The child was born on ${bornFrom} or later`,
    };
  if (bornTo === undefined) return undefined;
  return {
    kk: `Бала ${bornTo} күні немесе одан бұрын туған`,
    ru: `Ребёнок родился ${bornTo} или раньше`,
    en: `The child was born on ${bornTo} or earlier`,
  };
}

function statusWords(statuses: readonly string[], rulebook: Rulebook | undefined): Text {
  if (statuses.length === 0) {
    return {
      kk: 'Басқа санат беретін расталған құқық жоқ',
      ru: 'Подтверждённых прав, дающих другую категорию, нет',
      en: 'There is no verified right that gives another category',
    };
  }
  const labels = inEach((language) =>
    statuses.map((key) => rulebook?.statuses.find((status) => status.key === key)?.labels[language] ?? key).join('; '),
  );
  return { kk: `Ескерілген құқық: ${labels.kk}`, ru: `Учтено право: ${labels.ru}`, en: `Right that counted: ${labels.en}` };
}
