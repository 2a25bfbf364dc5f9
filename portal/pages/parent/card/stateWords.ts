// States of an application in one or two words, and how glad one may be of each; wherever an application is shown.

import type { Reply } from '../../../api/client.ts';
import type { Text } from '../../../language/text.ts';

export type Application = Reply<'GET /v1/me/applications/{number}'>;
type State = Application['state'];

export const stateWords: Readonly<Record<State, Text>> = {
  waiting: { kk: 'Кезекте', ru: 'В очереди', en: 'In the queue' },
  offered: { kk: 'Ваучер берілді', ru: 'Выдан ваучер', en: 'Voucher issued' },
  accepted: { kk: 'Ваучер расталды', ru: 'Ваучер подтверждён', en: 'Voucher confirmed' },
  enrolled: { kk: 'Балабақшаға қабылданды', ru: 'Зачислен в детский сад', en: 'Enrolled' },
  suspended: { kk: 'Стоп-парақта', ru: 'В стоп-листе', en: 'On the stop-list' },
  withdrawn: { kk: 'Қайтарып алынды', ru: 'Отозвано', en: 'Withdrawn' },
  archived: { kk: 'Бөлім жапты', ru: 'Закрыто отделом', en: 'Closed by the department' },
  overAge: { kk: 'Жасы бойынша шықты', ru: 'Выбыл по возрасту', en: 'Left by age' },
};

export const stateKinds: Readonly<Record<State, 'plain' | 'good' | 'warning' | 'bad'>> = {
  waiting: 'plain',
  offered: 'warning',
  accepted: 'good',
  enrolled: 'good',
  suspended: 'bad',
  withdrawn: 'plain',
  archived: 'plain',
  overAge: 'plain',
};

const ended: readonly State[] = ['withdrawn', 'archived', 'overAge'];

/** True when it will never wait again: the child may have another one. */
export function hasEnded({ state }: Pick<Application, 'state'>): boolean {
  return ended.includes(state);
}
