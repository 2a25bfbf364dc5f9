// Why a kindergarten refused a request or ends a contract, and what helps after a refusal, in words: the code of a reason is nobody's language.

import type { PreschoolEnd, RequestRefusal } from '../domain/contract.ts';
import type { Notice } from '../domain/notice.ts';
import type { Locale } from './messages.ts';

const refusalWords: Readonly<Record<RequestRefusal, Readonly<Record<Locale, string>>>> = {
  'papers-incomplete': { kk: 'құжаттар толық емес', ru: 'документы неполные', en: 'the papers are not complete' },
  'papers-expired': { kk: 'құжаттардың мерзімі өткен', ru: 'документы просрочены', en: 'the papers have expired' },
  'vaccination-ratio': {
    kk: 'топтағы екпе алмаған балалар рұқсат етілгеннен көбейіп кетеді',
    ru: 'непривитых детей в группе стало бы больше допустимого',
    en: 'the group would have more unvaccinated children than allowed',
  },
  age: { kk: 'баланың жасы топқа сай емес', ru: 'возраст ребёнка не подходит группе', en: 'the child is not of the group’s age' },
  'group-full': { kk: 'топта орын жоқ', ru: 'в группе нет места', en: 'the group has no place' },
};

/** What helps after a refusal depends on its reason: papers can be put right, a full group cannot. */
const refusalSteps: Readonly<Record<RequestRefusal, Readonly<Record<Locale, string>>>> = {
  'papers-incomplete': {
    kk: 'Құжаттарды толықтырып, қайта сұраңыз немесе басқа балабақша таңдаңыз.',
    ru: 'Дополните документы и попросите место снова или выберите другой сад.',
    en: 'Complete the papers and ask again, or choose another kindergarten.',
  },
  'papers-expired': {
    kk: 'Құжаттарды жаңартып, қайта сұраңыз немесе басқа балабақша таңдаңыз.',
    ru: 'Обновите документы и попросите место снова или выберите другой сад.',
    en: 'Renew the papers and ask again, or choose another kindergarten.',
  },
  'vaccination-ratio': {
    kk: 'Басқа топ немесе басқа балабақша таңдаңыз.',
    ru: 'Выберите другую группу или другой сад.',
    en: 'Choose another group or another kindergarten.',
  },
  age: {
    kk: 'Баланың жасына сай топты таңдаңыз.',
    ru: 'Выберите группу по возрасту ребёнка.',
    en: 'Choose a group of the child’s age.',
  },
  'group-full': {
    kk: 'Күту парағына жазылыңыз немесе басқа топ таңдаңыз.',
    ru: 'Встаньте в лист ожидания или выберите другую группу.',
    en: 'Join the waiting list or choose another group.',
  },
};
const otherStep: Readonly<Record<Locale, string>> = {
  kk: 'Басқа балабақша таңдаңыз.',
  ru: 'Выберите другой сад.',
  en: 'Choose another kindergarten.',
};

/** What to do after a refusal. */
export function stepAfter({ reason }: Notice['data'], locale: Locale): string {
  const known = Object.entries(refusalSteps).find(([name]) => name === reason)?.[1];
  return (known ?? otherStep)[locale];
}

const endWords: Readonly<Record<PreschoolEnd, Readonly<Record<Locale, string>>>> = {
  'group-closes': { kk: 'топ жабылады', ru: 'группа закрывается', en: 'the group closes' },
  health: { kk: 'баланың денсаулығына байланысты', ru: 'по состоянию здоровья ребёнка', en: 'because of the child’s health' },
};

const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = { ...refusalWords, ...endWords };

/** ` (the reason)`, or nothing. */
export function because({ reason }: Notice['data'], locale: Locale): string {
  const known = typeof reason === 'string' && Object.hasOwn(words, reason) ? words[reason]?.[locale] : undefined;
  return known === undefined ? '' : ` (${known})`;
}
