// Sentences about a voucher's days that several notices share: that they go on after a revocation came to nothing, and that nothing can be restored
// this time if they pass. Each stands after another sentence.

import type { Notice } from '../domain/notice.ts';

type Data = Notice['data'];

/** What is left to do with a voucher that stays; nothing where no deadline runs. */
export function onwardKk({ step, lastDay }: Data): string {
  if (lastDay === undefined) return 'Ештеңе істеудің қажеті жоқ.';
  const todo = step === 'confirm' ? 'ваучерді растаңыз' : 'балабақшамен келісімшартқа қол қойыңыз';
  return `Тоқтап тұрған мерзім қайта басталды: ${todo}, соңғы күні – ${lastDay}.`;
}
export function onwardRu({ step, lastDay }: Data): string {
  if (lastDay === undefined) return 'Делать ничего не нужно.';
  const todo = step === 'confirm' ? 'подтвердите ваучер' : 'подпишите договор с детским садом';
  return `Остановленный срок снова идёт: ${todo}, последний день – ${lastDay}.`;
}
export function onwardEn({ step, lastDay }: Data): string {
  if (lastDay === undefined) return 'There is nothing to do.';
  const todo = step === 'confirm' ? 'confirm the voucher' : 'sign a contract with a kindergarten';
  return `The days that stood still run again: ${todo} by the end of ${lastDay}.`;
}

/** The same in an SMS. */
export const onwardSmsKk = ({ lastDay }: Data): string =>
  lastDay === undefined ? 'Ештеңе істеудің қажеті жоқ.' : `Мерзім қайта басталды, соңғы күні - ${lastDay}.`;
export const onwardSmsRu = ({ lastDay }: Data): string =>
  lastDay === undefined ? 'Делать ничего не нужно.' : `Срок снова идёт, последний день - ${lastDay}.`;
export const onwardSmsEn = ({ lastDay }: Data): string =>
  lastDay === undefined ? 'There is nothing to do.' : `Its days run again, the last one is ${lastDay}.`;

/** Where the application could not come back from the stop-list. */
export const lastChanceKk = ({ lastChance }: Data): string =>
  lastChance === undefined ? '' : ' Бұл жолы өтінішті қалпына келтіруге болмайды.';
export const lastChanceRu = ({ lastChance }: Data): string =>
  lastChance === undefined ? '' : ' В этот раз восстановить заявление будет нельзя.';
export const lastChanceEn = ({ lastChance }: Data): string =>
  lastChance === undefined ? '' : ' This time the application cannot be restored.';
