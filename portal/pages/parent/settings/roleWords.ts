// Words of roles somebody holds or is invited to.

import type { AppointmentState } from '../../../../shared/domain/staffing.ts';
import type { Role } from '../../../../shared/domain/roles.ts';
import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Менің рөлдерім', ru: 'Мои роли', en: 'My roles' },
  invited: {
    kk: 'Сізді шақырды: {role}',
    ru: 'Вас приглашают: {role}',
    en: 'You are invited: {role}',
  },
  invitedText: {
    kk: 'Қабылдасаңыз, рөл бірден басталады және барлық әрекетіңіз журналға жазылады.',
    ru: 'Если вы согласитесь, роль начнётся сразу, и каждое ваше действие будет записываться в журнал.',
    en: 'If you accept, the role begins at once, and everything you do in it is written down.',
  },
  until: { kk: 'Жауап берудің соңғы мерзімі: {when}', ru: 'Ответить нужно до {when}', en: 'Answer before {when}' },
  accept: { kk: 'Қабылдау', ru: 'Принять', en: 'Accept' },
  decline: { kk: 'Қабылдамау', ru: 'Отказаться', en: 'Decline' },
  leave: { kk: 'Рөлден кету', ru: 'Сложить роль', en: 'Leave the role' },
  leaveTitle: { kk: 'Рөлден кетесіз бе?', ru: 'Сложить роль?', en: 'Leave the role?' },
  leaveText: {
    kk: '«{role}» рөлі бойынша құқықтарыңыз бірден тоқтайды. Оны тек басшының жаңа шақыруы қайтарады.',
    ru: 'Ваши права в роли «{role}» прекратятся сразу. Вернуть её сможет только новое приглашение руководителя.',
    en: 'What you may do as “{role}” ends at once. Only a new invitation by a head brings it back.',
  },
} as const satisfies Record<string, Text>;

export const roleNames: Readonly<Record<Role, Text>> = {
  preschool_teacher: { kk: 'тәрбиеші', ru: 'воспитатель', en: 'teacher' },
  preschool_head: { kk: 'балабақша меңгерушісі', ru: 'заведующий детским садом', en: 'head of a kindergarten' },
  department_operator: { kk: 'бөлім маманы', ru: 'специалист отдела', en: 'department clerk' },
  department_head: { kk: 'бөлім басшысы', ru: 'руководитель отдела', en: 'head of the department' },
  finance_operator: { kk: 'қаржы маманы', ru: 'специалист по финансам', en: 'finance' },
  ministry_analyst: { kk: 'министрлік талдаушысы', ru: 'аналитик министерства', en: 'ministry analyst' },
  support: { kk: 'қолдау қызметі', ru: 'служба поддержки', en: 'support' },
  auditor: { kk: 'аудитор', ru: 'аудитор', en: 'auditor' },
};

export const stateNames: Readonly<Record<AppointmentState, Text>> = {
  proposed: { kk: 'екінші басшының келісімін күтуде', ru: 'ждёт согласия второго руководителя', en: 'waits for a second head' },
  invited: { kk: 'шақыру', ru: 'приглашение', en: 'invitation' },
  active: { kk: 'қолданыста', ru: 'действует', en: 'active' },
  rejected: { kk: 'келісілмеді', ru: 'не согласовано', en: 'rejected' },
  declined: { kk: 'қабылданбады', ru: 'вы отказались', en: 'declined' },
  withdrawn: { kk: 'шақыру қайтарылды', ru: 'приглашение отозвано', en: 'taken back' },
  lapsed: { kk: 'мерзімі өтті', ru: 'срок истёк', en: 'lapsed' },
  ended: { kk: 'аяқталды', ru: 'закончилась', en: 'ended' },
};
