// Sentences that notices share and that depend on the rulebook: what papers that never come cost, and the way back into the queue. A notice written
// before its data said so promises neither a day nor the original date.

import type { Notice } from '../domain/notice.ts';
import { inNumber } from './numbers.ts';

type Value = Notice['data'][string] | undefined;

/** What follows papers that never came. `asideDays`: for how many days the application then leaves the queue, where it does. */
export const papersOrKk = (asideDays: Value): string =>
  asideDays === undefined
    ? 'әйтпесе құқық есепке алынбайды'
    : `әйтпесе құқық расталмай, өтініш кезектен ${inNumber('daysFor', asideDays, 'kk')} шығарылады`;
export const papersOrRu = (asideDays: Value): string =>
  asideDays === undefined
    ? 'иначе право не учтут'
    : `иначе право не подтвердят и заявление выйдет из очереди на ${inNumber('daysFor', asideDays, 'ru')}`;
export const papersOrEn = (asideDays: Value): string =>
  asideDays === undefined
    ? 'or the right will not count'
    : `or the right is rejected and the application leaves the queue for ${inNumber('daysFor', asideDays, 'en')}`;

/** Rights for which no paper is asked; nothing where none is claimed. */
export const registersKk = (inRegisters: Value): string =>
  inRegisters === undefined ? '' : 'Құжат талап етілмейтін құқықты бөлім мемлекеттік тізілімдерден өзі тексереді. ';
export const registersRu = (inRegisters: Value): string =>
  inRegisters === undefined ? '' : 'Право, для которого документ не требуется, отдел сам проверит по государственным реестрам. ';
export const registersEn = (inRegisters: Value): string =>
  inRegisters === undefined ? '' : 'A right that needs no paper is checked by the department itself in the state registers. ';

/** Whether it comes back by itself or must be restored, until when, and whether the date stays. `where`: the family's own pages. */
export function wayBackKk({ returnsOn, restorable, restoreBy, keepsDate }: Notice['data'], where: string): string {
  const date = keepsDate === undefined ? '' : ' Бастапқы күн сақталады.';
  if (returnsOn !== undefined) return `${returnsOn} күні өзі қайтады.${date}`;
  if (restorable === undefined) return `Не істеуге болатынын ${where} қараңыз.`;
  return `Өзі қайтпайды: ${where} қайтарыңыз${restoreBy === undefined ? '' : `, соңғы күн - ${restoreBy}`}.${date}`;
}

export function wayBackRu({ returnsOn, restorable, restoreBy, keepsDate }: Notice['data'], where: string): string {
  const date = keepsDate === undefined ? '' : ' Дата подачи сохраняется.';
  if (returnsOn !== undefined) return `Оно вернётся само ${returnsOn}.${date}`;
  if (restorable === undefined) return `Что можно сделать, смотрите ${where}.`;
  return `Само не вернётся: верните его ${where}${restoreBy === undefined ? '' : ` до ${restoreBy} включительно`}.${date}`;
}

export function wayBackEn({ returnsOn, restorable, restoreBy, keepsDate }: Notice['data'], where: string): string {
  const date = keepsDate === undefined ? '' : ' The original date stays.';
  if (returnsOn !== undefined) return `It returns by itself on ${returnsOn}.${date}`;
  if (restorable === undefined) return `See ${where} what can be done.`;
  return `It does not return by itself: restore it ${where}${restoreBy === undefined ? '' : ` by the end of ${restoreBy}`}.${date}`;
}
